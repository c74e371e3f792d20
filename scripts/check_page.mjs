// Looks at HTML reports in Chromium: what axe-core finds against WCAG 2.2 AA, in light and dark and at the width of a phone;
// links that lead nowhere; anything that a page fetches. Ends with status 1 where something is wrong.
//
//     npm install --no-save axe-core playwright-core
//     awardcheck DRAFT... --category ID --output report.html
//     CHROMIUM=/usr/bin/chromium node scripts/check_page.mjs report.html

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = [1200, 360].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));
// Only this browser may run a script in the page, which itself forbids all: that is what bypassCSP is for.
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });

for (const file of process.argv.slice(2)) {
  for (const { width, colorScheme } of looks) {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const wrong = [];
    page.on("request", (request) => request.url().startsWith("file:") || wrong.push(`fetches ${request.url()}`));
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate((runOnly) => window.axe.run({ runOnly }), tags);
    wrong.push(...violations.map((one) => `${one.id}: ${one.nodes[0].html}`));
    wrong.push(...(await page.evaluate(() => {
      const dead = [...document.links].filter((link) => !document.getElementById(link.hash.slice(1)));
      const wide = document.documentElement.scrollWidth > innerWidth ? ["wider than the screen"] : [];
      return [...wide, ...dead.map((link) => `leads nowhere: ${link.outerHTML}`)];
    })));
    console.log(`${file}, ${width} px, ${colorScheme}: ${wrong.length ? wrong.join("\n  ") : "nothing wrong"}`);
    process.exitCode ||= Number(wrong.length > 0);
    await context.close();
  }
}
await browser.close();

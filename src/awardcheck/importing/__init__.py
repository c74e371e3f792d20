"""From an award's page to a category's file.

A page is read into lines (`pages`: `plain`, what stands `side_by_side` put in order, with the tables of `columns`,
`web` with the other modules of that name, `spans` and `bold`, or the readers of drafts; `tables` tells by its
`table_heads` and `cells` what a table asks), of which `forms`, `lists`, `remarks` and `limits_above` mend what
copying did, and these are cut into `units`: `headed` and `labels` tell headings and names within a line; `entries`
tells an entry from an award's page. A trained `chain` tells by their `signs`, with the `shape` of the page, `shares`
of its blocks and `grammar`, which units ask something and which name a criterion; they are `weighed`, raised by their
`fellows` in `sections` and `zones` and by what is `announced` or stands `beneath` that or in `siblings` of one shape,
`told` holds back what is `barred`, with the `boxes` of a form and what is `unlimited` in it, and `asked` keeps the
sure ones; `series` knows headings that differ in number, `numbering` those whose number heads the numbers beneath
them, and `numbered` the form whose questions these are. `criteria` puts the questions under their criteria, by
`groups` and `naming` where headings were lost; `parts` and `wants` break them down, and `award`, `award_title`,
`entrants` and `limits` find the rest, with `outline` for the headings. `proposal` joins it, `yaml_text` writes it,
and `advice` says what a category still lacks. `lessons`, in the layouts of `relaid`, and `fit` train the chain.
"""

from awardcheck.importing.advice import advise
from awardcheck.importing.pages import read_page
from awardcheck.importing.proposal import IsEntry, NoPrompts, ProposedCategory, id_from, propose_category
from awardcheck.importing.yaml_text import as_yaml, looks

__all__ = [
    "IsEntry",
    "NoPrompts",
    "ProposedCategory",
    "advise",
    "as_yaml",
    "id_from",
    "looks",
    "propose_category",
    "read_page",
]

"""From an award's page to a category's file.

A page is read into lines (`pages`: `plain`, `web`, or the readers of drafts) and cut at its headings (`outline`,
`titles`); each list or paragraph is asked whether it asks anything (`blocks`, `asks`). `criteria` puts the questions
under their criteria, by `naming` where headings were lost; `parts` and `wants` break them down, and `award`, `entrants`
and `limits` find the rest. `proposal` joins it, `yaml_text` writes it, and `advice` says what a category still lacks.
"""

from awardcheck.importing.advice import advise
from awardcheck.importing.pages import read_page
from awardcheck.importing.proposal import NoPrompts, ProposedCategory, id_from, propose_category
from awardcheck.importing.yaml_text import as_yaml, looks

__all__ = ["NoPrompts", "ProposedCategory", "advise", "as_yaml", "id_from", "looks", "propose_category", "read_page"]

"""Checks a draft's text as the command line checks its file; whatever goes wrong becomes a mark, too."""

from __future__ import annotations

from awardcheck import DraftError, Severity, SpecError
from awardcheck.cli.baselines import Baselines
from awardcheck.cli.configuring import Asked, Desk
from awardcheck.cli.editor.marks import Mark, marks, told
from awardcheck.configuration import NoCategory
from awardcheck.many.mishaps import mishap
from awardcheck.many.orders import Order, reviewed
from awardcheck.records import NamedTuple


class Checked(NamedTuple):
    """What is to be shown in the text, and what is to be said beside it."""

    marks: list[Mark]
    message: str | None = None


def check(path: str, text: str, asked: Asked) -> Checked:
    """The marks of a Markdown draft; `path` names it, and `text` is what the editor has, saved or not. Raises nothing.

    Configurations are read anew each time, for they may stand open beside the draft.
    """
    try:
        return Checked(_marks(path, text, asked))
    except DraftError as error:
        return Checked([told(text, Severity.ERROR, f"This draft cannot be checked: {error}")])
    except NoCategory as error:
        return Checked([told(text, Severity.INFO, f"Not checked: {error}")])
    except SpecError as error:
        return Checked([told(text, Severity.ERROR, f"Not checked: {error}")], str(error))
    except Exception as error:
        return Checked([told(text, Severity.ERROR, f"Not checked: {mishap(error)}")], mishap(error))


def _marks(path: str, text: str, asked: Asked) -> list[Mark]:
    terms = Desk(asked).terms(path)
    baselines = Baselines()
    baselines.open([terms.configuration], [], [])
    known = baselines.known(path, terms.configuration)
    order = Order(path, path, terms, text.encode("utf-8", errors="replace"), known)
    return marks(reviewed(order), text)

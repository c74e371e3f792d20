"""Where placing is in a draft: under which criterion, after which prompt, below which heading."""

from __future__ import annotations

from awardcheck.findings import Excerpt
from awardcheck.reading.headings import Label
from awardcheck.records import dataclass, field


@dataclass(slots=True)
class Section:
    """Where we are: the criterion and the level at which its heading stood, and the prompt last seen."""

    criterion: str | None = None
    level: int = 0
    prompt: str | None = None
    likeness: float = 0.0
    prompt_level: int = 0
    heading: str = ""

    def enter(self, label: Label, level: int) -> None:
        if label.criterion != self.criterion or label.prompt is None:
            self.criterion, self.level = label.criterion, level
        self.hint(label, level)

    def hint(self, label: Label, level: int) -> None:
        """What follows goes by the label's prompt, whatever the criterion."""
        self.prompt, self.likeness, self.prompt_level = label.prompt, label.likeness, level

    def leave(self, level: int) -> None:
        """A heading that the award does not know: at the criterion's own level or above it ends the section."""
        if self.prompt is not None and level <= self.prompt_level:
            self.forget()
        if self.criterion is not None and level <= self.level:
            self.criterion = None
            self.forget()

    def forget(self) -> None:
        self.prompt, self.likeness = None, 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """Pasted prompts in a row, with nothing said between them, and where we were before they came."""

    section: Section
    headings: dict[str, Excerpt]
    labels: list[Label] = field(default_factory=list)

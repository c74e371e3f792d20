"""The notes of a blank form: what they say of an award, and how they are found again in a draft that grew out of one.

They are nobody's answer. A note is known by its words, so that it stays one whatever happens to its layout.
"""

from awardcheck.guidance.finding import TO_DELETE, without_notes
from awardcheck.guidance.notes import Note, Notes, notes, part_extras, wanted

__all__ = ["TO_DELETE", "Note", "Notes", "notes", "part_extras", "wanted", "without_notes"]

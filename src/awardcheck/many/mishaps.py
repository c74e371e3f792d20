"""What is said of our own mistakes."""

from __future__ import annotations

import os
from pathlib import Path


def mishap(error: BaseException) -> str:
    """Where the mistake is; what the error says of itself stays out of it, for it may hold words of the draft."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    at = f" at {Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""
    return (
        f"this is a bug in awardcheck, not in your draft ({type(error).__name__}{at}); "
        "please report this line. AWARDCHECK_DEBUG=1 shows more, words of the draft included"
    )


def in_full(error: BaseException) -> str:
    """The mistake's traceback where AWARDCHECK_DEBUG asks for it; otherwise nothing."""
    if not os.environ.get("AWARDCHECK_DEBUG"):
        return ""
    import traceback

    return "".join(traceback.format_exception(error))

"""The entrance for readers: a file's bytes are read once, and what they are decides who reads them, not the name."""

from __future__ import annotations

from pathlib import Path

from awardcheck.draft import Draft, DraftError

_MOST_BYTES = 200_000_000


def read_draft(path: str | Path) -> Draft:
    """The draft in the Word or Markdown file `path`.

    Raises DraftError with one line, which says what the file is and what to do; the line does not name the path.
    """
    path = Path(path)
    return read_bytes(path, file_bytes(path))


def read_bytes(path: Path, data: bytes) -> Draft:
    """The draft in `data`; `path` only names it. Raises DraftError as read_draft does."""
    from awardcheck.readers.sniff import look_into, refusal
    from awardcheck.text.patterns import in_libraries

    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise DraftError("the file is empty")
    kind, archive = look_into(data)
    if kind == "word":
        with in_libraries():
            from awardcheck.readers.word import read_word
        return read_word(path, data, archive)
    if kind == "text":
        with in_libraries():
            from awardcheck.readers.markdown import read_markdown
        return read_markdown(path, data)
    raise DraftError(refusal(kind))


def file_bytes(path: str | Path) -> bytes:
    """What is in the file, if it can be a draft. Raises DraftError as read_draft does."""
    path = Path(path)
    try:
        if path.is_dir():
            raise DraftError("this is a folder; name the draft in it")
        if path.exists() and not path.is_file():
            raise DraftError("this is not a file but a device or a pipe; save the draft to a file")
        if path.stat().st_size > _MOST_BYTES:
            raise DraftError(f"larger than {_MOST_BYTES // 1_000_000} MB, so not a draft")
        return path.read_bytes()
    except FileNotFoundError:
        raise DraftError("there is no such file; check the name and the folder") from None
    except PermissionError:
        raise DraftError("may not be read; ask for permission or copy it to a place of your own") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the name is not a file's"
        raise DraftError(f"cannot be read ({reason})") from None

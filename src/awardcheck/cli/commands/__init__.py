"""One file per command: its arguments, options and help; the work is done in modules that are imported when it runs."""

from __future__ import annotations

# In the order of the help: each command, and the file here and the function in it that declare it.
COMMANDS = {
    "check": "check",
    "new": "new",
    "match": "match",
    "compare": "compare",
    "watch": "watch",
    "categories": "categories",
    "show": "show",
    "explain": "explain",
    "import": "import_page",
    "validate": "validate",
    "config": "config",
    "text": "text",
    "lsp": "lsp",
}

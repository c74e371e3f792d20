"""Makes anew, in a few seconds, all lists and pages that follow from the code, the checks and the categories.

python scripts/make_all.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPTS = ("make_readme.py", "make_schema.py", "make_docs.py")  # the last two read the README

if __name__ == "__main__":
    for script in SCRIPTS:
        subprocess.run([sys.executable, Path(__file__).with_name(script)], check=True)

"""`python -m awardcheck` is the command `awardcheck`."""

from awardcheck.cli import program

program()

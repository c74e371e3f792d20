"""Office Open XML as ECMA-376 describes it: the package, its styles and numbering, its text. Knows nothing of awards."""

"""Office Open XML as ECMA-376 describes it: the package, its styles, numbers and text. Knows nothing of awards."""

"""One file per command: its arguments, options and help; the work is done in modules that are imported when it runs."""

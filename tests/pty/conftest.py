"""There are no pseudo-terminals on Windows; the other tests run there."""

import sys

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []

"""Speed as ratios: the program and something plain beside it, in one run. `make bench` runs it."""

"""`python -m moteleder` is the command."""

from moteleder.cli import main

main()

"""`python -m drafting` is `draft`."""

from drafting.cli import main

main()

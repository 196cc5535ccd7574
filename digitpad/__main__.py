"""`python -m digitpad`: the same as the command `digitpad`."""

from digitpad.cli import main

if __name__ == "__main__":
    main()

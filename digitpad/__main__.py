"""`python -m digitpad`: the same as the command `digitpad`."""

from digitpad.cli.main import main

if __name__ == "__main__":
    main()

"""Where the executable begins."""

from digitpad.cli import main

if __name__ == "__main__":
    main(prog_name="digitpad")

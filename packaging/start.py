"""Where the executable begins."""

from digitpad.cli.main import main

if __name__ == "__main__":
    main(prog_name="digitpad")

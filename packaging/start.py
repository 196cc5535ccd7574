"""Where the executable begins."""

import multiprocessing

from digitpad.cli.main import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process that trains is this executable, too
    main(prog_name="digitpad")

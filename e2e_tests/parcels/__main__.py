"""`python -m e2e_tests.parcels FOLDER [NAME ...]`: writes services of that name, or `parcels`, into a checkout."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from e2e_tests.parcels.copies import Refused, write


def main(arguments: list[str]) -> int:
    """Writes each service and says how many files and lines it has."""
    parser = argparse.ArgumentParser(prog="python -m e2e_tests.parcels", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a checkout of Manor that may be thrown away")
    parser.add_argument("names", nargs="*", default=["parcels"], metavar="NAME", help="such as contracts")
    given = parser.parse_args(arguments)
    for name in given.names:
        try:
            files = write(given.folder, name)
        except Refused as refused:
            print(refused, file=sys.stderr)
            return 2
        lines = sum(len(file.read_text().splitlines()) for file in files)
        print(f"{name}: {len(files)} files, {lines} lines")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""`python -m localplatform.results SECONDS`: what came of all tests together, in the words that pytest ends with."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from localplatform.paths import VAR

FOLDER = VAR / "test"
SLOWEST = 15


class Count(Counter[str]):
    """Tests by what came of them."""

    def __str__(self) -> str:
        kinds = ("failed", "passed", "skipped", "error")
        return ", ".join(f"{self[kind]} {kind}" for kind in kinds if self[kind]) or "no tests ran"


def file(suite: str) -> Path:
    """Where a suite writes what came of each of its tests, as JUnit does."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return FOLDER / f"{suite.replace('/', '-')}.xml"


def begin() -> None:
    """Forgets what earlier runs left."""
    for old in FOLDER.glob("*"):
        old.unlink()


def count(file: Path) -> Count:
    """What came of the tests of one file; nothing where a suite ended before it wrote any."""
    found = Count()
    if not file.exists():
        return found
    for case in ElementTree.parse(file).getroot().iter("testcase"):  # noqa: S314  a file that our own tests wrote
        kinds = {child.tag for child in case}
        kind = next((word for tag, word in WORDS.items() if tag in kinds), "passed")
        found[kind] += 1
    return found


WORDS = {"failure": "failed", "error": "error", "skipped": "skipped"}


def slowest(files: Iterable[Path]) -> list[tuple[float, str]]:
    """The tests that took longest: seconds and name."""
    cases = (case for file in files for case in ElementTree.parse(file).getroot().iter("testcase"))  # noqa: S314
    named = ((float(case.get("time") or 0), f"{case.get('classname')}::{case.get('name')}") for case in cases)
    return sorted(named, reverse=True)[:SLOWEST]


def main(seconds: float) -> int:
    """Prints the slowest tests, then the closing line; says by its code whether all passed.

    Args:
        seconds: how long everything took.
    """
    files = sorted(FOLDER.glob("*.xml"))
    total = Count()
    for one in files:
        total.update(count(one))
    print("\nThe slowest tests (seconds):")
    for took, name in slowest(files):
        print(f"  {took:6.1f}  {name}")
    print(f"{total} in {seconds:.2f}s ({int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d})")
    return bool(total["failed"] or total["error"] or not total["passed"])


if __name__ == "__main__":
    raise SystemExit(main(float(sys.argv[1])))

"""`python -m localplatform.results SECONDS`: what came of all tests together, in the words that pytest ends with."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from localplatform.paths import VAR

FOLDER = VAR / "test"
SLOWEST = 15
AGAIN = "passed the second time"
SECOND = ".again.xml"  # the ending of a file that says what came of tests when they ran a second time


class Count(Counter[str]):
    """Tests by what came of them."""

    def __str__(self) -> str:
        kinds = ("failed", "passed", AGAIN, "skipped", "error")
        return ", ".join(f"{self[kind]} {kind}" for kind in kinds if self[kind]) or "no tests ran"


def file(suite: str) -> Path:
    """Where a suite writes what came of each of its tests, as JUnit does."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return FOLDER / f"{suite.replace('/', '-')}.xml"


def begin() -> None:
    """Forgets what earlier runs left."""
    shutil.rmtree(FOLDER, ignore_errors=True)


def second(file: Path) -> Path:
    """Where it stands what came of a suite's failed tests when they ran a second time."""
    return file.with_suffix(SECOND)


def outcomes(file: Path) -> list[tuple[str, str]]:
    """Each test of one file, and what came of it; nothing where a suite ended before it wrote any."""
    passed = {name for name, kind in _written(second(file)) if kind == "passed"}
    return [(name, AGAIN if kind in BROKEN and name in passed else kind) for name, kind in _written(file)]


def _written(file: Path) -> list[tuple[str, str]]:
    if not file.exists():
        return []
    cases = ElementTree.parse(file).getroot().iter("testcase")  # noqa: S314  a file that our own tests wrote
    return [(_name(case), _kind({child.tag for child in case})) for case in cases]


def _name(case: ElementTree.Element) -> str:
    return f"{case.get('classname')}::{case.get('name')}"


def _kind(tags: set[str]) -> str:
    return next((word for tag, word in WORDS.items() if tag in tags), "passed")


def count(file: Path) -> Count:
    """What came of the tests of one file."""
    return Count(kind for _, kind in outcomes(file))


WORDS = {"failure": "failed", "error": "error", "skipped": "skipped"}
BROKEN = ("failed", "error")


def slowest(files: Iterable[Path]) -> list[tuple[float, str]]:
    """The tests that took longest: seconds and name."""
    cases = (case for file in files for case in ElementTree.parse(file).getroot().iter("testcase"))  # noqa: S314
    named = ((float(case.get("time") or 0), _name(case)) for case in cases)
    return sorted(named, reverse=True)[:SLOWEST]


def main(seconds: float) -> int:
    """Prints the slowest tests, then the closing line; says by its code whether all passed.

    Args:
        seconds: how long everything took.
    """
    files = sorted(file for file in FOLDER.glob("*.xml") if not file.name.endswith(SECOND))
    total = Count()
    for one in files:
        total.update(count(one))
    print("\nThe slowest tests (seconds):")
    for took, name in slowest(files):
        print(f"  {took:6.1f}  {name}")
    for name in (name for one in files for name, kind in outcomes(one) if kind == AGAIN):
        print(f"  Failed once and then passed, look why: {name}")
    print(f"{total} in {seconds:.2f}s ({int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d})")
    return bool(total["failed"] or total["error"] or not total["passed"])


if __name__ == "__main__":
    raise SystemExit(main(float(sys.argv[1])))

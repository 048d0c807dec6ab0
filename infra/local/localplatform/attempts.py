"""A second attempt for the few tests that fail once in many runs, told loudly.

Hundreds of tests wait for processes, brokers and browsers. Where one of them loses a race once in a thousand runs,
the whole would be red every few runs and say nothing about the change at hand. Whatever is really broken fails twice;
what passed only at the second attempt is named in the last lines of the run, so that somebody looks for the race.
`make prove` gives no second attempt.
"""

from __future__ import annotations

import sys
from pathlib import Path

from localplatform import results

MOST = 3  # failed tests that are tried again; more are no accident
_TESTS_FAILED = 1  # pytest's code where tests failed and all else went well


def first(file: Path, *arguments: str) -> list[str]:
    """The command that runs tests and remembers which failed.

    Args:
        file: of results, as JUnit writes them.
        arguments: pytest's.
    """
    memory = f"cache_dir={file.with_suffix('.cache')}"
    return [sys.executable, "-m", "pytest", "-q", "-o", memory, f"--junitxml={file}", *arguments]


def second(file: Path, code: int, *arguments: str) -> list[str]:
    """The command that runs the failed tests of a run again, one after the other; nothing where that is no use.

    Args:
        file: of the first attempt's results.
        code: the first attempt's.
        arguments: pytest's, as the first time but for how many at once.
    """
    broken = sum(results.count(file)[kind] for kind in results.BROKEN)
    if code != _TESTS_FAILED or not 0 < broken <= MOST:
        return []
    # What stands last holds: the results go beside the first ones.
    only = ("--last-failed", "--last-failed-no-failures", "none", f"--junitxml={results.second(file)}")
    return [*first(file, *arguments), *only]

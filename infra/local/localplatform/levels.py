"""Two levels of proof: every test belongs to `make test`, or to one part of `make prove` that its marker names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import settings

# Where hypothesis keeps the settings of a test.
SETTINGS, MORE_CASES = "_hypothesis_internal_use_settings", 20
# What each part proves; `make prove P=<part>` runs one of them.
PARTS = {
    "kills": "processes killed hundreds of times while money flows",
    "payments": "thousands of payments, notifications doubled and late",
    "roles": "what else each role does in a browser",
    "languages": "every page in every language, at every size",
    "walk": "every RPC by both ways, to the end",
    "contract": "requests made of the API's document, by every role",
    "towns": "real towns to the cent",
    "rebuild": "insight built again from nothing while facts flow",
    "telemetry": "traces and dashboards over a platform that is watched",
    "properties": "the property tests of `make test` once more, with twenty times the cases",
    "soak": "everything at once, for long",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """--prove PART runs that part in the place of `make test`'s level; --levels FILE says where each test belongs.

    --passed FILE keeps the names of tests that passed, and leaves those out that it names already.
    """
    parser.addoption("--prove", metavar="PART", choices=sorted(PARTS), default="")
    parser.addoption("--levels", metavar="FILE", type=Path)
    parser.addoption("--passed", metavar="FILE", type=Path)


def pytest_configure(config: pytest.Config) -> None:
    """Makes the marker known, and holds no property to a time: a slow machine is no fault of a rule's."""
    config.addinivalue_line("markers", "prove(part): belongs to that part of `make prove` and not to `make test`")
    settings.register_profile("manor", deadline=None)
    settings.load_profile("manor")
    file = config.getoption("--passed")
    if file and not hasattr(config, "workerinput"):  # pytest-xdist's processes report to the first
        config.pluginmanager.register(Kept(file))


class Kept:
    """Writes down what passed, test by test.

    Args:
        file: a line a test.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test passed when its call did."""
        if report.when == "call" and report.passed:
            with self._file.open("a") as file:
                file.write(f"{report.nodeid.partition('@')[0]}\n")


def level(item: pytest.Item) -> str:
    """The part of `make prove` that a test belongs to; empty for `make test`.

    What a parameter's mark says stands before what the function's says.

    Raises:
        pytest.UsageError: its marker names no part.
    """
    call = getattr(item, "callspec", None)
    marks = [mark for mark in (call.marks if call else ()) if getattr(mark, "mark", mark).name == "prove"]
    mark = getattr(marks[-1], "mark", marks[-1]) if marks else item.get_closest_marker("prove")
    if mark is None:
        return ""
    if len(mark.args) != 1 or mark.args[0] not in PARTS:
        raise pytest.UsageError(f"{item.nodeid}: prove{mark.args} names no part of {sorted(PARTS)}")
    return str(mark.args[0])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the tests of the level that is asked for."""
    levels = {item.nodeid: level(item) for item in items}
    if file := config.getoption("--levels"):
        file.write_text(json.dumps(levels, indent=1))
        return
    asked, file = config.getoption("--prove"), config.getoption("--passed")
    passed = set(file.read_text().splitlines()) if file and file.exists() else set()
    chosen = _properties(items) if asked == "properties" else [item for item in items if levels[item.nodeid] == asked]
    chosen = [item for item in chosen if item.nodeid.partition("@")[0] not in passed]
    if left := [item for item in items if item not in chosen]:
        config.hook.pytest_deselected(items=left)
        items[:] = chosen


def _properties(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests of properties, made to try more cases."""
    found = [item for item in items if getattr(getattr(item, "obj", None), "is_hypothesis_test", False)]
    for function in {getattr(item.obj, "__func__", item.obj) for item in found if isinstance(item, pytest.Function)}:
        known = getattr(function, SETTINGS, settings())
        setattr(function, SETTINGS, settings(known, max_examples=known.max_examples * MORE_CASES))
    return found

"""The tests that docs/cases.md names are there."""

from __future__ import annotations

import re

from localplatform.paths import ROOT

NAMED = re.compile(r"`([\w/.]+\.py)::(\w+)`")


def test_each_case_is_held_by_tests_that_are_there() -> None:
    lines = (ROOT / "docs" / "cases.md").read_text().splitlines()
    cases = {line.split(" | ")[0].strip("| "): NAMED.findall(line) for line in lines if line.startswith("| ")}
    for heading in ("case", "defect"):
        cases.pop(heading)
    assert {f"D{number}" for number in range(1, 17)} <= cases.keys()
    assert [case for case, tests in cases.items() if not tests] == []
    gone = [
        f"{file}::{test}"
        for tests in cases.values()
        for file, test in tests
        if not (ROOT / file).is_file() or f"\ndef {test}(" not in (ROOT / file).read_text()
    ]
    assert gone == []

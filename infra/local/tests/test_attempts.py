"""What fails once in many runs has a second attempt, and is named; what is broken stays broken."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from localplatform import attempts, results

FLAKY = """
import pathlib
def test_race():
    been = pathlib.Path(__file__).with_name("been")
    before = been.exists()
    been.touch()
    assert before
"""
SOUND = "def test_sound(): pass\n"
BROKEN = "".join(f"def test_broken_{number}(): assert False\n" for number in range(4))


def told(folder: Path, tests: str) -> tuple[int, bool, results.Count]:
    """The last code, whether there was a second attempt, and what came of the tests."""
    (folder / "test_made.py").write_text(tests)
    file, chosen = folder / "made.xml", ("--rootdir", str(folder), str(folder))
    alone = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # plug-ins take seconds to load

    def run(command: list[str]) -> int:
        return subprocess.run(command, check=False, capture_output=True, cwd=folder, env=alone).returncode

    code = run(attempts.first(file, *chosen))
    again = attempts.second(file, code, *chosen)
    return (run(again) if again else code), bool(again), results.count(file)


@pytest.mark.parametrize(
    ("tests", "code", "again", "count"),
    [
        (SOUND, 0, False, {"passed": 1}),
        (SOUND + FLAKY, 0, True, {"passed": 1, results.AGAIN: 1}),
        (SOUND + "def test_broken(): assert False", 1, True, {"passed": 1, "failed": 1}),
        (SOUND + FLAKY + BROKEN, 1, False, {"passed": 1, "failed": 5}),
        ("syntax error", 2, False, {"error": 1}),
    ],
    ids=["sound", "a race", "broken", "too many", "unreadable"],
)
def test_few_failures_have_a_second_attempt(
    tmp_path: Path, tests: str, code: int, again: bool, count: dict[str, int]
) -> None:
    assert told(tmp_path, tests) == (code, again, count)


def test_what_passed_the_second_time_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told(tmp_path, SOUND + FLAKY)
    monkeypatch.setattr(results, "FOLDER", tmp_path)
    assert results.main(1.0) == 0
    lines = capsys.readouterr().out.strip().splitlines()
    assert "test_made::test_race" in lines[-2]
    assert lines[-1].startswith("1 passed, 1 passed the second time in")

"""Each test belongs to one level of proof, and the level of every day stays small."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from localplatform import suites
from localplatform.levels import PARTS
from localplatform.paths import ROOT

AGAIN = {"properties"}  # runs tests of `make test` with more cases, and has none of its own
BROWSER_STORIES = 25


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The part of `make prove` by story; empty for `make test`."""
    file = tmp_path_factory.mktemp("levels") / "levels.json"
    collect = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--collect-only", f"--levels={file}"]
    subprocess.run([*collect, "e2e_tests"], check=True, cwd=ROOT, capture_output=True)
    found: dict[str, str] = json.loads(file.read_text())
    return found


def test_every_part_has_stories(levels: dict[str, str]) -> None:
    assert set(levels.values()) == {"", *PARTS} - AGAIN


def test_every_story_of_make_prove_alone_has_a_feature_that_make_test_shows(levels: dict[str, str]) -> None:
    shown = {name.partition("::")[0] for name, part in levels.items() if not part}
    proved = {name.partition("::")[0] for name, part in levels.items() if part}
    assert {"e2e_tests/test_main_job.py", "e2e_tests/test_faults.py", "e2e_tests/test_insight.py"} <= shown
    assert {name for name in proved if "/browser/" in name} <= shown


def test_stories_in_a_browser_are_few(levels: dict[str, str]) -> None:
    drawn = [name for name, part in levels.items() if "/browser/" in name and not part]
    assert len(drawn) <= BROWSER_STORIES, "mark those beyond with prove: each costs ten seconds of every `make test`"


def test_every_file_of_tests_is_run_by_one_suite_or_is_a_story() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    files = [
        name for name in listed.stdout.splitlines() if Path(name).name.startswith("test_") and name.endswith(".py")
    ]
    roots = [*suites.suites(), "e2e_tests"]
    for name in files:
        holding = [root for root in roots if name.startswith(f"{root}/")]
        inner = [root for root in holding if root in suites.WAITING]
        assert len(inner or holding) == 1, f"{name} is run by {holding or 'nobody'}"


def pytest_alone(folder: Path, *options: str) -> str:
    """What pytest prints with the plug-in of levels and no other: those of the services take seconds to load."""
    plugin = ["-p", "localplatform.levels", "-p", "no:cacheprovider", "-c", "/dev/null", f"--rootdir={folder}"]
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # noqa: TID251  a process of its own
    command = [sys.executable, "-m", "pytest", *plugin, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=alone)
    return done.stdout + done.stderr


def test_a_part_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "test_wrong.py"
    file.write_text('import pytest\n@pytest.mark.prove("nothing")\ndef test_it() -> None: ...\n')
    assert "names no part" in pytest_alone(tmp_path, str(file))


PASSING = """
import pytest
@pytest.mark.parametrize("n", [1, pytest.param(2, marks=pytest.mark.prove("kills"))])
def test_it(n: int) -> None: ...
@pytest.mark.prove("soak")
@pytest.mark.parametrize("n", [1, pytest.param(2, marks=pytest.mark.prove("kills"))])
def test_other(n: int) -> None: ...
"""


@pytest.mark.parametrize(("part", "count"), [("", 1), ("kills", 2), ("soak", 1), ("walk", 0)])
def test_what_a_parameter_says_stands_before_what_its_function_says(tmp_path: Path, part: str, count: int) -> None:
    file, kept = tmp_path / "test_right.py", tmp_path / "passed"
    file.write_text(PASSING)
    options = [*([f"--prove={part}"] if part else []), f"--passed={kept}", str(file)]
    for expected in (f"{count} passed" if count else "4 deselected", "4 deselected"):  # the second time nothing is left
        assert expected in pytest_alone(tmp_path, *options)

"""The house rules find what they are for, and nothing else."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from localplatform.paths import ROOT


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The rules, over a folder of the test's own."""
    specification = importlib.util.spec_from_file_location("house_rules", ROOT / "infra" / "local" / "house_rules.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return module


def faults(rules: ModuleType, name: str, text: str) -> list[str]:
    (rules.ROOT / name).write_text(text)
    return list(rules.faults(Path(name)))


def function(lines: int) -> str:
    return "def long() -> None:\n" + '    """Says."""\n' + "    x = 1\n" * lines


def test_a_file_of_400_lines_is_allowed_and_one_line_more_is_not(rules: ModuleType) -> None:
    assert not faults(rules, "even.py", "x = 1\n" * 400)
    assert "401 lines" in faults(rules, "longer.py", "x = 1\n" * 401)[0]
    assert "401 lines" in faults(rules, "longer.ts", "let x\n" * 401)[0]


def test_a_function_of_40_lines_is_allowed_and_one_line_more_is_not(rules: ModuleType) -> None:
    assert not faults(rules, "even.py", function(40))
    assert "long has 41 lines" in faults(rules, "longer.py", function(41))[0]


def test_lines_of_a_function_inside_are_its_own(rules: ModuleType) -> None:
    inner = "    def inner() -> None:\n" + "        y = 2\n" * 30
    assert not faults(rules, "nested.py", "def outer() -> None:\n" + inner + "    x = 1\n" * 30)


@pytest.mark.parametrize("word", ["TO" + "DO", "FIX" + "ME", "HA" + "CK"])
def test_what_is_left_for_later_is_found(rules: ModuleType, word: str) -> None:
    assert ":2: left for later" in faults(rules, "later.py", f"x = 1\n# {word}: the rest\n")[0]


def test_a_test_that_sleeps_is_found_and_a_program_may(rules: ModuleType) -> None:
    text = "import time\ntime.sleep" + "(1)\n"
    assert ":2: sleeps" in faults(rules, "test_it.py", text)[0]
    assert not faults(rules, "program.py", text)

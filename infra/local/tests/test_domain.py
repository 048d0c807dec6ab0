"""The tests of pure rules are found by what they import."""

from __future__ import annotations

from pathlib import Path

import pytest
from localplatform import domain


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "from billing.domain.tariffs import Rate\nfrom chassis.periods import Period\n",
            True,
        ),
        ("from billing.domain import tariffs\nimport pytest\n", True),
        ("from billing.domain import tariffs\nfrom billing.usecases import runs\n", False),
        ("from billing.domain import tariffs\nfrom .conftest import books\n", False),
        ("import pytest\n", False),
    ],
)
def test_a_file_of_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, found: bool) -> None:
    folder = tmp_path / "services" / "billing" / "tests"
    folder.mkdir(parents=True)
    (tmp_path / "services" / "chassis").mkdir()
    (folder / "test_it.py").write_text(text)
    monkeypatch.setattr(domain, "ROOT", tmp_path)
    assert domain.files() == (["services/billing/tests/test_it.py"] if found else [])

"""What `manor verify --keep` keeps for the platform's operators: names and numbers, and nothing of any group."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from chassis.deps import Deps
from manorctl import verify
from sqlalchemy import text

CHECKS = [
    {"name": "Every unit has a building", "counted": 9, "faults": [], "in_flight": 0},
    {
        "name": "Outstanding in billing equals open items (in flight: 1 opening, company 3: 500)",
        "counted": 7,
        "faults": ["receivable 12 of company 3: 500 owed in billing, 300 open"],
        "in_flight": 1,
    },
]


def test_a_result_is_kept_without_what_is_a_groups_affair(
    deps_of: Callable[..., Deps], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deps = deps_of("identity")
    environments = {"identity": {"MANOR_DATABASE_URL": deps.settings.database_url}}
    monkeypatch.setattr(verify, "_lines", lambda *_: iter(CHECKS))
    assert verify.run(environments) == 1
    assert _kept(deps) == []
    assert verify.run(environments, keep=True) == 1
    assert "receivable 12 of company 3" in capsys.readouterr().out
    assert _kept(deps) == [
        {"subject": "identity", "name": "Every unit has a building", "counted": 9, "faults": 0, "in_flight": 0},
        {
            "subject": "identity",
            "name": "Outstanding in billing equals open items",
            "counted": 7,
            "faults": 1,
            "in_flight": 1,
        },
    ]


def _kept(deps: Deps) -> list[Any]:
    with deps.database.owner.connect() as connection:
        rows = connection.execute(text("select checks from verifications order by verification_id")).scalars().all()
    return [check for checks in rows for check in checks]

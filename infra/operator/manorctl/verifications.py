"""Keeps what `manor verify` found where operators of the platform see it: a row in identity's database.

Names of checks and numbers alone are kept. What is wrong with a row is a group's affair, and is printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from chassis.clock import now
from chassis.data.db import Database
from sqlalchemy import text

from manorctl.environments import Environments, settings

KEPT_DAYS = 90


def keep(environments: Environments, began: datetime, found: Iterable[tuple[str, dict[str, Any]]]) -> None:
    """Keeps a result.

    Args:
        environments: the settings of each service.
        began: when the checks began.
        found: each check with whose it is.
    """
    checks = [
        {
            "subject": subject,
            # What follows in brackets is what is on its way, by company.
            "name": check["name"].partition(" (in flight")[0],
            "counted": check["counted"],
            "faults": len(check["faults"]),
            "in_flight": check["in_flight"],
        }
        for subject, check in found
    ]
    database = Database(settings(environments, "identity"), "operator")
    try:
        with database.app.begin() as connection:
            connection.execute(
                text("delete from verifications where ended_at < now() - make_interval(days => :days)"),
                {"days": KEPT_DAYS},
            )
            connection.execute(
                text(
                    "insert into verifications (started_at, ended_at, checks)"
                    " values (:began, :ended, cast(:checks as jsonb))"
                ),
                {"began": began, "ended": now(), "checks": json.dumps(checks)},
            )
    finally:
        database.dispose()

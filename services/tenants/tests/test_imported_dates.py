"""Dates of an imported file: read as spreadsheets write them, or refused with the text that was there."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from sqlalchemy import text

from .imported import flat


@pytest.mark.parametrize("written", ["2026/1/5", "2026/01/05", "2026-01-05 09:30", "2026年1月5日", "20260105"])
def test_dates_are_read_as_spreadsheets_write_them(world: Any, written: str) -> None:
    done = world.import_csv([flat(1, start_date=written)])
    assert (done.refused_count, done.occupancy_count) == (0, 1)
    assert world.count("occupancies", "start_date = '2026-01-05'") == 1


@pytest.mark.parametrize(
    "written", ["2026-01-05xyz", "2026-01-051", "2026-01-05至2027-01-04", "05/01/2026", "2206-01-05"]
)
def test_a_date_that_cannot_be_read_is_refused_with_its_text(world: Any, written: str) -> None:
    assert world.import_csv([flat(1, start_date=written)]).refused_count == 1
    with UnitOfWork(world.deps.database) as tx:
        refusal = tx.execute(text("select row_number, field, reason from import_refusals")).one()
    assert (refusal.row_number, refusal.field) == (2, "start_date")
    assert written in refusal.reason
    assert world.count("occupancies") == 0

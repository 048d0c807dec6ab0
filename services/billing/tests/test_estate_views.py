"""What staff of one estate see of a run over the company, and which day it is for what is overdue."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from manor.identity.v1 import events_pb2 as identity

from . import test_rpc as rpc
from .test_rpc import approve, pb

staff, billed = rpc.staff, rpc.billed


def test_staff_of_an_estate_see_only_its_figures_of_a_run_over_the_company(billed: Any, staff: Any) -> None:
    other = billed.estate_id + 1
    billed.node(other, identity.NODE_KIND_ESTATE, other)
    billed.occupy(billed.add_units(3, area="200", estate_id=other), estate_id=other)
    billed.assign(UUID(billed.tariff_id), estate_id=other)
    approve(billed, staff)
    scope = pb.RunScope(target=pb.RUN_TARGET_COMPANY)
    staff("StartRun", pb.StartRunRequest(**billed.of, accounting_month="2026-07", scope=scope))
    billed.work()
    run = staff("ListRuns", pb.ListRunsRequest(**billed.of)).runs[0]
    assert (run.lines, run.amount_minor) == (5, 2 * 25_000 + 3 * 50_000)
    mine = {"estates": (other,)}
    key = {**billed.of, "run_id": run.run_id}
    summary = staff("GetRunSummary", pb.GetRunSummaryRequest(**key), **mine)
    seen = [
        staff("GetRun", pb.GetRunRequest(**key), **mine),
        staff("ListRuns", pb.ListRunsRequest(**billed.of), **mine).runs[0],
        summary.run,
    ]
    assert [(one.lines, one.amount_minor) for one in seen] == [(3, 150_000)] * 3
    assert [(one.estate_id, one.amount_minor) for one in summary.totals] == [(other, 150_000)]
    assert {one.estate_id for one in summary.outliers} <= {other}
    assert {one.estate_id for one in staff("ListDraftLines", pb.ListDraftLinesRequest(**key), **mine).lines} == {other}


@pytest.mark.parametrize(("hour", "overdue"), [(9, 0), (11, 50_000)])
def test_overdue_is_what_was_due_before_today_in_the_estates_own_zone(
    billed: Any, staff: Any, hour: int, overdue: int
) -> None:
    """Due on the 10th: where Kiritimati's day is the 11th it is overdue, while the company's is still the 10th."""
    approve(billed, staff)
    billed.node(billed.estate_id, identity.NODE_KIND_ESTATE, billed.estate_id, version=2, zone="Pacific/Kiritimati")
    with clock.travel(datetime(2026, 6, 10, hour, tzinfo=UTC)):  # 14 hours ahead of UTC
        assert staff("ListArrears", pb.ListArrearsRequest(**billed.of)).total_minor == overdue

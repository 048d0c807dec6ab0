"""Two planners at once, both killed in the middle of a transaction: each occurrence is made once, with its order."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE
from sqlalchemy import select
from workorders.records.orders import Order
from workorders.records.plans import Occurrence
from workorders.usecases import plans

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
DAYS, PLANS = 15, 3
# Before its so-manieth occurrence each planner of a pair is killed, in rounds; the last round is left alone.
ROUNDS = ((5, 20), (0, 0))


def plan(world: Any, number: int) -> Any:
    wanted = plans.Wanted(f"Lift {number}", "order", world.category, "FREQ=DAILY", date(2026, 6, 1), "09:00")
    with clock.travel(NOW - timedelta(days=14, hours=4)):
        return world.act(plans.create_plan, plans.CreatePlan(COMPANY, ESTATE, wanted))


def planner(world: Any, killed_at: int) -> subprocess.Popen[bytes]:
    given = world.deps.settings.model_dump(mode="json", exclude_none=True)
    script = Path(__file__).with_name("planner_process.py")
    return subprocess.Popen([sys.executable, str(script), json.dumps(given), NOW.isoformat(), str(killed_at)])


def test_two_planners_killed_in_the_middle_make_each_occurrence_once_and_lose_none(world: Any) -> None:
    made = [plan(world, number).plan_id for number in range(PLANS)]
    ended = []
    for round_ in ROUNDS:
        pair = [planner(world, killed_at) for killed_at in round_]
        ended += [one.wait(120) for one in pair]
    assert ended[0] == -signal.SIGKILL
    assert ended[-2:] == [0, 0]
    with UnitOfWork(world.deps.database, world.whole) as tx:
        due = Counter((one.plan_id, one.due_at, one.order_id) for one in tx.scalars(select(Occurrence)))
        orders = {one.order_id: (one.plan_id, one.promised_at) for one in tx.scalars(select(Order))}
    first = datetime(2026, 6, 1, 9, tzinfo=UTC)
    wanted = {(plan_id, first + timedelta(days=day)) for plan_id in made for day in range(DAYS)}
    assert {(plan_id, at) for plan_id, at, _ in due} == wanted
    assert len(due) == len(wanted) == len(orders)
    assert all(orders[order_id] == (plan_id, at) for plan_id, at, order_id in due)

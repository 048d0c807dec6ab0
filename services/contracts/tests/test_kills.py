"""A process that is killed while it turns schedules into receivables doubles nothing and loses nothing."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from chassis import clock
from chassis.testing.fixtures import COMPANY
from chassis.testing.polling import eventually
from contracts.records.leases import Lease
from manor.billing.v1 import events_pb2 as billing
from sqlalchemy import text

THOUSANDS = pytest.mark.prove("kills")
# As many leases as are asked for, from one that was agreed: each of the same terms, on units of its own.
LEASES = text(
    "insert into leases select (jsonb_populate_record(l, jsonb_build_object('lease_id', gen_random_uuid(),"
    " 'number', l.number || '/' || n, 'number_key', l.number_key || '/' || n))).* from leases l,"
    " generate_series(2, :count) n where l.lease_id = :lease"
)
HOLDS = text(
    "insert into unit_holds (company_id, unit_id, holder_id, group_id, estate_id, kind, first_day, last_day)"
    " select company_id, gen_random_uuid(), lease_id, group_id, estate_id, 'lease', start_date, end_date from leases"
    " where lease_id <> :lease"
)
LINES = text(
    "insert into lease_lines select (jsonb_populate_record(o, jsonb_build_object('lease_id', l.lease_id,"
    " 'line_id', nextval('lease_line_ids')))).* from lease_lines o, leases l where o.lease_id = :lease"
    " and l.lease_id <> :lease"
)


def copied(world: Any, lease: Lease, count: int) -> None:
    """So many leases in all, with the lines of one that was agreed: by the API they would take minutes."""
    with world.deps.database.owner.begin() as connection:
        for statement in (LEASES, HOLDS, LINES):
            connection.execute(statement, {"count": count, "lease": lease.lease_id})


def states(world: Any) -> dict[str, int]:
    """How many lines stand where."""
    with world.deps.database.verifier.begin() as connection:
        return dict(connection.execute(text("select state, count(*) from lease_lines group by 1")).all())


def turning(world: Any, chunk: int, *death: object) -> subprocess.Popen[bytes]:
    """A process that turns what is due, which ends where it is told to."""
    values = json.dumps(world.deps.settings.model_dump(mode="json", exclude_none=True))
    script = Path(__file__).with_name("turning_process.py")
    return subprocess.Popen([sys.executable, str(script), values, *map(str, (chunk, *death))])


def killed_at_commits(world: Any, chunk: int) -> int:
    """Kills a process before and after commits; gives how many were killed."""
    deaths = (("before", 3), ("after", 4))
    for death in deaths:
        assert turning(world, chunk, *death).wait(120) == -signal.SIGKILL
    return len(deaths)


def killed_at_any_moment(world: Any, chunk: int, kills: int) -> int:
    """Kills a process once it has turned more, whatever it does then; gives how many were."""
    chance, killed = random.Random(4711), 0  # noqa: S311  moments to kill at, the same in each run
    for _ in range(kills):
        before, step = states(world).get("sent", 0), chance.randrange(0, 3 * chunk)
        process = turning(world, chunk)

        def moved(before: int = before, step: int = step, process: Any = process) -> bool:
            return process.poll() is not None or states(world).get("sent", 0) >= before + step

        eventually(moved, seconds=120)
        process.kill()
        killed += process.wait() == -signal.SIGKILL
    return killed


Kill = Callable[[Any, int], int]


@pytest.mark.parametrize(
    ("leases", "chunk", "kill"),
    [
        (400, 40, killed_at_commits),
        pytest.param(10_000, 100, lambda world, chunk: killed_at_any_moment(world, chunk, 40), marks=THOUSANDS),
    ],
    ids=["400", "10000"],
)
def test_a_killed_conversion_doubles_and_loses_nothing(
    world: Any, leases: int, chunk: int, kill: Kill, record_property: Callable[[str, object], None]
) -> None:
    world.settle({"convert_by_itself": True, "convert_days": 40})
    start = clock.today("UTC").replace(day=1)
    lease = world.lease(world.terms(str(start), str(start + timedelta(days=400))))
    copied(world, lease, leases)
    due = sum(one.due_date <= clock.today("UTC") + timedelta(days=40) for one in world.lines(lease)) * leases
    later = sum(states(world).values()) - due
    kills = kill(world, chunk)
    assert kills and 0 < states(world).get("sent", 0) < due, "nothing was killed in the middle"
    assert turning(world, chunk).wait(300) == 0
    assert states(world) == {"sent": due, "approved": later}
    wanted = Counter(one.reference for fact in world.said(billing.ChargesWanted) for one in fact.charges)
    assert set(wanted.values()) == {1}
    assert wanted.keys() == references(world)
    record_property("kills", kills)
    record_property("leases", leases)


def references(world: Any) -> set[str]:
    """By which billing should know what was turned, whoever turned it."""
    statement = text(
        "select 'line/' || line_id || '/1' from lease_lines where company_id = :company and state = 'sent'"
    )
    with world.deps.database.verifier.begin() as connection:
        return set(connection.execute(statement, {"company": COMPANY}).scalars())

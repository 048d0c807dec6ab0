"""A jobs process of its own for tests to kill: `python jobs_process.py SETTINGS`, with settings as JSON.

Chunks and timers wait on locks that the test holds, so that it knows what the process has in hand.
"""

from __future__ import annotations

import json
import os
import sys

from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs import process
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.jobs.timers import Company, fleet_timer, timer
from chassis.listed import register
from chassis.settings import ServiceSettings
from google.protobuf.wrappers_pb2 import StringValue
from sqlalchemy import text

HELD_CHUNK, LAST = 3, 6


def effect(tx: Tx, name: str, place: int) -> None:
    tx.execute(
        text("insert into effects (name, place, pid) values (:name, :place, :pid)"),
        {"name": name, "place": place, "pid": os.getpid()},
    )


@register
@operation("test.count")
def count(op: Running, request: StringValue) -> None:
    """Writes 1 to LAST, a chunk each; HELD_CHUNK waits, inside its transaction, for the test's lock."""
    for place in range(op.cursor.get("next", 1), LAST + 1):
        with op.chunk() as tx:
            effect(tx, request.value, place)
            if place == HELD_CHUNK:
                tx.execute(text("select pg_advisory_xact_lock_shared(4711)"))
            op.advance({"next": place + 1}, done=place, total=LAST)


@register
@timer("test.each_company", every_seconds=0.3)
def each_company(deps: Deps, company: Company) -> None:
    """Writes one row a firing and company."""
    with UnitOfWork(deps.database) as tx:
        effect(tx, "each_company", company.company_id)


@register
@fleet_timer("test.once", every_seconds=3600)
def once(deps: Deps) -> None:
    """Writes one row an hour."""
    with deps.database.app.begin() as connection:
        connection.execute(text("insert into effects values ('once', 0, :pid)"), {"pid": os.getpid()})


if __name__ == "__main__":
    settings = ServiceSettings(**json.loads(sys.argv[1]))
    sys.exit(process.run(Deps(settings, Database(settings, "jobs"), "jobs")))

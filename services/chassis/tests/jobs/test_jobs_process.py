"""The jobs process under the worst moments: killed, doubled, stopped, and with its database gone for a while."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.jobs import lease, operations
from chassis.jobs.operations import start_operation
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, GROUP, OTHER_COMPANY, STAFF
from chassis.testing.polling import eventually
from google.protobuf.wrappers_pb2 import StringValue
from manor.chassis.v1 import operations_pb2
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url

WHOLE = Scope.company(GROUP, COMPANY, STAFF)
Spawn = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def spawn(deps: Deps) -> Iterator[Spawn]:
    """Starts jobs processes, which end with the test."""
    started: list[subprocess.Popen[bytes]] = []
    settings = {name: value for name, value in deps.settings.model_dump(mode="json").items() if value is not None}

    def one(**other: str) -> subprocess.Popen[bytes]:
        script = Path(__file__).with_name("jobs_process.py")
        given = {**settings, "amqp_url": "", **other}
        started.append(subprocess.Popen([sys.executable, str(script), json.dumps(given)]))
        return started[-1]

    yield one
    for process in started:
        process.kill()
        process.wait()


@contextmanager
def held(deps: Deps) -> Iterator[Connection]:
    """Holds the chunk that waits for a lock."""
    with deps.database.owner.connect() as connection:
        connection.execute(text("select pg_advisory_lock(4711)"))
        connection.commit()
        try:
            yield connection
        finally:
            if not connection.closed and not connection.invalidated:
                connection.rollback()
                connection.execute(text("select pg_advisory_unlock_all()"))


def start(deps: Deps, name: str = "x") -> str:
    with UnitOfWork(deps.database, WHOLE) as tx:
        return str(start_operation(tx, "test.count", StringValue(value=name), company_id=COMPANY).name).split("/")[-1]


def row(deps: Deps, operation_id: str) -> Any:
    with deps.database.owner.begin() as connection:
        return connection.execute(text("select * from operations where operation_id = :id"), {"id": operation_id}).one()


def places(deps: Deps, name: str = "x") -> list[int]:
    with deps.database.owner.begin() as connection:
        found = connection.execute(text("select place from effects where name = :name order by 1"), {"name": name})
        return list(found.scalars())


def waiting(deps: Deps) -> int:
    """How many chunks wait for the test's lock."""
    with deps.database.owner.begin() as connection:
        return int(
            connection.execute(
                text("select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted")
            ).scalar_one()
        )


def expire_leases(deps: Deps) -> None:
    """As if as much time had passed."""
    with deps.database.owner.begin() as connection:
        connection.execute(text("update operations set lease_until = now() where state = 'running'"))


def test_job_killed_in_a_chunk_costs_the_chunk_and_goes_on_from_there(deps: Deps, spawn: Spawn) -> None:
    operation_id = start(deps)
    with held(deps):
        first = spawn()
        eventually(lambda: waiting(deps) == 1)
        assert places(deps) == [1, 2] and row(deps, operation_id).done == 2
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert places(deps) == [1, 2]
    expire_leases(deps)
    spawn()
    eventually(lambda: row(deps, operation_id).state == "done")
    assert places(deps) == [1, 2, 3, 4, 5, 6]
    assert row(deps, operation_id).attempt == 2


def test_lease_of_a_killed_process_runs_out_by_itself(deps: Deps, spawn: Spawn) -> None:
    operation_id = start(deps)
    with held(deps):
        first = spawn()
        eventually(lambda: waiting(deps) == 1)
        first.kill()
        first.wait()
        with deps.database.owner.begin() as connection:
            left = connection.execute(text("select extract(epoch from lease_until - now()) from operations")).scalar()
        assert row(deps, operation_id).state == "running" and 0 < float(left or 0) <= lease.SECONDS


def test_two_job_processes_never_run_the_same_chunk(deps: Deps, spawn: Spawn) -> None:
    names = [f"job-{number}" for number in range(12)]
    made = [start(deps, name) for name in names]
    with held(deps):
        spawn()
        spawn()
        eventually(lambda: waiting(deps) == 4)  # two threads of each process have one in hand
    eventually(lambda: all(row(deps, operation_id).state == "done" for operation_id in made))
    for name, operation_id in zip(names, made, strict=True):
        assert places(deps, name) == [1, 2, 3, 4, 5, 6]
        assert row(deps, operation_id).attempt == 1
    with deps.database.owner.begin() as connection:
        pids = connection.execute(text("select distinct pid from effects where name like 'job-%'")).scalars().all()
    assert len(pids) == 2


def test_process_that_was_thought_dead_commits_nothing(deps: Deps, spawn: Spawn) -> None:
    operation_id = start(deps)
    with held(deps):
        spawn()
        eventually(lambda: waiting(deps) == 1)
        expire_leases(deps)  # its heart stopped beating, and a second process takes over
        spawn()
        eventually(lambda: waiting(deps) == 2)
    eventually(lambda: row(deps, operation_id).state == "done")
    assert places(deps) == [1, 2, 3, 4, 5, 6]


def test_cancelled_job_stops_after_the_chunk_in_hand(deps: Deps, spawn: Spawn) -> None:
    operation_id = start(deps)
    with held(deps):
        spawn()
        eventually(lambda: waiting(deps) == 1)
        with UnitOfWork(deps.database, WHOLE) as tx:
            operations.cancel_operation(tx, operation_id)
    eventually(lambda: row(deps, operation_id).state == "cancelled")
    assert places(deps) == [1, 2, 3]


def test_job_goes_on_after_its_connections_were_cut_in_a_chunk(deps: Deps, spawn: Spawn) -> None:
    operation_id = start(deps)
    with held(deps):
        process = spawn()
        eventually(lambda: waiting(deps) == 1)
        with deps.database.app.begin() as connection:
            connection.execute(
                text(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                    " and application_name like 'chassis-jobs%' and usename = current_user"
                )
            )
    eventually(lambda: row(deps, operation_id).state == "done")
    assert places(deps) == [1, 2, 3, 4, 5, 6]
    assert process.poll() is None


def test_job_goes_on_after_its_database_restarted(deps: Deps, spawn: Spawn, proxy: Any) -> None:
    url = make_url(deps.settings.database_url).set(port=proxy.port).render_as_string(hide_password=False)
    operation_id = start(deps)
    with held(deps):
        process = spawn(database_url=url)
        eventually(lambda: waiting(deps) == 1)
        proxy.cut()
    # The chunk's transaction ends when the server finds its client gone.
    eventually(lambda: waiting(deps) == 0)
    assert places(deps) == [1, 2] and row(deps, operation_id).state == "running"
    proxy.mend()
    eventually(lambda: row(deps, operation_id).state == "done", seconds=60)
    assert places(deps) == [1, 2, 3, 4, 5, 6]
    other = start(deps, "after")  # it listens again, and its timers fire again
    eventually(lambda: row(deps, other).state == "done")
    fired = len(places(deps, "each_company"))
    eventually(lambda: len(places(deps, "each_company")) > fired)
    assert process.poll() is None


def test_stopped_process_finishes_its_chunk_gives_the_job_back_and_ends(deps: Deps, spawn: Spawn) -> None:
    operation_id = start(deps)
    with held(deps):
        process = spawn()
        eventually(lambda: waiting(deps) == 1)
        process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=60) == 0
    found = row(deps, operation_id)
    assert places(deps) == [1, 2, 3]
    assert (found.state, found.failures, found.lease_until) == ("pending", 0, None)


def test_operation_is_taken_up_at_once_when_its_transaction_commits(deps: Deps, spawn: Spawn) -> None:
    spawn()
    first = start(deps)
    eventually(lambda: row(deps, first).state == "done")
    second = start(deps, "second")
    eventually(lambda: row(deps, second).state == "done")
    found = row(deps, second)
    said = operations_pb2.OperationProgress()
    with UnitOfWork(deps.database, WHOLE) as tx:
        operations.get_operation(tx, second).metadata.Unpack(said)
    assert said.state == "done" and found.response == b""


def test_timer_fires_once_a_fleet_and_for_every_company(deps: Deps, spawn: Spawn) -> None:
    spawn()
    spawn()
    eventually(lambda: Counter(places(deps, "each_company"))[OTHER_COMPANY] >= 8)
    with deps.database.owner.begin() as connection:
        rows = connection.execute(text("select name, place, pid from effects")).all()
    assert len([one for one in rows if one.name == "once"]) == 1
    fired = Counter(one.place for one in rows if one.name == "each_company")
    assert set(fired) == {COMPANY, OTHER_COMPANY} and abs(fired[COMPANY] - fired[OTHER_COMPANY]) <= 1
    assert os.getpid() not in {one.pid for one in rows}

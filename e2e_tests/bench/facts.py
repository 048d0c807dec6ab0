"""Facts applied a second, from outbox to effect, beside a bare loop that consumes and writes the same."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import amqp
import psycopg
import requests
from chassis.data.approval_schema import add_approval_steps, extend_todos
from chassis.data.db import Database
from chassis.data.provision import Provisioned, drop, provision
from chassis.data.schema import add_calendars, create_chassis_tables, roles
from chassis.facts import broker, edge, topology
from chassis.settings import ServiceSettings
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from chassis.testing.stage import Stage
from localplatform.paths import ROOT
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text
from sqlalchemy.engine import make_url

from e2e_tests.bench.figures import Figure, figure
from e2e_tests.bench.ground import Ground, until

PROCESSES = ROOT / "services" / "chassis" / "tests" / "facts" / "processes.py"
ROUNDS, FACTS, SINGLES = 3, 1_500, 300
SLOWEST = 100.0
PREFETCH = 8

SCOPE = (
    "select set_config('manor.group_id', %s, true), set_config('manor.companies', %s, true),"
    " set_config('manor.estates', %s, true), set_config('manor.customers', %s, true)"
)
ENTER = "insert into inbox (fact_id) values (%s) on conflict do nothing"
EFFECT = (
    "insert into effects (code, version, heard) values (%s, %s, 1) on conflict (code) do update set"
    " version = excluded.version, heard = effects.heard + 1 where effects.version < excluded.version"
)
CALL = "insert into calls (code, at, trace) values (%s, clock_timestamp(), %s)"
EFFECTS = """
create table effects (code text primary key, version bigint, heard int);
create table cured (at timestamptz);
create table calls (code text, at timestamptz, trace text);
grant all on effects, cured, calls to {app};
create function tell_call() returns trigger language plpgsql as $$
begin
    perform pg_notify('calls', new.code);
    return null;
end $$;
create trigger tell_call after insert on calls for each row when (new.code like 'single%') execute function tell_call();
"""


def units(code: str) -> tenants.UnitsChanged:
    """A fact about one unit."""
    changed = tenants.UnitsChanged(company_id=COMPANY, estate_id=ESTATE)
    changed.units.add(unit_id="0190aaaa-0000-7000-8000-00000000000a", version=1, code=code)
    return changed


@contextmanager
def stage(ground: Ground) -> Iterator[Stage]:
    """A publisher and a hearer that do nothing else, with databases and a vhost of their own."""
    names = {name: f"bench_facts_{name}" for name in ("tenants", "hearer")}
    made = {name: provision(ground.superuser_url, database, fresh=True) for name, database in names.items()}
    for name, urls in made.items():
        _tables(name, urls)
    where = ground.platform.servers["rabbitmq"]
    vhost, api, who = "bench_facts", f"{where['management_url']}/api", (where["user"], where["password"])
    everything = {"configure": ".*", "write": ".*", "read": ".*"}
    requests.put(f"{api}/vhosts/{vhost}", auth=who, timeout=20).raise_for_status()
    requests.put(f"{api}/permissions/{vhost}/{where['user']}", json=everything, auth=who, timeout=20).raise_for_status()
    url = f"amqp://{where['user']}:{where['password']}@{where['host']}:{where['port']}/{vhost}"
    found = Stage(made, url, PROCESSES, tenants.UnitsChanged)
    try:
        found.declare()
        yield found
    finally:
        found.end()
        requests.delete(f"{api}/vhosts/{vhost}", auth=who, timeout=20)
        for database in names.values():
            drop(ground.superuser_url, database)


def _tables(name: str, urls: Provisioned) -> None:
    database = Database(ServiceSettings(service=name, database_owner_url=urls.database_owner_url))
    with database.owner.begin() as connection:
        create_chassis_tables(connection)
        add_calendars(connection)
        add_approval_steps(connection)
        extend_todos(connection)
        if name == "hearer":
            connection.execute(text(EFFECTS.format(app=roles(connection).app)))
    database.dispose()


def applied(stage: Stage) -> int:
    """How many facts have taken effect."""
    return int(stage.ask("hearer", "select count(*) from calls"))


def ours(stage: Stage, count: int) -> float:
    """Facts a second from the commit of so many to the effect of the last; relay and worker run."""
    known = applied(stage)
    facts = [units(f"u{number}-{known}") for number in range(count)]
    began = time.perf_counter()
    stage.publish(*facts)
    until(lambda: applied(stage) - known >= count, 600)
    return count / (time.perf_counter() - began)


def bare(stage: Stage, queue: str, count: int) -> float:
    """Facts a second of a loop that takes them from a queue, writes what the worker writes, and acknowledges."""
    known = applied(stage)
    stage.publish(*(units(f"b{number}-{known}") for number in range(count)), hearer="bare")
    until(lambda: stage.unsent() == 0)
    until(lambda: stage.depth(queue) == count)
    url = make_url(stage.deps["hearer"].settings.database_url).set(drivername="postgresql")
    done = [0]
    with (
        psycopg.connect(url.render_as_string(hide_password=False)) as database,
        edge.connected(stage.amqp_url) as connection,
    ):
        channel = connection.channel()
        channel.basic_qos(0, PREFETCH, False)
        began = time.perf_counter()
        channel.basic_consume(queue, callback=partial(_take, database, channel, done))
        while done[0] < count:
            with suppress(TimeoutError):
                connection.drain_events(timeout=1)
        return count / (time.perf_counter() - began)


def _take(database: psycopg.Connection[Any], channel: amqp.Channel, done: list[int], message: amqp.Message) -> None:
    fact = tenants.UnitsChanged.FromString(message.body)
    with database.transaction():
        database.execute(SCOPE, [str(GROUP), str(COMPANY), "*", ""])
        database.execute(ENTER, [uuid.UUID(message.properties["message_id"])])
        for unit in fact.units:
            database.execute(EFFECT, [unit.code, unit.version])
            database.execute(CALL, [unit.code, ""])
    channel.basic_ack(message.delivery_tag)
    done[0] += 1


def latencies(stage: Stage, superuser_url: str, count: int) -> list[float]:
    """Milliseconds from the commit of a single fact to the commit of its effect, nothing else being on its way."""
    url = make_url(superuser_url).set(drivername="postgresql", database="bench_facts_hearer")
    found: list[float] = []
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as listener:
        listener.execute("listen calls")
        for number in range(count):
            stage.publish(units(f"single{number}"))
            committed = time.perf_counter()
            _next(listener)
            found.append((time.perf_counter() - committed) * 1000)
            until(_idle(stage))
    return found


def _next(listener: psycopg.Connection[Any]) -> None:
    for _ in listener.notifies(timeout=60, stop_after=1):
        return
    raise TimeoutError("a fact took no effect within a minute")


def _idle(stage: Stage) -> Callable[[], bool]:
    return lambda: stage.unsent() == 0


def measure(ground: Ground, _flats: int) -> list[Figure]:
    """Rounds of ours and of the bare loop in turn, then single facts."""
    with stage(ground) as found:
        queue = found.declare_other("bare")
        with topology.connected(found.amqp_url) as connection:
            connection.channel().queue_unbind(queue, broker.EXCHANGE, "tenants.units_changed.v1")
        found.start("relay")
        found.start("worker")
        ours(found, 200)
        bare(found, queue, 200)
        pairs = [(ours(found, FACTS), bare(found, queue, FACTS)) for _ in range(ROUNDS)]
        times = sorted(latencies(found, ground.superuser_url, SINGLES))
    return [
        figure(
            "facts applied",
            pairs,
            unit="1/s",
            target=">= 0.5",
            what="a bare loop over as many such messages, the same SQL, one transaction each; no relay, no nameko",
        ),
        figure(
            "commit to effect when idle, p99",
            [(times[int(len(times) * 0.99)], SLOWEST)],
            unit="ms",
            target="< 1",
            what="100 ms",
        ),
    ]

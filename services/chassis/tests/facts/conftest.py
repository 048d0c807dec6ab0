"""Databases, a vhost and a stage for each test of facts."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from chassis.data.approval_schema import add_approval_steps, extend_todos
from chassis.data.db import Database
from chassis.data.provision import Provisioned, drop, provision
from chassis.data.schema import add_calendars, create_chassis_tables, index_audit, roles
from chassis.settings import ServiceSettings
from chassis.testing.fixtures import servers
from chassis.testing.stage import Stage
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import Connection, text

PROCESSES = Path(__file__).with_name("processes.py")


def _effects(connection: Connection) -> None:
    app = roles(connection).app
    for table in ("effects (code text primary key, version bigint, heard int)", "cured (at timestamptz)"):
        connection.execute(text(f"create table {table}"))
    connection.execute(text("create table calls (code text, at timestamptz, trace text)"))
    connection.execute(text(f"grant all on effects, cured, calls to {app}"))


@pytest.fixture(scope="session")
def two_databases() -> Iterator[dict[str, Provisioned]]:
    """Databases with the chassis's tables; the hearer's has the tables that its worker writes."""
    superuser_url = servers()["postgres"]["superuser_url"]
    made = {
        name: provision(superuser_url, f"test_facts_{name}_{os.getpid()}", fresh=True) for name in ("tenants", "hearer")
    }
    for name, urls in made.items():
        database = Database(ServiceSettings(service=name, database_owner_url=urls.database_owner_url))
        with database.owner.begin() as connection:
            create_chassis_tables(connection)
            add_calendars(connection)
            add_approval_steps(connection)
            extend_todos(connection)
            index_audit(connection)
            if name == "hearer":
                _effects(connection)
        database.dispose()
    yield made
    for name in made:
        drop(superuser_url, f"test_facts_{name}_{os.getpid()}")


@pytest.fixture
def vhost() -> Iterator[str]:
    """A vhost of the broker for one test; gives the URL."""
    where = servers()["rabbitmq"]
    name = f"test_facts_{os.getpid()}_{time.monotonic_ns()}"
    api, who = f"{where['management_url']}/api", (where["user"], where["password"])
    requests.put(f"{api}/vhosts/{name}", auth=who, timeout=20).raise_for_status()
    everything = {"configure": ".*", "write": ".*", "read": ".*"}
    requests.put(f"{api}/permissions/{name}/{where['user']}", json=everything, auth=who, timeout=20).raise_for_status()
    yield f"amqp://{where['user']}:{where['password']}@{where['host']}:{where['port']}/{name}"
    requests.delete(f"{api}/vhosts/{name}", auth=who, timeout=20)


@pytest.fixture
def stage(two_databases: dict[str, Provisioned], vhost: str) -> Iterator[Stage]:
    """The stage, with the hearer's queues declared."""
    made = Stage(two_databases, vhost, PROCESSES, tenants.UnitsChanged)
    made.declare()
    yield made
    made.end()

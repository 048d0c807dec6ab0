"""The pytest plug-in: real servers, a database of its own for each service, and a scope to work in."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chassis.data import migrate
from chassis.data.approval_schema import add_approval_steps, extend_todos
from chassis.data.db import Database
from chassis.data.provision import Provisioned, databases, drop, provision
from chassis.data.schema import add_calendars, create_chassis_tables, index_audit
from chassis.deps import Deps
from chassis.listed import register_service
from chassis.main import migrations
from chassis.scope import Principal, Scope, use
from chassis.settings import ServiceSettings

GROUP, COMPANY, OTHER_COMPANY, ESTATE, OTHER_ESTATE = 1, 2, 3, 11, 12
STAFF = Principal("0190aaaa-0000-7000-8000-000000000001", "staff", GROUP, "0190aaaa-0000-7000-8000-0000000000ff")


@functools.cache
def servers() -> dict[str, Any]:
    """Where PostgreSQL and RabbitMQ listen; starts the private ones where nothing else was named."""
    root = next(folder for folder in Path(__file__).resolve().parents if (folder / "Makefile").exists())
    subprocess.run([sys.executable, "-m", "localplatform", "test-servers"], check=True, cwd=root)
    found: dict[str, Any] = json.loads((root / "var" / "test-servers.json").read_text())
    return found


@functools.cache
def provisioned(service: str) -> Provisioned:
    """A fresh, migrated database for a service, once a test session; sessions side by side have their own.

    The chassis, which is no service, has a database with its own tables alone.
    """
    superuser_url = servers()["postgres"]["superuser_url"]
    made = provision(superuser_url, f"test_{service}_{os.getpid()}", fresh=True)
    owner = Database(ServiceSettings(service=service, **_urls(made)))
    if service == "chassis":
        with owner.owner.begin() as connection:
            create_chassis_tables(connection)
            add_calendars(connection)
            add_approval_steps(connection)
            extend_todos(connection)
            index_audit(connection)
    else:
        migrate.upgrade(owner, migrations(service))
    owner.dispose()
    return made


@functools.cache
def registered(service: str) -> None:
    """Registers what a service lists in its `jobs.py`, once a test session, as its processes do."""
    register_service(service)


def pytest_sessionfinish() -> None:
    """Drops this session's databases, and those of sessions that were killed."""
    if not servers.cache_info().currsize:
        return
    superuser_url = servers()["postgres"]["superuser_url"]
    mine = str(os.getpid())
    for name in databases(superuser_url, "test_"):
        pid = name.rsplit("_", 1)[-1]
        if pid == mine or (pid.isdigit() and not Path(f"/proc/{pid}").exists()):
            drop(superuser_url, name)


def _urls(made: Provisioned) -> dict[str, Any]:
    return {name: getattr(made, name) for name in made.__dataclass_fields__}


@pytest.fixture(scope="session")
def deps_of() -> Iterator[Callable[..., Deps]]:
    """deps_of("billing", **settings) gives the service's Deps on its own database, as its processes have them."""
    # A service has one until the session ends, whatever other settings its tests want: the server's connections end.
    opened: dict[tuple[str, int], Database] = {}

    def make(service: str, settings: type[ServiceSettings] = ServiceSettings, **values: Any) -> Deps:
        if settings is not ServiceSettings:  # a service that there is
            registered(service)
        made = settings(service=service, **{**_urls(provisioned(service)), **values})
        own = Database(made, "test")
        return Deps(made, opened.setdefault((service, own.app_connections), own), "test")

    yield make
    for database in opened.values():
        database.dispose()


@pytest.fixture
def in_company() -> Iterator[Scope]:
    """The scope of a member of staff who may do everything in COMPANY."""
    with use(Scope(GROUP, (COMPANY,), "*", STAFF)) as scope:
        yield scope


@pytest.fixture
def in_estate() -> Iterator[Scope]:
    """The scope of a member of staff of ESTATE alone."""
    with use(Scope(GROUP, (COMPANY,), (ESTATE,), STAFF)) as scope:
        yield scope

"""A database of the chassis's own, and a table to see effects in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from chassis import operations, timers
from chassis.main import Deps
from chassis.schema import roles
from chassis.testing import COMPANY, ESTATE, GROUP, OTHER_COMPANY
from sqlalchemy import text


@pytest.fixture(scope="session")
def chassis_deps(deps_of: Callable[..., Deps]) -> Deps:
    """Deps of a service that has the chassis's tables and one of its own, `effects`."""
    deps: Deps = deps_of("chassis")
    with deps.database.owner.begin() as connection:
        connection.execute(text("create table if not exists effects (name text, place integer, pid integer)"))
        app = roles(connection).app
        connection.execute(text(f"grant select, insert, update, delete on effects to {app}"))
    return deps


@pytest.fixture
def deps(chassis_deps: Deps) -> Deps:
    """The same, emptied, with a tree of two companies."""
    with chassis_deps.database.owner.begin() as connection:
        connection.execute(
            text(
                "truncate effects, operations, timers, nodes, audit, approvals, sealed_numbers, outbox restart identity"
            )
        )
        connection.execute(
            text(
                "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
                " currency_code, time_zone) values (:group, 1, 'group', 0, :group, 0, 0, 'G', 'G', '', ''),"
                " (:company, 1, 'company', :group, :group, :company, 0, 'A', 'A', 'CNY', 'Asia/Shanghai'),"
                " (:other, 1, 'company', :group, :group, :other, 0, 'B', 'B', 'SGD', 'Asia/Singapore'),"
                " (:estate, 1, 'estate', :company, :group, :company, :estate, 'E', 'E', '', 'Asia/Shanghai')"
            ),
            {"group": GROUP, "company": COMPANY, "other": OTHER_COMPANY, "estate": ESTATE},
        )
    return chassis_deps


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Registrations of this test alone."""
    monkeypatch.setattr(operations, "_kinds", {})
    monkeypatch.setattr(timers, "_timers", {})


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    """Set at the end of the test, whatever happened."""
    event = threading.Event()
    yield event
    event.set()

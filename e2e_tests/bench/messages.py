"""Messages a second that reach the simulated SMS gateway and are noted, beside a bare loop over the same client."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import requests
from chassis.data.db import Database
from chassis.data.ids import uuid7
from chassis.data.provision import drop, provision
from chassis.data.schema import add_calendars, create_chassis_tables
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.facts import columns
from chassis.messages.channels import Letter, SmsGateway
from chassis.messages.sending import Reader, send_due
from chassis.messages.tables import create_message_tables, create_preference_table
from chassis.messages.wanted import take_messages
from chassis.scope import Scope
from chassis.settings import SendingSettings
from chassis.testing.fixtures import GROUP
from manor.tenants.v2.events_pb2 import MessagesWanted
from sqlalchemy import text

from e2e_tests.bench.figures import Figure, figure, timed
from e2e_tests.bench.ground import Ground

NAME = "bench_messages"
ROUNDS, MESSAGES = 3, 10_000
BILL = {"month": "2026-03", "amount": "CNY 120.00", "due_date": "2026-04-20"}
TEXT = "Your bill of 2026-03 is ready: CNY 120.00, due on 2026-04-20."


@contextmanager
def office(superuser_url: str, gateway: str) -> Iterator[Deps]:
    """A service that keeps messages, with a database of its own."""
    made = provision(superuser_url, NAME, fresh=True)
    urls = {name: getattr(made, name) for name in made.__dataclass_fields__}
    settings = SendingSettings(service="bench", sms_gateway_url=gateway, **urls)
    database = Database(settings, "jobs")
    with database.owner.begin() as connection:
        create_chassis_tables(connection)
        add_calendars(connection)
        create_message_tables(connection)
        create_preference_table(connection)
    yield Deps(settings, database, "jobs")
    database.dispose()
    drop(superuser_url, NAME)


def phones(_tx: Tx, _company_id: int, readers: Sequence[UUID]) -> Mapping[UUID, Reader]:
    """A phone for everybody."""
    return {reader: Reader(phone=f"+8613{reader.int % 10**9:09}") for reader in readers}


def ours(deps: Deps) -> float:
    """Messages a second that are wanted at once, in facts, and handed over, until the last is noted."""
    told: dict[str, Sequence[Any]] = {
        "recipient_id": [uuid7().bytes for _ in range(MESSAGES)],
        "reason": ["2026-03"],
        "fields": [json.dumps(BILL)],
    }
    facts = list(columns.pieces(MessagesWanted, {"template": "billing.bill_ready"}, told))
    with timed() as took:
        for fact in facts:
            with UnitOfWork(deps.database, Scope.group(GROUP)) as tx:
                take_messages(tx, fact)
        while _waiting(deps):
            send_due(deps, phones)
    return MESSAGES / took[0]


def _waiting(deps: Deps) -> int:
    with deps.database.app.begin() as connection:
        return int(connection.execute(text("select count(*) from message_queue")).scalar_one())


def bare(gateway: str) -> float:
    """Letters a second of a loop that hands them to the same client."""
    letters = [Letter(one := uuid7(), f"+8613{one.int % 10**9:09}", "", TEXT) for _ in range(MESSAGES)]
    with SmsGateway(gateway, "").opened() as send, timed() as took:
        for letter in letters:
            send(letter)
    return MESSAGES / took[0]


def rounds(superuser_url: str, simulator_url: str) -> list[tuple[float, float]]:
    """Rounds of ours and of the bare loop in turn; the gateway says that it was asked for each message once.

    Raises:
        AssertionError: it was asked for one twice, or for fewer or more than there are.
    """
    gateway = f"{simulator_url}/sms/v1/messages"
    with office(superuser_url, gateway) as deps:
        pairs = [(ours(deps), bare(gateway)) for _ in range(ROUNDS)]
    taken = requests.get(f"{simulator_url}/sms/control/taken", timeout=60).json()["messages"]
    assert len(taken) == 2 * ROUNDS * MESSAGES
    assert {message["asked"] for message in taken} == {1}
    return pairs


def measure(ground: Ground, _flats: int) -> list[Figure]:
    """Ten thousand messages that are wanted at once."""
    return [
        figure(
            "messages handed to the gateway",
            rounds(ground.superuser_url, ground.platform.simulator_url),
            unit="1/s",
            target=">= 0.5",
            what="a bare loop that hands as many letters to the same client over one connection, and keeps nothing",
        )
    ]

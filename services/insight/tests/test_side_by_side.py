"""Two facts about one receivable or payment, applied side by side: the later one sees what the first has left."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.scope import Scope
from chassis.testing.polling import eventually
from google.protobuf.message import Message
from insight.usecases import receivables, takings
from sqlalchemy import text

WAITING = (
    "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid and a.datname = current_database()"
    " where not l.granted"
)


def side_by_side(model: Any, first: Message, second: Message) -> None:
    """Begins with the first, then the second, which waits for it; commits the first while the second waits."""
    with model.deps.database.verifier.connect().execution_options(isolation_level="AUTOCOMMIT") as looking:

        def held_up() -> bool:
            return bool(looking.execute(text(WAITING)).scalar_one())

        with ThreadPoolExecutor(1) as other:
            with UnitOfWork(model.deps.database, Scope.company(model.group_id, model.company)) as tx:
                receivables.settle_receivables(tx, first)
                takings.settle_payment(tx, first)
                waiting = other.submit(model.hear, second)
                eventually(held_up)
            waiting.result(60)


@pytest.mark.parametrize("later_first", [False, True])
def test_a_payment_of_a_receivable_that_another_is_just_paying(model: Any, later_first: bool) -> None:
    opened = model.opened(1_000)
    model.hear(opened)
    facts = [model.settled(opened, 0, 1, 300), model.settled(opened, 0, 2, 700, verified=True)]
    side_by_side(model, *(reversed(facts) if later_first else facts))
    (line,) = [row for row in model.sums() if row[0] == "figures"]
    assert line[5:] == (1, 1, 1_000, 700, 700)
    assert model.faults() == []


@pytest.mark.parametrize("later_first", [False, True])
def test_a_payment_that_is_approved_while_its_submission_is_heard(model: Any, later_first: bool) -> None:
    opened = model.opened(1_000)
    model.hear(opened)
    submitted = model.settled(opened, 0, 1, 1_000)
    approved = model.settled(opened, 0, 2, 1_000, verified=True, payment_id=submitted.payment_id, payment_version=2)
    facts = [submitted, approved]
    side_by_side(model, *(reversed(facts) if later_first else facts))
    (taking,) = [row for row in model.sums() if row[0] == "takings"]
    assert taking[4:] == (1, 1_000, 1_000)
    assert model.faults() == []


def test_a_payment_that_is_heard_before_its_receivable_while_another_is(model: Any) -> None:
    opened = model.opened(1_000)
    side_by_side(model, model.settled(opened, 0, 1, 300), model.settled(opened, 0, 2, 700))
    model.hear(opened)
    (line,) = [row for row in model.sums() if row[0] == "figures"]
    assert line[5:] == (1, 1, 1_000, 700, 0)
    assert model.faults() == []

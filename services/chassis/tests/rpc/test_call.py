"""The one transaction of a call."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.rpc.call import Call, method
from chassis.scope import Scope, use
from sqlalchemy import text

from .conftest import COMPANY, GROUP, message
from .refusals import refused

READ = "trial.things.read"
INSERT = text(f"insert into things values ({GROUP}, {COMPANY}, 11, 'written by a read')")


@pytest.fixture
def answering(served: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """answering(function) has GetThing call `function(call)` within the layers of its server."""

    def set_answer(function: Any) -> None:
        def answer() -> None:
            function(served.servicer.call)

        served.servicer.before = answer

    return set_answer


def test_a_call_has_one_transaction_which_commits(served: Any, answering: Any) -> None:
    def write(call: Call) -> None:
        assert call.tx is call.tx
        call.tx.execute(INSERT)

    answering(write)
    served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ))
    assert served.things() == ["written by a read"]


def test_what_a_call_that_fails_has_written_is_rolled_back(served: Any, answering: Any) -> None:
    def write(call: Call) -> None:
        call.tx.execute(INSERT)
        raise LookupError

    answering(write)
    assert refused(lambda: served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ)))
    assert served.things() == []


def test_a_call_that_asks_for_no_transaction_opens_none(served: Any) -> None:
    call = Call(method("/manor.chassis.v1.HealthService/GetServiceHealth"), {}, None, 0.0)
    with pytest.raises(RuntimeError, match="has no transaction"):
        _ = call.tx


def test_a_unit_of_work_within_a_call_is_a_transaction_of_its_own(served: Any, answering: Any) -> None:
    def write(call: Call) -> None:
        call.tx.execute(INSERT)
        with use(Scope.company(GROUP, COMPANY)), UnitOfWork(served.deps.database) as other:
            assert other is not call.tx
            assert not other.execute(text("select 1 from things")).all()

    answering(write)
    served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ))

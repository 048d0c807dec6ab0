"""A mutating call counts once, however often it is sent."""

from __future__ import annotations

import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Conflict
from chassis.jobs import operations
from chassis.rpc import replies
from chassis.scope import Principal, Scope, current, use
from google.longrunning import operations_pb2
from google.protobuf.wrappers_pb2 import StringValue
from sqlalchemy import text

from .conftest import COMPANY, ESTATE, GROUP, SISTER, message
from .refusals import refused

WRITE = "trial.things.write"


def _create(served: Any, token: str, key: str = "key", company: int = COMPANY, **thing: Any) -> Any:
    wanted = {"name": "lamp", "code": "abc", "estate_id": ESTATE if company == COMPANY else 13, **thing}
    request = message("CreateThingRequest", company_id=company, thing=wanted)
    return served.call("CreateThing", request, token, idempotency_key=key)


def test_a_call_without_a_key_is_refused(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    request = message("CreateThingRequest", company_id=COMPANY, thing={"name": "lamp", "code": "abc"})
    refusal = refused(lambda: served.call("CreateThing", request, token))
    assert (refusal.code.name, refusal.reason) == ("INVALID_ARGUMENT", "IDEMPOTENCY_KEY_REQUIRED")
    assert served.things() == []


def test_the_same_call_again_gets_the_same_reply_and_does_nothing(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    first = _create(served, token)
    assert _create(served, token) == first
    assert served.things() == ["lamp"]
    assert len(served.servicer.scopes) == 1


def test_the_same_key_with_another_body_is_refused(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    _create(served, token)
    refusal = refused(lambda: _create(served, token, name="chair"))
    assert (refusal.code.name, refusal.reason) == ("INVALID_ARGUMENT", "IDEMPOTENCY_KEY_REUSED")
    assert served.things() == ["lamp"]


def test_a_key_belongs_to_one_principal_and_one_company(served: Any) -> None:
    token = served.grant(GROUP, WRITE)
    _create(served, token)
    _create(served, token, company=SISTER, name="chair")
    _create(served, served.grant(GROUP, WRITE), name="table")
    assert served.things() == ["chair", "lamp", "table"]


def test_a_call_while_the_same_is_worked_on_is_told_to_try_again(served: Any) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        inside.set()
        assert go_on.wait(60)

    served.servicer.before = wait
    token = served.grant(COMPANY, WRITE)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(_create, served, token)
        assert inside.wait(60)
        refusal = refused(lambda: _create(served, token))
        go_on.set()
        assert first.result().name == "lamp"
    assert (refusal.code.name, refusal.reason) == ("ABORTED", "IDEMPOTENCY_KEY_IN_USE")
    assert served.things() == ["lamp"]


def test_what_failed_leaves_neither_effect_nor_reply(served: Any) -> None:
    def fail() -> None:
        raise Conflict("Not now", reason="NOT_NOW")

    served.servicer.before = fail
    token = served.grant(COMPANY, WRITE)
    refusal = refused(lambda: _create(served, token))
    assert (refusal.code.name, refusal.reason) == ("FAILED_PRECONDITION", "NOT_NOW")
    assert served.things() == []
    served.servicer.before = lambda: None
    assert _create(served, token).name == "lamp"
    assert served.things() == ["lamp"]


def test_a_bug_after_the_effect_undoes_it(served: Any) -> None:
    served.servicer.before = lambda: int("nothing")
    assert refused(lambda: _create(served, served.grant(COMPANY, WRITE))).code.name == "INTERNAL"
    assert served.things() == []


def test_personal_data_is_masked_in_the_stored_reply(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    assert _create(served, token, phone="13800000000").phone == "13800000000"
    assert _create(served, token, phone="13800000000").phone == "***"
    with served.deps.database.verifier.connect() as connection:
        stored = connection.execute(text("select reply from idempotency")).scalar_one()
    assert b"13800000000" not in bytes(stored)


def test_no_plain_hash_of_a_request_with_personal_data_is_stored(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    thing = {"name": "lamp", "code": "abc", "estate_id": ESTATE, "phone": "+8613800000000"}
    request = message("CreateThingRequest", company_id=COMPANY, thing=thing)
    served.call("CreateThing", request, token, idempotency_key="key")
    plain = hashlib.sha256(request.SerializeToString(deterministic=True)).digest()
    with served.deps.database.app.connect() as connection:
        stored = [bytes(row) for row in connection.execute(text("select request_hash from idempotency")).scalars()]
    assert len(stored) == 1
    assert plain not in stored


def test_a_reply_too_large_to_keep_is_not_done_twice(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    labels = {str(number): "x" * 1000 for number in range(70)}
    _create(served, token, labels=labels)
    refusal = refused(lambda: _create(served, token, labels=labels))
    assert (refusal.code.name, refusal.reason) == ("FAILED_PRECONDITION", "REPLY_NOT_KEPT")
    assert served.things() == ["lamp"]


def test_replies_are_dropped_after_seven_days(served: Any) -> None:
    token_of_day = served.grant
    start = clock.now()
    for day in range(9):
        with clock.travel(start + timedelta(days=day)):
            replies.keep_days(served.deps.database)
            _create(served, token_of_day(COMPANY, WRITE), name=f"day{day}")
    with clock.travel(start + timedelta(days=8)):
        replies.keep_days(served.deps.database)
        with served.deps.database.verifier.connect() as connection:
            days = connection.execute(text("select count(*), min(day) from idempotency")).one()
            partitions = connection.execute(
                text("select count(*) from pg_inherits where inhparent = 'idempotency'::regclass")
            ).scalar_one()
    assert tuple(days) == (8, (start + timedelta(days=1)).date())
    assert partitions >= 10


def test_a_key_is_known_again_on_the_days_after(served: Any) -> None:
    start = clock.now()
    with clock.travel(start):
        token = served.grant(COMPANY, WRITE)
        principal = _create(served, token).made_by
    for later in (timedelta(days=1), timedelta(days=6)):
        with clock.travel(start + later):
            again = served.token(principal)
            _create(served, again)
    assert served.things() == ["lamp"]


def test_an_operation_is_stored_by_its_name_and_shown_as_it_stands(served: Any) -> None:
    database = served.deps.database
    with use(Scope.company(GROUP, COMPANY, Principal("somebody", "staff", GROUP))), UnitOfWork(database) as tx:
        started = operations.start_operation(tx, "trial.count", StringValue(value="x"), company_id=COMPANY)
        key = replies.Key(COMPANY, current().principal.id, "/m", "k")
        replies.store(tx, key, b"hash", started)
        found = replies.find(tx, key)
    assert found is not None
    assert found.reply is not None
    assert operations_pb2.Operation.FromString(found.reply) == operations_pb2.Operation(name=started.name)

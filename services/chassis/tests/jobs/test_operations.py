"""Long operations: chunks, attempts, cancelling, giving up; on a real PostgreSQL."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Conflict, Denied, NotFound, Unavailable
from chassis.jobs import attempts, operations
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running, StaleAttempt
from chassis.listed import register
from chassis.scope import ALL, Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF
from google.longrunning import operations_pb2
from google.protobuf.wrappers_pb2 import Int64Value, StringValue
from manor.chassis.v1 import operations_pb2 as chassis_operations_pb2
from sqlalchemy import text

pytestmark = pytest.mark.usefixtures("registered")

WHOLE = Scope.company(GROUP, COMPANY, STAFF)


def start(deps: Deps, scope: Scope = WHOLE, kind: str = "test.count", **where: int) -> str:
    with UnitOfWork(deps.database, scope) as tx:
        made = start_operation(tx, kind, StringValue(value="x"), **{"company_id": COMPANY, **where})
    return str(made.name).split("/")[-1]


def get(deps: Deps, operation_id: str, scope: Scope = WHOLE) -> operations_pb2.Operation:
    with UnitOfWork(deps.database, scope) as tx:
        return operations.get_operation(tx, operation_id)


def progress(found: operations_pb2.Operation) -> chassis_operations_pb2.OperationProgress:
    said = chassis_operations_pb2.OperationProgress()
    assert found.metadata.Unpack(said)
    return said


def run_all(deps: Deps) -> None:
    """Runs what waits, without the pauses between attempts."""
    while attempts.run_next(deps, threading.Event()):
        with deps.database.app.begin() as connection:
            connection.execute(text("update operations set lease_until = null where state = 'pending'"))


def effects(deps: Deps) -> list[int]:
    with deps.database.app.begin() as connection:
        return list(connection.execute(text("select place from effects order by place")).scalars())


def effect(tx: Tx, place: int) -> None:
    tx.execute(text("insert into effects (name, place) values ('x', :place)"), {"place": place})


def counting(to: int, fail: dict[int, Exception] | None = None) -> None:
    """An operation that writes 1 to `to`, a chunk each, and fails once where `fail` says so."""
    fail = {} if fail is None else fail

    @register
    @operation("test.count")
    def count(op: Running, request: StringValue) -> Int64Value:
        assert request.value == "x"
        for place in range(op.cursor.get("next", 1), to + 1):
            with op.chunk() as tx:
                effect(tx, place)
                op.advance({"next": place + 1}, done=place, total=to)
                if place in fail:
                    raise fail.pop(place)
        return Int64Value(value=op.done)


def test_operation_runs_to_its_end_and_gives_its_response(deps: Deps) -> None:
    counting(3)
    operation_id = start(deps)
    assert progress(get(deps, operation_id)).state == "pending"
    run_all(deps)
    found = get(deps, operation_id)
    response = Int64Value()
    assert found.done and found.response.Unpack(response) and response.value == 3
    said = progress(found)
    assert (said.state, said.done, said.total, said.principal_id) == ("done", 3, 3, STAFF.id)
    assert effects(deps) == [1, 2, 3]


def test_failed_chunk_leaves_nothing_and_is_done_again_from_the_cursor(deps: Deps) -> None:
    counting(4, {3: RuntimeError("boom")})
    operation_id = start(deps)
    run_all(deps)
    assert progress(get(deps, operation_id)).state == "done"
    assert effects(deps) == [1, 2, 3, 4]


def test_operation_that_never_moves_is_given_up_after_five_attempts_with_a_clear_error(deps: Deps) -> None:
    tries: list[int] = []

    @register
    @operation("test.count")
    def count(op: Running, request: StringValue) -> None:
        tries.append(op.attempt)
        raise Unavailable("The bank does not answer")

    operation_id = start(deps)
    run_all(deps)
    found = get(deps, operation_id)
    assert tries == [1, 2, 3, 4, 5]
    assert progress(found).state == "failed"
    assert "Gave up after 5 attempts" in found.error.message and "The bank does not answer" in found.error.message


def test_attempts_are_counted_from_the_last_committed_chunk(deps: Deps) -> None:
    counting(8, {place: RuntimeError("boom") for place in range(1, 9)})
    operation_id = start(deps)
    run_all(deps)
    assert progress(get(deps, operation_id)).state == "done"
    assert effects(deps) == list(range(1, 9))


def test_failure_that_would_repeat_itself_is_not_tried_again(deps: Deps) -> None:
    counting(2, {2: Conflict("The month is closed", reason="MONTH_CLOSED")})
    operation_id = start(deps)
    run_all(deps)
    found = get(deps, operation_id)
    assert progress(found).state == "failed" and found.error.message == "The month is closed"
    assert effects(deps) == [1]


def test_chunk_of_a_stale_attempt_commits_nothing(deps: Deps) -> None:
    seen: list[Exception] = []

    @register
    @operation("test.count")
    def count(op: Running, request: StringValue) -> None:
        try:
            with op.chunk() as tx:
                effect(tx, op.attempt)
                with deps.database.app.begin() as other:  # the lease ran out and another process claimed it
                    other.execute(text("update operations set attempt = attempt + 1"))
        except StaleAttempt as error:
            seen.append(error)
            raise

    operation_id = start(deps)
    assert attempts.run_next(deps, threading.Event())
    assert seen and effects(deps) == []
    assert progress(get(deps, operation_id)).state == "running"  # it belongs to the other process now


def test_cancelled_operation_stops_after_the_chunk_in_hand(deps: Deps) -> None:
    names: list[str] = []

    @register
    @operation("test.count")
    def count(op: Running, request: StringValue) -> None:
        for place in range(1, 10):
            with op.chunk() as tx:
                effect(tx, place)
                if place == 2:
                    with UnitOfWork(deps.database, WHOLE) as other:
                        said = operations.cancel_operation(other, names[0])
                        assert not said.done and progress(said).cancel_requested

    names.append(start(deps))
    run_all(deps)
    found = get(deps, names[0])
    assert progress(found).state == "cancelled" and found.done
    assert effects(deps) == [1, 2]


def test_operation_cancelled_before_it_begins_never_begins(deps: Deps) -> None:
    counting(3)
    operation_id = start(deps)
    with UnitOfWork(deps.database, WHOLE) as tx:
        assert operations.cancel_operation(tx, operation_id).done
    run_all(deps)
    assert effects(deps) == []
    with UnitOfWork(deps.database, WHOLE) as tx:
        assert list(tx.execute(text("select action from audit")).scalars()) == ["operations.cancel"]


def test_cancelling_what_is_over_changes_nothing(deps: Deps) -> None:
    counting(1)
    operation_id = start(deps)
    run_all(deps)
    with UnitOfWork(deps.database, WHOLE) as tx:
        assert progress(operations.cancel_operation(tx, operation_id)).state == "done"


def test_stopping_process_gives_the_operation_back_without_counting_an_attempt(deps: Deps) -> None:
    stop = threading.Event()

    @register
    @operation("test.count")
    def count(op: Running, request: StringValue) -> None:
        for place in range(op.cursor.get("next", 1), 4):
            with op.chunk() as tx:
                effect(tx, place)
                op.advance({"next": place + 1})
                stop.set()

    operation_id = start(deps)
    attempts.run_next(deps, stop)
    assert effects(deps) == [1] and progress(get(deps, operation_id)).state == "pending"
    run_all(deps)
    assert effects(deps) == [1, 2, 3] and progress(get(deps, operation_id)).state == "done"


def test_operation_runs_under_its_starters_scope_in_its_company(deps: Deps) -> None:
    scopes: list[Scope] = []

    @register
    @operation("test.count")
    def count(op: Running, request: StringValue) -> None:
        scopes.append(op.scope)

    start(deps, Scope(GROUP, ALL, (ESTATE,), STAFF))
    run_all(deps)
    [found] = scopes
    assert (found.group_id, found.companies, found.estates, found.customers) == (GROUP, (COMPANY,), (ESTATE,), None)
    assert found.principal.id == STAFF.id and found.principal.kind == "staff"


def test_resident_starts_no_operation(deps: Deps) -> None:
    counting(1)
    with pytest.raises(Denied):
        start(deps, Scope(GROUP, (COMPANY,), ALL, STAFF, customers=()))


def test_operation_is_seen_by_its_starter_and_by_who_may_see_its_place_and_by_nobody_else(deps: Deps) -> None:
    counting(1)
    operation_id = start(deps, estate_id=ESTATE)
    colleague = Principal("0190bbbb-0000-7000-8000-000000000002", "staff", GROUP)
    seeing = [Scope(GROUP, (COMPANY,), (ESTATE,), colleague), Scope(GROUP, ALL, ALL, colleague)]
    seeing.append(Scope(GROUP, (), (), STAFF))
    blind: list[Scope] = [
        Scope(GROUP, (OTHER_COMPANY,), ALL, colleague),
        Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), colleague),
        Scope(GROUP + 1, ALL, ALL, STAFF),
        Scope(GROUP, (), (), colleague),
    ]
    for scope in seeing:
        with UnitOfWork(deps.database, scope) as tx:
            assert [found.name for found in operations.list_operations(tx, limit=10)] == [
                f"test/operations/{operation_id}"
            ]
    for scope in blind:
        with UnitOfWork(deps.database, scope) as tx:
            assert operations.list_operations(tx, limit=10) == []
            with pytest.raises(NotFound):
                operations.get_operation(tx, operation_id)
            with pytest.raises(NotFound):
                operations.cancel_operation(tx, operation_id)


def test_list_is_paged_newest_first_and_by_state(deps: Deps) -> None:
    counting(1)
    made = [start(deps) for _ in range(3)]
    with UnitOfWork(deps.database, WHOLE) as tx:
        first = operations.list_operations(tx, limit=2)
        rest = operations.list_operations(tx, limit=2, before=first[-1].name.split("/")[-1])
        assert [found.name.split("/")[-1] for found in [*first, *rest]] == made[::-1]
        assert operations.list_operations(tx, limit=2, state="done") == []


def test_wait_ends_when_the_operation_does_or_the_time_is_up(deps: Deps) -> None:
    counting(1)
    operation_id = start(deps)
    assert not operations.wait_operation(deps.database, WHOLE, operation_id, 0.1).done
    thread = threading.Thread(target=run_all, args=(deps,))
    thread.start()
    assert operations.wait_operation(deps.database, WHOLE, operation_id, 20).done
    thread.join()


def test_operation_started_in_a_transaction_that_rolls_back_never_was(deps: Deps) -> None:
    counting(1)
    with pytest.raises(RuntimeError), UnitOfWork(deps.database, WHOLE) as tx:
        start_operation(tx, "test.count", StringValue(value="x"), company_id=COMPANY)
        raise RuntimeError
    run_all(deps)
    assert effects(deps) == []


def test_kind_that_this_process_does_not_know_is_left_to_one_that_does(deps: Deps) -> None:
    counting(1)
    operation_id = start(deps)
    known: dict[str, Any] = dict(operations._kinds)
    operations._kinds.clear()
    assert not attempts.run_next(deps, threading.Event())
    operations._kinds.update(known)
    run_all(deps)
    assert progress(get(deps, operation_id)).state == "done"


def test_long_chunk_shows_how_far_it_is_and_hears_that_it_is_cancelled(deps: Deps) -> None:
    names: list[str] = []

    @register
    @operation("test.count")
    def count(op: Running, request: StringValue) -> None:
        with op.chunk() as tx:
            effect(tx, 1)
            op.check()
            op.show(done=5, total=9)
            with UnitOfWork(deps.database, WHOLE) as other:
                said = progress(operations.cancel_operation(other, names[0]))
                assert (said.done, said.total) == (5, 9)
            op.check()

    names.append(start(deps))
    run_all(deps)
    assert progress(get(deps, names[0])).state == "cancelled" and effects(deps) == []

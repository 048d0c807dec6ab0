"""What every service offers: operations, audit trail, approvals."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from chassis import approvals, clock
from chassis.data import audit, sealer
from chassis.data.uow import UnitOfWork
from chassis.jobs import operations
from chassis.scope import Principal, Scope
from google.protobuf.wrappers_pb2 import StringValue
from manor.chassis.v1 import (
    approvals_pb2,
    approvals_pb2_grpc,
    audit_pb2,
    audit_pb2_grpc,
    operations_pb2,
    operations_pb2_grpc,
)
from sqlalchemy import text

from .conftest import COMPANY, ESTATE, GROUP, OTHER_ESTATE, SISTER
from .refusals import refused

HERE = "chassis"  # the name of the service whose database this is
MAKER = Principal("0190aaaa-0000-7000-8000-000000000001", "staff", GROUP)
CHECKER = Principal("0190aaaa-0000-7000-8000-000000000002", "staff", GROUP)


@pytest.fixture
def stubs(served: Any) -> Iterator[Any]:
    with served.deps.database.owner.begin() as connection:
        connection.execute(text("truncate operations, audit, approvals, sealed_numbers"))

    class Stubs:
        operations = operations_pb2_grpc.OperationServiceStub(served.channel)  # type: ignore[no-untyped-call]
        audit = audit_pb2_grpc.AuditServiceStub(served.channel)  # type: ignore[no-untyped-call]
        approvals = approvals_pb2_grpc.ApprovalServiceStub(served.channel)  # type: ignore[no-untyped-call]

    yield Stubs


def _as(served: Any, *permissions: str, node: int = COMPANY) -> list[tuple[str, str]]:
    return [("authorization", f"Bearer {served.grant(node, *permissions)}"), ("idempotency-key", str(uuid.uuid4()))]


def _started(served: Any, company: int = COMPANY) -> str:
    with UnitOfWork(served.deps.database, Scope.company(GROUP, company, MAKER)) as tx:
        made = operations.start_operation(tx, "trial.count", StringValue(value="x"), company_id=company)
    return str(made.name.rpartition("/")[2])


def test_an_operation_is_seen_by_who_may_see_its_company(served: Any, stubs: Any) -> None:
    request = operations_pb2.GetOperationRequest(service=HERE, operation_id=_started(served))
    found = stubs.operations.GetOperation(request, metadata=_as(served, "operations.read"))
    assert found.name.endswith(f"operations/{request.operation_id}")
    assert not found.done
    other = refused(
        lambda: stubs.operations.GetOperation(request, metadata=_as(served, "operations.read", node=SISTER))
    )
    nobody = refused(lambda: stubs.operations.GetOperation(request, metadata=_as(served, "audit.read")))
    assert (other.code.name, nobody.code.name) == ("NOT_FOUND", "PERMISSION_DENIED")


def test_operations_come_in_pages_newest_first(served: Any, stubs: Any) -> None:
    made = [_started(served) for _ in range(5)]
    _started(served, SISTER)
    who = _as(served, "operations.read")
    seen, token = [], ""
    while True:
        request = operations_pb2.ListOperationsRequest(service=HERE, page_size=2, page_token=token)
        page = stubs.operations.ListOperations(request, metadata=who)
        seen += [one.name.rpartition("/")[2] for one in page.operations]
        token = page.next_page_token
        if not token:
            break
    assert seen == made[::-1]
    of_state = operations_pb2.ListOperationsRequest(service=HERE, state="done")
    assert not stubs.operations.ListOperations(of_state, metadata=who).operations
    wrong = operations_pb2.ListOperationsRequest(service=HERE, state="sleeping")
    assert set(refused(lambda: stubs.operations.ListOperations(wrong, metadata=who)).fields) == {"state"}


def test_a_cancelled_operation_stops_and_the_trail_says_who_did_it(served: Any, stubs: Any) -> None:
    request = operations_pb2.CancelOperationRequest(service=HERE, operation_id=_started(served))
    who = _as(served, "operations.cancel")
    assert stubs.operations.CancelOperation(request, metadata=who).done
    assert stubs.operations.CancelOperation(request, metadata=who).done
    trail = stubs.audit.ListAuditEntries(
        audit_pb2.ListAuditEntriesRequest(service=HERE, company_id=COMPANY), metadata=_as(served, "audit.read")
    )
    assert [one.action for one in trail.entries] == ["operations.cancel"]


def test_waiting_ends_with_the_operation_or_the_time(served: Any, stubs: Any) -> None:
    request = operations_pb2.WaitOperationRequest(service=HERE, operation_id=_started(served), timeout_seconds=1)
    who = _as(served, "operations.read")
    assert not stubs.operations.WaitOperation(request, metadata=who).done
    # The answer comes before the caller's deadline, not instead of it.
    request.timeout_seconds = 20
    assert not stubs.operations.WaitOperation(request, metadata=who, timeout=1.0).done
    with served.deps.database.app.begin() as connection:
        connection.execute(text("update operations set state = 'cancelled'"))
    assert stubs.operations.WaitOperation(request, metadata=who).done


def test_the_trail_comes_in_pages_and_its_chain_is_verified(served: Any, stubs: Any) -> None:
    with UnitOfWork(served.deps.database, Scope.company(GROUP, COMPANY, MAKER)) as tx:
        for number in range(3):
            audit.write(tx, "trial.do", f"things/{number}", {"n": number}, company_id=COMPANY)
    who = _as(served, "audit.read")
    chain = audit_pb2.VerifyAuditChainRequest(service=HERE, company_id=COMPANY)
    before = stubs.audit.VerifyAuditChain(chain, metadata=who)
    assert (before.intact, before.sealed, before.unsealed) == (True, 0, 3)
    sealer.seal(served.deps.database)
    after = stubs.audit.VerifyAuditChain(chain, metadata=who)
    assert (after.intact, after.sealed, after.unsealed) == (True, 3, 0)
    request = audit_pb2.ListAuditEntriesRequest(service=HERE, company_id=COMPANY, page_size=2)
    first = stubs.audit.ListAuditEntries(request, metadata=who)
    request.page_token = first.next_page_token
    second = stubs.audit.ListAuditEntries(request, metadata=who)
    assert [one.number for one in (*first.entries, *second.entries)] == [3, 2, 1]
    assert first.entries[0].detail == '{"n":2}'
    assert second.next_page_token == ""
    with served.deps.database.owner.begin() as connection:
        connection.execute(text("update audit set action = 'trial.undo' where number = 2"))
    broken = stubs.audit.VerifyAuditChain(chain, metadata=who)
    assert (broken.intact, broken.first_broken_number) == (False, 2)


def test_the_trail_of_a_group_holds_its_companies_by_day_and_by_who_may_see_them(served: Any, stubs: Any) -> None:
    with clock.travel(datetime(2026, 1, 31, 18, tzinfo=UTC)):  # the next day in Shanghai
        for company in (COMPANY, SISTER):
            with UnitOfWork(served.deps.database, Scope.company(GROUP, company, MAKER)) as tx:
                audit.write(tx, "trial.do", f"things/{company}", company_id=company)
                audit.write(tx, "trial.undo", f"things/{company}", company_id=company)

    def seen(node: int, **asked: Any) -> list[tuple[int, str]]:
        request = audit_pb2.ListAuditEntriesRequest(service=HERE, with_companies=True, **asked)
        found = stubs.audit.ListAuditEntries(request, metadata=_as(served, "audit.read", node=node)).entries
        return [(one.company_id, one.action) for one in found]

    assert seen(GROUP) == [(company, did) for company in (SISTER, COMPANY) for did in ("trial.undo", "trial.do")]
    assert seen(GROUP, action="trial.do") == [(SISTER, "trial.do"), (COMPANY, "trial.do")]
    assert len(seen(GROUP, company_id=COMPANY)) == 2
    there = {"time_zone": "Asia/Shanghai"}
    assert len(seen(GROUP, from_date="2026-02-01", to_date="2026-02-01", **there)) == 4
    assert seen(GROUP, to_date="2026-01-31", **there) == seen(GROUP, from_date="2026-02-01") == []
    assert refused(lambda: seen(GROUP, time_zone="Nowhere")).code.name == "INVALID_ARGUMENT"
    assert {company for company, _ in seen(COMPANY)} == {COMPANY}


def test_the_trail_of_some_days_comes_in_pages(served: Any, stubs: Any) -> None:
    """Entries of one moment are told apart, and later ones come first, in whatever order they were written."""
    for hour in (3, 5, 5, 4):
        with (
            clock.travel(datetime(2026, 3, 1, hour, tzinfo=UTC)),
            UnitOfWork(served.deps.database, Scope.company(GROUP, COMPANY, MAKER)) as tx,
        ):
            audit.write(tx, "trial.do", f"hours/{hour}", company_id=COMPANY)
    who, found, token = _as(served, "audit.read"), list[str](), ""
    while True:
        request = audit_pb2.ListAuditEntriesRequest(
            service=HERE, company_id=COMPANY, from_date="2026-03-01", page_size=1, page_token=token
        )
        page = stubs.audit.ListAuditEntries(request, metadata=who)
        found += [one.resource for one in page.entries]
        token = page.next_page_token
        if not token:
            break
    assert found == ["hours/5", "hours/5", "hours/4", "hours/3"]


def test_everybody_sees_what_they_did_themselves_where_they_still_have_a_role(served: Any, stubs: Any) -> None:
    """Without any permission, and of nobody else."""
    me = Principal(str(uuid.uuid4()), "staff", GROUP)
    who = served.grant(ESTATE, "trial.do", principal_id=me.id)
    for by, company, estate in ((me, COMPANY, ESTATE), (MAKER, COMPANY, ESTATE), (me, COMPANY, OTHER_ESTATE)):
        with UnitOfWork(served.deps.database, Scope.company(GROUP, company, by)) as tx:
            audit.write(tx, "trial.do", f"things/{estate}", company_id=company, estate_id=estate)
    with UnitOfWork(served.deps.database, Scope.company(GROUP, SISTER, me)) as tx:
        audit.write(tx, "trial.do", "things/sister", company_id=SISTER)
    request = audit_pb2.ListOwnAuditEntriesRequest(service=HERE)
    own = stubs.audit.ListOwnAuditEntries(request, metadata=[("authorization", f"Bearer {who}")]).entries
    assert [(one.principal_id, one.resource) for one in own] == [(me.id, f"things/{ESTATE}")]
    resident = served.grant(0, kind="resident", customers=[(COMPANY, str(uuid.uuid4()))])
    refusal = refused(
        lambda: stubs.audit.ListOwnAuditEntries(request, metadata=[("authorization", f"Bearer {resident}")])
    )
    assert refusal.code.name == "PERMISSION_DENIED"


def test_what_waits_is_counted_where_the_caller_may_see_it(served: Any, stubs: Any) -> None:
    with UnitOfWork(served.deps.database, Scope.company(GROUP, COMPANY, MAKER)) as tx:
        for number, (subject, estate) in enumerate([("receipt", ESTATE), ("receipt", ESTATE), ("dispute", 0)]):
            approvals.request(tx, subject, str(number), 1, company_id=COMPANY, estate_id=estate)
    with UnitOfWork(served.deps.database, Scope.company(GROUP, COMPANY, CHECKER)) as tx:
        approvals.decide(tx, "receipt", "0", company_id=COMPANY, version=1, approve=True)
    request = approvals_pb2.CountWaitingApprovalsRequest(service=HERE)

    def counted(node: int, *permissions: str) -> list[tuple[Any, ...]]:
        who = _as(served, "approvals.read", *permissions, node=node)
        reply = stubs.approvals.CountWaitingApprovals(request, metadata=who)
        return [(one.subject, one.estate_id, one.waiting_count, one.decidable_count) for one in reply.counts]

    deciding = ("payments.receipts.approve", "payments.disputes.resolve")
    assert counted(COMPANY, *deciding) == [("dispute", 0, 1, 1), ("receipt", ESTATE, 1, 1)]
    assert counted(COMPANY) == [("dispute", 0, 1, 0), ("receipt", ESTATE, 1, 0)]  # who sees it need not decide it
    # What is the whole company's shows in its estates, and is decided above them.
    assert counted(ESTATE, *deciding) == [("dispute", 0, 1, 0), ("receipt", ESTATE, 1, 1)]
    assert counted(OTHER_ESTATE) == [("dispute", 0, 1, 0)]
    assert counted(SISTER) == []
    with UnitOfWork(served.deps.database, Scope.company(GROUP, COMPANY, MAKER)) as tx:
        assert [row.decidable_count for row in approvals.waiting(tx)] == [0, 0]  # nobody decides on their own
        assert [row.subject for row in approvals.waiting(tx, estate_id=ESTATE)] == ["receipt"]


def test_approvals_show_to_who_may_see_their_estate(served: Any, stubs: Any) -> None:
    with UnitOfWork(served.deps.database, Scope.company(GROUP, COMPANY, MAKER)) as tx:
        approvals.request(tx, "billing_run", "7", 3, company_id=COMPANY, estate_id=ESTATE, reason="monthly")
    request = approvals_pb2.ListApprovalsRequest(service=HERE)
    (found,) = stubs.approvals.ListApprovals(request, metadata=_as(served, "approvals.read", node=ESTATE)).approvals
    assert (found.subject, found.resource_id, found.state, found.maker) == ("billing_run", "7", "waiting", MAKER.id)
    elsewhere = _as(served, "approvals.read", node=SISTER)
    assert not stubs.approvals.ListApprovals(request, metadata=elsewhere).approvals


def test_a_call_meant_for_another_service_is_not_found(served: Any, stubs: Any) -> None:
    request = approvals_pb2.ListApprovalsRequest(service="elsewhere")
    refusal = refused(lambda: stubs.approvals.ListApprovals(request, metadata=_as(served, "approvals.read")))
    assert refusal.code.name == "NOT_FOUND"


def test_an_operator_of_the_platform_sees_how_operations_fare_and_nothing_of_what_they_made(
    served: Any, stubs: Any
) -> None:
    operation_id = _started(served)
    with served.deps.database.owner.begin() as connection:
        connection.execute(
            text("update operations set state = 'failed', error_reason = 'CONFLICT', error_message = 'Li Na owes 5'")
        )
    request = operations_pb2.ListOperationsRequest(service=HERE)
    token = served.grant(0, "platform.monitor", kind="operator", group=0)
    (found,) = stubs.operations.ListOperations(request, metadata=[("authorization", f"Bearer {token}")]).operations
    progress = operations_pb2.OperationProgress()
    found.metadata.Unpack(progress)
    assert (found.name.rpartition("/")[2], progress.state, progress.principal_id) == (operation_id, "failed", "")
    assert found.error.code
    assert b"Li Na" not in found.SerializeToString()
    powerless = served.grant(0, kind="operator", group=0)
    with pytest.raises(Exception, match="PERMISSION_DENIED"):
        stubs.operations.ListOperations(request, metadata=[("authorization", f"Bearer {powerless}")])


def test_actions_are_counted_by_place_and_by_week_of_the_zone(served: Any, stubs: Any) -> None:
    """Monday begins in Shanghai while it is still Sunday in UTC."""
    for moment, estate in (
        (datetime(2026, 6, 7, 15, tzinfo=UTC), ESTATE),
        (datetime(2026, 6, 7, 17, tzinfo=UTC), ESTATE),
        (datetime(2026, 6, 9, tzinfo=UTC), ESTATE),
        (datetime(2026, 6, 9, tzinfo=UTC), 0),
    ):
        with (
            clock.travel(moment),
            UnitOfWork(served.deps.database, Scope.company(GROUP, COMPANY, MAKER)) as tx,
        ):
            tx.audit("trial.made", "things/1", company_id=COMPANY, estate_id=estate)
    request = audit_pb2.CountActionsRequest(
        service=HERE, company_id=COMPANY, from_date="2026-06-01", to_date="2026-06-14", time_zone="Asia/Shanghai"
    )
    found = stubs.audit.CountActions(request, metadata=_as(served, "audit.read")).counts
    assert [(one.estate_id, one.week, one.count, one.people) for one in found] == [
        (0, "2026-06-08", 1, 1),
        (ESTATE, "2026-06-01", 1, 1),
        (ESTATE, "2026-06-08", 2, 1),
    ]
    request.to_date = "2028-01-01"
    assert set(refused(lambda: stubs.audit.CountActions(request, metadata=_as(served, "audit.read"))).fields) == {
        "to_date"
    }

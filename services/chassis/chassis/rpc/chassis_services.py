"""The RPCs that every service offers: its operations, its audit trail, its approvals, its attachments, its upkeep."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from google.longrunning import operations_pb2
from manor.chassis.v1 import (
    approvals_pb2_grpc,
    attachments_pb2_grpc,
    audit_pb2,
    audit_pb2_grpc,
    currency_pb2_grpc,
    dead_letters_pb2_grpc,
    dictionaries_pb2_grpc,
    health_pb2_grpc,
    operations_pb2_grpc,
)
from manor.chassis.v1 import operations_pb2 as chassis_operations_pb2

from chassis.data import audit, paging, sealer
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.jobs import operations
from chassis.rpc import histories
from chassis.rpc.approval_services import ApprovalServicer, one_of
from chassis.rpc.attachment_services import AttachmentServicer
from chassis.rpc.call import Call
from chassis.rpc.currency import CurrencyServicer
from chassis.rpc.dictionary_services import DictionaryServicer
from chassis.rpc.upkeep_services import DeadLetterServicer, HealthServicer, here
from chassis.scope import current
from chassis.violations import Fault

# A waiting call must answer before its deadline does.
_ANSWER_SECONDS = 0.5
# A year of weeks is as much as one page compares.
_LONGEST_COUNT = timedelta(days=367)


def servicers(deps: Deps) -> list[tuple[Callable[[Any, Any], None], Any]]:
    """What the server adds to a service's own."""
    return [
        (operations_pb2_grpc.add_OperationServiceServicer_to_server, OperationServicer(deps)),
        (audit_pb2_grpc.add_AuditServiceServicer_to_server, AuditServicer(deps)),
        (approvals_pb2_grpc.add_ApprovalServiceServicer_to_server, ApprovalServicer(deps)),
        (attachments_pb2_grpc.add_AttachmentServiceServicer_to_server, AttachmentServicer(deps)),
        (currency_pb2_grpc.add_CurrencyServiceServicer_to_server, CurrencyServicer(deps)),
        (dictionaries_pb2_grpc.add_DictionaryServiceServicer_to_server, DictionaryServicer(deps)),
        (dead_letters_pb2_grpc.add_DeadLetterServiceServicer_to_server, DeadLetterServicer(deps)),
        (health_pb2_grpc.add_HealthServiceServicer_to_server, HealthServicer(deps)),
    ]


class OperationServicer(operations_pb2_grpc.OperationServiceServicer):
    """Long-running operations of this service (AIP-151)."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        # A waiting call holds a thread: half of them stay free for everybody else.
        self._waiting = threading.BoundedSemaphore(max(1, deps.settings.grpc_threads // 2))

    def GetOperation(self, request: chassis_operations_pb2.GetOperationRequest, call: Call) -> operations_pb2.Operation:
        """One operation."""
        here(self._deps, request.service)
        return operations.get_operation(call.tx, request.operation_id)

    def ListOperations(
        self, request: chassis_operations_pb2.ListOperationsRequest, call: Call
    ) -> chassis_operations_pb2.ListOperationsResponse:
        """Operations, newest first."""
        here(self._deps, request.service)
        one_of("state", request.state, operations.STATES)
        limit, before = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        rows = operations.list_operations(call.tx, limit=limit + 1, before=before and before[0], state=request.state)
        page, token = paging.cut(rows, limit, lambda row: (row.name.rpartition("/")[2],))
        return chassis_operations_pb2.ListOperationsResponse(operations=page, next_page_token=token)

    def WaitOperation(
        self, request: chassis_operations_pb2.WaitOperationRequest, call: Call
    ) -> operations_pb2.Operation:
        """One operation, once it is over or the time is; at once where too many wait already."""
        here(self._deps, request.service)
        left = max(0.0, call.left() - _ANSWER_SECONDS)
        seconds = min(request.timeout_seconds or operations.LONGEST_WAIT, left)
        if not self._waiting.acquire(blocking=False):
            return operations.wait_operation(self._deps.database, current(), request.operation_id, 0)
        try:
            return operations.wait_operation(self._deps.database, current(), request.operation_id, seconds)
        finally:
            self._waiting.release()

    def CancelOperation(
        self, request: chassis_operations_pb2.CancelOperationRequest, call: Call
    ) -> operations_pb2.Operation:
        """Asks an operation to stop."""
        here(self._deps, request.service)
        return operations.cancel_operation(call.tx, request.operation_id)


class AuditServicer(audit_pb2_grpc.AuditServiceServicer):
    """The audit trail of this service."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListAuditEntries(
        self, request: audit_pb2.ListAuditEntriesRequest, call: Call
    ) -> audit_pb2.ListAuditEntriesResponse:
        """A company's entries, or those of the group and its companies, newest first."""
        here(self._deps, request.service)
        page, token = _page(call, request, _trail(request))
        return audit_pb2.ListAuditEntriesResponse(entries=[_entry(row) for row in page], next_page_token=token)

    def ListOwnAuditEntries(
        self, request: audit_pb2.ListOwnAuditEntriesRequest, call: Call
    ) -> audit_pb2.ListAuditEntriesResponse:
        """What the caller did, newest first."""
        here(self._deps, request.service)
        wanted = audit.Wanted(0, with_companies=True, principal_id=call.tx.scope.principal.id)
        page, token = _page(call, request, wanted)
        return audit_pb2.ListAuditEntriesResponse(entries=[_entry(row) for row in page], next_page_token=token)

    def ListRecordHistory(
        self, request: audit_pb2.ListRecordHistoryRequest, call: Call
    ) -> audit_pb2.ListAuditEntriesResponse:
        """What happened to a record, newest first."""
        here(self._deps, request.service)
        permission = histories.permission_of(request.service, request.resource)
        page, token = _page(call, request, audit.Wanted(request.company_id, resource=request.resource))
        seen = [_entry(row) for row in page if histories.shown(call.tx, permission, row)]
        return audit_pb2.ListAuditEntriesResponse(entries=seen, next_page_token=token)

    def CountActions(self, request: audit_pb2.CountActionsRequest, call: Call) -> audit_pb2.CountActionsResponse:
        """What was done, by estate, week and action."""
        here(self._deps, request.service)
        zone = _zone(request.time_zone)
        since, until = _begin(request.from_date, 0, zone), _begin(request.to_date, 1, zone)
        assert since and until  # REQUIRED
        if until - since > _LONGEST_COUNT:
            faults = [Violation("to_date", Fault.TOO_MANY_MONTHS, most=12)]
            raise Invalid("At most twelve months are counted", violations=faults)
        rows = audit.count_actions(call.tx, request.company_id, since, until, str(zone))
        counts = [audit_pb2.ActionCount(**{**row._mapping, "week": str(row.week)}) for row in rows]
        return audit_pb2.CountActionsResponse(counts=counts)

    def VerifyAuditChain(
        self, request: audit_pb2.VerifyAuditChainRequest, call: Call
    ) -> audit_pb2.VerifyAuditChainResponse:
        """Whether a company's chain holds."""
        here(self._deps, request.service)
        walk = sealer.verify_chain(call.tx.session, call.tx.scope.group_id, request.company_id)
        return audit_pb2.VerifyAuditChainResponse(
            intact=walk.intact,
            sealed=walk.sealed,
            unsealed=walk.unsealed,
            first_broken_number=walk.first_broken_number,
        )


def _page(call: Call, asked: paging.Asked, wanted: audit.Wanted) -> tuple[Sequence[audit.Entry], str]:
    """A page of the trail, and the token of the next."""
    limit, before = paging.size(asked.page_size), paging.decode(asked.page_token, *wanted.key)
    return paging.cut(audit.entries(call.tx, wanted, limit=limit + 1, before=before), limit, wanted.cursor)


def _trail(request: audit_pb2.ListAuditEntriesRequest) -> audit.Wanted:
    """Which entries are asked for; days begin and end by the clock of their zone."""
    zone = _zone(request.time_zone)
    return audit.Wanted(
        request.company_id,
        request.with_companies and not request.company_id,
        request.resource,
        request.principal_id,
        request.action,
        _begin(request.from_date, 0, zone),
        _begin(request.to_date, 1, zone),
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Invalid(
            f"No time zone is called {name}", violations=[Violation("time_zone", Fault.NOT_A_TIME_ZONE)]
        ) from error


def _begin(day: str, later: int, zone: ZoneInfo) -> datetime | None:
    return datetime.combine(date.fromisoformat(day) + timedelta(later), time(), zone) if day else None


def _entry(row: audit.Entry) -> audit_pb2.AuditEntry:
    return audit_pb2.AuditEntry(
        number=row.number,
        principal_id=row.principal_id,
        action=row.action,
        resource=row.resource,
        detail=audit.canonical(row.detail).decode(),
        hash=row.hash,
        occur_time=row.occurred_at,
        company_id=row.company_id,
        estate_id=row.estate_id,
    )

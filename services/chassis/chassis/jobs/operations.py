"""Long-running operations (AIP-151): starting, following and cancelling them. chassis.jobs.running runs them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from google.longrunning import operations_pb2
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from google.rpc import code_pb2, error_details_pb2
from manor.chassis.v1 import operations_pb2 as chassis_operations_pb2
from sqlalchemy import text

from chassis.data.db import Database
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Denied, NotFound
from chassis.jobs.running import Running
from chassis.listed import marked
from chassis.scope import ALL, Scope, Some
from chassis.telemetry import tracing

CHANNEL = "manor_operations"
STATES = ("pending", "running", "done", "failed", "cancelled")
LONGEST_WAIT = 20

M = TypeVar("M", bound=Message)
Work = Callable[["Running", Any], Message | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of operation and the function that does it."""

    name: str
    work: Work


_kinds: dict[str, Kind] = {}


def operation(name: str) -> Callable[[Work], Work]:
    """Marks a function as a kind of operation; it runs in the jobs process once the service's `jobs.py` lists it.

    The function takes (Running, the request message), works in chunks from `op.cursor` on, and may give a message as
    the operation's response. It runs again from the last committed cursor when its process dies, so all that it
    does to the database it does inside `with op.chunk() as tx`.

    Args:
        name: `<service>.<verb>_<thing>`, such as billing.calculate_run.
    """

    def mark(work: Work) -> Work:
        return marked(work, lambda: _register(Kind(name, work)))

    return mark


def _register(kind: Kind) -> None:
    if kind.name in _kinds:
        raise ValueError(f"the operation {kind.name} is registered twice")
    _kinds[kind.name] = kind


def kinds() -> dict[str, Kind]:
    """The kinds that this process knows."""
    return dict(_kinds)


def start_operation(
    tx: Tx,
    kind: str,
    request: Message,
    *,
    company_id: int,
    estate_id: int = 0,
    total: int = 0,
    in_company: bool = False,
    residents: bool = False,
) -> operations_pb2.Operation:
    """Writes an operation's row: it runs soon after this transaction commits, under its starter's scope.

    Args:
        tx: the transaction in hand.
        kind: as marked with `operation`, and listed.
        request: what the function is given; any generated message, such as google.protobuf.StringValue with an id.
        company_id: the company that it works in.
        estate_id: the estate that it works in; 0 for the company's.
        total: how many pieces there are; 0 while that is not known.
        residents: they may start it, too; it runs as whichever customers they are by then.
        in_company: it sees what its starter sees of the whole company, not of the estate that the call names alone.

    Raises:
        Denied: a resident asks for what only staff start.
    """
    if tx.scope.customers is not None and not residents:
        raise Denied("Residents do not start this", reason="PRINCIPAL_KIND")
    packed = AnyMessage()
    packed.Pack(request)
    operation_id = uuid7()
    row = tx.execute(
        text(
            "insert into operations (operation_id, kind, group_id, company_id, estate_id, principal_id, principal_kind,"
            " companies, estates, request, total, traceparent) values (:operation_id, :kind, :group_id, :company_id,"
            " :estate_id, :principal_id, :principal_kind, :companies, :estates, :request, :total, :traceparent)"
            f" returning {_COLUMNS}"
        ),
        {
            "operation_id": operation_id,
            "kind": kind,
            "group_id": tx.scope.group_id,
            "company_id": company_id,
            "estate_id": estate_id,
            "principal_id": tx.scope.principal.id,
            "principal_kind": tx.scope.principal.kind,
            "companies": str(company_id) if company_id else _listed(tx.scope.companies),
            "estates": _listed(ALL if in_company and tx.scope.sees_company else tx.scope.estates),
            "request": packed.SerializeToString(),
            "total": total,
            "traceparent": tracing.traceparent(),
        },
    ).one()
    tx.execute(text("select pg_notify(:channel, :kind)"), {"channel": CHANNEL, "kind": kind})
    return to_proto(row)


def get_operation(tx: Tx, operation_id: UUID | str) -> operations_pb2.Operation:
    """The operation, if the caller started it or may see where it works.

    Raises:
        NotFound: there is none, or none that the caller may see.
    """
    row = tx.execute(
        text(f"select {_COLUMNS} from operations where operation_id = :operation_id and {_VISIBLE}"),
        {"operation_id": UUID(str(operation_id)), **_seen_by(tx.scope)},
    ).one_or_none()
    if row is None:
        raise NotFound(f"Operation {operation_id} does not exist or is not yours to see")
    return to_proto(row)


def list_operations(
    tx: Tx, *, limit: int, before: UUID | str | None = None, state: str = ""
) -> list[operations_pb2.Operation]:
    """Operations that the caller started or may see, newest first; an operator of the platform sees how all fare.

    Args:
        tx: a transaction under the caller's scope.
        limit: rows at most.
        before: the last operation of the page before; None for the first page.
        state: one of STATES; empty for all.
    """
    rows = tx.execute(
        text(
            f"select {_COLUMNS} from operations where {_VISIBLE}"
            " and (cast(:before as uuid) is null or operation_id < cast(:before as uuid))"
            " and (:state = '' or state = :state) order by operation_id desc limit :limit"
        ),
        {"before": UUID(str(before)) if before else None, "state": state, "limit": limit, **_seen_by(tx.scope)},
    )
    if tx.scope.principal.kind == "operator":
        return [_without_data(to_proto(row)) for row in rows]
    return [to_proto(row) for row in rows]


def cancel_operation(tx: Tx, operation_id: UUID | str) -> operations_pb2.Operation:
    """Asks it to stop after the chunk in hand; one that nobody has begun stops at once, one that is over stays so.

    Raises:
        NotFound: there is none, or none that the caller may see.
    """
    changed = tx.execute(
        text(
            "update operations set cancel_requested = true, updated_at = now(),"
            " state = case when state = 'pending' then 'cancelled' else state end"
            f" where operation_id = :operation_id and state in ('pending', 'running') and {_VISIBLE}"
            " returning company_id, estate_id"
        ),
        {"operation_id": UUID(str(operation_id)), **_seen_by(tx.scope)},
    ).one_or_none()
    if changed is not None:
        tx.execute(text("select pg_notify(:channel, '')"), {"channel": CHANNEL})
        tx.audit(
            "operations.cancel",
            f"operations/{operation_id}",
            company_id=changed.company_id,
            estate_id=changed.estate_id,
        )
    return get_operation(tx, operation_id)


def wait_operation(
    database: Database, scope: Scope, operation_id: UUID | str, timeout_seconds: float = LONGEST_WAIT
) -> operations_pb2.Operation:
    """Waits until it is over, 20 s at most, and gives it as it then stands. Holds no transaction meanwhile.

    Raises:
        NotFound: there is none, or none that the caller may see.
    """
    until = time.monotonic() + min(timeout_seconds, LONGEST_WAIT)
    pause = 0.05
    while True:
        with UnitOfWork(database, scope) as tx:
            found = get_operation(tx, operation_id)
        left = until - time.monotonic()
        if found.done or left <= 0:
            return found
        time.sleep(min(pause, left))
        pause = min(pause * 1.5, 0.5)


_COLUMNS = (
    "operation_id, kind, company_id, estate_id, principal_id, state, done, total, cancel_requested,"
    " response, error_reason, error_message, created_at, updated_at"
)
_VISIBLE = (
    "(:every_group or group_id = :seen_group and (principal_id = :seen_principal or"
    " ((:every_company or company_id = any(cast(:seen_companies as int[])))"
    " and (:every_estate or estate_id = any(cast(:seen_estates as int[]))))))"
)


def _seen_by(scope: Scope) -> dict[str, Any]:
    return {
        # An operator of the platform is listed all of them, and told of none what it made (to_proto).
        "every_group": scope.principal.kind == "operator",
        "seen_group": scope.group_id,
        "seen_principal": scope.principal.id,
        "every_company": scope.companies == ALL,
        # A resident sees their own alone.
        "seen_companies": [] if scope.companies == ALL or scope.customers is not None else list(scope.companies),
        "every_estate": scope.estates == ALL,
        "seen_estates": [] if scope.estates == ALL else list(scope.estates),
    }


def _listed(some: Some) -> str:
    return ALL if some == ALL else ",".join(map(str, some))


def _without_data(found: operations_pb2.Operation) -> operations_pb2.Operation:
    """The operation without who started it and what came of it, which are a group's affair; its code is kept."""
    progress = chassis_operations_pb2.OperationProgress()
    found.metadata.Unpack(progress)
    progress.ClearField("principal_id")
    found.metadata.Pack(progress)
    if found.HasField("response"):
        found.ClearField("response")
    elif found.HasField("error"):
        found.error.message = ""
    return found


def to_proto(row: Any) -> operations_pb2.Operation:
    """The operation's message from its row."""
    progress = chassis_operations_pb2.OperationProgress(
        kind=row.kind,
        state=row.state,
        done=row.done,
        total=row.total,
        principal_id=row.principal_id,
        company_id=row.company_id,
        estate_id=row.estate_id,
        cancel_requested=row.cancel_requested,
        create_time=row.created_at,
        update_time=row.updated_at,
    )
    # Kinds begin with the service's name, and the gateway's path to an operation with it too: /v1/<name>.
    service = row.kind.partition(".")[0]
    made = operations_pb2.Operation(
        name=f"{service}/operations/{row.operation_id}", done=row.state in ("done", "failed", "cancelled")
    )
    made.metadata.Pack(progress)
    if row.state == "done":
        made.response.ParseFromString(bytes(row.response or b""))
    elif row.state == "cancelled":
        made.error.code, made.error.message = code_pb2.CANCELLED, "It was cancelled"
    elif row.state == "failed":
        made.error.code, made.error.message = code_pb2.FAILED_PRECONDITION, row.error_message
        detail = made.error.details.add()
        detail.Pack(error_details_pb2.ErrorInfo(reason=row.error_reason, domain="manor"))
    return made

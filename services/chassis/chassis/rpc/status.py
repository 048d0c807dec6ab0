"""The one table between kinds of failure and gRPC statuses, used in both directions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import grpc
from google.protobuf import any_pb2
from google.protobuf.message import Message
from google.rpc import error_details_pb2, status_pb2
from manor.chassis.v1 import violations_pb2 as pb
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from chassis.data.currency_holds import HELD
from chassis.errors import (
    Aborted,
    AlreadyExists,
    Conflict,
    DeadlineExceeded,
    Denied,
    Invalid,
    ManorError,
    Mismatch,
    NotFound,
    PreconditionFailed,
    RateLimited,
    Unauthenticated,
    Unavailable,
    Violation,
)

DOMAIN = "manor"
DETAILS_KEY = "grpc-status-details-bin"
# The first kind that fits decides, so a narrower kind stands before the one it inherits from.
KINDS: tuple[tuple[type[ManorError], grpc.StatusCode], ...] = (
    (Invalid, grpc.StatusCode.INVALID_ARGUMENT),
    (Unauthenticated, grpc.StatusCode.UNAUTHENTICATED),
    (Denied, grpc.StatusCode.PERMISSION_DENIED),
    (NotFound, grpc.StatusCode.NOT_FOUND),
    (AlreadyExists, grpc.StatusCode.ALREADY_EXISTS),
    (Conflict, grpc.StatusCode.FAILED_PRECONDITION),
    (PreconditionFailed, grpc.StatusCode.FAILED_PRECONDITION),
    (Mismatch, grpc.StatusCode.INVALID_ARGUMENT),
    (Aborted, grpc.StatusCode.ABORTED),
    (RateLimited, grpc.StatusCode.RESOURCE_EXHAUSTED),
    (Unavailable, grpc.StatusCode.UNAVAILABLE),
    (DeadlineExceeded, grpc.StatusCode.DEADLINE_EXCEEDED),
)
# These two share a status with another kind; their reason, which programs rely on anyway, tells them apart.
_BY_REASON: dict[str, type[ManorError]] = {
    PreconditionFailed.default_reason: PreconditionFailed,
    Mismatch.default_reason: Mismatch,
}
_BY_CODE: dict[grpc.StatusCode, type[ManorError]] = {code: kind for kind, code in reversed(KINDS)} | {
    grpc.StatusCode.FAILED_PRECONDITION: Conflict,
    grpc.StatusCode.INVALID_ARGUMENT: Invalid,
    grpc.StatusCode.CANCELLED: Unavailable,
}
# SQLSTATE (PostgreSQL documentation, appendix A) of what passes by itself: serialisation failure, deadlock, lock
# not available. Whoever calls again finds the way free.
_PASSING = {"40001", "40P01", "55P03"}
_BUSY = ("Somebody else is changing the same things right now; try again", "BUSY")
_BEING_CORRECTED = (
    "The company's currency is being corrected, and nothing is entered meanwhile; try again in a minute",
    "CURRENCY_BEING_CORRECTED",
)
# query canceled: by the timeout that follows the call's deadline (chassis.data.uow).
_OUT_OF_TIME = "57014"
# numeric value out of range, datetime field overflow: a number or a day for which no column has room.
_TOO_LARGE = {"22003", "22008"}
# The text comes from the transport, which would tell of addresses; a service's own texts carry an ErrorInfo.
_TRANSPORT = {
    grpc.StatusCode.UNAVAILABLE: "A part of the platform that this needs does not answer; try again soon",
    grpc.StatusCode.CANCELLED: "A part of the platform that this needs is stopping; try again soon",
    grpc.StatusCode.DEADLINE_EXCEEDED: "This took too long and was given up; look whether it was done",
}


def code_of(error: ManorError) -> grpc.StatusCode:
    """The gRPC status code of a kind of failure."""
    return next((code for kind, code in KINDS if isinstance(error, kind)), grpc.StatusCode.UNKNOWN)


def known(error: Exception) -> ManorError | None:
    """The failure with a name that an exception is; None for a bug."""
    if isinstance(error, ManorError):
        return error
    if isinstance(error, PoolTimeout):
        return Unavailable("Too many calls at once; try again soon", reason="DATABASE_BUSY")
    return _of_database(error) if isinstance(error, DBAPIError) else None


def _of_database(error: DBAPIError) -> ManorError | None:
    """What the database's own failure means to the caller, by its SQLSTATE."""
    state = getattr(error.orig, "sqlstate", None) or ""
    if state in _PASSING or state == HELD:
        message, reason = _BUSY if state in _PASSING else _BEING_CORRECTED
        return Aborted(message, reason=reason)
    if state == _OUT_OF_TIME:
        return DeadlineExceeded("This took longer than the call may; nothing was done", reason="STATEMENT_TIMEOUT")
    if state in _TOO_LARGE:
        return Invalid("A number or a date of the request is beyond what can be kept", reason="OUT_OF_RANGE")
    # Class 08 is a lost connection, 57P0x a server that stops or starts; without a state none was reached.
    if error.connection_invalidated or state.startswith(("08", "57P0")):
        return _no_database()
    if isinstance(error, OperationalError) and not state:
        return _no_database()
    return None


def _no_database() -> Unavailable:
    return Unavailable("The database does not answer; try again soon", reason="DATABASE_UNAVAILABLE")


def to_status(error: ManorError, trace_id: str = "") -> Any:
    """The rich status of a failure (google.rpc.Status with ErrorInfo, BadRequest and RetryInfo)."""
    details: list[Message] = [_info(error.reason, trace_id)]
    if error.violations:
        details += _violations(error.violations)
    if isinstance(error, RateLimited):
        retry = error_details_pb2.RetryInfo()
        retry.retry_delay.FromSeconds(error.retry_after)
        details.append(retry)
    return _Status(code_of(error), error.message, details)


def _violations(violations: Sequence[Violation]) -> list[Message]:
    """The faulty fields, and what the sentences of their codes are filled with, in the same order."""
    fields = [
        error_details_pb2.BadRequest.FieldViolation(field=one.field, description=one.message, reason=one.code)
        for one in violations
    ]
    values = [pb.ViolationValues.Values(values=one.values) for one in violations]
    return [error_details_pb2.BadRequest(field_violations=fields), pb.ViolationValues(violations=values)]


def received(faults: error_details_pb2.BadRequest, values: pb.ViolationValues) -> list[Violation]:
    """The faulty fields that another process named; one of an earlier release sends neither codes nor values."""
    filled = [dict(one.values) for one in values.violations]
    return [
        Violation.received(one.field, one.reason, filled[index] if index < len(filled) else {}, one.description)
        for index, one in enumerate(faults.field_violations)
    ]


def internal(trace_id: str) -> Any:
    """The bare status of a bug: no more than where to look it up."""
    return _Status(grpc.StatusCode.INTERNAL, f"Internal error, trace {trace_id}", [_info("INTERNAL", trace_id)])


def from_rpc_error(error: grpc.RpcError) -> ManorError | None:
    """The kind of failure that another service raised; None where it failed by a bug."""
    code = error.code()
    if code not in _BY_CODE:
        return None
    info, retry_after = error_details_pb2.ErrorInfo(), 1
    faults, values = error_details_pb2.BadRequest(), pb.ViolationValues()
    for detail in _details(error):
        if detail.Is(error_details_pb2.ErrorInfo.DESCRIPTOR):
            detail.Unpack(info)
        elif detail.Is(error_details_pb2.BadRequest.DESCRIPTOR):
            faults = error_details_pb2.BadRequest.FromString(detail.value)
        elif detail.TypeName() == pb.ViolationValues.DESCRIPTOR.full_name:
            values = pb.ViolationValues.FromString(detail.value)
        elif detail.Is(error_details_pb2.RetryInfo.DESCRIPTOR):
            retry_after = error_details_pb2.RetryInfo.FromString(detail.value).retry_delay.seconds
    message = str(error.details() or "")
    if not info.reason and code in _TRANSPORT:
        message = _TRANSPORT[code]
    kind = _BY_REASON.get(info.reason, _BY_CODE[code])
    if kind is RateLimited:
        return RateLimited(message, reason=info.reason, retry_after=retry_after)
    return kind(message, reason=info.reason, violations=received(faults, values))


def _details(error: grpc.RpcError) -> list[any_pb2.Any]:
    for key, value in error.trailing_metadata() or ():
        if key == DETAILS_KEY:
            return list(status_pb2.Status.FromString(value).details)
    return []


def _info(reason: str, trace_id: str) -> Message:
    metadata = {"trace_id": trace_id} if trace_id else {}
    info: Message = error_details_pb2.ErrorInfo(reason=reason, domain=DOMAIN, metadata=metadata)
    return info


class _Status(grpc.Status):  # type: ignore[misc]
    """What `context.abort_with_status` takes."""

    def __init__(self, code: grpc.StatusCode, message: str, details: list[Message]) -> None:
        status = status_pb2.Status(code=code.value[0], message=message)
        for detail in details:
            status.details.add().Pack(detail)
        self.code = code
        self.details = message
        self.trailing_metadata = ((DETAILS_KEY, status.SerializeToString()),)

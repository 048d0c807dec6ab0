"""The one table from what went wrong to application/problem+json (RFC 9457)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

import grpc
import orjson
from chassis.errors import MOST_VIOLATIONS, Violation
from chassis.rpc.status import received
from flask import Flask, Response
from google.rpc import error_details_pb2, status_pb2
from manor.chassis.v1 import violations_pb2 as pb
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from gateway.catalogue import Rpc
from gateway.decode import json_path, sorted_by_field
from gateway.exchange import Answer, Exchange, current

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 2
# An answer does not grow with what is wrong: names of fields and faults are no longer than that.
LONGEST_TEXT = 500
_STATUS_DETAILS = "grpc-status-details-bin"
_log = logging.getLogger(__name__)

# gRPC status → HTTP status and the code where the service gave no reason of its own.
STATUSES: Mapping[grpc.StatusCode, tuple[int, str]] = {
    grpc.StatusCode.INVALID_ARGUMENT: (400, "INVALID"),
    grpc.StatusCode.OUT_OF_RANGE: (400, "INVALID"),
    grpc.StatusCode.UNAUTHENTICATED: (401, "UNAUTHENTICATED"),
    grpc.StatusCode.PERMISSION_DENIED: (403, "DENIED"),
    grpc.StatusCode.NOT_FOUND: (404, "NOT_FOUND"),
    grpc.StatusCode.ALREADY_EXISTS: (409, "ALREADY_EXISTS"),
    grpc.StatusCode.FAILED_PRECONDITION: (409, "CONFLICT"),
    grpc.StatusCode.ABORTED: (409, "ABORTED"),
    grpc.StatusCode.RESOURCE_EXHAUSTED: (429, "RATE_LIMITED"),
    grpc.StatusCode.UNIMPLEMENTED: (501, "NOT_IMPLEMENTED"),
    grpc.StatusCode.UNAVAILABLE: (503, "UNAVAILABLE"),
    grpc.StatusCode.CANCELLED: (503, "UNAVAILABLE"),
    grpc.StatusCode.DEADLINE_EXCEEDED: (504, "DEADLINE_EXCEEDED"),
}
# These reasons have an HTTP status of their own, which gRPC has no word for.
REASONS: Mapping[str, int] = {"ETAG_MISMATCH": 412, "IDEMPOTENCY_KEY_REUSED": 422}
# What gRPC says of a call that it could send to nobody. Every other loss may have come after the service had done it.
_NOT_SENT = ("connections to all backends failing", "failed to connect to all addresses", "DNS resolution failed")


class Problem(Exception):
    """An answer that is no success.

    Args:
        status: of HTTP.
        code: UPPER_SNAKE, for programs.
        detail: what is wrong and what to do, for people.
        errors: the faulty fields, all of them.
        headers: to answer with.
    """

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        errors: Iterable[Violation] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.errors = sorted_by_field(errors)
        self.headers = dict(headers or {})


def from_rpc_error(error: grpc.RpcError, rpc: Rpc) -> Problem:
    """What a failed call of an RPC means to the caller of the gateway."""
    code: grpc.StatusCode = error.code()
    details = _details(error)
    if code not in STATUSES:
        _log.error("rpc failed: %s %s", code.name, error.details())
        return _bare()
    status, default = STATUSES[code]
    reason = next((one.reason for one in details if isinstance(one, error_details_pb2.ErrorInfo)), "")
    status = REASONS.get(reason, status)
    text = str(error.details() or "")
    if not reason and status in (503, 504):
        _log.warning("no answer: %s %s", code.name, text)
        text = _no_answer(status, rpc, sent=not text.startswith(_NOT_SENT))
    faults = next((one for one in details if isinstance(one, error_details_pb2.BadRequest)), None)
    values = next((one for one in details if isinstance(one, pb.ViolationValues)), None)
    violations = received(faults or error_details_pb2.BadRequest(), values or pb.ViolationValues())
    errors = [one.at(json_path(one.field)) for one in violations]
    return Problem(status, reason or default, text, errors=errors, headers=_headers(status, details))


def _no_answer(status: int, rpc: Rpc, *, sent: bool) -> str:
    """What may be said of a call that nobody answered; the transport's own text would tell of addresses and ports."""
    if status == 504:
        what = "This took too long and was given up."
    else:
        what = "A part of the platform that this needs does not answer."
    if not sent:
        return f"{what} Nothing was done by this call; try again soon."
    if not rpc.writes:
        return f"{what} Try again soon."
    if rpc.needs_idempotency_key:
        return (
            f"{what} The call may have been carried out: look whether it was, or send the same again with the same"
            " Idempotency-Key, and it is done once."
        )
    return f"{what} The call may have been carried out: look whether it was before trying again."


def _headers(status: int, details: list[Any]) -> dict[str, str]:
    if status == 401:
        return {"WWW-Authenticate": "Bearer"}
    if status in (429, 503):
        waits = [one.retry_delay.seconds for one in details if isinstance(one, error_details_pb2.RetryInfo)]
        return {"Retry-After": str(max(waits, default=RETRY_SECONDS) or 1)}
    return {}


_DETAILS = (
    error_details_pb2.ErrorInfo,
    error_details_pb2.BadRequest,
    error_details_pb2.RetryInfo,
    pb.ViolationValues,
)


def _details(error: grpc.RpcError) -> list[Any]:
    """The google.rpc details that a service sent along."""
    for key, value in error.trailing_metadata() or ():
        if key == _STATUS_DETAILS:
            status = status_pb2.Status.FromString(value)
            kinds = {kind.DESCRIPTOR.full_name: kind for kind in _DETAILS}
            return [kinds[one.TypeName()].FromString(one.value) for one in status.details if one.TypeName() in kinds]
    return []


def answer(problem: Problem, exchange: Exchange) -> Answer:
    """The problem as an answer."""
    document: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": problem.detail,
        "code": problem.code,
        "trace_id": exchange.trace_id,
    }
    if problem.errors:
        document["errors"] = [_bounded(one) for one in problem.errors[:MOST_VIOLATIONS]]
    if len(problem.errors) > MOST_VIOLATIONS:
        document["detail"] += f" The first {MOST_VIOLATIONS} of {len(problem.errors)} faults are named."
    exchange.problem_code = problem.code
    return Answer(problem.status, orjson.dumps(document), [("Content-Type", MEDIA_TYPE), *problem.headers.items()])


def _bounded(part: Any) -> Any:
    """The same with every text cut: an answer must not grow with the request that it refuses."""
    if isinstance(part, Mapping):
        return {name: _bounded(value) for name, value in part.items()}
    return part[:LONGEST_TEXT] if isinstance(part, str) else part


def register(app: Flask) -> None:
    """Answers every failure of Flask's routes as a problem."""
    app.register_error_handler(Problem, _response)
    app.register_error_handler(HTTPException, lambda error: _response(from_http(error)))
    app.register_error_handler(Exception, lambda error: _response(unknown(error)))


def _response(problem: Problem) -> Response:
    found = answer(problem, current())
    return Response(found.body, found.status, found.headers)


def from_http(error: HTTPException) -> Problem:
    """What werkzeug refuses, as a problem."""
    status = error.code or 500
    if isinstance(error, RequestEntityTooLarge):
        return Problem(413, "TOO_LARGE", "The body is larger than this path takes.", headers={"Connection": "close"})
    if status == 404:
        return Problem(404, "NOT_FOUND", "There is nothing at this path.")
    if status == 405:
        allowed = ", ".join(sorted(getattr(error, "valid_methods", None) or ()))
        return Problem(405, "METHOD_NOT_ALLOWED", f"This path takes {allowed}.", headers={"Allow": allowed})
    if status >= 500:
        _log.error("failed: %s", error)
        return _bare()
    return Problem(status, HTTPStatus(status).name, error.description or HTTPStatus(status).phrase)


def unknown(error: Exception) -> Problem:
    """What nobody expected: the log gets it, and the caller the trace id."""
    _log.error("failed", exc_info=error)
    return _bare()


def _bare() -> Problem:
    return Problem(500, "INTERNAL", "Something failed that should not. The trace id tells us where to look.")

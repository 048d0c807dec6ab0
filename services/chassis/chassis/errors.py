"""The kinds of failure that a caller can do something about.

Code raises a kind; one interceptor turns it into a gRPC status and the gateway that into a problem document.
Whatever is not one of these is a bug, and the caller sees no more of it than a trace id.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """One faulty field.

    Args:
        field: the path of the field in the request, by proto names, such as `readings[3].value`.
        message: what is wrong with it and what to do.
    """

    field: str
    message: str


class ManorError(Exception):
    """A failure that has a name.

    Args:
        message: says what is wrong and what the caller can do.
        reason: UPPER_SNAKE code that programs can rely on; the class gives one where it is left out.
        violations: the faulty fields, all of them.
    """

    default_reason = "FAILED"

    def __init__(self, message: str, *, reason: str = "", violations: Sequence[Violation] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.reason = reason or self.default_reason
        self.violations = tuple(violations)


class Invalid(ManorError):
    """The request itself is wrong; the same request will fail again."""

    default_reason = "INVALID"


class Unauthenticated(ManorError):
    """Nobody is signed in, or the token is not good (any more)."""

    default_reason = "UNAUTHENTICATED"


class Denied(ManorError):
    """The caller is known and may not do this, here."""

    default_reason = "DENIED"


class NotFound(ManorError):
    """There is no such thing, or none that the caller may see: the answer is the same."""

    default_reason = "NOT_FOUND"


class Conflict(ManorError):
    """The state of things forbids it; the message says what has to change first."""

    default_reason = "CONFLICT"


class AlreadyExists(Conflict):
    """Something of that name or key is there already."""

    default_reason = "ALREADY_EXISTS"


class PreconditionFailed(ManorError):
    """Somebody changed the resource since the caller read it (If-Match)."""

    default_reason = "ETAG_MISMATCH"


class Mismatch(ManorError):
    """The same idempotency key came with another body."""

    default_reason = "IDEMPOTENCY_KEY_REUSED"


class Aborted(ManorError):
    """Another call does the same thing right now; the same call may succeed later."""

    default_reason = "ABORTED"


class RateLimited(ManorError):
    """Too many calls; wait before the next.

    Args:
        retry_after: seconds after which another try makes sense.
    """

    default_reason = "RATE_LIMITED"

    def __init__(self, message: str, *, reason: str = "", retry_after: int = 1) -> None:
        super().__init__(message, reason=reason)
        self.retry_after = retry_after


class Unavailable(ManorError):
    """Something that is needed does not answer; nothing was done, and trying again makes sense."""

    default_reason = "UNAVAILABLE"


class DeadlineExceeded(ManorError):
    """There was not enough time left; whether something was done must be looked up."""

    default_reason = "DEADLINE_EXCEEDED"

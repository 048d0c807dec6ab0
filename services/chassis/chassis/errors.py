"""The kinds of failure that a caller can do something about.

Code raises a kind; one interceptor turns it into a gRPC status and the gateway that into a problem document.
Whatever is not one of these is a bug, and the caller sees no more of it than a trace id.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

T = TypeVar("T")


class FaultCode(Enum):
    """The base of a service's faults: a member's name is the code, its value the English sentence with its values.

    A service declares its own in `<service>/violations.py`, marked `@unique`; those that all share are
    `chassis.violations.Fault`. The console has words for each, in both languages, beside its service's feature.
    """

    def sentence(self, values: Mapping[str, object]) -> str:
        """The English sentence, which follows the field's name."""
        return str(self.value).format(**values)


@dataclass(frozen=True, slots=True)
class Violation:
    """One faulty field: `Violation("end_date", Fault.NOT_BEFORE, first=day)`.

    Args:
        field: the path of the field in the request, by proto names, such as `readings[3].value`.
        code: what is wrong with it.
        values: of the code's sentence.
    """

    field: str
    code: str
    values: dict[str, str]
    message: str

    def __init__(self, field: str, code: FaultCode, **values: object) -> None:
        self._fill(field, code.name, {name: str(value) for name, value in values.items()}, code.sentence(values))

    @classmethod
    def received(cls, field: str, code: str, values: Mapping[str, str], message: str) -> Violation:
        """A violation that another process found."""
        violation = cls.__new__(cls)
        violation._fill(field, code, dict(values), message)
        return violation

    def at(self, field: str) -> Violation:
        """The same fault at another field."""
        return Violation.received(field, self.code, self.values, self.message)

    def _fill(self, field: str, code: str, values: dict[str, str], message: str) -> None:
        for name, value in (("field", field), ("code", code), ("values", values), ("message", message)):
            object.__setattr__(self, name, value)


class Faulty(ValueError):
    """A value that cannot be read: `Faulty(Fault.NOT_A_PHONE)`; whoever knows the field makes a violation of it."""

    def __init__(self, code: FaultCode, **values: object) -> None:
        super().__init__(code.sentence(values))
        self._code = code
        self._values = values

    def at(self, field: str) -> Violation:
        """The violation of a field."""
        return Violation(field, self._code, **self._values)


# So many faulty fields are named at most: an answer is no larger for a request in which thousands are wrong.
MOST_VIOLATIONS = 100


class ManorError(Exception):
    """A failure that has a name.

    Args:
        message: says what is wrong and what the caller can do.
        reason: UPPER_SNAKE code that programs can rely on; the class gives one where it is left out.
        violations: the faulty fields; the first ones are kept.
    """

    default_reason = "FAILED"

    def __init__(self, message: str, *, reason: str = "", violations: Sequence[Violation] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.reason = reason or self.default_reason
        self.violations = tuple(violations[:MOST_VIOLATIONS])


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


def existing(found: T | None, what: str) -> T:
    """What was looked for.

    Raises:
        NotFound: it was not found.
    """
    if found is None:
        raise NotFound(f"{what} does not exist or is not yours to see")
    return found


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

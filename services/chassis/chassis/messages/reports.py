"""What an SMS gateway reports of a message that it took: that it arrived, or why it did not.

A report names the message by the id that it was handed over under, and is signed (HMAC-SHA256, hexadecimal, over the
body) with the token that the gateway is given with each message. It may come before the hand-over is noted, and twice.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text

from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Denied, Invalid, Violation
from chassis.scope import Principal, Scope
from chassis.settings import SendingSettings
from chassis.violations import Fault

DELIVERED, NOT_DELIVERED = "delivered", "NOT_DELIVERED"
_REASON = re.compile(r"[A-Z][A-Z_]{0,39}")
# The first report counts: a gateway that says both has changed its mind about nothing that we can act on.
_TAKE = text(
    "update messages set report = :report, reported_at = :now where group_id = :group_id and message_id = :message_id"
    " and coalesce(sent_as, message_id) = :sent_as and state in ('sending', 'sent') and report = ''"
)


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it came.

    Args:
        group_id, message_id: from the address that the gateway was given with the message.
        body: byte for byte.
        signature: what its header says.
    """

    group_id: int
    message_id: UUID
    body: bytes
    signature: str


def receive_report(deps: Deps, report: Report) -> None:
    """Notes what a gateway reports. One of a message that is not known, or no longer, changes nothing.

    Args:
        deps: of a service whose settings are SendingSettings.
        report: the report.

    Raises:
        Denied: it is not signed with the gateway's token.
        Invalid: it says nothing that can be read.
    """
    settings = deps.settings
    assert isinstance(settings, SendingSettings)  # the service's class says so
    key = settings.sms_gateway_token.get_secret_value().encode()
    signed = hmac.new(key, report.body, hashlib.sha256).hexdigest()
    if not key or not hmac.compare_digest(signed.encode(), report.signature.encode()):
        raise Denied("The report is not signed with the gateway's token", reason="SIGNATURE_WRONG")
    sent_as, said = _read(report.body)
    scope = Scope.group(report.group_id, Principal(deps.service, "service", report.group_id))
    with UnitOfWork(deps.database, scope) as tx:
        values = {"group_id": report.group_id, "message_id": report.message_id, "sent_as": sent_as}
        tx.execute(_TAKE, {**values, "report": said, "now": clock.now()})


def _read(body: bytes) -> tuple[UUID, str]:
    """Under which id the message was handed over, and what became of it."""
    try:
        told = json.loads(body)
        sent_as, status, reason = UUID(told["id"]), told["status"], str(told.get("reason", ""))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _unreadable() from error
    if status not in ("delivered", "failed"):
        raise _unreadable()
    if status == "delivered":
        return sent_as, DELIVERED
    return sent_as, reason if _REASON.fullmatch(reason) else NOT_DELIVERED


def _unreadable() -> Invalid:
    form = '{"id": "…", "status": "delivered" or "failed", "reason": "…"}'
    return Invalid("The report cannot be read", violations=[Violation("body", Fault.WRONG_FORM, form=form)])

"""Daily closing (日结): what a cashier counted beside what the system says, by method, confirmed by a second person.

A closed day takes no more receipts of that cashier in that estate: what finance has in hand is what the day says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from chassis import approvals, clock
from chassis.approvals import Approval, Opinion
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import text

from payments.queries.closings import cash_paid_out
from payments.records.closings import ClosingLine, DailyClosing
from payments.usecases import reasons
from payments.violations import Fault

SUBJECT = "daily_closing"
CASH = "cash"


class DayClosed(Conflict):
    """The cashier has closed the day."""

    default_reason = "DAY_CLOSED"


class TakingsChanged(Conflict):
    """What the system says of the day is no longer what the cashier compared with."""

    default_reason = "TAKINGS_CHANGED"


@dataclass(frozen=True, slots=True)
class SubmitDailyClosing:
    """A day to close.

    Args:
        payment_date: the day, in the estate's calendar.
        counted: minor units by method.
        reason: why they differ from what the system says.
    """

    company_id: int
    estate_id: int
    payment_date: date
    counted: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""


_CLOSED = text(
    "select exists (select from daily_closings where company_id = :company_id and estate_id = :estate_id"
    " and payment_date = :day and submitted_by = :by and state <> 'refused')"
)
_TAKEN = text(
    "select method, count(*) as receipt_count, cast(sum(amount_minor) as bigint) as system_minor from receipts"
    " where company_id = :company_id and estate_id = :estate_id and payment_date = :day and submitted_by = :by"
    " and state in ('submitted', 'approved') group by method order by method"
)


def _day(company_id: int, estate_id: int, day: date, by: str) -> dict[str, Any]:
    return {"company_id": company_id, "estate_id": estate_id, "day": day, "by": by}


def _hold(tx: Tx, day: Mapping[str, Any], *, shared: bool) -> bool:
    """Holds a cashier's day until the transaction ends: receipts share it, a closing has it alone.

    Returns:
        whether the day is closed, as it stands once the others are done.
    """
    lock = "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock"
    name = "daily_closing " + " ".join(map(str, day.values()))
    tx.execute(text(f"select {lock}(hashtextextended(:name, 0))"), {"name": name})
    return bool(tx.scalar(_CLOSED, day))


def require_open_day(tx: Tx, company_id: int, estate_id: int, day: date, by: str = "") -> None:
    """The caller, or the cashier named, has not closed the day, and will not until the transaction ends.

    Raises:
        DayClosed: they have.
    """
    if _hold(tx, _day(company_id, estate_id, day, by or tx.scope.principal.id), shared=True):
        who = "Whoever pays it has" if by else "You have"
        raise DayClosed(
            f"{who} closed {day} in this estate: ask finance to refuse the closing, which opens the day again."
        )


def submit_daily_closing(tx: Tx, command: SubmitDailyClosing) -> DailyClosing:
    """Closes the caller's day.

    Args:
        tx: under the caller's scope.
        command: what was counted.

    Raises:
        Invalid: the day is still to come, a method that brought money was not counted, or a difference has no reason.
        DayClosed: it was closed before.
    """
    where = place(tx, command.company_id, command.estate_id)
    today = where.estate_today()
    if command.payment_date > today:
        message = f"The day lies after today, {today}, in the estate."
        raise Invalid(message, violations=[Violation("payment_date", Fault.AFTER_TODAY, today=today)])
    day = _day(command.company_id, command.estate_id, command.payment_date, tx.scope.principal.id)
    if _hold(tx, day, shared=False):
        raise DayClosed(f"You have closed {command.payment_date} in this estate already.")
    lines = _lines(tx, day, command)
    closing = DailyClosing(
        company_id=command.company_id,
        closing_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        payment_date=command.payment_date,
        submitted_by=tx.scope.principal.id,
        state="submitted",
        version=1,
        currency_code=where.currency_code,
        reason=command.reason,
        reason_code=reasons.code_of(tx, command.company_id, reasons.CLOSING_DIFFERENCE, command.reason),
        submitted_at=clock.now(),
        decided_by="",
        decision_reason="",
    )
    closing.keep(lines)
    tx.add(closing)
    approvals.request(
        tx,
        SUBJECT,
        str(closing.closing_id),
        closing.version,
        company_id=command.company_id,
        estate_id=command.estate_id,
        reason=command.reason,
        label=str(command.payment_date),
        amount_minor=sum(line.counted_minor for line in lines),
    )
    _audit(tx, "payments.submit_daily_closing", closing)
    return closing


def _lines(tx: Tx, day: Mapping[str, Any], command: SubmitDailyClosing) -> list[ClosingLine]:
    """The day's methods, in the order of their names."""
    taken = {line.method: line for line in _said(tx, day)}
    missing = sorted(set(taken) - set(command.counted))
    if missing:
        message = f"Say what was counted of: {', '.join(missing)}."
        raise Invalid(message, violations=[Violation("counted", Fault.NOT_COUNTED, methods=", ".join(missing))])
    lines = [
        replace(taken.get(method, ClosingLine(method, 0, 0, 0)), counted_minor=counted)
        for method, counted in sorted(command.counted.items())
        if method in taken or counted
    ]
    if not command.reason.strip() and any(line.system_minor != line.counted_minor for line in lines):
        message = "What was counted differs from what the system says: say why."
        raise Invalid(message, violations=[Violation("reason", Fault.DIFFERENCE_UNEXPLAINED)])
    return lines


def _said(tx: Tx, day: Mapping[str, Any]) -> list[ClosingLine]:
    """What the system says of a day, by method; nothing of it is counted yet."""
    lines = {
        row.method: ClosingLine(row.method, row.receipt_count, row.system_minor, 0) for row in tx.execute(_TAKEN, day)
    }
    refunded = cash_paid_out(tx, **day)
    if refunded:
        cash = lines.get(CASH, ClosingLine(CASH, 0, 0, 0))
        lines[CASH] = replace(cash, system_minor=cash.system_minor - refunded, refunded_minor=refunded)
    return [lines[method] for method in sorted(lines)]


def get_daily_closing(tx: Tx, closing_id: UUID, *, lock: bool = False) -> DailyClosing:
    """The closing of that id.

    Raises:
        NotFound: there is none in scope.
    """
    return tx.one(DailyClosing, closing_id=closing_id, lock=lock)


@dataclass(frozen=True, slots=True)
class ConfirmDailyClosing:
    """A closing whose money finance has counted.

    Args:
        etag: the closing as it was seen; not checked where it is empty.
        opinion: what the approver says beside, and whom they pick for the next step.
    """

    closing_id: UUID
    etag: str = ""
    opinion: Opinion = field(default_factory=Opinion)


def confirm_daily_closing(tx: Tx, command: ConfirmDailyClosing) -> DailyClosing:
    """Finance has counted the same. Where the company's flow has steps left, the closing goes on to the next of them.

    Args:
        tx: under the caller's scope.
        command: the decision.

    Raises:
        ClosingDecided, SamePerson, NotYourTurn, PreconditionFailed, NotFound.
        TakingsChanged: a receipt of the day was refused or reversed, or a deposit refunded in cash, since.
    """
    closing = get_daily_closing(tx, command.closing_id, lock=True)
    closing.must_wait(tx.scope.principal.id, command.etag)
    day = _day(closing.company_id, closing.estate_id, closing.payment_date, closing.submitted_by)
    then = [line for line in closing.by_method() if line.receipt_count or line.refunded_minor]
    if _said(tx, day) != [replace(line, counted_minor=0) for line in then]:
        raise TakingsChanged(
            "A receipt of this day was refused or reversed, or a deposit refunded, since the cashier closed it: refuse"
            " the closing, so that it is counted anew."
        )
    if _decide(tx, closing, approve=True, opinion=command.opinion).waits:
        return closing
    closing.confirm(tx.scope.principal.id, clock.now())
    _audit(tx, "payments.confirm_daily_closing", closing)
    return closing


@dataclass(frozen=True, slots=True)
class RefuseDailyClosing:
    """A closing that opens its day again.

    Args:
        reason: why.
        etag: the closing as it was seen; not checked where it is empty.
    """

    closing_id: UUID
    reason: str
    etag: str = ""


def refuse_daily_closing(tx: Tx, command: RefuseDailyClosing) -> DailyClosing:
    """Opens the day again.

    Args:
        tx: under the caller's scope.
        command: the decision.

    Raises:
        ClosingDecided, SamePerson, PreconditionFailed, NotFound.
    """
    closing = get_daily_closing(tx, command.closing_id, lock=True)
    if closing.state == "submitted":
        closing.must_wait(tx.scope.principal.id, command.etag)
        _decide(tx, closing, approve=False, opinion=Opinion(command.reason))
    closing.refuse(tx.scope.principal.id, clock.now(), command.reason, command.etag)
    closing.decision_reason_code = reasons.code_of(tx, closing.company_id, reasons.REFUSAL, command.reason)
    _audit(tx, "payments.refuse_daily_closing", closing)
    return closing


@approvals.decides(SUBJECT)
def decide_daily_closing(tx: Tx, command: approvals.Decide) -> DailyClosing:
    """Confirms or refuses a closing in the name of whoever's turn it is.

    Raises:
        As confirm_daily_closing and refuse_daily_closing.
    """
    closing_id = UUID(command.resource_id)
    if command.approve:
        return confirm_daily_closing(tx, ConfirmDailyClosing(closing_id, opinion=command.opinion))
    return refuse_daily_closing(tx, RefuseDailyClosing(closing_id, command.opinion.text))


@approvals.recalls(SUBJECT)
def recall_daily_closing(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever closed the day opens it again before the last decision.

    Raises:
        ClosingDecided, NotMaker, NotFound.
    """
    closing = get_daily_closing(tx, UUID(resource_id), lock=True)
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=closing.company_id, reason=reason)
    closing.recall(clock.now(), reason)
    _audit(tx, "payments.recall_daily_closing", closing)


def _decide(tx: Tx, closing: DailyClosing, *, approve: bool, opinion: Opinion) -> Approval:
    """Takes the decision that waits for a closing."""
    return approvals.decide(
        tx,
        SUBJECT,
        str(closing.closing_id),
        company_id=closing.company_id,
        version=closing.version,
        approve=approve,
        opinion=opinion,
    )


def _audit(tx: Tx, action: str, closing: DailyClosing) -> None:
    tx.session.flush()
    tx.audit(
        action,
        f"dailyClosings/{closing.closing_id}",
        {
            "payment_date": str(closing.payment_date),
            "state": closing.state,
            "lines": closing.lines,
            "reason": closing.decision_reason or closing.reason,
        },
        company_id=closing.company_id,
        estate_id=closing.estate_id,
    )

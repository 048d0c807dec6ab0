"""Month-end exchange rates: entered by HQ finance, used for totals over companies in several currencies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from chassis import clock, money
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import text

from identity.records import ExchangeRate
from identity.violations import Fault


@dataclass(frozen=True, slots=True)
class SetExchangeRate:
    """A month-end rate.

    Args:
        month: first day of the month at whose end it holds.
        from_currency_code, to_currency_code: ISO 4217.
        rate: how many of the second one of the first is worth, in major units.
        etag: what was read; empty where nobody asks.
    """

    month: date
    from_currency_code: str
    to_currency_code: str
    rate: Decimal
    etag: str = ""


def set_exchange_rate(tx: Tx, command: SetExchangeRate) -> ExchangeRate:
    """Enters a rate of the group, or corrects it; the same rate again changes nothing.

    Raises:
        Invalid: the currencies are one, the rate is 0, or the month has not begun.
        PreconditionFailed: somebody else changed it since.
    """
    _check(command)
    rate = command.rate
    group_id = tx.scope.group_id
    # Two at once would both see no row; the second waits here and then sees it.
    tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.exchange_rate'), :id)"), {"id": group_id})
    key = (group_id, command.month, command.from_currency_code, command.to_currency_code)
    entry = tx.find(ExchangeRate, key, lock=True)
    if entry is not None and entry.rate == rate and command.etag in ("", entry.etag):
        return entry
    before = "" if entry is None else money.plain(entry.rate, 10)
    if entry is None:
        entry = ExchangeRate(
            group_id=group_id,
            month=command.month,
            from_currency_code=command.from_currency_code,
            to_currency_code=command.to_currency_code,
            version=1,
        )
        tx.add(entry)
    else:
        entry.touch(command.etag)
    entry.rate, entry.entered_by, entry.entered_at = rate, tx.scope.principal.id, clock.now()
    tx.flush()
    tx.publish(entry.changed(), company_id=0, aggregate=entry.resource, version=entry.version)
    detail = {"rate": money.plain(rate, 10), "before": before}
    tx.audit("identity.set_exchange_rate", entry.resource, detail, company_id=0)
    return entry


def _check(command: SetExchangeRate) -> None:
    faults = []
    if command.from_currency_code == command.to_currency_code:
        faults.append(Violation("to_currency_code", Fault.SAME_CURRENCY))
    if command.rate <= 0:
        faults.append(Violation("rate", Common.NOT_ABOVE_ZERO))
    # A month begins in the east of the world before it does in UTC.
    if command.month > clock.now().date() + timedelta(days=1):
        faults.append(Violation("month", Fault.FUTURE_MONTH))
    if faults:
        raise Invalid("The exchange rate is not valid", violations=faults)

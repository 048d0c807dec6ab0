"""Month-end exchange rates: entered by HQ finance, used for totals over companies in several currencies."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from chassis import clock, money
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import text

from identity.records import ExchangeRate
from identity.violations import Fault


def set_exchange_rate(
    tx: Tx, *, month: date, from_currency_code: str, to_currency_code: str, rate: Decimal, etag: str = ""
) -> ExchangeRate:
    """Enters a rate, or corrects it; the same rate again changes nothing.

    Args:
        tx: the call's, over the whole group.
        month: first day of the month at whose end it holds.
        from_currency_code, to_currency_code: ISO 4217.
        rate: how many of the second one of the first is worth, in major units.
        etag: what was read; empty where nobody asks.

    Raises:
        Invalid: the currencies are one, the rate is 0, or the month has not begun.
        PreconditionFailed: somebody else changed it since.
    """
    _check(month, from_currency_code, to_currency_code, rate)
    group_id = tx.scope.group_id
    # Two at once would both find no row; the second waits here and then finds it.
    tx.execute(text("select pg_advisory_xact_lock(hashtext('identity.exchange_rate'), :id)"), {"id": group_id})
    key = (group_id, month, from_currency_code, to_currency_code)
    found = tx.session.get(ExchangeRate, key, with_for_update=True)
    if found is not None and found.rate == rate and etag in ("", found.etag):
        return found
    before = "" if found is None else money.plain(found.rate, 10)
    if found is None:
        found = ExchangeRate(
            group_id=group_id,
            month=month,
            from_currency_code=from_currency_code,
            to_currency_code=to_currency_code,
            version=1,
        )
        tx.add(found)
    else:
        found.touch(etag)
    found.rate, found.entered_by, found.entered_at = rate, tx.scope.principal.id, clock.now()
    tx.session.flush()
    tx.publish(found.changed(), company_id=0, aggregate=found.resource, version=found.version)
    detail = {"rate": money.plain(rate, 10), "before": before}
    tx.audit("identity.set_exchange_rate", found.resource, detail, company_id=0)
    return found


def _check(month: date, from_currency_code: str, to_currency_code: str, rate: Decimal) -> None:
    found = []
    if from_currency_code == to_currency_code:
        found.append(Violation("to_currency_code", Fault.SAME_CURRENCY))
    if rate <= 0:
        found.append(Violation("rate", Common.NOT_ABOVE_ZERO))
    # A month begins in the east of the world before it does in UTC.
    if month > clock.now().date() + timedelta(days=1):
        found.append(Violation("month", Fault.FUTURE_MONTH))
    if found:
        raise Invalid("This is no month-end rate", violations=found)

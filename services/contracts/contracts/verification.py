"""What must hold inside contracts at every commit, over all companies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from heapq import merge
from typing import Any

from chassis.money import plain
from chassis.periods import Period
from chassis.verification import Check, checks
from sqlalchemy import Connection, text

from contracts.domain.payable_plan import PlanLine, cost_spans
from contracts.domain.portfolio import spans
from contracts.domain.stored import terms_of

_CHECKS = (
    (
        "A lease that was submitted holds each of its units for its days, and a draft holds none",
        "select count(*) from leases",
        "select l.company_id, l.lease_id from leases l where (select count(*) from unit_holds h where"
        " h.company_id = l.company_id and h.holder_id = l.lease_id and h.first_day = l.start_date"
        " and h.last_day = l.end_date) <> case l.state when 'draft' then 0 else jsonb_array_length(l.terms->'units')"
        " end",
    ),
    (
        "A reservation holds its unit as long as it is held",
        "select count(*) from reservations",
        "select r.company_id, r.reservation_id from reservations r where (r.state = 'held') <> exists (select from"
        " unit_holds h where h.company_id = r.company_id and h.holder_id = r.reservation_id)",
    ),
    (
        "No two lines of a lease bill the same day of one unit by one fee item to one payer",
        "select count(*) from lease_lines where kind = 'charge'",
        "select a.company_id, a.line_id from lease_lines a join lease_lines b on b.company_id = a.company_id"
        " and b.lease_id = a.lease_id and b.unit_id = a.unit_id and b.fee_item_code = a.fee_item_code"
        " and b.customer_id = a.customer_id and b.line_id > a.line_id and b.start_date <= a.end_date"
        " and b.end_date >= a.start_date where a.kind = 'charge' and b.kind = 'charge'"
        " and a.state <> 'withdrawn' and b.state <> 'withdrawn'",
    ),
    (
        "A line that is a receivable stands for what it says, and one that is none for nothing",
        "select count(*) from lease_lines",
        "select company_id, line_id from lease_lines where (state = 'charged' and receivable_id = 0)"
        " or (state in ('planned', 'approved', 'refused') and standing_minor <> 0)"
        " or (state in ('sent', 'charged') and amount_minor >= 0 and (standing_minor > amount_minor"
        " or standing_minor <= 0 or (state = 'sent' and standing_minor <> amount_minor)))",
    ),
    (
        "A lease of a space holds it and its plates to its last day, or that of a renewal not paid yet",
        "select count(*) from parking_leases",
        "select l.company_id, l.parking_lease_id from parking_leases l left join parking_terms t on"
        " t.company_id = l.company_id and t.parking_lease_id = l.parking_lease_id and t.state = 'offered'"
        " where not exists (select from unit_holds h where h.company_id = l.company_id and h.unit_id = l.unit_id"
        " and h.holder_id = l.parking_lease_id and h.first_day = l.start_date"
        " and h.last_day = coalesce(t.end_date, l.end_date))"
        " or exists (select from parking_plates p where p.company_id = l.company_id"
        " and p.parking_lease_id = l.parking_lease_id and (p.first_day <> l.start_date"
        " or p.last_day <> coalesce(t.end_date, l.end_date)))",
    ),
    (
        "The terms of a lease of a space follow each other without a gap up to its last day",
        "select count(*) from parking_leases where not given_up",
        "select l.company_id, l.parking_lease_id from parking_leases l left join lateral (select"
        " sum(t.months) as months, sum(t.end_date - t.start_date + 1) as days from parking_terms t"
        " where t.company_id = l.company_id"
        " and t.parking_lease_id = l.parking_lease_id and t.state = 'agreed') t on true where not l.given_up"
        " and (t.months is distinct from l.months or t.days is distinct from l.end_date - l.start_date + 1)",
    ),
    (
        "A payable contract's lines are paid on a day, and one that was wanted stands for a contract in force or over",
        "select count(*) from payable_lines",
        "select p.company_id, p.line_id from payable_lines p join payable_contracts c using (company_id, contract_id)"
        " where (p.state in ('ready', 'sent', 'open', 'paid', 'refused') and c.state in ('draft', 'submitted'))"
        " or (p.state = 'paid') <> (p.paid_date is not null)",
    ),
)


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, _CHECKS)


def stream(connection: Connection) -> Iterator[list[Any]]:
    """The lines, terms of parking and down payments that billing was asked for, for comparison with what it charged.

    Args:
        connection: in the verifier's role, one snapshot.

    Yields:
        [company_id, reference, standing_minor, state, receivable_id], ordered by company and reference.
    """
    asked = text(
        "select company_id, 'line/' || line_id || '/' || attempt as reference, standing_minor, state, receivable_id"
        " from lease_lines where state in ('sent', 'charged', 'withdrawn') union all"
        " select company_id, 'parking/' || term_id || '/' || attempt, amount_minor, charge_state, receivable_id"
        " from parking_terms where charge_state in ('sent', 'charged', 'withdrawn') union all"
        " select company_id, 'reservation/' || reservation_id || '/1', deposit_minor, deposit_state, receivable_id"
        " from reservations where deposit_state in ('sent', 'charged', 'withdrawn') order by 1, 2"
    )
    for row in connection.execution_options(yield_per=10_000).execute(asked):
        yield list(row)


_LEASES = text(
    "select l.company_id, l.lease_id, l.version, l.terms, n.currency_code from leases l"
    " join nodes n on n.node_id = l.company_id where l.state not in ('draft', 'submitted')"
    " order by l.company_id, l.lease_id"
)
_INCOMING = text(
    "select c.company_id, c.contract_id, c.version, c.start_date, c.end_date, (select jsonb_agg(jsonb_build_array("
    "p.amount_minor, p.start_date, p.end_date)) from payable_lines p where p.company_id = c.company_id"
    " and p.contract_id = c.contract_id and p.state <> 'withdrawn' and p.start_date is not null) as lines"
    " from payable_contracts c where c.kind = 'incoming_lease' and c.state not in ('draft', 'submitted')"
    " order by c.company_id, c.contract_id"
)


def stream_leases(connection: Connection) -> Iterator[list[Any]]:
    """Every reviewed lease, and every one that a company takes, for comparison with what insight counts of it.

    Args:
        connection: in the verifier's role, one snapshot.

    Yields:
        [company_id, lease/… or incoming/…, version, last day, and over its days what is let of m² and what it costs in
        minor units a month], ordered by company and key.
    """
    taken = [_incoming(row) for row in connection.execute(_INCOMING)]
    leases = connection.execution_options(yield_per=1_000).execute(_LEASES)
    yield from merge(taken, map(_lease, leases), key=lambda row: row[:2])


def _lease(row: Any) -> list[Any]:
    told = spans(terms_of(row.terms), row.currency_code)
    days = [(one, (one.last - one.first).days + 1) for one in told]
    area = sum((one.area * count for one, count in days), Decimal(0))
    cost = sum(one.monthly * count for one, count in days)
    last = max(one.last for one in told)
    return [row.company_id, f"lease/{row.lease_id}", row.version, str(last), plain(area), str(cost)]


def _incoming(row: Any) -> list[Any]:
    days, day = Period(row.start_date, row.end_date), date.fromisoformat
    lines = [
        PlanLine("", days.start, amount, days=Period(day(first), day(last))) for amount, first, last in row.lines or ()
    ]
    cost = sum(monthly * span.days for span, monthly in cost_spans(lines, days))
    return [row.company_id, f"incoming/{row.contract_id}", row.version, str(days.end), "0", str(cost)]

"""What must hold inside contracts at every commit, over all companies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chassis.verification import Check, checks
from sqlalchemy import Connection, text

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
        " or (state in ('sent', 'charged') and amount_minor >= 0 and standing_minor <> amount_minor)",
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

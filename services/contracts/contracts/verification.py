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
)


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, _CHECKS)


def stream(connection: Connection) -> Iterator[list[Any]]:
    """The lines that billing was asked for, for comparison with what it charged.

    Args:
        connection: in the verifier's role, one snapshot.

    Yields:
        [company_id, reference, standing_minor, state, receivable_id], ordered by company and line.
    """
    asked = text(
        "select company_id, 'line/' || line_id || '/' || attempt as reference, standing_minor, state, receivable_id"
        " from lease_lines where state in ('sent', 'charged', 'withdrawn') order by company_id, line_id"
    )
    for row in connection.execution_options(yield_per=10_000).execute(asked):
        yield list(row)

"""What billing promises about its books, over all companies; and each receivable for comparison with payments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from chassis.data.version_sums import FAULTS
from chassis.verification import Check
from sqlalchemy import Connection, text

from billing.domain import bases, prices

FIRST = 20  # faults named of each kind

_RULES = {
    "No receivable is adjusted or waived below nothing": (
        "select count(*) from receivables",
        "select company_id, receivable_id from receivables where not voided"
        " and (amount_minor >= 0 and amount_minor + adjusted_minor - waived_minor < 0 or waived_minor < 0)",
    ),
    "The same reason never makes two receivables": (
        "select count(*) from receivables where not voided",
        "select company_id, min(receivable_id) from receivables where not voided"
        " group by company_id, period_start, fee_item_id, unit_id, reason, reason_ref, difference having count(*) > 1",
    ),
    "What is verified is paid": (
        "select count(*) from settlements",
        "select company_id, receivable_id from settlements"
        " where abs(verified_minor) > abs(paid_minor) or sign(verified_minor) * sign(paid_minor) < 0",
    ),
    "Every settlement belongs to a receivable": (
        "select count(*) from settlements",
        "select s.company_id, s.receivable_id from settlements s left join receivables r"
        " on r.company_id = s.company_id and r.receivable_id = s.receivable_id where r.receivable_id is null",
    ),
    "A run's approved lines are its receivables": (
        "select count(*) from billing_runs",
        "select r.company_id, r.run_id from billing_runs r left join (select c.company_id, c.run_id, count(*) as lines,"
        " sum(v.amount_minor) as amount from run_chunks c join (select company_id, chunk_id, amount_minor"
        " from receivables union all select company_id, basis_chunk_id, amount_minor from receivable_changes"
        " where basis_id <> 0) v on v.company_id = c.company_id and v.chunk_id = c.chunk_id group by 1, 2) x"
        " using (company_id, run_id)"
        " where r.approved_lines <> coalesce(x.lines, 0) or r.approved_amount_minor <> coalesce(x.amount, 0)",
    ),
    "What was changed about a receivable adds up": (
        "select count(*) from receivable_changes where state = 'approved'",
        "select r.company_id, r.receivable_id from receivables r left join (select company_id, receivable_id,"
        " sum(amount_minor) filter (where kind = 'adjustment') as adjusted,"
        " sum(amount_minor) filter (where kind = 'waiver') as waived, bool_or(kind = 'void') as voided"
        " from receivable_changes where state = 'approved' and booked_id = 0 group by 1, 2) c"
        " using (company_id, receivable_id)"
        " where (r.adjusted_minor <> 0 or r.waived_minor <> 0 or r.voided or c.company_id is not null)"
        " and (r.adjusted_minor <> coalesce(c.adjusted, 0) or r.waived_minor <> coalesce(c.waived, 0)"
        " or r.voided <> coalesce(c.voided, false))",
    ),
    "Nothing of a closed month changes after it was closed": (
        "select count(*) from receivable_changes c join closed_months using (company_id)",
        "select c.company_id, c.receivable_id from receivable_changes c join receivables r using (company_id,"
        " receivable_id) where c.state = 'approved' and c.booked_id = 0 and exists (select from closed_months k"
        " where k.company_id = r.company_id and k.month >= r.accounting_month and k.heard_at < c.decided_at)",
    ),
    "No line is made for a month after it was closed": (
        "select count(*) from closed_months",
        "select c.company_id, c.chunk_id from run_chunks c join billing_runs r using (company_id, run_id)"
        " where not r.preview and exists (select from closed_months k where k.company_id = c.company_id"
        " and k.month >= c.accounting_month and k.heard_at < r.created_at)"
        " union all select c.company_id, c.booked_id from receivable_changes c join receivables r"
        " on r.company_id = c.company_id and r.receivable_id = c.booked_id where exists (select from closed_months k"
        " where k.company_id = r.company_id and k.month >= r.accounting_month and k.heard_at < c.decided_at)",
    ),
    "No customer is billed twice for a day of a unit's item": (
        "select count(*) from receivables where not voided and reason = 1 and revises = 0",
        "select company_id, receivable_id from (select company_id, receivable_id, period_start,"
        " max(period_end) over (partition by company_id, unit_id, fee_item_id, customer_id"
        " order by period_start, receivable_id rows between unbounded preceding and 1 preceding) as before"
        " from receivables where not voided and reason = 1 and revises = 0) x where before >= period_start",
    ),
    "Who is billed for a day that somebody else was billed for, came with a difference for the other": (
        "select count(*) from receivables where not voided and reason = 1 and revises = 0",
        "select r.company_id, r.receivable_id from (select *, max(period_end) over (partition by company_id, unit_id,"
        " fee_item_id order by period_start, receivable_id rows between unbounded preceding and 1 preceding) as before"
        " from receivables where not voided and reason = 1 and revises = 0) r where r.before >= r.period_start"
        # It may have been billed first itself: then the difference is its own.
        " and r.repriced_minor = 0 and not exists (select from receivables d where d.company_id = r.company_id"
        " and d.revises = r.receivable_id and not d.voided)"
        " and not exists (select from receivables o left join receivables d on d.company_id = o.company_id"
        " and d.revises = o.receivable_id and not d.voided where o.company_id = r.company_id"
        " and o.unit_id = r.unit_id and o.fee_item_id = r.fee_item_id and o.reason = 1 and not o.voided"
        " and o.revises = 0 and o.receivable_id <> r.receivable_id and o.period_end >= r.period_start"
        " and o.period_start <= r.period_end and (o.repriced_minor <> 0 or d.receivable_id is not null))",
    ),
    "A difference corrects a line of the same customer, unit and item": (
        "select count(*) from receivables where revises <> 0",
        "select d.company_id, d.receivable_id from receivables d left join receivables r"
        " on r.company_id = d.company_id and r.receivable_id = d.revises and r.customer_id = d.customer_id"
        " and r.unit_id = d.unit_id and r.fee_item_id = d.fee_item_id"
        " where d.revises <> 0 and not d.voided and (r.receivable_id is null or r.voided)",
    ),
    "A line is never credited more than it came to": (
        "select count(*) from receivables where revises <> 0",
        "select r.company_id, r.receivable_id from receivables r join receivables d on d.company_id = r.company_id"
        " and d.revises = r.receivable_id and d.chunk_id <> 0 and not d.voided where r.reason in (1, 2)"
        " group by r.company_id, r.receivable_id, r.amount_minor, r.repriced_minor"
        " having r.amount_minor + r.repriced_minor + sum(d.amount_minor) < 0",
    ),
    "A charge and its receivable say the same": (
        "select count(*) from charges",
        "select company_id, coalesce(c.charge_id, r.reason_ref) from (select * from charges where receivable_id <> 0) c"
        " full join (select * from receivables where reason in (5, 6) and revises = 0) r"
        " using (company_id, receivable_id) where c.charge_id is distinct from r.reason_ref"
        " or (c.estate_id, c.fee_item_id, c.unit_id, c.customer_id, c.amount_minor, c.tax_minor, c.period_start,"
        " c.period_end, c.accounting_month) is distinct from (r.estate_id, r.fee_item_id, r.unit_id, r.customer_id,"
        " r.amount_minor, r.tax_minor, r.period_start, r.period_end, r.accounting_month)",
    ),
    "What is taken back of a charge comes to nothing": (
        "select count(*) from charges where state in ('withdrawn', 'credited')",
        "select c.company_id, c.charge_id from charges c join receivables r on r.company_id = c.company_id"
        " and not r.voided and c.receivable_id in (r.receivable_id, r.revises) and c.receivable_id <> 0"
        " where c.state in ('withdrawn', 'credited') group by c.company_id, c.charge_id"
        " having sum(r.amount_minor + r.adjusted_minor - r.waived_minor) > 0",
    ),
    "As many changes of units are noted as their versions say": (
        "select count(*) from units",
        FAULTS.format(table="units"),
    ),
    "As many changes of occupancies are noted as their versions say": (
        "select count(*) from occupancies",
        FAULTS.format(table="occupancies"),
    ),
    "What is no difference is never negative": (
        "select count(*) from receivables",
        "select company_id, receivable_id from receivables where amount_minor < 0 and revises = 0",
    ),
}
# As many as are priced again: all of a small book, a spread of a large one.
_SAMPLE = (
    "select r.company_id, r.receivable_id, r.amount_minor, b.bases, b.indexes[r.receivable_id - b.first_receivable_id"
    " + 1] as basis_index from receivables r"
    " join charge_bases b on b.company_id = r.company_id and b.chunk_id = r.chunk_id"
    " where r.receivable_id % greatest((select count(*) / 2000 from receivables), 1) = 0"
)
_OUTSTANDING = (
    "select r.company_id, r.receivable_id, r.version, case when r.voided then 0 else"
    " r.amount_minor + r.adjusted_minor - r.waived_minor end - coalesce(s.paid_minor, 0),"
    " coalesce(s.version, 0), coalesce(s.paid_minor, 0), coalesce(s.verified_minor, 0)"
    " from receivables r left join settlements s on s.company_id = r.company_id and s.receivable_id = r.receivable_id"
    " order by r.company_id, r.receivable_id"
)


def verify(connection: Connection) -> Iterable[Check]:
    """Every invariant of billing's own books.

    Args:
        connection: of the verifier, in one snapshot.
    """
    for name, (counted, faulty) in _RULES.items():
        count = connection.execute(text(counted)).scalar_one()
        faults = connection.execute(text(f"{faulty} limit {FIRST}")).all()
        yield Check(name, count, [f"company {row[0]}: {row[1]}" for row in faults])
    yield _priced_again(connection)


def _priced_again(connection: Connection) -> Check:
    """A receivable's basis, priced again, gives its amount: explanations tell the truth."""
    counted, faults = 0, []
    for row in connection.execute(text(_SAMPLE)):
        counted += 1
        if prices.price(bases.decode(row.bases, row.basis_index)).amount != row.amount_minor:
            faults.append(f"company {row.company_id}: {row.receivable_id}")
    return Check("A receivable's explanation adds up to its amount", counted, faults[:FIRST])


def outstanding(connection: Connection) -> Iterator[tuple[int, ...]]:
    """Each receivable of all companies as billing has it, ordered by company and receivable.

    Args:
        connection: of the verifier, in one snapshot.

    Yields:
        (company_id, receivable_id, version, outstanding_minor, settled_version, paid_minor, verified_minor); amounts
        in minor units. The settled version is payments' that billing heard last, 0 where it heard none. What is
        paid of a voided receivable shows as a negative outstanding.
    """
    for row in connection.execution_options(yield_per=10_000).execute(text(_OUTSTANDING)):
        yield tuple(row)


def stream_charges(connection: Connection) -> Iterator[list[Any]]:
    """What services wanted and billing did not refuse, for comparison with what each of them says.

    Args:
        connection: of the verifier, in one snapshot.

    Yields:
        [company_id, source, reference, amount_minor, state, receivable_id], ordered by company, source and reference.
    """
    wanted = text(
        "select company_id, source, reference, amount_minor - lowered_minor, state, receivable_id from charges"
        " where source <> '' and state <> 'refused' order by company_id, source, reference collate \"C\""
    )
    for row in connection.execution_options(yield_per=10_000).execute(wanted):
        yield list(row)


def stream(connection: Connection) -> Iterator[list[Any]]:
    """The same as lists, for `python -m billing verify --stream`."""
    for row in outstanding(connection):
        yield list(row)

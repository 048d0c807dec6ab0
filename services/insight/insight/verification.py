"""What must hold inside insight: every sum is what its rows count, over all companies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chassis.verification import Check, checks
from sqlalchemy import Connection, text

from insight.domain.levels import COUNTED
from insight.usecases.leasing import STEPS as STEPS_OF_LEASES
from insight.usecases.leasing import SUMS
from insight.usecases.occupancy import STEPS

_FIGURES = ("receivable_count", "open_count", "receivable_minor", "entered_minor", "verified_minor")
_TAKINGS = ("payment_count", "entered_minor", "verified_minor")
_STEPS = (
    "unit_count", "sold_count", "leased_count", "occupied_count", "total_area", "sold_area", "leased_area",
    "occupied_area",
)  # fmt: skip


def _differing(table: str, keys: str, sums: tuple[str, ...], counted: str) -> str:
    """Sums that are not what their rows count: both are read and subtracted, so that a lack shows on either side."""
    added = ", ".join(f"sum({name}) as {name}" for name in sums)
    minus = ", ".join(f"-{name}" for name in sums)
    return (
        f"select {keys}, {added} from (select {keys}, {', '.join(sums)} from ({counted}) counted"
        f" union all select {keys}, {minus} from {table}) both_sides group by {keys}"
        f" having {' or '.join(f'sum({name}) <> 0' for name in sums)}"
    )


_CHECKS = (
    (
        "The sums of receivables are what their rows count",
        "select count(*) from receivables where accounting_month is not null",
        _differing(
            "figures",
            "company_id, accounting_month, estate_id, fee_item_id, due_date",
            _FIGURES,
            "select company_id, accounting_month, estate_id, fee_item_id, due_date, 1 as receivable_count,"
            " case when owed_minor <> paid_minor then 1 else 0 end as open_count, owed_minor as receivable_minor,"
            " paid_minor as entered_minor, verified_minor from receivables"
            " where accounting_month is not null and not voided",
        ),
    ),
    (
        "The sums of takings are what their payments count",
        "select count(*) from payments where payment_date is not null",
        _differing(
            "takings",
            "company_id, month, estate_id, method",
            _TAKINGS,
            "select company_id, cast(date_trunc('month', cast(payment_date as timestamp)) as date) as month, estate_id,"
            " method, 1 as payment_count, amount_minor as entered_minor,"
            " case when verified then amount_minor else 0 end as verified_minor from payments"
            " where payment_date is not null and not reversed",
        ),
    ),
    (
        "The levels of work orders are what their rows count",
        "select count(*) from work_orders",
        _differing(
            "order_levels",
            "company_id, month, estate_id, kind",
            tuple(COUNTED),
            "select company_id, month, estate_id, kind,"
            f" {', '.join(f'{counted} as {name}' for name, counted in COUNTED.items())} from work_orders",
        ),
    ),
    (
        "The steps of leasing follow from what is let",
        "select count(*) from lettings",
        _differing("letting_steps", "company_id, estate_id, end_month, day", SUMS, STEPS_OF_LEASES.format(of="")),
    ),
    (
        "The steps of occupancy follow from units and occupancies",
        "select count(*) from units where not removed",
        _differing(
            "occupancy_steps",
            "company_id, estate_id, day",
            _STEPS,
            STEPS.replace("select u.estate_id,", "select u.company_id, u.estate_id,", 1),
        ),
    ),
)


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant, each with how many rows were looked at.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, _CHECKS)
    early = connection.execute(text("select count(*) from receivables where accounting_month is null")).scalar_one()
    yield Check("Receivables that were spoken of before their opening wait for it", early, [], early)


def stream(connection: Connection) -> Iterator[list[Any]]:
    """What insight counts of every receivable, in key order, for comparison with billing and payments.

    Each row: company_id, receivable_id, billing's version, owed_minor, payments' version, paid_minor, verified_minor.
    One whose opening was not heard is left out.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    streaming = connection.execution_options(stream_results=True, yield_per=5_000)
    for row in streaming.execute(
        text(
            "select company_id, receivable_id, billing_version, case when voided then 0 else owed_minor end,"
            " payments_version, paid_minor, verified_minor from receivables"
            " where accounting_month is not null order by company_id, receivable_id"
        )
    ):
        yield list(row)


def stream_payments(connection: Connection) -> Iterator[list[Any]]:
    """What insight counts of every payment, in key order, for comparison with payments.

    Each row: company_id, payment_id, version, and in minor units what counts of it and what of that is verified.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    counts = "payment_date is not null and not reversed"
    streaming = connection.execution_options(stream_results=True, yield_per=5_000)
    for row in streaming.execute(
        text(
            "select company_id, cast(payment_id as text), version,"
            f" case when {counts} then amount_minor else 0 end,"
            f" case when {counts} and verified then amount_minor else 0 end from payments"
            " order by company_id, cast(payment_id as text)"
        )
    ):
        yield list(row)


def stream_orders(connection: Connection) -> Iterator[list[Any]]:
    """What insight counts of every work order, in key order, for comparison with workorders.

    Each row: company_id, order_id, version, state, answered in time, done in time, rating.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    statement = text(
        "select company_id, cast(order_id as text), version, state, coalesce(responded_at <= response_due_at, false),"
        " coalesce(done_at <= resolve_due_at, false), rating from work_orders order by company_id, order_id"
    )
    for row in connection.execution_options(stream_results=True, yield_per=5_000).execute(statement):
        yield list(row)


def stream_leases(connection: Connection) -> Iterator[list[Any]]:
    """What insight counts of every lease, and of every one that a company takes, for comparison with contracts.

    Each row, in key order: company_id, lease/… or incoming/…, version, last day, and over its days what is let of m²
    and what it costs in minor units a month.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    statement = text(
        "select company_id, ('lease/' || lease_id) collate \"C\" as key, version, cast(max(last_day) as text),"
        " cast(trim_scale(sum(area * (last_day - first_day + 1))) as text),"
        " cast(sum(monthly_minor * cast(last_day - first_day + 1 as numeric)) as text)"
        " from lettings group by company_id, lease_id, version union all"
        " select company_id, 'incoming/' || contract_id, version, cast(max(last_day) as text), '0',"
        " cast(sum(monthly_minor * cast(last_day - first_day + 1 as numeric)) as text)"
        " from incoming_leases group by company_id, contract_id, version order by company_id, key"
    )
    for row in connection.execution_options(stream_results=True, yield_per=5_000).execute(statement):
        yield list(row)

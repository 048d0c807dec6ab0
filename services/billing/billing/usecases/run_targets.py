"""What somebody wants to bill: clear, theirs, and in no other run's drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.errors import Denied, Invalid, NotFound, Violation
from chassis.scope import ALL
from sqlalchemy import text

from billing.records.runs import BUILDING, COMPANY, CUSTOMER, ESTATE
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.usecases.runs import StartRun


def check_target(tx: Tx, command: StartRun) -> None:
    """Refuses a target that is not clear or not the caller's.

    Raises:
        Invalid: it lacks its id, or has one that belongs to another kind of target.
        Denied: a whole company is asked for by somebody who may see some of its estates only.
        NotFound: what it names is not there.
    """
    needed: dict[str, tuple[str, ...]] = {
        COMPANY: (),
        ESTATE: ("estate_id",),
        BUILDING: ("estate_id", "building_id"),
        CUSTOMER: ("customer_id",),
    }
    given = [name for name in ("estate_id", "building_id", "customer_id") if getattr(command, name)]
    allowed = {*needed[command.target], *(("estate_id",) if command.target == CUSTOMER else ())}
    violations = [
        Violation(f"scope.{name}", Fault.NEEDED_BY_TARGET, target=command.target)
        for name in needed[command.target]
        if name not in given
    ] + [
        Violation(f"scope.{name}", Fault.NOT_OF_TARGET, target=command.target) for name in given if name not in allowed
    ]
    if violations:
        raise Invalid("The target of the run is not clear", violations=violations)
    directory.company(tx, command.company_id)
    if command.estate_id:
        if directory.estate(tx, command.estate_id).company_id != command.company_id:
            raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    elif tx.scope.estates != ALL:
        raise Denied("A run over all estates needs the permission for the whole company: name an estate")
    for column, table, value in (
        ("building_id", "units", command.building_id),
        ("customer_id", "occupancies", command.customer_id),
    ):
        if value and not tx.scalar(
            text(
                f"select exists (select from {table} where company_id = :company and {column} = :value"
                " and (:estate = 0 or estate_id = :estate))"
            ),
            {"company": command.company_id, "value": value, "estate": command.estate_id},
        ):
            raise NotFound(f"{column.removesuffix('_id').capitalize()} {value} does not exist or is not yours to see")


def overlapping(tx: Tx, command: StartRun) -> UUID | None:
    """A run whose drafts wait and may hold the same lines: both would look right, and only one could be approved."""
    found: UUID | None = tx.execute(
        text(
            "select run_id from billing_runs r where company_id = :company and accounting_month = :month"
            " and not preview and state in ('calculating', 'calculated', 'approving')"
            " and (estate_id is null or :estate = 0 or estate_id = :estate)"
            " and (target <> 'building' or :target <> 'building' or building_id = :building)"
            " and (target <> 'customer' or :target <> 'customer' or customer_id = :customer)"
            " and (fee_item_ids = '{}' or cast(:items as int[]) = '{}' or fee_item_ids && cast(:items as int[]))"
            # A calculation that failed or was cancelled has no drafts that anybody may approve.
            " and not (state = 'calculating' and exists (select from operations o"
            " where o.state in ('failed', 'cancelled')"
            " and cast(o.operation_id as text) = split_part(r.operation, 'operations/', 2))) limit 1"
        ),
        {
            "company": command.company_id,
            "month": command.accounting_month,
            "estate": command.estate_id,
            "target": command.target,
            "building": command.building_id,
            "customer": command.customer_id,
            "items": list(command.fee_item_ids),
        },
    ).scalar()
    return found

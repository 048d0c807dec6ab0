"""A line that comes to less: what stands for its days is lowered at billing, which credits the difference."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from manor.billing.v1 import events_pb2 as billing
from sqlalchemy import select

from contracts.records.leases import BILLS, CHARGED, SENT, TRUE_UP, WITHDRAWN, Line

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(slots=True)
class Less:
    """What billing is told of lines that come to less: references that it takes back, and others that it lowers."""

    back: list[str] = field(default_factory=list)
    lowered: list[billing.LoweredCharge] = field(default_factory=list)


def lower(tx: Tx, line: Line, told: Less) -> None:
    """Lowers what stands for the days of a line below nothing, the newest first, and notes what the line stands for.

    What billing has not answered yet is taken back whole, and the line wants what is left: nobody can lower what may
    be refused.

    Args:
        tx: the transaction in hand, in which the line is locked.
        line: a difference, or a true-up, below nothing.
        told: takes what billing is to be told.
    """
    standing = _standing(tx, line)
    # What should stand, whatever became of what was wanted before.
    left = line.billed_minor + line.amount_minor
    unanswered = any(one.state == SENT for one in standing)
    over = sum(one.standing_minor for one in standing) - (0 if unanswered else max(left, 0))
    stays = 0
    for one in standing:
        less = min(over, one.standing_minor)
        if less == one.standing_minor:
            one.state = WITHDRAWN
            told.back.append(one.reference)
        else:
            one.standing_minor -= less
            stays += one.standing_minor
            if less:
                told.lowered.append(billing.LoweredCharge(reference=one.reference, amount_minor=one.standing_minor))
        over -= less
    line.standing_minor = left - stays


def _standing(tx: Tx, line: Line) -> list[Line]:
    """What stands at billing for the days of a line, the newest first."""
    query = select(Line).where(
        Line.company_id == line.company_id,
        Line.lease_id == line.lease_id,
        Line.kind.in_((TRUE_UP,) if line.kind == TRUE_UP else BILLS),
        Line.line_id != line.line_id,
        Line.unit_id == line.unit_id,
        Line.fee_item_code == line.fee_item_code,
        Line.customer_id == line.customer_id,
        Line.start_date == line.start_date,
        Line.end_date == line.end_date,
        Line.state.in_((SENT, CHARGED)),
    )
    return list(tx.scalars(query.order_by(Line.line_id.desc()).with_for_update()))

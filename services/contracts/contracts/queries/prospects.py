"""Reads for the pipeline: prospects by the day of their next step, and their steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data import paging
from sqlalchemy import func, select

from contracts.domain.prospects import LOST, WON
from contracts.records.prospects import Prospect, ProspectStep

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_STEPS = 100
NEVER = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class ProspectFilter:
    """Which prospects a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int
    today: date
    state: str = ""
    owner: str = ""
    due: bool = False
    customer_id: str = ""


def list_prospects(
    tx: Tx, wanted: ProspectFilter, *, limit: int, after: tuple[date, UUID] | None
) -> Sequence[Prospect]:
    """Prospects by the day of their next step; those without one last."""
    query = select(Prospect).where(Prospect.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Prospect.estate_id == wanted.estate_id)
    if wanted.state:
        query = query.where(Prospect.state == wanted.state)
    if wanted.owner:
        query = query.where(Prospect.owner == wanted.owner)
    if wanted.customer_id:
        query = query.where(Prospect.customer_id == wanted.customer_id)
    if wanted.due:
        query = query.where(Prospect.next_date <= wanted.today, Prospect.state.not_in((WON, LOST)))
    key = (func.coalesce(Prospect.next_date, NEVER), Prospect.prospect_id)
    return tx.scalars(paging.beyond(query, key, after).order_by(*key).limit(limit)).all()


def steps_of(tx: Tx, prospect: Prospect) -> Sequence[ProspectStep]:
    """The steps that were taken with a prospect, the latest first."""
    query = select(ProspectStep).where(
        ProspectStep.company_id == prospect.company_id, ProspectStep.prospect_id == prospect.prospect_id
    )
    return tx.scalars(query.order_by(ProspectStep.step_id.desc()).limit(MOST_STEPS)).all()

"""Reads for the list of contracts' templates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from contracts.records.templates import ContractTemplate

if TYPE_CHECKING:
    from chassis.data.tx import Tx


def list_contract_templates(
    tx: Tx, company_id: int, *, retired: bool, limit: int, after: str
) -> Sequence[ContractTemplate]:
    """The templates of a company by name; with those that are out of use, or without."""
    query = select(ContractTemplate).where(ContractTemplate.company_id == company_id, ContractTemplate.name_key > after)
    if not retired:
        query = query.where(~ContractTemplate.retired)
    return tx.scalars(query.order_by(ContractTemplate.name_key).limit(limit)).all()

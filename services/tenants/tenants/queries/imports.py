"""Imports and the rows that they refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import existing

from tenants.queries.conditions import Where, page


def list_imports(tx: Tx, where: Where, *, after: tuple[UUID] | None, limit: int) -> Sequence[Any]:
    """Imports, the newest first, with whether their operation ended before they did. Alias: i."""
    return page(
        tx,
        "select i.*, coalesce(p.state in ('failed', 'cancelled'), false) as stopped from imports i"
        f" left join operations p using (operation_id) where i.company_id = :company_id{where}",
        where,
        keys="i.import_id",
        after=after,
        limit=limit,
        falling=True,
    )


def get_import(tx: Tx, *, company_id: int, import_id: UUID) -> Any:
    """An import as `list_imports` gives it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    where = Where(company_id).add("i.import_id = :import_id", import_id=import_id)
    rows = list_imports(tx, where, after=None, limit=1)
    return existing(next(iter(rows), None), f"Import {import_id}")


def list_import_refusals(tx: Tx, where: Where, *, after: tuple[int, str] | None, limit: int) -> Sequence[Any]:
    """Refused rows of an import, by row. Alias: r."""
    return page(
        tx,
        f"select r.* from import_refusals r where r.company_id = :company_id{where}",
        where,
        keys="r.row_number, r.field",
        after=after,
        limit=limit,
    )

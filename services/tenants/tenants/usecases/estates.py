"""What is known of an estate as a whole (B7): address, land, developer, contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chassis.data.tx import Tx
from sqlalchemy import text

from tenants.records.acceptances import EstateData
from tenants.usecases.imports import open_estate

# Nothing is known yet: version 0, which is what whoever read nothing sends back.
_BLANK = text(
    "insert into estate_data (company_id, estate_id, group_id, version) values (:company_id, :estate_id, :group_id, 0)"
    " on conflict (company_id, estate_id) do nothing"
)
EDITED = ("address", "estate_type", "land_area", "developer", "takeover_date", "contacts")


@dataclass(frozen=True, slots=True)
class UpdateEstateData:
    """New values by field, of EDITED; the etag is the one they were read with, or empty."""

    company_id: int
    estate_id: int
    changes: dict[str, Any]
    etag: str = ""


def update_estate_data(tx: Tx, command: UpdateEstateData) -> EstateData:
    """Changes what is known of an estate.

    Raises:
        PreconditionFailed: somebody changed it meanwhile.
    """
    open_estate(tx, command.company_id, command.estate_id)
    place = {"company_id": command.company_id, "estate_id": command.estate_id, "group_id": tx.scope.group_id}
    tx.execute(_BLANK, place)
    data = tx.lock(EstateData, (command.company_id, command.estate_id))
    data.must_be(command.etag)
    if data.change(command.changes):
        tx.audit(
            "tenants.update_estate_data",
            f"estates/{command.estate_id}",
            {"fields": sorted(command.changes)},
            company_id=command.company_id,
            estate_id=command.estate_id,
        )
    return data

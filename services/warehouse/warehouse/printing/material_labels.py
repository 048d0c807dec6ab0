"""Prints labels of materials, whose QR codes say what scanning finds them by."""

from __future__ import annotations

from tempfile import TemporaryFile
from uuid import UUID

from chassis import directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.printed import MOST_BYTES, Printed
from chassis.files.stickers import Sticker, write_stickers
from chassis.files.stored import PDF

from warehouse.queries.stock import materials_of, units_of


def print_material_labels(tx: Tx, deps: Deps, company_id: int, ids: list[UUID]) -> Printed:
    """Prints labels: the first barcode of the base unit, or the material's code where it has none.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        ids: of materials, in the order of the sheet; those that are not there are left out.
    """
    materials = materials_of(tx, company_id, ids)
    _, codes = units_of(tx, company_id, ids)
    first: dict[tuple[UUID, str], str] = {}
    for one in codes:
        first.setdefault((one.material_id, one.unit), one.barcode)
    found = [materials[one] for one in dict.fromkeys(ids) if one in materials]
    stickers = [
        Sticker(
            first.get((one.material_id, one.unit), one.code),
            one.name,
            " · ".join(part for part in (one.code, one.specification, one.unit) if part),
        )
        for one in found
    ]
    with TemporaryFile() as file:
        pages = write_stickers(stickers, file, fonts=deps.settings.document_fonts)
        file.seek(0)
        name = f"{directory.company(tx, company_id).name}.pdf"
        store = storage.store(deps.settings)
        kept = store.put(file, filename=name, media_type=PDF, owner=tx.scope.principal, max_bytes=MOST_BYTES)
    return Printed(kept, pages)

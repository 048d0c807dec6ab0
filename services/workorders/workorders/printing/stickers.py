"""Prints the labels and the points of rounds of an estate as sheets of stickers with their QR codes."""

from __future__ import annotations

from tempfile import TemporaryFile

from chassis import directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.stickers import Sticker, write_stickers
from chassis.files.stored import PDF, StoredFile

from workorders.domain.label_codes import LabelCode
from workorders.queries.labels import list_labels
from workorders.queries.rounds import list_points
from workorders.records.orders import Label
from workorders.records.rounds import QR

MOST = 500
MOST_BYTES = 20 * 1024**2


def code_of(label: Label) -> LabelCode:
    """What the QR code of a label says."""
    return LabelCode(label.group_id, label.company_id, label.secret)


def print_labels(tx: Tx, deps: Deps, company_id: int, estate_id: int, base_url: str) -> tuple[StoredFile, int]:
    """Prints the labels of an estate that lead somewhere; gives the file, and how many are on it.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        company_id, estate_id: whose.
        base_url: where phones find the residents' pages.
    """
    estate = directory.estate(tx, estate_id)
    labels = list_labels(tx, company_id, estate_id=estate_id, retired=False, limit=MOST, before=None)
    stickers = [Sticker(f"{base_url}/app/report/{code_of(one)}", one.name, one.place) for one in labels]
    return _keep(tx, deps, estate.name, stickers)


def print_points(tx: Tx, deps: Deps, company_id: int, estate_id: int, base_url: str) -> tuple[StoredFile, int]:
    """Prints the points of an estate that have QR codes; gives the file, and how many are on it.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        company_id, estate_id: whose.
        base_url: where phones find the staff's pages.
    """
    estate = directory.estate(tx, estate_id)
    found = list_points(tx, company_id, estate_id=estate_id, retired=False, limit=MOST, after=None)
    stickers = [Sticker(f"{base_url}/staff/scan/{one.tag}", one.name, one.place) for one in found if one.carrier == QR]
    return _keep(tx, deps, estate.name, stickers)


def _keep(tx: Tx, deps: Deps, name: str, stickers: list[Sticker]) -> tuple[StoredFile, int]:
    with TemporaryFile() as file:
        write_stickers(stickers, file, fonts=deps.settings.document_fonts)
        file.seek(0)
        kept = storage.store(deps.settings).put(
            file, filename=f"{name}.pdf", media_type=PDF, owner=tx.scope.principal, max_bytes=MOST_BYTES
        )
    return kept, len(stickers)

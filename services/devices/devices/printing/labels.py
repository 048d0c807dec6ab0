"""Sheets of labels whose QR codes open the page of a piece of equipment."""

from __future__ import annotations

from collections.abc import Sequence
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from chassis import directory
from chassis.files import storage
from chassis.files.printed import MOST_BYTES, Printed
from chassis.files.stickers import Sticker, write_stickers
from chassis.files.stored import PDF

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from devices.records import Equipment
    from devices.settings import Settings

_CHINESE, _ENGLISH = "设备标签", "Equipment labels"


def print_labels(tx: Tx, settings: Settings, estate_id: int, pieces: Sequence[Equipment], language: str) -> Printed:
    """Prints labels for equipment, kept for whoever asked.

    Args:
        tx: under the caller's scope.
        settings: with the folder of files, the fonts, and where people reach the platform.
        estate_id: whose equipment.
        pieces: in the order of the labels.
        language: zh-CN or en-US.
    """
    estate = directory.estate(tx, estate_id)
    root = f"{settings.public_url.rstrip('/')}/console/{estate_id}/devices/equipment"
    stickers = [
        Sticker(f"{root}/{one.equipment_id}", one.name, f"{one.code} · {estate.name} {one.place}".strip())
        for one in pieces
    ]
    title = _ENGLISH if language == "en-US" else _CHINESE
    with TemporaryFile() as file:
        pages = write_stickers(stickers, file, fonts=settings.document_fonts)
        file.seek(0)
        stored = storage.store(settings).put(
            file,
            filename=f"{title}-{estate.name}.pdf",
            media_type=PDF,
            owner=tx.scope.principal,
            max_bytes=MOST_BYTES,
        )
    return Printed(stored, pages)

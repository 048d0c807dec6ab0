"""The files that prints become: each is made for whoever asks and belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from tempfile import TemporaryFile
from zoneinfo import ZoneInfo

from chassis import directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.documents import Document, write_pdf
from chassis.files.stored import PDF, StoredFile

MOST_BYTES = 20 * 1024**2


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that was made, and how many pages it has."""

    file: StoredFile
    pages: int


def moment(tx: Tx, estate_id: int, at: datetime | None) -> str:
    """A time on the estate's clock, to the minute."""
    if at is None:
        return ""
    zone = directory.estate(tx, estate_id).time_zone
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def keep(tx: Tx, deps: Deps, document: Document, filename: str) -> Printed:
    """Writes a document as PDF and keeps it for whoever asked.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        document: what to write.
        filename: as the caller will save it.
    """
    with TemporaryFile() as file:
        pages = write_pdf(document, file, fonts=deps.settings.document_fonts)
        file.seek(0)
        stored = storage.store(deps.settings).put(
            file, filename=filename, media_type=PDF, owner=tx.scope.principal, max_bytes=MOST_BYTES
        )
    return Printed(stored, pages)

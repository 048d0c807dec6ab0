"""What prints of payments share: a time on the estate's clock, and the file that a document becomes."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from chassis import directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import printed, storage
from chassis.files.documents import Document
from chassis.files.printed import Printed


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
    store, fonts = storage.store(deps.settings), deps.settings.document_fonts
    return printed.keep(store, tx.scope.principal, document, filename, fonts=fonts)

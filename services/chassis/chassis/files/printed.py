"""The files that prints become: each is made for whoever asks and belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from chassis.files.documents import Document, write_pdf
from chassis.files.storage import FileStore
from chassis.files.stored import PDF, StoredFile
from chassis.scope import Principal

MOST_BYTES = 20 * 1024**2


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that was made, and how many pages it has."""

    file: StoredFile
    pages: int


def keep(store: FileStore, owner: Principal, document: Document, filename: str, *, fonts: Sequence[Path]) -> Printed:
    """Writes a document as PDF and keeps it for whoever asked.

    Args:
        store: the folder of files.
        owner: whoever asked.
        document: what to write.
        filename: as they will save it.
        fonts: settings.document_fonts.
    """
    with TemporaryFile() as file:
        pages = write_pdf(document, file, fonts=fonts)
        file.seek(0)
        stored = store.put(file, filename=filename, media_type=PDF, owner=owner, max_bytes=MOST_BYTES)
    return Printed(stored, pages)

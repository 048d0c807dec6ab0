"""Where files are kept: a folder on one machine, an object store in a cluster."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO, Protocol

from chassis.files.folder import FolderStore
from chassis.files.stored import DEFAULT_KEPT, DEFAULT_MAX_BYTES, StoredFile
from chassis.scope import Principal
from chassis.settings import ServiceSettings


class FileStore(Protocol):
    """Where files are kept."""

    def put(
        self,
        content: BinaryIO | Iterable[bytes],
        *,
        filename: str,
        media_type: str,
        owner: Principal,
        accepts: Collection[str] | None = None,
        max_bytes: int = DEFAULT_MAX_BYTES,
        kept: timedelta = DEFAULT_KEPT,
        identifier: str = "",
    ) -> StoredFile:
        """Keeps a file.

        Args:
            content: a binary stream, or pieces of bytes.
            filename: what its owner calls it; only its last part is kept.
            media_type: what it is said to be.
            owner: whose it is.
            accepts: media types that are taken; None takes any.
            max_bytes: size limit in bytes.
            kept: for how long.
            identifier: a UUID; a file of the same one is overwritten. A new one where it is left out.

        Raises:
            FileTooLarge, WrongFileType: nothing is kept.
        """

    def about(self, name: str, reader: Principal) -> StoredFile:
        """What is known of a file.

        Raises:
            NotFound: there is none, it has expired, or it is not the reader's.
        """

    def open(self, name: str, reader: Principal) -> BinaryIO:
        """The content, to be closed after use.

        Raises:
            NotFound: as `about`.
        """

    def path(self, name: str, reader: Principal) -> Path:
        """A local file with the content, for what reads by path; good while this process works on it.

        Raises:
            NotFound: as `about`.
        """

    def delete(self, name: str, reader: Principal) -> None:
        """Removes a file.

        Raises:
            NotFound: as `about`.
        """

    def sweep(self) -> int:
        """Removes what has expired; gives how many."""


def store(settings: ServiceSettings) -> FileStore:
    """The store that the settings name: an object store where there is a bucket, a folder otherwise.

    Args:
        settings: of this process.
    """
    if settings.files_bucket:
        from chassis.files.object_store import Bucket, ObjectStore  # noqa: PLC0415  boto3 is large, and a folder needs none

        return ObjectStore(Bucket.of(settings))
    if settings.files_dir is None:
        raise RuntimeError(
            "Neither MANOR_FILES_BUCKET nor MANOR_FILES_DIR is set: one names where uploaded and made files are kept"
        )
    return FolderStore(settings.files_dir)

"""Files that people upload and that jobs make: a folder on one machine, an object store in a cluster.

RPCs pass a file's name, `files/<uuid>`, never its bytes. A file belongs to whoever put it there.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, Protocol

from chassis import clock
from chassis.errors import Invalid, NotFound, Violation
from chassis.ids import uuid7
from chassis.scope import Principal

if TYPE_CHECKING:
    from chassis.settings import ServiceSettings

DEFAULT_MAX_BYTES = 50 * 1024 * 1024
DEFAULT_KEPT = timedelta(days=7)
PIECE = 1024 * 1024

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS = "application/vnd.ms-excel"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
SHEETS = frozenset({CSV, XLSX, XLS, ODS})

# What a file of a type begins with: a name and a header are only what the sender says.
_BEGINNINGS = {
    XLSX: (b"PK\x03\x04",),
    ODS: (b"PK\x03\x04",),
    XLS: (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    PDF: (b"%PDF-",),
    PNG: (b"\x89PNG\r\n\x1a\n",),
    JPEG: (b"\xff\xd8\xff",),
}


class FileTooLarge(Invalid):
    """More bytes than are taken."""

    default_reason = "FILE_TOO_LARGE"


class WrongFileType(Invalid):
    """Not a type that is taken here, or not what it says it is."""

    default_reason = "WRONG_FILE_TYPE"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What is known of a file.

    Args:
        name: files/<uuid>.
        filename: what its owner calls it.
        media_type: such as text/csv.
        size: bytes.
        sha256: of the content, hexadecimal.
        group_id: the group it belongs to.
        owner: id of the principal who put it there, or for whom it was made.
        created_at: when, aware.
        expires_at: it is gone from then on, aware.
    """

    name: str
    filename: str
    media_type: str
    size: int
    sha256: str
    group_id: int
    owner: str
    created_at: datetime
    expires_at: datetime

    @classmethod
    def made(
        cls,
        identifier: str,
        *,
        filename: str,
        media_type: str,
        size: int,
        sha256: str,
        owner: Principal,
        kept: timedelta,
    ) -> StoredFile:
        """A file as of now; see the class.

        Args:
            identifier: the UUID in its name.
            filename: as its owner calls it; folders and control characters go.
            media_type: of the content.
            size: in bytes.
            sha256: of the content, in hexadecimal.
            owner: who may read it.
            kept: how long.
        """
        now = clock.now()
        name, shown = f"files/{identifier}", _last_part(filename)
        return cls(name, shown, media_type, size, sha256, owner.group_id, owner.id, now, now + kept)

    def to_json(self) -> bytes:
        """As it is kept beside the content."""
        return json.dumps(asdict(self), default=lambda moment: moment.isoformat()).encode()

    @classmethod
    def from_json(cls, text: bytes) -> StoredFile:
        """The reverse of `to_json`."""
        known = json.loads(text)
        moments = {name: datetime.fromisoformat(known[name]) for name in ("created_at", "expires_at")}
        return cls(**{**known, **moments})

    def readable_by(self, principal: Principal) -> bool:
        """Its owner may read it, and Manor's own services, which act for whoever named it to them."""
        return principal.kind == "service" or (principal.id == self.owner and principal.group_id == self.group_id)


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


_NAME = re.compile(r"files/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")


class FolderStore:
    """Files in a folder that all processes of one machine share; beside each a .json with what is known of it.

    Args:
        folder: made where it is missing.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder

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
    ) -> StoredFile:
        """See FileStore."""
        media_type = taken_type(media_type, accepts)
        identifier = str(uuid7())
        with self._temporary() as file:
            size, sha256 = copied(content, file, media_type, max_bytes)
            file.flush()
            os.fsync(file.fileno())
            about = StoredFile.made(
                identifier,
                filename=filename,
                media_type=media_type,
                size=size,
                sha256=sha256,
                owner=owner,
                kept=kept,
            )
            # The content first: a file is known once its .json is there, and then it is whole.
            Path(file.name).replace(self._folder / identifier)
        self._write_about(identifier, about)
        return about

    def about(self, name: str, reader: Principal) -> StoredFile:
        """See FileStore."""
        found = self._read_about(self._folder / f"{identifier_of(name)}.json")
        if found is None or found.expires_at <= clock.now() or not found.readable_by(reader):
            raise NotFound(f"{name} does not exist, has expired or is not yours")
        return found

    def open(self, name: str, reader: Principal) -> BinaryIO:
        """See FileStore."""
        return self.path(name, reader).open("rb")

    def path(self, name: str, reader: Principal) -> Path:
        """See FileStore."""
        self.about(name, reader)
        return self._folder / identifier_of(name)

    def delete(self, name: str, reader: Principal) -> None:
        """See FileStore."""
        self.about(name, reader)
        self._remove(identifier_of(name))

    def sweep(self) -> int:
        """See FileStore. What a killed process left half written goes too, after a day."""
        now, removed = clock.now(), 0
        for path in self._folder.glob("*.json"):
            found = self._read_about(path)
            if found is not None and found.expires_at <= now:
                self._remove(path.stem)
                removed += 1
        for path in self._folder.iterdir():
            whole = path.suffix == ".json" or path.with_suffix(".json").exists()
            with suppress(FileNotFoundError):  # another service sweeps the same folder
                if not whole and path.stat().st_mtime < (now - timedelta(days=1)).timestamp():
                    path.unlink()
        return removed

    @contextmanager
    def _temporary(self) -> Iterator[BinaryIO]:
        file = NamedTemporaryFile(dir=self._folder, prefix="partial-", delete=False)  # noqa: SIM115  closed below
        try:
            with file:
                yield file  # type: ignore[misc]
        finally:
            with suppress(FileNotFoundError):
                Path(file.name).unlink()

    def _write_about(self, identifier: str, about: StoredFile) -> None:
        with self._temporary() as file:
            file.write(about.to_json())
            file.flush()
            Path(file.name).replace(self._folder / f"{identifier}.json")

    def _read_about(self, path: Path) -> StoredFile | None:
        try:
            return StoredFile.from_json(path.read_bytes())
        except FileNotFoundError:
            return None

    def _remove(self, identifier: str) -> None:
        (self._folder / f"{identifier}.json").unlink(missing_ok=True)
        (self._folder / identifier).unlink(missing_ok=True)


def taken_type(media_type: str, accepts: Collection[str] | None) -> str:
    """A media type without its parameters, in small letters.

    Raises:
        WrongFileType: it is not among those that are taken.
    """
    media_type = media_type.split(";", 1)[0].strip().lower()
    if accepts is not None and media_type not in accepts:
        _refuse(f"{media_type or 'a file without a type'} is not taken here: {', '.join(sorted(accepts))}")
    return media_type


def identifier_of(name: str) -> str:
    """The UUID in a file's name.

    Raises:
        NotFound: no file is called so.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise NotFound(f"{name!r} does not exist: a file's name is files/ and a UUID")
    return match[1]


def _last_part(filename: str) -> str:
    """A file's name without folders and control characters; it goes into a Content-Disposition header one day."""
    last = re.split(r"[/\\]", filename)[-1]
    return "".join(letter for letter in last if letter.isprintable())[:200] or "file"


def copied(content: BinaryIO | Iterable[bytes], file: BinaryIO, media_type: str, max_bytes: int) -> tuple[int, str]:
    """Copies a content into a file; gives its size in bytes and its SHA-256.

    Raises:
        FileTooLarge: it is larger than `max_bytes`.
        WrongFileType: it does not begin as its type does.
    """
    digest, size = hashlib.sha256(), 0
    head = b""
    for piece in _pieces(content):
        size += len(piece)
        if size > max_bytes:
            message = f"The file is larger than {max_bytes:,} bytes: send it in parts"
            raise FileTooLarge(message, violations=[Violation("file", message)])
        head = head if len(head) >= 16 else head + piece[:16]
        digest.update(piece)
        file.write(piece)
    beginnings = _BEGINNINGS.get(media_type)
    if beginnings and not head.startswith(beginnings):
        _refuse(f"The file is not {media_type}, whatever its name says")
    return size, digest.hexdigest()


def _pieces(content: BinaryIO | Iterable[bytes]) -> Iterator[bytes]:
    if not hasattr(content, "read"):
        yield from content
        return
    while piece := content.read(PIECE):
        yield piece


def _refuse(message: str) -> None:
    raise WrongFileType(message, violations=[Violation("file", message)])


def store(settings: ServiceSettings) -> FileStore:
    """The store that the settings name: an object store where there is a bucket, a folder otherwise.

    Args:
        settings: of this process.
    """
    if settings.files_bucket:
        from chassis.object_store import Bucket, ObjectStore  # noqa: PLC0415  boto3 is large, and a folder needs none

        return ObjectStore(Bucket.of(settings))
    if settings.files_dir is None:
        raise RuntimeError(
            "Neither MANOR_FILES_BUCKET nor MANOR_FILES_DIR is set: one names where uploaded and made files are kept"
        )
    return FolderStore(settings.files_dir)

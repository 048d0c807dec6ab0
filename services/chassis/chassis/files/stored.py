"""Files that people upload and that jobs make: a folder on one machine, an object store in a cluster.

RPCs pass a file's name, `files/<uuid>`, never its bytes. A file belongs to whoever put it there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import BinaryIO

from chassis import clock
from chassis.errors import Invalid, NotFound, Violation
from chassis.scope import Principal
from chassis.violations import Fault

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
WEBP = "image/webp"
HEIC = "image/heic"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain"
SHEETS = frozenset({CSV, XLSX, XLS, ODS})

# What a file of a type begins with: a name and a header are only what the sender says.
_BEGINNINGS = {
    XLSX: (b"PK\x03\x04",),
    ODS: (b"PK\x03\x04",),
    XLS: (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    PDF: (b"%PDF-",),
    PNG: (b"\x89PNG\r\n\x1a\n",),
    JPEG: (b"\xff\xd8\xff",),
    WEBP: (b"RIFF",),
    DOCX: (b"PK\x03\x04",),
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


_NAME = re.compile(r"files/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")


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
            raise FileTooLarge(message, violations=[Violation("file", Fault.FILE_TOO_LARGE, most=f"{max_bytes:,}")])
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
    raise WrongFileType(message, violations=[Violation("file", Fault.FILE_NOT_TAKEN, detail=message)])

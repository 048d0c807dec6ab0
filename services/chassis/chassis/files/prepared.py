"""Files that people attach: whether the content is what it says it is, and what is kept of it.

A closed list of types. A picture is decoded in a process of its own (chassis.files.pictures), and only once its
declared size is known to be one that fits.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from chassis.errors import Invalid, Violation
from chassis.files.memory import reader_megabytes
from chassis.files.stored import (
    CSV,
    DOCX,
    HEIC,
    JPEG,
    PDF,
    PNG,
    TEXT,
    WEBP,
    XLSX,
    FileTooLarge,
    StoredFile,
    WrongFileType,
)
from chassis.files.text_files import is_text
from chassis.violations import Fault

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 64_000_000  # a phone takes 50 million
PICTURE_SECONDS = 60
TAKEN = "JPEG, PNG, WebP and HEIC pictures, PDF, xlsx, docx, csv and txt"

# What the file's name may end with.
ENDINGS = {
    JPEG: (".jpg", ".jpeg"),
    PNG: (".png",),
    WEBP: (".webp",),
    HEIC: (".heic", ".heif"),
    PDF: (".pdf",),
    XLSX: (".xlsx",),
    DOCX: (".docx",),
    CSV: (".csv",),
    TEXT: (".txt",),
}
PICTURES = frozenset({JPEG, PNG, WEBP, HEIC})


class PictureTooLarge(Invalid):
    """It has more pixels than are decoded, or takes too much to decode."""

    default_reason = "PICTURE_TOO_LARGE"


class PictureDamaged(Invalid):
    """It begins as a picture and cannot be read."""

    default_reason = "PICTURE_DAMAGED"


class NotWhatItSays(WrongFileType):
    """The content is of another type than it says, or than its name says."""

    default_reason = "NOT_WHAT_IT_SAYS"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is kept of an upload.

    Args:
        filename, media_type: as it said, which it is; of HEIC those of the JPEG that is kept.
        content: on this machine.
        thumbnail: on this machine; None where it is no picture.
        width, height: of the picture as kept; 0 for others.
        size, sha256, file_name, thumbnail_name: once it is in the store.
    """

    filename: str
    media_type: str
    content: Path
    thumbnail: Path | None = None
    width: int = 0
    height: int = 0
    size: int = 0
    sha256: str = ""
    file_name: str = ""
    thumbnail_name: str = ""

    def stored(self, kept: StoredFile, thumbnail_name: str) -> Prepared:
        """The same once it is in the store."""
        return replace(self, size=kept.size, sha256=kept.sha256, file_name=kept.name, thumbnail_name=thumbnail_name)


def prepare(
    about: StoredFile, upload: Path, folder: Path, *, keeps_metadata: bool = False, most_pixels: int = MOST_PIXELS
) -> Prepared:
    """Looks at an upload and makes of it what is kept.

    Args:
        about: what its sender says.
        upload: its content.
        folder: for what is made; the caller removes it.
        keeps_metadata: a picture keeps where and by what it was taken.
        most_pixels: that are decoded.

    Raises:
        WrongFileType: not among the types that are taken, or not what it says.
        FileTooLarge, PictureTooLarge, PictureDamaged.
    """
    if about.size > MOST_BYTES:
        message = f"The file has {about.size:,} bytes, {MOST_BYTES:,} at most: make it smaller, or split it"
        raise FileTooLarge(message, violations=[Violation("file_name", Fault.FILE_TOO_LARGE, most=f"{MOST_BYTES:,}")])
    endings = ENDINGS.get(about.media_type)
    if endings is None:
        raise _wrong(WrongFileType, f"{about.media_type} is not taken: save it as one of these: {TAKEN}")
    if not about.filename.lower().endswith(endings):
        raise _mismatch(f"{about.filename} is sent as {about.media_type}, whose names end in {' or '.join(endings)}")
    if about.media_type in PICTURES:
        return _picture(about, upload, folder, keeps_metadata=keeps_metadata, most_pixels=most_pixels)
    if not _LOOKS_LIKE[about.media_type](upload):
        raise _mismatch(f"{about.filename} is not {about.media_type}")
    return Prepared(about.filename, about.media_type, upload)


def _picture(about: StoredFile, upload: Path, folder: Path, *, keeps_metadata: bool, most_pixels: int) -> Prepared:
    content, thumbnail = folder / "content", folder / "thumbnail"
    limits = [str(most_pixels), str(reader_megabytes()), str(PICTURE_SECONDS)]
    files = [str(upload.resolve()), str(content), str(thumbnail)]
    command = [sys.executable, "-m", "chassis.files.pictures", *files, about.media_type, *limits]
    command += ["keeps_metadata"] if keeps_metadata else []
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    said: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 else {"fault": "too much"}
    match said.get("fault"):
        case "mismatch":
            raise _mismatch(f"{about.filename} is not {about.media_type}")
        case "damaged":
            message = f"{about.filename} cannot be read: open it and save it anew, or take the photo again"
            raise PictureDamaged(message, violations=[Violation("file_name", Fault.FILE_NOT_TAKEN, detail=message)])
        case "pixels":
            message = f"{about.filename} has {said['width']:,} × {said['height']:,} pixels"
            raise _too_large(f"{message}, {most_pixels:,} in all at most: make it smaller")
        case "too much":
            raise _too_large(f"{about.filename} takes too much memory or time to read: make it smaller")
    name, kind = about.filename, about.media_type
    if kind == HEIC:  # a phone's own kind, which browsers do not show
        name, kind = f"{name.rpartition('.')[0]}.jpg", JPEG
    return Prepared(name, kind, content, thumbnail, said["width"], said["height"])


def _is_pdf(path: Path) -> bool:
    """It begins as one and has an end."""
    with path.open("rb") as file:
        begins = file.read(5) == b"%PDF-"
        file.seek(max(0, path.stat().st_size - 2_048))
        return begins and b"%%EOF" in file.read()


def _holds(part: str) -> Callable[[Path], bool]:
    """Whether an archive holds a part. Its list is read alone; nothing is unfolded."""

    def look(path: Path) -> bool:
        try:
            with zipfile.ZipFile(path) as archive:
                return part in archive.namelist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return False

    return look


_LOOKS_LIKE: dict[str, Callable[[Path], bool]] = {
    PDF: _is_pdf,
    XLSX: _holds("xl/workbook.xml"),
    DOCX: _holds("word/document.xml"),
    CSV: is_text,
    TEXT: is_text,
}


def _mismatch(message: str) -> WrongFileType:
    return _wrong(NotWhatItSays, f"{message}: save it anew as what it is, and attach that")


def _too_large(message: str) -> PictureTooLarge:
    return PictureTooLarge(message, violations=[Violation("file_name", Fault.FILE_NOT_TAKEN, detail=message)])


def _wrong(kind: type[WrongFileType], message: str) -> WrongFileType:
    return kind(message, violations=[Violation("file_name", Fault.FILE_NOT_TAKEN, detail=message)])

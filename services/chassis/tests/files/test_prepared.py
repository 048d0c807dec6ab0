"""What people attach: only what it says it is, and of a photo no more than its picture."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from chassis.errors import ManorError
from chassis.files import prepared
from chassis.files.pictures import webp_size
from chassis.files.prepared import NotWhatItSays, PictureDamaged, PictureTooLarge, Prepared, prepare
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
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

ORIENTATION, TURNED_RIGHT = Base.Orientation, 6
FORMATS = {JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP"}
# As `photo()`, turned by HEIF's own property, as phones do; nothing here could write it.
HEIC_PHOTO = Path(__file__).parent / "phone.heic"


def about(filename: str, media_type: str, size: int) -> StoredFile:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    return StoredFile("files/x", filename, media_type, size, "", 1, "somebody", moment, moment)


def attached(folder: Path, filename: str, media_type: str, content: bytes, **more: object) -> Prepared:
    upload = folder / "upload"
    upload.write_bytes(content)
    made = folder / "made"
    made.mkdir(exist_ok=True)
    return prepare(about(filename, media_type, len(content)), upload, made, **more)  # type: ignore[arg-type]


def archive(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return content.getvalue()


def photo(kind: str = JPEG, size: tuple[int, int] = (400, 200)) -> bytes:
    """A photo taken with the phone on its side, at a place; its left half is red."""
    picture = Image.new("RGB", size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED_RIGHT
    exif[Base.Make] = "a phone"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (31.0, 13.0, 0.0)
    content = io.BytesIO()
    picture.save(content, FORMATS[kind], exif=exif)
    return content.getvalue()


@pytest.mark.parametrize(("kind", "name"), [(JPEG, "a.jpg"), (PNG, "a.PNG"), (WEBP, "a.webp")])
def test_a_photo_is_turned_and_says_nothing_of_its_place(tmp_path: Path, kind: str, name: str) -> None:
    made = attached(tmp_path, name, kind, photo(kind))
    assert (made.width, made.height) == (200, 400)
    with Image.open(made.content) as kept:
        assert (kept.format, kept.size) == (FORMATS[kind], (200, 400))
        red, _, blue = kept.convert("RGB").getpixel((100, 20))  # type: ignore[misc]
        assert red > 200 > blue, "the left half is on top"
        assert not dict(kept.getexif())
    assert b"a phone" not in made.content.read_bytes()
    assert made.thumbnail is not None
    with Image.open(made.thumbnail) as small:
        assert (small.format, small.size) == ("JPEG", (160, 320))
        assert not dict(small.getexif())


def test_a_kind_that_wants_it_keeps_where_a_photo_was_taken(tmp_path: Path) -> None:
    made = attached(tmp_path, "a.jpg", JPEG, photo(), keeps_metadata=True)
    with Image.open(made.content) as kept:
        exif = kept.getexif()
        assert exif[Base.Make] == "a phone"
        assert exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] == (31.0, 13.0, 0.0)
        assert ORIENTATION not in exif, "it is upright now"


def test_a_large_photo_is_scaled(tmp_path: Path) -> None:
    made = attached(tmp_path, "a.jpg", JPEG, photo(size=(4000, 1000)))
    assert (made.width, made.height) == (640, 2560)


@pytest.mark.parametrize(("kind", "name"), [(JPEG, "a.jpg"), (PNG, "a.png"), (WEBP, "a.webp")])
def test_more_pixels_than_are_decoded_are_refused_with_their_number(tmp_path: Path, kind: str, name: str) -> None:
    with pytest.raises(PictureTooLarge, match="400 × 200 pixels, 79,999 in all at most"):
        attached(tmp_path, name, kind, photo(kind), most_pixels=79_999)


def test_heic_is_kept_as_an_upright_jpeg_without_its_place(tmp_path: Path) -> None:
    made = attached(tmp_path, "IMG_0042.HEIC", HEIC, HEIC_PHOTO.read_bytes())
    assert (made.filename, made.media_type, made.width, made.height) == ("IMG_0042.jpg", JPEG, 200, 400)
    with Image.open(made.content) as kept:
        red, _, blue = kept.convert("RGB").getpixel((100, 20))  # type: ignore[misc]
        assert (kept.format, kept.size) == ("JPEG", (200, 400))
        assert red > 200 > blue, "the left half is on top"
        assert not dict(kept.getexif())
    assert made.thumbnail is not None
    kept_whole = attached(tmp_path, "IMG_0042.heic", HEIC, HEIC_PHOTO.read_bytes(), keeps_metadata=True)
    with Image.open(kept_whole.content) as kept:
        assert kept.getexif().get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] == (31.0, 13.0, 0.0)


def test_a_heic_that_declares_more_pixels_than_are_decoded_is_refused(tmp_path: Path) -> None:
    content = HEIC_PHOTO.read_bytes()
    declared = struct.pack(">II", 400, 200)
    assert content.count(declared) == 1
    huge = content.replace(declared, struct.pack(">II", 40_000, 30_000))
    with pytest.raises(PictureTooLarge, match="30,000 × 40,000 pixels, 64,000,000 in all at most"):
        attached(tmp_path, "a.heic", HEIC, huge)
    lying = content.replace(declared, struct.pack(">II", 7_000, 7_000))
    with pytest.raises(ManorError, match=r"cannot be read|too much memory"):
        attached(tmp_path, "a.heic", HEIC, lying)


@pytest.mark.parametrize("lossless", [True, False])
def test_a_webp_says_its_size_before_it_is_opened(tmp_path: Path, lossless: bool) -> None:
    for number, more in enumerate(({}, {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"})):
        path = tmp_path / str(number)
        Image.new("RGB", (123, 45)).save(path, "WEBP", lossless=lossless, **more)
        assert webp_size(path) == (123, 45)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_is_kept(tmp_path: Path, mode: str) -> None:
    content = io.BytesIO()
    Image.new(mode, (30, 20)).save(content, "PNG")
    made = attached(tmp_path, "a.png", PNG, content.getvalue())
    assert (made.width, made.height) == (30, 20)


def test_a_cut_off_picture_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(PictureDamaged, match="save it anew"):
        attached(tmp_path, "a.png", PNG, photo(PNG)[:120])


GOOD = [
    ("a.pdf", PDF, b"%PDF-1.7\n1 0 obj\n%%EOF\n"),
    ("a.xlsx", XLSX, archive("xl/workbook.xml")),
    ("a.docx", DOCX, archive("word/document.xml")),
    ("a.csv", CSV, "姓名,电话\n".encode("gb18030")),
    ("a.txt", TEXT, "钥匙两把".encode("utf-16")),
]


@pytest.mark.parametrize(("name", "media_type", "content"), GOOD)
def test_documents_are_kept_as_they_are(tmp_path: Path, name: str, media_type: str, content: bytes) -> None:
    made = attached(tmp_path, name, media_type, content)
    assert (made.content.read_bytes(), made.thumbnail, made.width) == (content, None, 0)


BAD: list[tuple[str, str, bytes, type[ManorError]]] = [
    ("a.png", PNG, photo(JPEG), NotWhatItSays),
    ("a.jpg", PNG, photo(PNG), NotWhatItSays),
    ("a.pdf", PDF, b"%PDF-1.7\nwithout an end", NotWhatItSays),
    ("a.xlsx", XLSX, archive("word/document.xml"), NotWhatItSays),
    ("a.docx", DOCX, archive("xl/workbook.xml"), NotWhatItSays),
    ("a.docx", DOCX, b"PK\x03\x04 and nothing more", NotWhatItSays),
    ("a.txt", TEXT, b"\0\x01\x02", NotWhatItSays),
    ("a.csv", CSV, b"\xff\xff\xff\xff", NotWhatItSays),
    ("a.html", "text/html", b"<html>", WrongFileType),
    ("a.heic", HEIC, b"....ftypheic", NotWhatItSays),
    ("a.heic", HEIC, photo(JPEG), NotWhatItSays),
    ("a.jpg", JPEG, HEIC_PHOTO.read_bytes(), NotWhatItSays),
]


@pytest.mark.parametrize(("name", "media_type", "content", "refusal"), BAD)
def test_what_is_not_what_it_says_is_refused(
    tmp_path: Path, name: str, media_type: str, content: bytes, refusal: type[ManorError]
) -> None:
    with pytest.raises(refusal) as refused:
        attached(tmp_path, name, media_type, content)
    assert type(refused.value) is refusal
    assert "save" in refused.value.message


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST_BYTES", 10)
    with pytest.raises(FileTooLarge, match="make it smaller"):
        attached(tmp_path, "a.txt", TEXT, b"x" * 11)

"""Turns, scales and strips a picture: `python -m chassis.files.pictures FROM TO SMALL TYPE PIXELS MEGABYTES SECONDS`.

A process of its own with limits on memory and time, as for workbooks: a small file can declare a picture that no
machine holds, and then this process dies, not the one that asked. It says on standard output how large the picture is
or what is wrong with it. A last argument `keeps_metadata` keeps where and by what it was taken.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from chassis.files.memory import TOO_LARGE

LONGEST, THUMBNAIL = 2_560, 320  # pixels of the longer side
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/heic": "HEIF"}
# What a kind is kept as, where that is another: browsers show no HEIC.
KEPT_AS = {"HEIF": "JPEG"}
_WRITTEN: dict[str, dict[str, Any]] = {"JPEG": {"quality": 85}, "PNG": {}, "WEBP": {"quality": 85}}


def main(arguments: list[str]) -> int:
    """Writes the picture and its thumbnail; 0 when it could say how that went, TOO_LARGE when memory did not do."""
    most_pixels, megabytes, seconds = map(int, arguments[4:7])
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    Image.MAX_IMAGE_PIXELS = None  # ours is checked before anything is decoded
    try:
        source, content, thumbnail = map(Path, arguments[:3])
        keeps = "keeps_metadata" in arguments[7:]
        if FORMATS[arguments[3]] == "HEIF":
            import_module("pi_heif.HeifImagePlugin")  # registers itself; nobody else is to carry its decoder
        said = _Making(source, content, thumbnail, FORMATS[arguments[3]], most_pixels, keeps).result()
    except MemoryError:
        return TOO_LARGE
    except UnidentifiedImageError:
        said = {"fault": "mismatch"}
    except (OSError, ValueError, SyntaxError, EOFError):
        said = {"fault": "damaged"}
    print(json.dumps(said))
    return 0


@dataclass(frozen=True, slots=True)
class _Making:
    source: Path
    content: Path
    thumbnail: Path
    kind: str
    most_pixels: int
    keeps_metadata: bool

    def result(self) -> dict[str, Any]:
        size = webp_size(self.source) if self.kind == "WEBP" else None  # its decoder makes room once it is opened
        if size is not None and size[0] * size[1] > self.most_pixels:
            return _too_many(*size)
        with Image.open(self.source, formats=(self.kind,)) as picture:  # reads the head alone
            if picture.width * picture.height > self.most_pixels:
                return _too_many(*picture.size)
            picture.draft("RGB", (LONGEST, LONGEST))  # a JPEG is decoded no larger than needed
            return self._write(picture)

    def _write(self, picture: Image.Image) -> dict[str, Any]:
        kept_as = KEPT_AS.get(self.kind, self.kind)
        profile = picture.info.get("icc_profile") if picture.mode in ("RGB", "RGBA") else None
        upright = ImageOps.exif_transpose(_scaled(picture, LONGEST))
        more = {"exif": upright.getexif().tobytes()} if self.keeps_metadata else {}
        upright = _plain(upright, alpha=kept_as != "JPEG")
        # What else a file says about its picture (place, camera, remarks) would be written again.
        upright.info.clear()
        upright.save(self.content, kept_as, icc_profile=profile, **more, **_WRITTEN[kept_as])
        small = _plain(_scaled(upright, THUMBNAIL), alpha=False)
        small.save(self.thumbnail, "JPEG", quality=80, icc_profile=profile)
        return {"width": upright.width, "height": upright.height}


def _too_many(width: int, height: int) -> dict[str, Any]:
    return {"fault": "pixels", "width": width, "height": height}


def webp_size(source: Path) -> tuple[int, int] | None:
    """Width and height that a WebP declares; None where it is none."""
    with source.open("rb") as file:
        head = file.read(30)
    if len(head) < 30 or head[:4] != b"RIFF" or head[8:12] != b"WEBP":
        return None
    if head[12:16] == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    sides = (head[26:28], head[28:30])
    return int.from_bytes(sides[0], "little") & 0x3FFF, int.from_bytes(sides[1], "little") & 0x3FFF


def _scaled(picture: Image.Image, longest: int) -> Image.Image:
    """A copy whose longer side is so long at most; indexed colours are mixed as what they stand for."""
    if picture.mode.startswith("I"):  # 16 bits of grey
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif picture.mode in ("1", "P", "PA"):
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    else:
        picture = picture.copy()
    picture.thumbnail((longest, longest), reducing_gap=2.0)
    return picture


def _plain(picture: Image.Image, *, alpha: bool) -> Image.Image:
    """In the colours that every reader shows; on white where it may not be transparent."""
    if picture.mode == "L":
        return picture
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    whole = picture.convert("RGBA")
    if alpha:
        return whole
    return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

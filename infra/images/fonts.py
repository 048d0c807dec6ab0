"""Inside an image's build stage: makes what documents are set in, for `fonts.py FOLDER`, from Debian's packages.

The fonts for rare Chinese letters are 53 MB. Of those each keeps the letters that none before it draws, without the
hints for small screens and without what only vertical text reads, and is compressed: 15 MB are left.
`chassis.files.letters` reads it that way. The others are taken as they are.
"""

from __future__ import annotations

import lzma
import shutil
import sys
import unicodedata
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTCollection

INSTALLED = Path("/usr/share/fonts/truetype")
FIRST = Path("wqy/wqy-microhei.ttc")
SHAPED = [
    Path(f"noto/NotoSans{script}-Regular.ttf")
    for script in ("Thai", "Tamil", "Devanagari", "Bengali", "Myanmar", "Khmer", "Lao")
]
RARE = [Path("hanazono/HanaMinA.ttf"), Path("hanazono/HanaMinB.ttf")]
ONLY_VERTICAL = ["vmtx", "vhea", "BASE", "GDEF", "GSUB", "FFTM", "prop", "gasp"]


def make(folder: Path) -> None:
    """Writes all fonts below a folder, where they lie below Debian's."""
    for font in (FIRST, *SHAPED):
        (folder / font).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(INSTALLED / font, folder / font)
    drawn = set(TTCollection(INSTALLED / FIRST).fonts[0].getBestCmap())
    for font in RARE:
        (folder / font).parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{font}.xz").write_bytes(lzma.compress(lacking(INSTALLED / font, drawn), preset=9))


def lacking(font: Path, drawn: set[int]) -> bytes:
    """A font with only those of its letters that are not drawn yet, which then are."""
    options = Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ONLY_VERTICAL
    made = load_font(str(font), options)
    # Private letters mean something else to everybody: no document draws them.
    letters = {one for one in made.getBestCmap() if one not in drawn and unicodedata.category(chr(one)) != "Co"}
    drawn |= letters
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(made)
    file = BytesIO()
    save_font(made, file, options)
    return file.getvalue()


if __name__ == "__main__":
    make(Path(sys.argv[1]))

#!/bin/sh
# reportlab 5.1.0, pypdf 6.21.4 (Python 3.11).
# A PDF's ToUnicode map writes a letter beyond U+FFFF as UTF-16BE, two numbers of four digits (ISO 32000-1, 9.10.3).
# reportlab writes the code point as one number of five digits: the letter is drawn well, and who copies, searches or
# extracts the text gets nothing for it. Names have such letters (U+20BB7 in the surname of many Yoshidas).
# Seen: <01> <20BB7> in the map, and "" extracted where U+20BB7 is drawn; U+7530 beside it is extracted.
set -eu
cd "$(dirname "$0")"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check reportlab==5.1.0 pypdf==6.21.4 fonttools==4.60.1
"$place/venv/bin/python" - "$place" <<'PYTHON'
import io, logging, sys
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

# A font of two letters, both a square, so that none needs to be installed.
pen = TTGlyphPen(None)
pen.moveTo((0, 0)), pen.lineTo((0, 700)), pen.lineTo((700, 700)), pen.lineTo((700, 0)), pen.closePath()
square, names = pen.glyph(), [".notdef", "space", "tian", "ji"]
font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder(names)
font.setupCharacterMap({0x20: "space", 0x7530: "tian", 0x20BB7: "ji"})
font.setupGlyf({name: square for name in names})
font.setupHorizontalMetrics({name: (800, 0) for name in names})
font.setupHorizontalHeader(ascent=800, descent=-200)
font.setupNameTable({"familyName": "Squares", "styleName": "Regular", "psName": "Squares"})
font.setupOS2(), font.setupPost()
font.save(f"{sys.argv[1]}/squares.ttf")

pdfmetrics.registerFont(TTFont("squares", f"{sys.argv[1]}/squares.ttf"))
made = io.BytesIO()
canvas = Canvas(made, pageCompression=0)
canvas.setFont("squares", 20)
canvas.drawString(100, 700, "\U00020bb7\u7530")
canvas.save()
logging.disable()
page = PdfReader(made).pages[0]
maps = [one.get_object()["/ToUnicode"].get_data() for one in page["/Resources"]["/Font"].values() if "/ToUnicode" in one.get_object()]
text = page.extract_text().strip()
print("five digits:", b"<20BB7>" in maps[0], "surrogates:", b"<D842DFB7>" in maps[0], "extracted:", ascii(text))
sys.exit(not (b"<20BB7>" in maps[0] and text == "\u7530"))
PYTHON

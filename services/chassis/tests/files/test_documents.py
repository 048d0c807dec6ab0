"""Printed documents draw every letter of a name, shape what must be shaped, and name what no font can draw."""

from __future__ import annotations

import lzma
from io import BytesIO

import pytest
from chassis.files.documents import Column, Document, write_pdf
from chassis.files.letters import GETA, Letters
from chassis.settings import ServiceSettings
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

FONTS = ServiceSettings(service="payments").document_fonts
# Extension A, B, C, D, E and F, in this order; then what the font that documents are set in has itself.
RARE = ["㛃䶮䲜㼆", "𠮷𪚥", "𪜀𫜴", "𫝀𫠝", "𫠠𬺡𬭎𬀩", "𬺰𮯠"]
PLAIN = ["张三", "Nguyễn Thị Hồng", "Małgorzata Żółć", "김영희", "℡㎡①"]
SHAPED = ["สมศรี ที่รัก", "முருகன் கொழும்பு", "नरेन्द्र", "চট্টগ্রাম", "မြန်မာ", "ខ្មែរ", "ລາວ"]


def page(name, undrawn="〓: {letters}"):
    said = Document(
        "收款单", "常青物业", [("客户", name)], [Column("项目", 1)], [("物业费",)], [("合计", "1.00")], undrawn=undrawn
    )
    file = BytesIO()
    write_pdf(said, file, fonts=FONTS)
    return PdfReader(file).pages[0]


@pytest.mark.parametrize("name", [*RARE, *PLAIN, "𠮷田㛃䶮"])
def test_every_letter_of_a_name_is_on_the_page(name):
    text = page(name).extract_text()
    assert name in text
    assert GETA not in text


@pytest.mark.parametrize("name", [*RARE, *PLAIN, *SHAPED])
def test_no_letter_is_drawn_as_the_box_of_what_is_missing(name):
    for run in Letters(FONTS).runs(name, 10):
        face = pdfmetrics.getFont(run.font).face
        assert all(face.charToGlyph[ord(letter)] > 0 for letter in run.text)
        assert run.width > 0


@pytest.mark.parametrize("name", SHAPED)
def test_a_name_in_a_script_that_is_shaped_can_be_copied_from_the_page(name):
    drawn = page(name).get_contents().get_data().decode("latin-1")
    for run in Letters(FONTS).runs(name, 9):
        if run.text != run.said:
            assert f"/ActualText <{(chr(0xFEFF) + run.said).encode('utf-16-be').hex().upper()}>" in drawn


def test_tamil_vowels_stand_on_both_sides_of_their_consonant():
    (run,) = Letters(FONTS).runs("கொ", 10)
    assert run.text == "ெகா"


def test_thai_marks_stand_on_each_other_and_take_no_room():
    (word,), (bare,) = Letters(FONTS).runs("ที่", 10), Letters(FONTS).runs("ท", 10)
    assert word.width == pytest.approx(bare.width)
    assert word.text != "ที่" or any(one.y_offset for one in word.text.__shapeData__)


@pytest.mark.parametrize(
    ("name", "shown", "named"),
    [
        ("张三𒀀", "张三〓", "U+12000"),
        ("𒀀李四𒀀", "〓李四〓", "U+12000"),
        ("محمد", "〓〓〓〓", "U+0645, U+062D, U+062F"),
        ("\ue000", "〓", "U+E000"),
    ],
)
def test_the_page_names_the_letters_that_no_font_has(name, shown, named):
    text = page(name, undrawn="无法显示：{letters}").extract_text().replace("\n", "")
    assert shown in text
    assert f"无法显示：{named}" in text
    assert f"{named}, " not in text


def test_nothing_is_said_of_letters_where_all_are_there():
    assert "无法显示" not in page("𠮷田〓", undrawn="无法显示：{letters}").extract_text()


@pytest.mark.parametrize(
    ("given", "drawn"),
    [("葛\U000e0100城", "葛城"), ("张\u200b三", "张三"), ("Nguye\u0302\u0303n", "Nguyễn")],
)
def test_forms_of_a_letter_and_what_is_not_seen_leave_no_trace(given, drawn):
    assert drawn in page(given).extract_text()


def test_a_font_may_lie_compressed_beside_its_name(tmp_path):
    named = tmp_path / "Thai.ttf"
    (tmp_path / "Thai.ttf.xz").write_bytes(lzma.compress(FONTS[1].read_bytes(), preset=0))
    assert FONTS[1].stem == "NotoSansThai-Regular"
    assert Letters([FONTS[0], named]).lacking("สมศรี") == []
    (run,) = Letters([FONTS[0], named]).runs("สมศรี", 10)
    assert run.font == "manor-Thai"

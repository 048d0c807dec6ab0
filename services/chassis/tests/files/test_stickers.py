"""Sheets of stickers: fifteen on a page, each as wide as its place, with letters of any script."""

from __future__ import annotations

from io import BytesIO

import pytest
from chassis.files.stickers import Sticker, write_stickers
from chassis.settings import ServiceSettings

FONTS = ServiceSettings(service="workorders").document_fonts


def written(count: int, title: str = "3 号电梯") -> tuple[bytes, int]:
    file = BytesIO()
    one = Sticker("https://manor.example.com/app/report/1.2.abcdefghijklmnopqrstuv", title, "3 栋大堂")
    pages = write_stickers([one] * count, file, fonts=FONTS)
    return file.getvalue(), pages


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (15, 1), (16, 2), (31, 3)])
def test_fifteen_are_on_a_page(count: int, pages: int) -> None:
    content, found = written(count)
    assert content.startswith(b"%PDF-")
    assert found == pages == content.count(b"/Type /Page\n")


def test_a_name_as_long_as_it_may_be_is_set_smaller() -> None:
    content, _ = written(1, "长" * 60)
    assert content.startswith(b"%PDF-")

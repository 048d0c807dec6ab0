"""The file of the rows that an import refused: why, in its reader's words, to correct and import again."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from .imported import flats, made


def test_the_refused_file_can_be_corrected_and_imported(world: Any) -> None:
    rows = flats(9)
    rows[8] |= {"gross_area": "much", "phone": "+86 139 0000 0008"}
    done = world.import_csv(rows)
    with world.store.open(done.refused_file_name, world.whole.principal) as file:
        (refused,) = csv.DictReader(io.StringIO(file.read().decode("utf-8-sig")))
    assert refused["refused_because"] == "gross_area: is 'much'; must be a number of m²"
    assert refused["phone"] == "'+86 139 0000 0008"  # no formula, and read as it was before
    corrected = world.import_csv([{**refused, "gross_area": "70", "refused_because": "corrected"}])
    assert (corrected.refused_count, made(corrected)) == (0, (0, 1, 1, 1))


@pytest.mark.parametrize(("language", "why", "reason"), [
    ("zh-CN", "未通过原因", "建筑面积：much 不是面积（平方米）；房间编号：每行都须填写"),
    ("en-US", "Refused because", "建筑面积: “much” is not an area in m²; 房间编号: Every row needs this"),
])  # fmt: skip
def test_the_refused_file_says_why_in_its_readers_words(world: Any, language: str, why: str, reason: str) -> None:
    """With its own headings; it is imported as it is."""
    content = "楼栋编号,房间编号,建筑面积\nB1,,much\n"
    done = world.import_csv(content, language=language)
    with world.store.open(done.refused_file_name, world.whole.principal) as file:
        said = file.read().decode("utf-8-sig")
    (refused,) = csv.DictReader(io.StringIO(said))
    assert refused == {why: reason, "楼栋编号": "B1", "房间编号": "", "建筑面积": "much"}
    assert world.import_csv(said.replace("B1,,much", "B1,101,70"), language=language).unit_count == 1

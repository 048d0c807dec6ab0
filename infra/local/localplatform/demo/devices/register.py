"""What stands on an estate of the demonstration, as rows of the file that its register is imported from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from localplatform.demo.group import Estate

HEADINGS = (
    "设备编号", "设备名称", "所属系统", "上级设备编号", "楼栋", "安装位置", "品牌", "型号", "数量", "启用日期",
    "质保到期", "供应商", "检验周期（月）", "下次检验日期",
)  # fmt: skip
STARTED, WARRANTED = "2019-06-30", "2027-06-30"
# Code, name, system, part of, where, brand and model, how many; months between inspections and days until the next.
WHOLE = (
    ("BF-1", "生活水泵房", "给排水", "", "地下一层", "", "", 1, 0, 0),
    ("SB-1", "1号变频供水泵", "给排水", "BF-1", "地下一层水泵房", "格兰富", "CR32-4", 1, 0, 0),
    ("SB-2", "2号变频供水泵", "给排水", "BF-1", "地下一层水泵房", "格兰富", "CR32-4", 1, 0, 0),
    ("PD-1", "高压配电房", "供配电", "", "地下一层", "施耐德", "SM6", 1, 0, 0),
    ("BY-1", "1号干式变压器", "供配电", "PD-1", "地下一层配电房", "顺特", "SCB11-1000", 1, 0, 0),
    ("FD-1", "柴油发电机", "供配电", "PD-1", "地下一层", "康明斯", "C550D5", 1, 0, 0),
    ("XF-1", "消防泵房", "消防", "", "地下一层", "", "", 1, 0, 0),
    ("XB-1", "1号消火栓泵", "消防", "XF-1", "地下一层消防泵房", "凯泉", "XBD8/40", 1, 12, 20),
    ("XB-2", "自动喷淋泵", "消防", "XF-1", "地下一层消防泵房", "凯泉", "XBD9/30", 1, 12, 150),
    ("XK-1", "消防报警主机", "消防", "", "消防控制室", "海湾", "GST5000", 1, 12, -12),
    ("ZM-1", "地下车库照明", "照明", "", "地下一层", "飞利浦", "LED T8", 320, 0, 0),
    ("MJ-1", "大门门禁", "门禁安防", "", "大门", "海康威视", "DS-K1T671", 4, 0, 0),
    ("DZ-1", "车场道闸", "停车", "", "车场入口", "捷顺", "JSDZ02", 2, 0, 0),
)
CHILLER = ("KT-1", "1号冷水机组", "暖通", "", "地下一层冷冻机房", "约克", "YKWS", 1, 0, 0)
# Days until each lift is inspected: one is late, one is due soon.
LIFTS = (200, -5, 25, 90)


def rows_of(estate: Estate, today: date) -> Iterator[Sequence[object]]:
    """The rows of an estate: two lifts in each building, and what serves all of it.

    Args:
        estate: which.
        today: from which its inspections are counted.
    """
    for building in range(1, estate.buildings + 1):
        for number in (1, 2):
            days = LIFTS[(building * 2 + number) % len(LIFTS)]
            named = (f"DT-{building}-{number}", f"{building}栋{number}号客梯", "电梯", "", "", "日立", "HGE-1050", 1)
            yield _row(named, str(building), 12, today + timedelta(days=days))
    for piece in WHOLE if estate.kind == "residential" else (*WHOLE, CHILLER):
        months, days = piece[8:]
        yield _row(piece[:8], "", months, today + timedelta(days=days) if months else "")


def _row(named: Sequence[object], building: str, months: int, due: object) -> Sequence[object]:
    code, name, system, parent, place, brand, model, quantity = named
    about = (code, name, system, parent, building, place, brand, model, quantity)
    return (*about, STARTED, WARRANTED, "常青机电工程有限公司", months, due)


def sheet(rows: Iterator[Sequence[object]]) -> str:
    """Rows as a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    writer.writerows(rows)
    return text.getvalue()

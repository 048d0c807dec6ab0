"""What the demonstration's work orders say."""

from __future__ import annotations

from typing import NamedTuple

CATEGORIES = (
    ("WATER", "水暖报修", "Plumbing", "REPAIR", {"priority": 2, "responseMinutes": 30, "resolveMinutes": 240}),
    ("POWER", "电气报修", "Electricity", "REPAIR", {"priority": 1, "responseMinutes": 15, "aroundClock": True}),
    ("DOOR", "门窗锁具", "Doors and locks", "REPAIR", {"needsSignature": True}),
    # Promised within a minute, so that whoever looks at the demonstration sees what late orders look like.
    ("LIFT", "电梯困人", "People in a lift", "REPAIR", {"priority": 1, "responseMinutes": 1, "resolveMinutes": 1,
                                                     "aroundClock": True}),
    ("NOISE", "噪音投诉", "Noise", "COMPLAINT", {"resolveMinutes": 480}),
    ("IDEA", "建议", "Suggestion", "SUGGESTION", {"priority": 4, "resolveMinutes": 0}),
    ("FIRE", "消防巡检", "Fire gear", "PATROL_FINDING", {"forResidents": False}),
    ("CARE", "设备保养", "Maintenance", "MAINTENANCE", {"forResidents": False, "needsSignature": True}),
    ("INSPECT", "装修巡查", "Decoration inspection", "DECORATION_INSPECTION", {"forResidents": False}),
    ("BREACH", "装修违章", "Violation of a decoration", "VIOLATION", {"forResidents": False, "resolveMinutes": 2880}),
)  # fmt: skip

# Code, names, kind, measure, price in cents, days of warranty. What is accepted is charged as REPAIR.
PRICES = (
    ("TAP", "水龙头", "Tap", "PART", "只", 4_990, 90),
    ("TRAP", "防臭地漏", "Floor drain", "PART", "只", 6_800, 365),
    ("LOCK", "锁芯", "Lock cylinder", "PART", "套", 18_000, 365),
    ("HOUR", "水电工时", "Hour of a fitter", "LABOUR", "小时", 8_000, 0),
)
# Of which order, by its place in ORDERS: its lines, and why it is free with the note for the customer.
QUOTED = (
    (6, (("TRAP", "1"), ("HOUR", "0.5")), "", ""),
    (5, (("LOCK", "1"), ("HOUR", "1")), "FREE_REASON_WARRANTY", "门窗在开发商两年保修期内"),
)

FINISHED = ("ACCEPT", "START", "FINISH")


class Told(NamedTuple):
    """An order: its category, words, and how far it goes: the holder's steps, then the desk's."""

    category: str
    description: str
    steps: tuple[str, ...] = ()
    desk: tuple[str, ...] = ()


ORDERS = (
    Told("WATER", "厨房水龙头漏水", FINISHED, ("VERIFY", "CLOSE")),
    Told("WATER", "卫生间下水堵塞", FINISHED, ("VERIFY",)),
    Told("POWER", "客厅跳闸", FINISHED),
    Told("POWER", "楼道灯不亮", ("ACCEPT", "START")),
    Told("DOOR", "入户门锁打不开", FINISHED, ("VERIFY", "CLOSE")),
    Told("DOOR", "窗户把手脱落", ("ACCEPT", "START", "WAIT")),
    Told("WATER", "阳台地漏返味", ("ACCEPT",)),
    Told("LIFT", "电梯停在两层之间"),
    Told("NOISE", "楼上深夜装修", FINISHED, ("REOPEN",)),
    Told("IDEA", "希望增设快递柜"),
)
INCIDENT = Told("WATER", "主管爆裂，整栋停水", FINISHED)
TOUCHED = ("家中没水", "水压很低")
PLANS = (
    ("消防器材月检", "FIRE", "CHECK", "FREQ=MONTHLY;BYMONTHDAY=-1", True, 40),
    ("电梯半月保养", "CARE", "ORDER", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", True, 15),
)

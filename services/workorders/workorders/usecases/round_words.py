"""How people are told of points, routes and rounds in files."""

from __future__ import annotations

from chassis.files.worded import Table

_ESTATE = ("管理处", "Estate")
_NAME, _PLACE = ("名称", "Name"), ("地点", "Place")
_POINT, _AT = ("点位", "Point"), ("点位地点", "Place of the point")
_STOP = ("站序", "Stop")
_RETIRED = ("停用", "Retired")
_KIND = ("种类", "Kind")
KINDS = {
    "patrol": ("巡更", "Patrol"),
    "inspection": ("巡检", "Inspection"),
    "cleaning": ("保洁", "Cleaning"),
    "greening": ("绿化", "Greening"),
}
POINTS = Table(
    title=("巡查点位", "Points of rounds"),
    headings={
        "estate_name": _ESTATE,
        "name": _NAME,
        "place": _PLACE,
        "carrier": ("标识", "Carries its id"),
        "tag": ("标识号", "Tag"),
        "retired": _RETIRED,
    },
    values={"carrier": {"qr": ("二维码", "QR code"), "nfc": ("NFC", "NFC"), "beacon": ("蓝牙信标", "Beacon")}},
)
ROUTES = Table(
    title=("巡查路线", "Routes"),
    headings={
        "estate_name": _ESTATE,
        "name": ("路线", "Route"),
        "kind": _KIND,
        "area": ("区域", "Area"),
        "standard": ("标准", "Standard"),
        "grace_minutes": ("宽限（分钟）", "Grace (minutes)"),
        "stop": _STOP,
        "point_name": _POINT,
        "point_place": _AT,
        "within_minutes": ("开始后（分钟）", "Within (minutes)"),
        "checklist": ("检查项", "Checklist"),
        "retired": _RETIRED,
    },
    values={"kind": KINDS},
    numbers=("grace_minutes", "stop", "within_minutes"),
)
ROUNDS = Table(
    title=("巡查记录", "Rounds"),
    headings={
        "estate_name": _ESTATE,
        "route_name": ("路线", "Route"),
        "kind": _KIND,
        "begins_at": ("开始时间", "Begins"),
        "stop": _STOP,
        "point_name": _POINT,
        "point_place": _AT,
        "due_at": ("应到时间", "Due"),
        "state": ("状态", "State"),
        "late_minutes": ("迟（分钟）", "Late (minutes)"),
        "walker": ("巡查人", "Walked by"),
        "walked_at": ("到达时间", "Walked"),
        "arrived_at": ("上传时间", "Arrived"),
        "doubtful_time": ("时间存疑", "Time in doubt"),
        "by_hand": ("未扫码", "Nothing read"),
        "found": ("不合格项", "What is wrong"),
        "note": ("说明", "Note"),
    },
    values={
        "kind": KINDS,
        "state": {
            "due": ("待巡查", "Due"),
            "passed": ("正常", "In order"),
            "failed": ("有问题", "Something wrong"),
            "missed": ("漏检", "Missed"),
        },
    },
    numbers=("stop", "late_minutes"),
)

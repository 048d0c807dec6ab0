"""How people are told of orders, plans, what fell due, prices and categories in files."""

from __future__ import annotations

from chassis.files.worded import Table

_ESTATE = ("管理处", "Estate")
_PRIORITY = ("优先级", "Priority")
_CATEGORY = ("类别", "Category")
_CODE = ("编码", "Code")
_ZH, _EN = ("中文名称", "Name in Chinese"), ("英文名称", "Name in English")
_RETIRED = ("停用", "Retired")
KINDS = {
    "repair": ("报修", "Repair"),
    "special_service": ("特约服务", "Special service"),
    "complaint": ("投诉", "Complaint"),
    "suggestion": ("建议", "Suggestion"),
    "decoration_inspection": ("装修巡查", "Decoration inspection"),
    "violation": ("违章", "Violation"),
    "goods_release": ("物品放行", "Release of goods"),
    "patrol_finding": ("巡查发现", "Patrol finding"),
    "cleaning": ("保洁", "Cleaning"),
    "greening": ("绿化", "Greening"),
    "maintenance": ("维护保养", "Maintenance"),
    "visit": ("走访回访", "Visit"),
}
STATES = {
    "reported": ("待审核", "To be reviewed"),
    "reviewed": ("待派", "In the queue"),
    "assigned": ("已派", "Assigned"),
    "accepted": ("已接单", "Accepted"),
    "en_route": ("在途", "On the way"),
    "working": ("处理中", "Being worked at"),
    "waiting": ("等待", "Waiting"),
    "done": ("已完成", "Done"),
    "verified": ("已验收", "Verified"),
    "closed": ("已关闭", "Closed"),
    "refused": ("不受理", "Refused"),
    "cancelled": ("已取消", "Cancelled"),
}
CAUSES = {
    "workmanship": ("施工质量", "Workmanship"),
    "material": ("材料质量", "Material"),
    "wear": ("自然老化", "Wear"),
    "use": ("使用不当", "Use"),
    "service": ("服务不到位", "Our service"),
    "third_party": ("第三方", "Somebody else"),
    "unfounded": ("不属实", "Unfounded"),
    "other": ("其他", "Other"),
}
INCIDENT_KINDS = {
    "security": ("治安事件", "Security"),
    "fire": ("火情", "Fire"),
    "injury": ("人员伤病", "Somebody hurt or ill"),
    "flood": ("漏水水浸", "Water"),
    "traffic": ("交通事件", "Traffic"),
    "damage": ("坠物损坏", "Damage"),
    "other": ("其他事件", "Other"),
}
ORDERS = Table(
    title=("工单", "Work orders"),
    headings={
        "number": ("工单号", "Number"),
        "estate_name": _ESTATE,
        "category": _CATEGORY,
        "kind": ("种类", "Kind"),
        "state": ("状态", "State"),
        "priority": _PRIORITY,
        "unit_code": ("房间", "Unit"),
        "place": ("地点", "Place"),
        "customer_name": ("客户", "Customer"),
        "description": ("内容", "What is the matter"),
        "source": ("来源", "Source"),
        "reporter": ("登记人", "Reported by"),
        "assignee_id": ("处理人", "Who has it"),
        "reported_at": ("报事时间", "Reported"),
        "response_due_at": ("响应时限", "Answer due"),
        "responded_at": ("响应时间", "Answered"),
        "resolve_due_at": ("完成时限", "Due"),
        "done_at": ("完成时间", "Done"),
        "closed_at": ("关闭时间", "Closed"),
        "late": ("超时", "Late"),
        "reopen_count": ("重新打开次数", "Opened again"),
        "rating": ("评分", "Rating"),
        "result": ("处理结果", "What was done"),
        "signer": ("签字人", "Signed by"),
        "parts_used": ("用料", "Parts used"),
        "work_minutes": ("用时（分钟）", "Minutes of work"),
        "root_cause": ("根本原因", "Root cause"),
        "answer": ("答复", "Answer"),
    },
    values={
        "kind": KINDS,
        "state": STATES,
        "source": {
            "resident": ("业主端", "App"),
            "staff": ("员工", "Staff"),
            "counter": ("前台", "Counter"),
            "check": ("检查", "Check"),
            "plan": ("计划", "Plan"),
            "follow_up": ("回访", "Follow-up"),
            "label": ("二维码标牌", "Label"),
            "alarm": ("设备告警", "Alarm of a device"),
            "history": ("历史迁入", "History"),
        },
        "root_cause": CAUSES,
    },
    numbers=("priority", "reopen_count", "rating"),
)
LABELS = Table(
    title=("二维码标牌", "Labels"),
    headings={
        "estate_name": _ESTATE,
        "name": ("名称", "What it hangs on"),
        "place": ("地点", "Place"),
        "retired": _RETIRED,
    },
)
OCCURRENCES = Table(
    title=("到期检查", "What falls due"),
    headings={
        "estate_name": _ESTATE,
        "plan_name": ("计划", "Plan"),
        "due_at": ("到期时间", "Due"),
        "state": ("状态", "State"),
        "late_minutes": ("迟（分钟）", "Late (minutes)"),
        "checker": ("检查人", "Checked by"),
        "checked_at": ("检查时间", "Checked"),
        "note": ("发现", "What was found"),
    },
    values={
        "state": {
            "due": ("待检查", "Due"),
            "passed": ("正常", "In order"),
            "failed": ("有问题", "Something wrong"),
            "missed": ("漏检", "Missed"),
        }
    },
    numbers=("late_minutes",),
)
PLANS = Table(
    title=("巡检与保养计划", "Plans"),
    headings={
        "estate_name": _ESTATE,
        "name": ("计划", "Plan"),
        "task": ("内容", "Task"),
        "category": _CATEGORY,
        "rule": ("规则", "Rule"),
        "start_date": ("起始日期", "First day"),
        "start_clock": ("时间", "Time"),
        "place": ("地点", "Place"),
        "description": ("要做什么", "What is to be done"),
        "statutory": ("法定", "Statutory"),
        "ended": ("停止", "Ended"),
        "maker": ("制定人", "Made by"),
    },
    values={"task": {"check": ("检查", "Check"), "order": ("工单", "Order"), "round": ("巡查", "Round")}},
)
PRICES = Table(
    title=("维修价格表", "Price list"),
    headings={
        "code": _CODE,
        "name_zh": _ZH,
        "name_en": _EN,
        "kind": ("种类", "Kind"),
        "price": ("单价", "Price of one"),
        "currency": ("币种", "Currency"),
        "measure": ("计量单位", "Per"),
        "fee_item_code": ("收费项目编码", "Fee item"),
        "warranty_days": ("保修（天）", "Warranty (days)"),
        "retired": _RETIRED,
    },
    values={"kind": {"labour": ("人工", "Labour"), "part": ("材料", "Part")}},
    amounts=("price",),
    balances=("price",),
    numbers=("warranty_days",),
    currency="currency",
)
CATEGORIES = Table(
    title=("报事类别", "Categories of orders"),
    headings={
        "code": _CODE,
        "name_zh": _ZH,
        "name_en": _EN,
        "kind": ("种类", "Kind"),
        "priority": _PRIORITY,
        "response_minutes": ("响应时限（分钟）", "Answered within (minutes)"),
        "resolve_minutes": ("完成时限（分钟）", "Done within (minutes)"),
        "around_clock": ("昼夜计时", "Counted day and night"),
        "needs_signature": ("须签字", "Needs a signature"),
        "for_residents": ("业主可报", "Residents may report it"),
        "retired": _RETIRED,
    },
    values={"kind": KINDS},
    numbers=("priority", "response_minutes", "resolve_minutes"),
)
INCIDENTS = Table(
    title=("事件登记", "Incidents"),
    headings={
        "estate_name": _ESTATE,
        "kind": ("种类", "Kind"),
        "severity": ("程度", "Severity"),
        "occurred_at": ("发生时间", "Happened"),
        "place": ("地点", "Place"),
        "description": ("经过", "What happened"),
        "alarm": ("现场报警", "Alarm"),
        "state": ("状态", "State"),
        "reporter": ("登记人", "Reported by"),
        "reported_at": ("登记时间", "Reported"),
        "acknowledger": ("响应人", "Acknowledged by"),
        "acknowledged_at": ("响应时间", "Acknowledged"),
        "handling": ("处置", "Handling"),
        "closer": ("结案人", "Closed by"),
        "closed_at": ("结案时间", "Closed"),
    },
    values={
        "kind": INCIDENT_KINDS,
        "severity": {"minor": ("一般", "Minor"), "major": ("重大", "Major")},
        "state": {
            "open": ("待响应", "Open"),
            "acknowledged": ("处置中", "Acknowledged"),
            "closed": ("已结案", "Closed"),
        },
    },
)
PASSES = Table(
    title=("物品放行", "Goods release passes"),
    headings={
        "estate_name": _ESTATE,
        "unit_code": ("房间", "Unit"),
        "customer_name": ("客户", "Customer"),
        "bearer": ("携带人", "Taken out by"),
        "plate": ("车牌", "Plate"),
        "goods": ("物品", "Goods"),
        "valid_from": ("有效期起", "Good from"),
        "valid_until": ("有效期止", "Good until"),
        "state": ("状态", "State"),
        "maker": ("申请人", "Asked for by"),
        "decider": ("审批人", "Decided by"),
        "decided_at": ("审批时间", "Decided"),
        "reason": ("不予放行原因", "Why it was refused"),
        "releaser": ("放行人", "Let out by"),
        "released_at": ("放行时间", "Let out"),
        "doubtful_time": ("时间存疑", "Time in doubt"),
        "by_hand": ("未扫码", "No code read"),
        "note": ("备注", "Note"),
    },
    values={
        "state": {
            "requested": ("待审批", "Asked for"),
            "approved": ("已审批", "Approved"),
            "refused": ("不予放行", "Refused"),
            "released": ("已放行", "Let out"),
            "cancelled": ("已取消", "Cancelled"),
            "expired": ("已过期", "Expired"),
        }
    },
)

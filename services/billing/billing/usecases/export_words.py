"""How people are told of receivables, their changes, meters and readings in files."""

from __future__ import annotations

from chassis.files.worded import Table

RECEIVABLES = Table(
    title=("应收款", "Receivables"),
    headings={
        "estate_name": ("管理处", "Estate"),
        "unit_code": ("房间", "Unit"),
        "customer_name": ("客户", "Customer"),
        "fee_item_name": ("收费项目", "Fee item"),
        "period_start": ("费用期间自", "Period from"),
        "period_end": ("费用期间至", "Period to"),
        "accounting_month": ("入账月份", "Accounting month"),
        "due_date": ("应缴日", "Due on"),
        "amount": ("金额", "Amount"),
        "tax": ("其中税额", "Of which tax"),
        "adjusted": ("调整", "Adjusted"),
        "waived": ("减免", "Waived"),
        "paid": ("已收", "Paid"),
        "verified": ("其中已核销", "Of which verified"),
        "outstanding": ("未收", "Outstanding"),
        "currency_code": ("币种", "Currency"),
        "voided": ("已作废", "Voided"),
    },
    amounts=("amount", "tax", "adjusted", "waived", "paid", "verified", "outstanding"),
)
CHANGES = Table(
    title=("应收变更", "Changes of receivables"),
    headings={
        "estate_name": ("管理处", "Estate"),
        "unit_code": ("房间", "Unit"),
        "customer_name": ("客户", "Customer"),
        "fee_item_name": ("收费项目", "Fee item"),
        "kind": ("类型", "Kind"),
        "amount": ("金额", "Amount"),
        "currency_code": ("币种", "Currency"),
        "state": ("状态", "State"),
        "reason": ("原因", "Reason"),
        "maker": ("申请人", "Asked by"),
        "created_at": ("申请时间", "Asked"),
        "checker": ("复核人", "Checker"),
        "decided_at": ("审批时间", "Decided"),
        "decision_reason": ("审批意见", "Decision"),
    },
    values={
        "kind": {"adjustment": ("调整", "Adjustment"), "waiver": ("减免", "Waiver"), "void": ("作废", "Void")},
        "state": {
            "waiting": ("待审批", "Waits for approval"),
            "approved": ("已通过", "Approved"),
            "refused": ("已驳回", "Refused"),
        },
    },
    amounts=("amount",),
)
_KINDS = {
    "water": ("水表", "Water"),
    "electricity": ("电表", "Electricity"),
    "gas": ("燃气表", "Gas"),
    "heating": ("热量表", "Heat"),
    "other": ("其他", "Other"),
}
METERS = Table(
    title=("表具", "Meters"),
    headings={
        "number": ("表号", "Meter"),
        "kind": ("类别", "Kind"),
        "estate_name": ("管理处", "Estate"),
        "building_code": ("楼栋", "Building"),
        "unit_code": ("房间", "Unit"),
        "customer_name": ("缴费客户", "Bills"),
        "fee_item_name": ("收费项目", "Fee item"),
        "multiplier": ("倍率", "Multiplier"),
        "digits": ("整数位数", "Digits"),
        "install_date": ("启用日期", "In service from"),
        "remove_date": ("停用日期", "Removed on"),
        "last_value": ("上次读数", "Last value"),
        "last_date": ("抄表日期", "Read on"),
    },
    values={"kind": _KINDS},
    numbers=("multiplier", "digits", "last_value"),
)
READINGS = Table(
    title=("抄表读数", "Readings"),
    headings={
        "fee_month": ("费用月份", "Fee month"),
        "estate_name": ("管理处", "Estate"),
        "building_code": ("楼栋", "Building"),
        "unit_code": ("房间", "Unit"),
        "meter_number": ("表号", "Meter"),
        "kind": ("类别", "Kind"),
        "start_date": ("起始日期", "From"),
        "end_date": ("抄表日期", "Read on"),
        "start_value": ("上次读数", "Previous value"),
        "end_value": ("本次读数", "Value"),
        "rolled_over": ("已走完一圈", "Rolled over"),
        "usage": ("用量", "Usage"),
        "amount": ("金额", "Amount"),
        "currency_code": ("币种", "Currency"),
        "reader": ("抄表人", "Read by"),
        "billed": ("已计费", "Billed"),
    },
    values={"kind": _KINDS},
    amounts=("amount",),
    numbers=("start_value", "end_value", "usage"),
)

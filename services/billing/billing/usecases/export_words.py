"""How people are told of receivables and their changes in files."""

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
        "checker": ("审批人", "Decided by"),
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

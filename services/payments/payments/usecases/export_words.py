"""How people are told of receipts, takings, closings, prepayments, deposits and orders in files."""

from __future__ import annotations

from chassis.files.worded import Table

_METHODS = {
    "cash": ("现金", "Cash"),
    "pos": ("刷卡", "Card"),
    "bank_transfer": ("银行转账", "Bank transfer"),
    "cheque": ("支票", "Cheque"),
}
_CURRENCY = ("币种", "Currency")
_ESTATE = ("管理处", "Estate")
_CUSTOMER = ("客户", "Customer")
_NUMBER = ("客户编号", "Customer code")

RECEIPTS = Table(
    title=("收款单", "Receipts"),
    headings={
        "number": ("收款单号", "Receipt"),
        "payment_date": ("付款日期", "Paid on"),
        "estate_name": _ESTATE,
        "customer_code": _NUMBER,
        "customer_name": _CUSTOMER,
        "method": ("收款方式", "Paid by"),
        "account": ("收款账户", "Paid into"),
        "amount": ("金额", "Amount"),
        "prepayment": ("其中预收款", "Of which prepaid"),
        "currency": _CURRENCY,
        "state": ("状态", "State"),
        "submitted_by": ("收款人", "Cashier"),
        "submitted_at": ("提交时间", "Submitted"),
        "decided_by": ("复核人", "Checker"),
        "decided_at": ("审批时间", "Decided"),
        "note": ("备注", "Note"),
    },
    values={
        "method": _METHODS,
        "state": {
            "submitted": ("待审批", "Waits for approval"),
            "approved": ("已审批", "Approved"),
            "refused": ("已驳回", "Refused"),
            "reversed": ("已冲红", "Reversed"),
        },
    },
    amounts=("amount", "prepayment"),
    currency="currency",
)
TAKINGS = Table(
    title=("当日收款", "Daily takings"),
    headings={
        "payment_date": ("付款日期", "Paid on"),
        "method": ("收款方式", "Paid by"),
        "fee_item_name": ("收费项目", "Fee item"),
        "receipt_count": ("收款单数", "Receipts"),
        "amount": ("金额", "Amount"),
        "verified": ("其中已核销", "Of which verified"),
        "currency": _CURRENCY,
    },
    values={"method": _METHODS, "fee_item_name": {"": ("预收款", "Prepayment")}},
    amounts=("amount", "verified"),
    numbers=("receipt_count",),
    currency="currency",
)
CLOSINGS = Table(
    title=("日结", "Daily closings"),
    headings={
        "payment_date": ("付款日期", "Paid on"),
        "estate_name": _ESTATE,
        "submitted_by": ("收款人", "Cashier"),
        "method": ("收款方式", "Paid by"),
        "receipt_count": ("收款单数", "Receipts"),
        "system": ("系统金额", "By the receipts"),
        "counted": ("清点金额", "Counted"),
        "difference": ("差额", "Difference"),
        "currency": _CURRENCY,
        "reason": ("差额原因", "Why it differs"),
        "state": ("状态", "State"),
        "submitted_at": ("提交时间", "Submitted"),
        "decided_by": ("确认人", "Decided by"),
        "decided_at": ("确认时间", "Decided"),
        "decision_reason": ("退回原因", "Why refused"),
    },
    values={
        "method": _METHODS,
        "state": {
            "submitted": ("待确认", "Waiting"),
            "confirmed": ("已确认", "Confirmed"),
            "refused": ("已退回", "Refused"),
        },
    },
    amounts=("system", "counted", "difference"),
    numbers=("receipt_count",),
    currency="currency",
)
PREPAYMENTS = Table(
    title=("预收款", "Prepayments"),
    headings={
        "payment_date": ("付款日期", "Paid on"),
        "estate_name": _ESTATE,
        "customer_code": _NUMBER,
        "customer_name": _CUSTOMER,
        "source": ("来源", "Paid by"),
        "amount": ("预收金额", "Prepaid"),
        "drawn": ("已冲抵", "Used"),
        "reversed": ("已冲红", "Reversed"),
        "balance": ("余额", "Left"),
        "currency": _CURRENCY,
        "fee_items": ("适用收费项目", "Applies to"),
        "verified": ("已核销", "Verified"),
    },
    values={
        "source": {"receipt": ("收款单", "Receipt"), "order": ("在线订单", "Online order")},
        "fee_items": {"": ("不限", "Any charge")},
    },
    amounts=("amount", "drawn", "reversed", "balance"),
    currency="currency",
)
DEBTORS = Table(
    title=("欠费客户", "Debtors"),
    headings={
        "company_name": ("公司", "Company"),
        "customer_name": _CUSTOMER,
        "estate_names": _ESTATE,
        "overdue": ("已逾期", "Overdue"),
        "open": ("未收", "Outstanding"),
        "currency": _CURRENCY,
        "item_count": ("笔数", "Charges"),
        "oldest_due_date": ("最早应缴日", "Oldest due date"),
    },
    values={},
    amounts=("overdue", "open"),
    numbers=("item_count",),
    currency="currency",
)
DEPOSITS = Table(
    title=("押金", "Deposits"),
    headings={
        "estate_name": _ESTATE,
        "unit_code": ("房间", "Unit"),
        "customer_code": _NUMBER,
        "customer_name": _CUSTOMER,
        "fee_item_name": ("收费项目", "Fee item"),
        "asked": ("应收押金", "Asked for"),
        "paid": ("已收", "Paid"),
        "used": ("已使用", "Used"),
        "held": ("在管", "Held"),
        "waiting": ("待审批", "Waiting"),
        "short": ("待补缴", "To be paid again"),
        "lost": ("损失", "Lost"),
        "currency": _CURRENCY,
    },
    amounts=("asked", "paid", "used", "held", "waiting", "short", "lost"),
    currency="currency",
)
PAYABLES = Table(
    title=("应付款", "Payables"),
    headings={
        "estate_name": _ESTATE,
        "kind": ("类别", "Kind"),
        "payee_kind": ("收款方类型", "Kind of payee"),
        "payee_name": ("收款方", "Payee"),
        "document_number": ("单据号", "Document"),
        "amount": ("金额", "Amount"),
        "tax": ("其中进项税", "Input tax in it"),
        "currency": _CURRENCY,
        "due_date": ("应付日", "Due"),
        "state": ("状态", "State"),
        "explanation": ("说明", "What for"),
        "maker": ("录入人", "Entered by"),
        "checker": ("审批人", "Decided by"),
        "method": ("付款方式", "Paid by"),
        "payment_date": ("付款日期", "Paid on"),
        "payment_reference": ("流水号", "Number of the payment"),
    },
    values={
        "kind": {
            "purchase": ("采购", "Purchase"),
            "service": ("外包服务", "Service"),
            "rent": ("应付租金", "Rent"),
            "other": ("其他", "Other"),
        },
        "payee_kind": {"supplier": ("供应商", "Supplier"), "landlord": ("房东", "Landlord")},
        "method": _METHODS,
        "state": {
            "waiting": ("待审批", "Waiting"),
            "open": ("待付", "Open"),
            "paid": ("已付", "Paid"),
            "refused": ("已驳回", "Refused"),
            "withdrawn": ("已撤销", "Taken back"),
        },
    },
    amounts=("amount", "tax"),
    currency="currency",
)
STATEMENT = Table(
    title=("对账单", "Statement"),
    headings={
        "payee_name": ("收款方", "Payee"),
        "accounting_date": ("入账日期", "Booked on"),
        "line": ("类型", "What"),
        "document_number": ("单据号", "Document"),
        "explanation": ("说明", "What for"),
        "owed": ("应付", "Owed"),
        "paid": ("已付", "Paid"),
        "balance": ("余额", "Balance"),
        "currency": _CURRENCY,
    },
    values={
        "line": {
            "opening": ("期初", "Owed before"),
            "owed": ("应付", "Owed"),
            "paid": ("付款", "Paid"),
            "closing": ("期末", "Owed after"),
        }
    },
    amounts=("owed", "paid"),
    balances=("balance",),
    currency="currency",
)
ORDERS = Table(
    title=("在线订单", "Online orders"),
    headings={
        "out_trade_no": ("订单号", "Order"),
        "estate_name": _ESTATE,
        "customer_code": _NUMBER,
        "customer_name": _CUSTOMER,
        "amount": ("金额", "Amount"),
        "prepayment": ("其中预收款", "Of which prepaid"),
        "currency": _CURRENCY,
        "state": ("状态", "State"),
        "created_at": ("创建时间", "Made"),
        "paid_at": ("支付时间", "Paid"),
        "payment_date": ("付款日期", "Paid on"),
        "transaction_id": ("渠道交易号", "Transaction"),
    },
    values={
        "state": {
            "created": ("已创建", "Made"),
            "placing": ("正在下单", "Being placed"),
            "placed": ("待支付", "To be paid"),
            "paid": ("已支付", "Paid"),
            "closing": ("正在关闭", "Being closed"),
            "closed": ("已关闭", "Closed"),
            "failed": ("下单失败", "Failed"),
            "unresolved": ("结果不明", "Unresolved"),
        }
    },
    amounts=("amount", "prepayment"),
    currency="currency",
)

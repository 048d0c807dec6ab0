"""The daily trade bill: the partner's side of reconciliation.

Source: WeChat Pay documentation for merchants, APIv3, "Trade bill" (申请交易账单, 下载账单).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from simulators.answers import wrong
from simulators.book import CHINA, Book, Refused, Row

RATE = Decimal("0.0060")
HEADER = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
    "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
    "手续费,费率,订单金额,申请退款金额,费率备注"
)
TIMES = "退款申请时间,退款成功时间"  # which the bill of refunds alone has besides
SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"


def trade_bill(book: Book, mchid: str, bill_date: str, kind: str = "ALL") -> bytes:
    """A merchant's payments and refunds of one day in China, or its refunds alone, as CSV.

    Args:
        book: the partner's.
        mchid: the merchant.
        bill_date: YYYY-MM-DD.
        kind: ALL or REFUND.

    Raises:
        Refused: not a date, or nothing happened that day.
    """
    try:
        begin = datetime.strptime(bill_date, "%Y-%m-%d").replace(tzinfo=CHINA)
    except ValueError:
        raise wrong("bill_date", "格式应为YYYY-MM-DD") from None
    payments, refunds = book.day(mchid, begin.timestamp(), (begin + timedelta(days=1)).timestamp())
    if kind == "REFUND":
        payments = []
    if not payments and not refunds:
        raise Refused(400, "NO_STATEMENT_EXIST", "账单文件不存在")
    given_back = [_refund(row, times=kind == "REFUND") for row in refunds]
    header = HEADER.replace("微信退款单号", f"{TIMES},微信退款单号") if kind == "REFUND" else HEADER
    lines = [header, *map(_payment, payments), *given_back, SUMMARY, _summary(payments, refunds)]
    return ("﻿" + "\r\n".join(lines) + "\r\n").encode()


def _line(values: list[str]) -> str:
    # Each value has a grave accent before it, so that spreadsheets leave long numbers alone.
    return ",".join(f"`{value.replace(',', ' ')}" for value in values)


def _yuan(fen: int | Decimal) -> str:
    return f"{Decimal(fen) / 100:.2f}"


def _fee(fen: int) -> Decimal:
    return (Decimal(fen) * RATE).quantize(Decimal(1), ROUND_HALF_UP)


def _who(row: Row) -> list[str]:
    moment = datetime.fromtimestamp(row["success_epoch"], CHINA)
    return [
        f"{moment:%Y-%m-%d %H:%M:%S}",
        row["appid"],
        row["mchid"],
        "0",
        "",
        row["transaction_id"],
        row["out_trade_no"],
        row["openid"],
        "NATIVE",
    ]


def _payment(order: Row) -> str:
    total = order["total"]
    return _line(
        [
            *_who(order),
            *("SUCCESS", "OTHERS", "CNY", _yuan(total), "0.00", "0", "0", "0.00", "0.00", "", ""),
            *(order["description"], order["attach"], _yuan(_fee(total)), "0.60%", _yuan(total), "0.00", ""),
        ]
    )


def _refund(refund: Row, *, times: bool) -> str:
    given, moment = refund["refund"], f"{datetime.fromtimestamp(refund['success_epoch'], CHINA):%Y-%m-%d %H:%M:%S}"
    return _line(
        [
            *_who(refund),
            *("REFUND", "OTHERS", "CNY", "0.00", "0.00", *([moment, moment] if times else [])),
            *(refund["refund_id"], refund["out_refund_no"], _yuan(given)),
            *("0.00", "ORIGINAL", refund["status"], refund["description"], refund["attach"]),
            *(_yuan(-_fee(given)), "0.60%", "0.00", _yuan(given), ""),
        ]
    )


def _summary(payments: list[Row], refunds: list[Row]) -> str:
    paid = sum(order["total"] for order in payments)
    given = sum(refund["refund"] for refund in refunds)
    fees = sum(_fee(order["total"]) for order in payments) - sum(_fee(refund["refund"]) for refund in refunds)
    values = [str(len(payments) + len(refunds)), _yuan(paid), _yuan(given), "0.00", _yuan(Decimal(fees))]
    return _line([*values, _yuan(paid), _yuan(given)])

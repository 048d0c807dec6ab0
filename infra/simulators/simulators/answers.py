"""What the partner says of orders and refunds, and what it asks of a request's fields.

Source: WeChat Pay documentation for merchants, APIv3, "Native payment", "H5 payment" and "Refunds" (Native支付, H5支付,
退款).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from ipaddress import ip_address
from typing import Any

from simulators.book import Refused, Row

STATES = {"NOTPAY": "订单未支付", "SUCCESS": "支付成功", "CLOSED": "订单已关闭", "REFUND": "转入退款"}
NUMBER = re.compile(r"[0-9A-Za-z_\-|*]{6,32}")
REFUND_NUMBER = re.compile(r"[0-9A-Za-z_\-|*@]{1,64}")


def wrong(field: str, issue: str) -> Refused:
    """The refusal of one field."""
    return Refused(400, "PARAM_ERROR", f"参数错误: {field} {issue}")


def order_asked(body: Mapping[str, Any], app_id: str, mchid: str, trade_type: str) -> Row:
    """An order from the body of a payment request, NATIVE or MWEB, as the partner calls H5.

    Raises:
        Refused: a field is wrong, or the currency is not CNY.
    """
    if body.get("mchid") != mchid:
        raise Refused(400, "MCH_NOT_EXISTS", "商户号不存在")
    if body.get("appid") != app_id:
        raise Refused(400, "APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配")
    total = _amount(body.get("amount"), "total")
    expires = _text(body, "time_expire", 0, 64)
    order: Row = {
        "mchid": mchid,
        "appid": app_id,
        "out_trade_no": _text(body, "out_trade_no", 6, 32),
        "description": _text(body, "description", 1, 127),
        "total": total,
        "attach": _text(body, "attach", 0, 128),
        "notify_url": _text(body, "notify_url", 8, 255),
        "trade_type": trade_type,
        "time_expire": None,
        "time_expire_text": expires,
    }
    if not NUMBER.fullmatch(order["out_trade_no"]):
        raise wrong("out_trade_no", "6至32位数字、大小写字母或_-|*")
    if not order["notify_url"].startswith(("https://", "http://")) or "?" in order["notify_url"]:
        raise wrong("notify_url", "必须为直接可访问的URL，不允许携带查询串")
    if expires:
        order["time_expire"] = _moment(expires)
    if trade_type == "MWEB":
        _scene_asked(body.get("scene_info"))
    return order


def _scene_asked(scene: Any) -> None:
    """What H5 wants to know of the payer's phone."""
    scene = scene if isinstance(scene, dict) else {}
    try:
        ip_address(str(scene.get("payer_client_ip")))
    except ValueError:
        raise wrong("scene_info.payer_client_ip", "不是合法的IP地址") from None
    told = scene.get("h5_info")
    if not isinstance(told, dict) or told.get("type") not in ("iOS", "Android", "Wap"):
        raise wrong("scene_info.h5_info.type", "取值为iOS、Android、Wap")


def refund_asked(body: Mapping[str, Any]) -> Row:
    """A refund from the body of a request.

    Raises:
        Refused: a field is wrong, or the currency is not CNY.
    """
    number = _text(body, "out_refund_no", 1, 64)
    if not REFUND_NUMBER.fullmatch(number):
        raise wrong("out_refund_no", "格式有误")
    if not body.get("transaction_id") and not body.get("out_trade_no"):
        raise wrong("transaction_id", "与out_trade_no二选一必填")
    amount = body.get("amount")
    return {
        "out_refund_no": number,
        "transaction_id": _text(body, "transaction_id", 0, 32),
        "out_trade_no": _text(body, "out_trade_no", 0, 32),
        "reason": _text(body, "reason", 0, 80),
        "notify_url": _text(body, "notify_url", 0, 255),
        "refund": _amount(amount, "refund"),
        "total": _amount(amount, "total"),
    }


def _amount(amount: Any, name: str) -> int:
    if not isinstance(amount, dict):
        raise wrong("amount", "必填")
    if amount.get("currency", "CNY") != "CNY":
        raise wrong("amount.currency", "仅支持CNY")
    value = amount.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= 10**12:
        raise wrong(f"amount.{name}", "必须为大于0的整数，单位为分")
    return value


def _text(body: Mapping[str, Any], name: str, shortest: int, longest: int) -> str:
    value = body.get(name, "")
    if not isinstance(value, str) or not shortest <= len(value) <= longest:
        raise wrong(name, f"长度应为{shortest}至{longest}")
    return value


def _moment(text: str) -> float:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise wrong("time_expire", "格式应为rfc3339") from None
    if moment.tzinfo is None:
        raise wrong("time_expire", "缺少时区")
    return moment.timestamp()


def transaction(order: Row) -> dict[str, Any]:
    """An order as a query and a notification tell it."""
    told: dict[str, Any] = {
        "appid": order["appid"],
        "mchid": order["mchid"],
        "out_trade_no": order["out_trade_no"],
        "attach": order["attach"],
        "trade_state": order["state"],
        "trade_state_desc": STATES[order["state"]],
        "amount": {"total": order["total"], "currency": "CNY"},
    }
    if order["transaction_id"]:
        told |= {
            "transaction_id": order["transaction_id"],
            "trade_type": order["trade_type"],
            "bank_type": "OTHERS",
            "success_time": order["success_time"],
            "payer": {"openid": order["openid"]},
        }
        told["amount"] |= {"payer_total": order["total"], "payer_currency": "CNY"}
    return told


def refunded(refund: Row) -> dict[str, Any]:
    """A refund as a request and a query tell it."""
    return {
        "refund_id": refund["refund_id"],
        "out_refund_no": refund["out_refund_no"],
        "transaction_id": refund["transaction_id"],
        "out_trade_no": refund["out_trade_no"],
        "channel": "ORIGINAL",
        "user_received_account": "支付用户零钱",
        "success_time": refund["success_time"],
        "create_time": refund["created"],
        "status": refund["status"],
        "funds_account": "AVAILABLE",
        "amount": {
            "total": refund["total"],
            "refund": refund["refund"],
            "payer_total": refund["total"],
            "payer_refund": refund["refund"],
            "settlement_total": refund["total"],
            "settlement_refund": refund["refund"],
            "discount_refund": 0,
            "currency": "CNY",
        },
    }


def refund_event(refund: Row) -> dict[str, Any]:
    """A refund as a notification tells it."""
    return {
        "mchid": refund["mchid"],
        "out_trade_no": refund["out_trade_no"],
        "transaction_id": refund["transaction_id"],
        "out_refund_no": refund["out_refund_no"],
        "refund_id": refund["refund_id"],
        "refund_status": refund["status"],
        "success_time": refund["success_time"],
        "user_received_account": "支付用户零钱",
        "amount": {
            "total": refund["total"],
            "refund": refund["refund"],
            "payer_total": refund["total"],
            "payer_refund": refund["refund"],
        },
    }

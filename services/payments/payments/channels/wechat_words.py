"""What WeChat Pay says of payments and refunds, in the forms that its documentation gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from chassis import clock

from payments.channels.channel import ChannelTrouble, Paid, Refund

OUT_TRADE_NO = re.compile(r"[0-9A-Za-z_\-|*]{6,32}")
TRANSACTION_ID = re.compile(r"[0-9A-Za-z]{1,32}")
OUT_REFUND_NO = re.compile(r"[0-9A-Za-z_\-|*@]{1,64}")
# ABNORMAL: the payer's account takes no money; the merchant has to arrange it on the partner's own pages.
REFUND_STATES = {"SUCCESS": "succeeded", "CLOSED": "failed", "ABNORMAL": "failed"}
CURRENCY = re.compile(r"[A-Z]{3}")
MOST_FEN = 10**12
OLDEST, NEWEST = timedelta(days=366), timedelta(minutes=5)


def paid(said: Mapping[str, Any], by: str) -> Paid:
    """A payment from a query's answer, a notification or a bill. What is odd is not rounded or guessed at, but refused.

    Raises:
        ChannelTrouble: something is odd.
    """
    try:
        amount = said["amount"]
        return Paid(
            _text(said, "out_trade_no", OUT_TRADE_NO),
            _text(said, "transaction_id", TRANSACTION_ID),
            _fen(amount["total"]),
            _text(amount, "currency", CURRENCY),
            _moment(said["success_time"]),
            by,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ChannelTrouble(f"the channel's words on a payment are odd: {error!r}"[:500]) from error


def refund(said: Mapping[str, Any], state: str) -> Refund:
    """A refund from an answer or a notification.

    Raises:
        ChannelTrouble: something is odd.
    """
    try:
        word, back = said[state], None
        if state == "refund_status" and word == "SUCCESS":  # a notification, which names no currency: China's
            with suppress(ChannelTrouble, KeyError, TypeError):  # our own refund is known by its number alone
                amount = {"total": said["amount"]["refund"], "currency": "CNY"}
                back = paid({**said, "transaction_id": said["refund_id"], "amount": amount}, "callback")
        return Refund(
            _text(said, "out_refund_no", OUT_REFUND_NO),
            REFUND_STATES.get(word, "processing"),
            _text(said, "refund_id", TRANSACTION_ID),
            str(word),
            back,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ChannelTrouble(f"the channel's words on a refund are odd: {error!r}"[:500]) from error


def _text(said: Mapping[str, Any], name: str, form: re.Pattern[str]) -> str:
    value = said[name]
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ValueError(f"{name} is {value!r}")
    return value


def _fen(value: Any) -> int:
    if type(value) is not int or not 0 < value <= MOST_FEN:
        raise ValueError(f"amount.total is {value!r}")
    return value


def _moment(value: Any) -> datetime:
    """A time with its zone, not in the future and not from before the channel's orders of this year."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"success_time {value} has no zone")
    now = clock.now()
    if not now - OLDEST <= moment <= now + NEWEST:
        raise ValueError(f"success_time {value} is not plausible")
    return moment

"""WeChat Pay's bills of refunds, as text.

Source: WeChat Pay documentation for merchants, APIv3, "Trade bill" (申请交易账单, 下载账单): CSV with a header, a grave
accent before each value, amounts in yuan, and two lines of sums at the end.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from payments.channels import wechat_words as words
from payments.channels.channel import ChannelTrouble, Refund

CHINA = ZoneInfo("Asia/Shanghai")
LARGEST = 256 * 1024 * 1024  # a bill that is larger when it is unpacked is no bill of refunds
GZIP = 16 + zlib.MAX_WBITS
_YUAN = re.compile(r"[0-9]{1,10}\.[0-9]{2}")


def unpacked(packed: bytes, sha1: str) -> str:
    """The text of a bill.

    Args:
        packed: as it was downloaded, by gzip.
        sha1: what its hash has to be, in hexadecimal.

    Raises:
        ChannelTrouble: it is damaged, or too large.
    """
    opening = zlib.decompressobj(GZIP)
    try:
        bill = opening.decompress(packed, LARGEST)
    except zlib.error as error:
        raise ChannelTrouble("the bill is damaged") from error
    if opening.unconsumed_tail:
        raise ChannelTrouble("the bill is too large")
    if hashlib.sha1(bill, usedforsecurity=False).hexdigest() != sha1.lower():
        raise ChannelTrouble("the bill is not the one that the channel told of")
    return bill.decode("utf-8-sig")


def refunds(bill: str) -> Iterator[Refund]:
    """What a bill says was given back; a line whose refund has not arrived counts on the day on which it has.

    Raises:
        ChannelTrouble: a line says something else than the header.
    """
    lines = bill.splitlines()
    header = lines[0].split(",") if lines else []
    for line in lines[1:]:
        if not line.startswith("`"):
            return  # the sums
        values = [value.removeprefix("`") for value in line.split(",")]
        if len(values) != len(header):
            raise ChannelTrouble("a line of the bill has other columns than its header")
        told = dict(zip(header, values, strict=True))
        if told.get("退款状态") == "SUCCESS":
            yield _refund(told)


def _refund(told: Mapping[str, str]) -> Refund:
    try:
        at = datetime.strptime(told["退款成功时间"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=CHINA)
        said = {
            "out_trade_no": told["商户订单号"],
            "transaction_id": told["微信退款单号"],
            "amount": {"total": _fen(told["申请退款金额"]), "currency": told["货币种类"]},
            "success_time": at.isoformat(),
        }
        back = words.paid(said, "bill")
        return Refund(told["商户退款单号"], "succeeded", back.transaction_id, "SUCCESS", back)
    except (KeyError, ValueError) as error:
        raise ChannelTrouble(f"the channel's bill is odd: {error!r}"[:500]) from error


def _fen(yuan: str) -> int:
    if not _YUAN.fullmatch(yuan):
        raise ValueError(f"{yuan} is no amount in yuan")
    return int(Decimal(yuan) * 100)

"""The partner's own book: orders, payments, refunds and what is to be notified, in a SQLite file of its own."""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from simulators.faults import Faults

CHINA = timezone(timedelta(hours=8))
CLOSED_AFTER = timedelta(days=7)  # an order that nobody closes and nobody pays
# After it the same order is given a new one.
CODE_LIVES = {"NATIVE": timedelta(hours=2), "MWEB": timedelta(minutes=5)}
SAME = ("trade_type", "appid", "total", "description", "attach", "notify_url", "time_expire")
SUMMARIES = {"transaction": "支付成功", "refund": "退款成功"}
Row = dict[str, Any]


class Refused(Exception):
    """The partner says no, as its documentation lists it.

    Args:
        status: HTTP.
        code: the error code.
        message: what it says.
    """

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


_SCHEMA = """
create table if not exists orders (
    mchid text, out_trade_no text, appid text, description text, total integer, attach text, notify_url text,
    time_expire real, time_expire_text text, created real, state text, code_url text, transaction_id text unique,
    success_time text, success_epoch real, openid text, public_key_mode integer, code_made real default 0,
    trade_type text default 'NATIVE',
    primary key (mchid, out_trade_no));
create table if not exists refunds (
    mchid text, out_refund_no text, refund_id text, transaction_id text, out_trade_no text, refund integer,
    total integer, reason text, status text, created text, success_time text, success_epoch real, notify_url text,
    primary key (mchid, out_refund_no));
create table if not exists notifications (
    id text primary key, mchid text, out_trade_no text, url text, event text, public_key_mode integer, state text,
    attempts integer, due real, faults text, repeats integer, last_answer text);
"""


def _code(trade_type: str) -> str:
    """What a native order's code says, or by what an H5 order's address names it."""
    token = secrets.token_urlsafe(8)
    return f"wx{token}" if trade_type == "MWEB" else f"weixin://wxpay/bizpayurl?pr={token}"


class Book:
    """All that the partner knows. Every method is one transaction; threads may call it side by side.

    Args:
        path: the file; made where it is missing.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.RLock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        self._db.execute("pragma journal_mode = wal")
        self._db.execute("pragma synchronous = normal")
        self._db.executescript(_SCHEMA)
        if "trade_type" not in {row["name"] for row in self._all("pragma table_info(orders)")}:
            self._db.execute("alter table orders add column trade_type text default 'NATIVE'")
        # What was on its way when the simulator ended goes out again.
        self._db.execute("update notifications set state = 'waiting' where state = 'sending'")

    def close_file(self) -> None:
        """Closes the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._db.execute("begin immediate")
            try:
                yield self._db
            except BaseException:
                self._db.execute("rollback")
                raise
            self._db.execute("commit")

    def _one(self, statement: str, *values: object) -> Row | None:
        with self._lock:
            found = self._db.execute(statement, values).fetchone()
        return dict(found) if found else None

    def _all(self, statement: str, *values: object) -> list[Row]:
        with self._lock:
            return [dict(row) for row in self._db.execute(statement, values)]

    def _insert(self, table: str, row: Row) -> None:
        marks = ", ".join("?" for _ in row)
        self._db.execute(f"insert into {table} ({', '.join(row)}) values ({marks})", tuple(row.values()))

    # Orders ----------------------------------------------------------------------------------------------------------

    def place(self, order: Row) -> str:
        """Places an order; gives its code_url, or its prepay_id for H5. The same order again gives the same one.

        Raises:
            Refused: the number was used for another order, or the order is closed or paid.
        """
        with self._transaction():
            known = self._order(order["mchid"], order["out_trade_no"])
            if known is None:
                code_url = _code(order["trade_type"])
                made = {**order, "created": time.time(), "state": "NOTPAY", "code_url": code_url}
                self._insert("orders", {**made, "code_made": time.time()})
                return code_url
        if known["state"] == "CLOSED":
            raise Refused(400, "ORDER_CLOSED", "订单已关闭")
        if known["state"] != "NOTPAY":
            raise Refused(400, "ORDERPAID", "该订单已支付")
        if any(known[name] != order[name] for name in SAME):
            raise Refused(403, "OUT_TRADE_NO_USED", "商户订单号重复")
        return self._code_of(known)

    def _code_of(self, order: Row) -> str:
        """The order's code, or a new one where its time is over."""
        if time.time() < order["code_made"] + CODE_LIVES[order["trade_type"]].total_seconds():
            return str(order["code_url"])
        with self._transaction():
            self._db.execute(
                "update orders set code_url = ?, code_made = ? where mchid = ? and out_trade_no = ?",
                (code_url := _code(order["trade_type"]), time.time(), order["mchid"], order["out_trade_no"]),
            )
        return code_url

    def order(self, mchid: str, out_trade_no: str) -> Row:
        """An order by the merchant's number.

        Raises:
            Refused: there is none.
        """
        with self._transaction():
            found = self._order(mchid, out_trade_no)
        if found is None:
            raise Refused(404, "ORDER_NOT_EXIST", "订单不存在")
        return found

    def order_of_transaction(self, mchid: str, transaction_id: str) -> Row:
        """An order by the partner's number.

        Raises:
            Refused: there is none.
        """
        found = self._one("select * from orders where mchid = ? and transaction_id = ?", mchid, transaction_id)
        if found is None:
            raise Refused(404, "ORDER_NOT_EXIST", "订单不存在")
        return found

    def named(self, out_trade_no: str) -> Row | None:
        """The newest order of that number, whoever's it is."""
        return self._one("select * from orders where out_trade_no = ? order by created desc limit 1", out_trade_no)

    def prepaid(self, prepay_id: str) -> Row | None:
        """The H5 order that an address names, while the address is good."""
        begin = time.time() - CODE_LIVES["MWEB"].total_seconds()
        return self._one("select * from orders where code_url = ? and code_made > ?", prepay_id, begin)

    def _order(self, mchid: str, out_trade_no: str) -> Row | None:
        """An order as it stands now. Past its time_expire nobody can pay it, and it stays NOTPAY until it is closed."""
        self._db.execute(
            "update orders set state = 'CLOSED' where mchid = ? and out_trade_no = ? and state = 'NOTPAY'"
            " and created <= ?",
            (mchid, out_trade_no, time.time() - CLOSED_AFTER.total_seconds()),
        )
        return self._one("select * from orders where mchid = ? and out_trade_no = ?", mchid, out_trade_no)

    def close(self, mchid: str, out_trade_no: str) -> None:
        """Closes an unpaid order; a closed one stays so.

        Raises:
            Refused: there is none, or it is paid.
        """
        with self._transaction():
            known = self._order(mchid, out_trade_no)
            if known is None:
                raise Refused(404, "ORDER_NOT_EXIST", "订单不存在")
            if known["state"] not in ("NOTPAY", "CLOSED"):
                raise Refused(400, "ORDERPAID", "该订单已支付")
            self._db.execute(
                "update orders set state = 'CLOSED' where mchid = ? and out_trade_no = ?", (mchid, out_trade_no)
            )

    def pay(self, mchid: str, out_trade_no: str, *, openid: str, even_if_closed: bool) -> Row:
        """The payer pays the whole order.

        Args:
            mchid: the merchant.
            out_trade_no: the order.
            openid: the payer.
            even_if_closed: the payment and the closing met on their way, and the payment won.

        Raises:
            Refused: there is no such order, or it is paid or closed.
        """
        moment = datetime.now(CHINA)  # noqa: TID251  the partner's clock is its own
        with self._transaction():
            known = self._order(mchid, out_trade_no)
            if known is None:
                raise Refused(404, "ORDER_NOT_EXIST", "订单不存在")
            if known["state"] not in ("NOTPAY", "CLOSED") or (known["state"] == "CLOSED" and not even_if_closed):
                raise Refused(409, "ORDER_NOT_PAYABLE", f"the order is {known['state']}")
            if known["time_expire"] and known["time_expire"] <= time.time() and not even_if_closed:
                raise Refused(409, "ORDER_NOT_PAYABLE", "the order's time is over")
            self._db.execute(
                "update orders set state = 'SUCCESS', transaction_id = ?, success_time = ?, success_epoch = ?,"
                " openid = ? where mchid = ? and out_trade_no = ?",
                (
                    f"42{moment:%Y%m%d}{secrets.randbelow(10**18):018d}",
                    moment.isoformat(timespec="seconds"),
                    moment.timestamp(),
                    openid,
                    mchid,
                    out_trade_no,
                ),
            )
            paid = self._order(mchid, out_trade_no)
        assert paid is not None  # it was there in this transaction
        return paid

    # Refunds ---------------------------------------------------------------------------------------------------------

    def refund(self, mchid: str, asked: Row) -> tuple[Row, bool]:
        """Refunds a part of a payment; the same number again gives the same refund, and False.

        Raises:
            Refused: no such payment, more than was paid, or the number was used for another refund.
        """
        with self._transaction():
            known = self._refund(mchid, asked["out_refund_no"])
            if known is not None:
                if known["refund"] != asked["refund"]:
                    raise Refused(400, "PARAM_ERROR", "同一退款单号的退款金额与之前不一致")
                return known, False
            self._insert("refunds", self._new_refund(mchid, asked))
            made = self._refund(mchid, asked["out_refund_no"])
        assert made is not None  # inserted above
        return made, True

    def _new_refund(self, mchid: str, asked: Row) -> Row:
        column = "transaction_id" if asked["transaction_id"] else "out_trade_no"
        order = self._one(f"select * from orders where mchid = ? and {column} = ?", mchid, asked[column])
        if order is None or not order["transaction_id"]:
            raise Refused(404, "RESOURCE_NOT_EXISTS", "订单不存在或未支付")
        of_order = "where mchid = ? and out_trade_no = ?"
        before = self._all(f"select refund from refunds {of_order}", mchid, order["out_trade_no"])
        refunded = sum(row["refund"] for row in before)
        if asked["total"] != order["total"] or refunded + asked["refund"] > order["total"]:
            raise Refused(400, "INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，请核实后再试")
        self._db.execute(f"update orders set state = 'REFUND' {of_order}", (mchid, order["out_trade_no"]))
        moment = datetime.now(CHINA)  # noqa: TID251  the partner's clock is its own
        return {
            **{name: asked[name] for name in ("out_refund_no", "refund", "reason", "notify_url")},
            **{name: order[name] for name in ("mchid", "transaction_id", "out_trade_no", "total")},
            "refund_id": f"50{moment:%Y%m%d}{secrets.randbelow(10**18):018d}",
            "status": "SUCCESS",
            "created": moment.isoformat(timespec="seconds"),
            "success_time": moment.isoformat(timespec="seconds"),
            "success_epoch": moment.timestamp(),
        }

    def refund_named(self, mchid: str, out_refund_no: str) -> Row:
        """A refund by the merchant's number.

        Raises:
            Refused: there is none.
        """
        found = self._refund(mchid, out_refund_no)
        if found is None:
            raise Refused(404, "RESOURCE_NOT_EXISTS", "退款单不存在")
        return found

    def _refund(self, mchid: str, out_refund_no: str) -> Row | None:
        return self._one("select * from refunds where mchid = ? and out_refund_no = ?", mchid, out_refund_no)

    # Lists -----------------------------------------------------------------------------------------------------------

    def orders(self) -> list[Row]:
        """Every order, oldest first."""
        return self._all("select * from orders order by created")

    def refunds(self) -> list[Row]:
        """Every refund, oldest first."""
        return self._all("select * from refunds order by success_epoch")

    def notifications(self) -> list[Row]:
        """Every notification, with the last answer to it."""
        return self._all("select * from notifications order by rowid")

    def day(self, mchid: str, begin: float, end: float) -> tuple[list[Row], list[Row]]:
        """The payments and the refunds of a merchant between two moments (seconds since the epoch)."""
        between = (mchid, begin, end)
        return (
            self._all(
                "select * from orders where mchid = ? and success_epoch >= ? and success_epoch < ?"
                " order by success_epoch",
                *between,
            ),
            self._all(
                "select r.*, o.openid, o.appid, o.description, o.attach from refunds r join orders o"
                " on o.mchid = r.mchid and o.out_trade_no = r.out_trade_no"
                " where r.mchid = ? and r.success_epoch >= ? and r.success_epoch < ? order by r.success_epoch",
                *between,
            ),
        )

    # Notifications ---------------------------------------------------------------------------------------------------

    def announce(self, order: Row, original_type: str, told: Row, *, url: str, faults: Faults) -> None:
        """Notes down what the merchant is to be told: of a `transaction` or a `refund`."""
        state = "never" if faults.never else "held" if faults.hold else "waiting"
        moment = datetime.now(CHINA).isoformat(timespec="seconds")  # noqa: TID251  the partner's clock is its own
        identifier = secrets.token_hex(16)
        event = {
            "id": identifier,
            "create_time": moment,
            "event_type": f"{original_type.upper()}.SUCCESS",
            "summary": SUMMARIES[original_type],
            "original_type": original_type,
            "told": told,
        }
        with self._transaction():
            self._insert(
                "notifications",
                {
                    "id": identifier,
                    "mchid": order["mchid"],
                    "out_trade_no": order["out_trade_no"],
                    "url": url,
                    "event": json.dumps(event, ensure_ascii=False),
                    "public_key_mode": order["public_key_mode"],
                    "state": state,
                    "attempts": 0,
                    "due": time.time() + faults.late_seconds,
                    "faults": json.dumps(faults.as_dict()),
                    "repeats": faults.repeat,
                    "last_answer": "",
                },
            )

    def take_due(self, limit: int) -> list[Row]:
        """Takes notifications that are due, in the order in which they are."""
        with self._transaction():
            due = self._all(
                "select * from notifications where state = 'waiting' and due <= ? order by due, rowid limit ?",
                time.time(),
                limit,
            )
            for row in due:
                self._db.execute("update notifications set state = 'sending' where id = ?", (row["id"],))
        return due

    def sent(self, row: Row, answer: str, *, taken: bool, pauses: tuple[float, ...]) -> None:
        """Writes down how an attempt ended, and when the next one is due."""
        attempts = row["attempts"] + 1
        repeats, due = row["repeats"], time.time()
        if taken:
            state, repeats = ("waiting", repeats - 1) if repeats > 0 else ("taken", 0)
        elif attempts > len(pauses):
            state = "given_up"
        else:
            state, due = "waiting", due + pauses[attempts - 1]
        with self._transaction():
            self._db.execute(
                "update notifications set state = ?, attempts = ?, due = ?, repeats = ?, last_answer = ? where id = ?",
                (state, attempts, due, repeats, answer[:500], row["id"]),
            )

    def release(self, *, newest_first: bool) -> int:
        """Lets go of what is held; gives how many."""
        order = "desc" if newest_first else "asc"
        with self._transaction():
            held = self._all(f"select id from notifications where state = 'held' order by rowid {order}")
            for place, row in enumerate(held):
                self._db.execute(
                    "update notifications set state = 'waiting', due = ? where id = ?",
                    (time.time() + place * 0.3, row["id"]),
                )
        return len(held)

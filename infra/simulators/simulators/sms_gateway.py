"""An SMS provider's gateway: takes a message once by its id, and says what it took to whoever tests.

`python -m simulators.sms_gateway PORT FILE` is one by itself; the partner simulator has one, too.

`POST /sms/v1/messages` {"id", "to", "text"}; the same id again answers as before and sends nothing. What it shall do
wrong is told it by `POST /sms/control`: {"lose_answers": 2} takes the next two and answers 504, {"busy": 3} answers 429
to the next three, {"refused": ["+8613800000000"]} refuses numbers, {"undelivered": {"+8613800000000": "PHONE_OFF"}}
takes a message and reports that it did not arrive.

Whoever gives an address with a message (`report_to`) is told there what became of it, signed with the bearer token that
came with the message: HMAC-SHA256 over the body, in hexadecimal, as X-Signature.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import queue
import re
import sqlite3
import sys
import threading
import time
from pathlib import Path
from typing import Any

import requests
from flask import Blueprint, Flask, request

PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
LONGEST = 500
TRIES, PAUSE_SECONDS = 20, 0.5  # of a report that nobody takes


class Gateway:
    """What was taken, in a file, and the faults that were asked for, in memory.

    Args:
        path: of the file.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._book = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._book.execute("pragma journal_mode = wal")
        self._book.execute("pragma synchronous = off")
        self._book.execute("create table if not exists taken (id text primary key, phone text, text text, asked int)")
        self.faults: dict[str, Any] = {}
        self._reports: queue.Queue[tuple[str, bytes, str, int]] = queue.Queue()
        threading.Thread(target=self._report, daemon=True, name="sms-reports").start()

    def tell(self, address: str, token: str, message_id: str, phone: str) -> None:
        """Has somebody told what became of a message."""
        reason = self.faults.get("undelivered", {}).get(phone)
        said = {"id": message_id, "status": "failed" if reason else "delivered", "reason": reason or ""}
        body = json.dumps(said).encode()
        self._reports.put((address, body, hmac.new(token.encode(), body, hashlib.sha256).hexdigest(), TRIES))

    def _report(self) -> None:
        while True:
            address, body, signature, tries = self._reports.get()
            try:
                answer = requests.post(address, body, headers={"X-Signature": signature}, timeout=10)
                taken = answer.status_code < 300
            except requests.RequestException:
                taken = False
            if not taken and tries > 1:
                time.sleep(PAUSE_SECONDS)
                self._reports.put((address, body, signature, tries - 1))

    def take(self, message_id: str, phone: str, text: str) -> bool:
        """Takes a message; False where it took one of that id before."""
        with self._lock:
            added = self._book.execute(
                "insert into taken values (?, ?, ?, 1) on conflict do nothing", (message_id, phone, text)
            )
            if not added.rowcount:
                self._book.execute("update taken set asked = asked + 1 where id = ?", (message_id,))
            return bool(added.rowcount)

    def taken(self, phone: str) -> list[dict[str, Any]]:
        """What was taken for a phone, or for all; each with how often it was asked."""
        with self._lock:
            rows = self._book.execute(
                "select id, phone, text, asked from taken where ? in ('', phone) order by rowid", (phone,)
            ).fetchall()
        return [dict(zip(("id", "to", "text", "asked"), row, strict=True)) for row in rows]

    def falters(self, fault: str) -> bool:
        """Whether this fault was asked for, and counts it down."""
        with self._lock:
            left = int(self.faults.get(fault, 0))
            self.faults[fault] = max(0, left - 1)
            return left > 0


def blueprint(gateway: Gateway) -> Blueprint:
    """Its pages."""
    pages = Blueprint("sms", __name__)

    @pages.post("/sms/v1/messages")
    def take() -> tuple[dict[str, Any], int]:
        body = request.get_json(silent=True) or {}
        given = [body.get(name) for name in ("id", "to", "text")]
        fields = [field for field in given if isinstance(field, str) and field]
        if len(fields) < len(given) or len(fields[-1]) > LONGEST:
            return {"code": "BAD_REQUEST"}, 400
        message_id, phone, text = fields
        if gateway.falters("busy"):
            return {"code": "BUSY"}, 429
        if not PHONE.fullmatch(phone) or phone in gateway.faults.get("refused", []):
            return {"code": "BAD_NUMBER"}, 422
        new = gateway.take(message_id, phone, text)
        address, token = body.get("report_to"), request.headers.get("Authorization", "").removeprefix("Bearer ")
        if new and isinstance(address, str) and token:
            gateway.tell(address, token, message_id, phone)
        if gateway.falters("lose_answers"):
            return {"code": "TIMEOUT"}, 504
        return {"id": message_id, "new": new}, 200

    @pages.get("/sms/control/taken")
    def taken() -> dict[str, Any]:
        return {"messages": gateway.taken(request.args.get("to", ""))}

    @pages.post("/sms/control")
    def control() -> dict[str, Any]:
        gateway.faults = dict(request.get_json())
        return gateway.faults

    return pages


if __name__ == "__main__":
    app = Flask("sms_gateway")
    app.register_blueprint(blueprint(Gateway(Path(sys.argv[2]))))
    app.run("127.0.0.1", int(sys.argv[1]), threaded=True)

"""The channel as a process of its own: signs notifications beforehand, then sends them with many clients at once.

usage: python -m e2e_tests.bench.channel < what.json
"""

from __future__ import annotations

import http.client
import json
import secrets
import sys
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from simulators import keys, signing
from simulators.book import CHINA
from simulators.keys import Merchant, Partner


def notification(partner: Partner, merchant: Merchant, order: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
    """Body and headers of the news that an order was paid a moment ago."""
    moment = (datetime.now(CHINA) - timedelta(seconds=1)).isoformat(timespec="seconds")  # noqa: TID251  the partner's
    amount = {
        "total": order["amount_minor"],
        "payer_total": order["amount_minor"],
        "currency": "CNY",
        "payer_currency": "CNY",
    }
    told = {
        "appid": merchant.app_id,
        "mchid": merchant.merchant_id,
        "out_trade_no": order["out_trade_no"],
        "attach": "",
        "trade_state": "SUCCESS",
        "trade_state_desc": "支付成功",
        "transaction_id": f"42000{secrets.randbelow(10**23):023d}",
        "trade_type": "NATIVE",
        "bank_type": "OTHERS",
        "success_time": moment,
        "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
        "amount": amount,
    }
    event = {
        "id": secrets.token_hex(16),
        "create_time": moment,
        "event_type": "TRANSACTION.SUCCESS",
        "summary": "支付成功",
        "original_type": "transaction",
        "told": told,
    }
    body = signing.notification(merchant, event)
    headers = signing.headers(partner.public_key_key, partner.public_key_id, body)
    return body, {"Content-Type": "application/json", **headers}


def send(port: int, path: str, signed: list[tuple[bytes, dict[str, str]]], clients: int) -> dict[str, Any]:
    """Sends them all; gives the seconds of the whole, and milliseconds and status of each.

    Args:
        port: of the gateway on this machine.
        path: of the notifications.
        signed: bodies with headers.
        clients: how many send at once, each over one connection.
    """
    answers: list[tuple[float, int]] = []
    waiting = iter(signed)
    lock = threading.Lock()

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while True:
            with lock:
                one = next(waiting, None)
            if one is None:
                connection.close()
                return
            began = time.perf_counter()
            connection.request("POST", path, *one)
            answer = connection.getresponse()
            answer.read()
            answers.append(((time.perf_counter() - began) * 1000, answer.status))

    threads = [threading.Thread(target=client) for _ in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"seconds": time.perf_counter() - began, "answers": answers}


def main() -> int:
    """Reads {folder, port, path, clients, orders}, writes what `send` gives."""
    asked = json.load(sys.stdin)
    partner = keys.ensure(Path(asked["folder"]), 1)
    merchant = next(iter(partner.merchants.values()))
    signed = [notification(partner, merchant, order) for order in asked["orders"]]
    json.dump(send(asked["port"], asked["path"], signed, asked["clients"]), sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The partner's simulator, a process of its own that shares no code with ours, and what hands its notifications on."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import requests
from chassis import clock
from chassis.data.crypto import Vault
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import ALL, Principal, Scope
from chassis.testing.polling import eventually
from payments.usecases.channel_accounts import CreateChannelAccount, create_channel_account
from payments.usecases.channel_calls import attend_all
from payments.usecases.orders import CreatePaymentOrder, create_payment_order

COMPANY, ESTATE = 4, 41
SERVICE = Scope.company(1, COMPANY)


def until(condition: Callable[[], Any], what: str) -> Any:
    """Polls until it gives something true."""
    try:
        return eventually(condition, bool, 30)
    except AssertionError as error:
        raise AssertionError(what) from error


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Simulator:
    """The partner, and what hands its notifications on to us as the gateway does."""

    url: str
    deps: Deps
    books: Any = None

    def control(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """Turns a switch, or pays as the payer."""
        answer = requests.request(method, f"{self.url}/control{path}", json=body or {}, timeout=20)
        answer.raise_for_status()
        return answer.json()

    def faults(self, **switches: Any) -> None:
        """Sets switches."""
        self.control("PATCH", "/faults", switches)

    def pay(self, order: Any, *, even_if_closed: bool = False, **faults: Any) -> None:
        """The payer pays."""
        body = {"faults": faults, "even_if_closed": even_if_closed}
        self.control("POST", f"/orders/{order.out_trade_no}/pay", body)

    def order(self, *amounts: int, on_phone: bool = False) -> Any:
        """A fresh order over fresh items of a fresh customer, not placed yet."""
        customer = self.books.customer()
        items = self.books.owe(customer, *amounts)
        command = CreatePaymentOrder(COMPANY, ESTATE, customer, items, payer_address="203.0.113.7" if on_phone else "")
        return self.books.call(create_payment_order, command, minutes=30)

    def tick(self) -> None:
        """One round of the jobs process."""
        query = "select company_id, order_id from payment_orders where company_id = :c and next_try_at <= :now"
        attend_all(self.deps, 1, [tuple(row) for row in self.books.rows(query, c=COMPANY, now=clock.now())])

    def ticks_until(self, order: Any, *states: str, most: int = 60) -> Any:
        """Rounds of the jobs process, a minute apart, until the order is in one of the states."""
        with clock.travel(clock.now()):
            for _ in range(most):
                found = self.state(order)
                if found.state in states:
                    return found
                self.tick()
                clock.advance(seconds=61)
        raise AssertionError(f"the order is {self.state(order)} and not {states}")

    def placed(self, *amounts: int, on_phone: bool = False) -> Any:
        """An order that the channel has."""
        order = self.order(*amounts, on_phone=on_phone)
        self.tick()
        found = self.state(order)
        assert found.state == "placed", found
        return found

    def state(self, order: Any) -> Any:
        """The order as it stands with us."""
        return self.books.rows("select * from payment_orders where order_id = :id", id=order.order_id)[0]

    def outcomes(self, order: Any) -> list[str]:
        """What became of the notifications that settled or repeated it."""
        query = "select outcome from callbacks where order_id = :id order by callback_id"
        return [row.outcome for row in self.books.rows(query, id=order.order_id)]


@pytest.fixture(scope="session")
def running(payments_deps: Deps, gateway: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    """The simulator's process, a channel account of company 4 at it, and our address for its notifications."""
    folder, port = tmp_path_factory.mktemp("simulator"), free_port()
    environment = {
        **os.environ,  # noqa: TID251  the simulator is another process
        "SIMULATOR_DIR": str(folder),
        "SIMULATOR_PORT": str(port),
        "SIMULATOR_RETRY_SECONDS": "0.2,0.2,0.5,1,2,4",
    }
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "simulators"], env=environment, stdout=log, stderr=subprocess.STDOUT
        )
    url = f"http://127.0.0.1:{port}"

    def answers() -> bool:
        try:
            return requests.get(f"{url}/healthz", timeout=1).ok
        except requests.RequestException:
            assert process.poll() is None, (folder / "log").read_text()
            return False

    until(answers, "the simulator answers")
    listener = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    settings = payments_deps.settings.model_copy(
        update={"channel_urls": {"wechat_pay": url}, "public_url": f"http://127.0.0.1:{listener.server_port}"}
    )
    deps = Deps(settings, payments_deps.database, "test")
    listener.RequestHandlerClass = gateway(deps)
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    _channel_account(deps, folder)
    yield Simulator(url, deps)
    listener.shutdown()
    listener.server_close()
    process.terminate()
    process.wait(20)


def _channel_account(deps: Deps, folder: Any) -> None:
    merchant = json.loads((folder / "merchant.json").read_text())
    secrets_dir = deps.settings.secrets_dir
    (secrets_dir / str(COMPANY)).mkdir()
    for name in ("privateKeySecret", "apiKeySecret", "platformKeySecret"):
        shutil.copy(folder / merchant[name], secrets_dir / str(COMPANY))
    new = CreateChannelAccount(
        COMPANY, "wechat_pay", merchant["displayName"], merchant["merchantId"], merchant["appId"],
        merchant["certificateSerialNo"], merchant["privateKeySecret"], merchant["apiKeySecret"],
        merchant["platformKeySecret"], merchant["platformKeyId"],
    )  # fmt: skip
    administrator = Scope(1, (COMPANY,), ALL, Principal("administrator", "staff", 1))
    vault = Vault.open(deps.settings.encryption_key_file)
    with UnitOfWork(deps.database, administrator) as tx:
        create_channel_account(tx, new, vault=vault, secrets_dir=secrets_dir)


@pytest.fixture
def simulator(running: Simulator, books: Any) -> Iterator[Simulator]:
    """The partner without faults, and company 4's books."""
    books.company_id, books.estate_id = COMPANY, ESTATE
    running.books = books
    yield running
    running.control("DELETE", "/faults")

"""People who pay and look, all the while that something is done to the platform, with the patience of good clients."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from typing import Any

import requests
from people.person import Json, Person, Refused

PAYERS = 3
RECEIPT_MINOR = 10
# What a leaving or coming process answers, and what an attempt says that was cut off and still holds its key.
_PASSING = (409, 502, 503, 504)


class Traffic:
    """Receipts and reads until the block ends; each receipt under one key, however often it has to be sent.

    Args:
        cashier: who sends them.
        receipt: the body of the next one over RECEIPT_MINOR.
        look: reads something.
        patience: seconds after which a call that nobody answers is lost.
    """

    def __init__(
        self, cashier: Person, receipt: Callable[[], Json], look: Callable[[], Any], patience: float = 120
    ) -> None:
        self.answered: list[Json] = []
        self.reads = self.again = 0
        self.lost: list[str] = []
        self._cashier, self._receipt, self._look, self._patience = cashier, receipt, look, patience
        self._enough = threading.Event()
        self._lock = threading.Lock()
        self._people = [threading.Thread(target=self._pay, name=f"payer-{place}") for place in range(PAYERS)]

    def __enter__(self) -> Traffic:
        for person in self._people:
            person.start()
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if failed is not None:
            self._patience = 0  # what came of it is no matter any more
        self._enough.set()
        for person in self._people:
            person.join()

    @property
    def paid_minor(self) -> int:
        """What all answered receipts come to."""
        return RECEIPT_MINOR * len({answer["receiptId"] for answer in self.answered})

    def _pay(self) -> None:
        while not self._enough.wait(0.05):
            body, key = self._receipt(), f"traffic-{secrets.token_hex(8)}"
            answer = self._insist(lambda: self._cashier.post("/v1/payments/receipts", body, key=key))  # noqa: B023
            seen = self._insist(self._look)
            with self._lock:
                self.answered += [answer] if answer is not None else []
                self.reads += seen is not None

    def _insist(self, call: Callable[[], Any]) -> Any:
        """The same call again until it is answered; None where it is lost."""
        began = time.monotonic()
        while True:
            hopeless = False
            try:
                return call()
            except requests.RequestException as error:
                problem = repr(error)
            except Refused as refused:
                problem = str(refused)
                hopeless = refused.status not in _PASSING
            with self._lock:
                if hopeless or time.monotonic() > began + self._patience:
                    self.lost.append(problem)
                    return None
                self.again += 1
            time.sleep(0.2)

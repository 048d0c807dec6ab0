"""Sends notifications to merchants and repeats what they did not take."""

from __future__ import annotations

import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import requests
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from simulators import signing
from simulators.book import Book, Row
from simulators.faults import Faults
from simulators.keys import Partner

logger = logging.getLogger(__name__)

AT_ONCE = 8
TIMEOUT_SECONDS = 5  # the partner waits no longer for a merchant's answer
LOOK_SECONDS = 0.05


class Notifier:
    """Takes due notifications from the book and sends them.

    Args:
        partner: signs them.
        book: holds them.
        pauses: seconds before each repetition.
    """

    def __init__(self, partner: Partner, book: Book, pauses: tuple[float, ...]) -> None:
        self._partner = partner
        self._book = book
        self._pauses = pauses
        self._stop = threading.Event()
        self._sessions = threading.local()
        self._thread = threading.Thread(target=self._run, name="notifier", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Ends after what is on its way."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        with ThreadPoolExecutor(AT_ONCE, "notify") as pool:
            while not self._stop.is_set():
                due = self._book.take_due(AT_ONCE * 2)
                for _ in pool.map(self._send, due):
                    pass
                if not due:
                    self._stop.wait(LOOK_SECONDS)

    def _send(self, row: Row) -> None:
        answer, taken = "", False
        try:
            body, headers = self.signed(row)
            found = self._session().post(row["url"], data=body, headers=headers, timeout=TIMEOUT_SECONDS)
            answer, taken = f"{found.status_code} {found.text}", found.status_code in (200, 204)
        except requests.RequestException as error:
            answer = f"{type(error).__name__}"
        except Exception:
            logger.exception("a notification could not be made")
            answer = "not made"
        self._book.sent(row, answer, taken=taken, pauses=self._pauses)

    def signed(self, row: Row) -> tuple[bytes, dict[str, str]]:
        """Body and headers of the next attempt, with its faults if it has any left."""
        faults = Faults(**json.loads(row["faults"]))
        faulty = row["attempts"] < faults.faulty_attempts
        event = json.loads(row["event"])
        if faulty and faults.amount_delta:
            amount = event["told"]["amount"]
            for name in ("total", "payer_total"):
                amount[name] += faults.amount_delta
        body = signing.notification(self._partner.merchants[row["mchid"]], event)
        key, serial = signer(self._partner, public_key_mode=bool(row["public_key_mode"]))
        if faulty and faults.forge:
            key = self._partner.forger
        aged = faults.stale_seconds if faulty else 0
        headers = signing.headers(key, serial, body, aged_seconds=aged)
        return body, {"Content-Type": "application/json", "User-Agent": "Mozilla/4.0", **headers}

    def _session(self) -> requests.Session:
        if not hasattr(self._sessions, "session"):
            self._sessions.session = requests.Session()
        session: requests.Session = self._sessions.session
        return session


def signer(partner: Partner, *, public_key_mode: bool) -> tuple[RSAPrivateKey, str]:
    """The partner's key and the name by which a merchant knows it."""
    if public_key_mode:
        return partner.public_key_key, partner.public_key_id
    return partner.certificate_key, partner.certificate_serial

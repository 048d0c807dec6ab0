"""How a sign-in code reaches its phone."""

from __future__ import annotations

import json
import logging
import os
import urllib.request
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from identity.usecases.codes import CodeToSend

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 10


class Sender(Protocol):
    """Sends a code, or logs why it could not; never the code or the phone."""

    def send(self, code: CodeToSend) -> None:
        """Sends it."""


class FileSender:
    """Appends codes to a file that its owner alone can read: for development and tests.

    Args:
        path: the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def send(self, code: CodeToSend) -> None:
        """Appends a line of JSON."""
        opened = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(opened, "a") as file:
            file.write(json.dumps({"phone": code.phone, "code": code.code, "group": code.group_name}) + "\n")


class HttpSender:
    """Posts codes as JSON to a gateway for short messages.

    Args:
        url: of the gateway.
    """

    def __init__(self, url: str) -> None:
        self._url = url

    def send(self, code: CodeToSend) -> None:
        """Posts it once: whoever waits in vain asks for another."""
        body = json.dumps({"phone": code.phone, "code": code.code, "sender": code.group_name}).encode()
        request = urllib.request.Request(  # noqa: S310  # the URL is the operator's setting
            self._url, body, {"Content-Type": "application/json"}, method="POST"
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS):  # noqa: S310  # as above
                log.info("sign-in code sent")
        except OSError as error:
            log.error("sign-in code not sent", extra={"error": repr(error)})


class NoSender:
    """No way to send is set; residents cannot sign in."""

    def send(self, code: CodeToSend) -> None:
        """Says so in the log."""
        log.error("MANOR_CODE_SENDER is not set: the sign-in code was not sent")


def sender_of(setting: str) -> Sender:
    """The sender that a setting names.

    Raises:
        ValueError: it names none.
    """
    parts = urlsplit(setting)
    if not setting:
        return NoSender()
    if parts.scheme == "file" and parts.path:
        return FileSender(Path(parts.path))
    if parts.scheme in ("http", "https"):
        return HttpSender(setting)
    raise ValueError(f"MANOR_CODE_SENDER is {setting!r}; it should be https://… or file:/…")

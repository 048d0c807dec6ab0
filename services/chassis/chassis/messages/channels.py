"""How a message leaves: by mail over SMTP, by SMS over an HTTP gateway. Nothing here knows a database.

What a channel cannot know is whether a message whose answer was lost was taken. It is handed over again under the same
id: the gateway knows an SMS again by it, and does not send it twice; of mail the id is the Message-ID, by which many
mail systems drop the second copy, and none has to.
"""

from __future__ import annotations

import http.client
import json
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate
from typing import Protocol
from urllib.parse import urlsplit
from uuid import UUID

from chassis.settings import SendingSettings

TIMEOUT_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Letter:
    """What a channel is given.

    Args:
        message_id: of the message; the same at every try.
        address: a phone (E.164) or a mail address.
        subject: for channels that have one.
        text: the text.
        reports: what ends the address of reports about it; empty for none.
    """

    message_id: UUID
    address: str
    subject: str
    text: str
    reports: str = ""


class Refused(Exception):
    """The channel takes this message never; the argument is a code such as ADDRESS_REFUSED."""


class NotTaken(Exception):
    """The channel did not take it now, or its answer was lost; the argument is a code such as UNREACHABLE."""


class Send(Protocol):
    """Hands a letter over."""

    def __call__(self, letter: Letter) -> None:
        """Returns once the channel has taken it.

        Raises:
            Refused: it never will.
            NotTaken: another try may do.
        """


class SmsGateway:
    """An SMS provider's HTTP interface: POST of JSON, known again by the id in it.

    Args:
        url: where to post.
        token: bearer token; empty for none.
        reports: where it is to report what became of a message; empty where it is not asked to.
    """

    def __init__(self, url: str, token: str, reports: str = "") -> None:
        self._parts = urlsplit(url)
        if self._parts.scheme not in ("http", "https") or not self._parts.hostname:
            raise ValueError(f"MANOR_SMS_GATEWAY_URL is {url!r}; it should be https://…")
        self._token = token
        self._reports = reports

    @contextmanager
    def opened(self) -> Iterator[Send]:
        """A connection that all letters of a batch share."""
        kind = http.client.HTTPSConnection if self._parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(self._parts.hostname or "", self._parts.port, timeout=TIMEOUT_SECONDS)
        try:
            yield lambda letter: self._send(connection, letter)
        finally:
            connection.close()

    def _send(self, connection: http.client.HTTPConnection, letter: Letter) -> None:
        body = {"id": str(letter.message_id), "to": letter.address, "text": letter.text}
        if self._reports and letter.reports:
            body["report_to"] = f"{self._reports}/{letter.reports}"
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(letter.message_id)}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        try:
            connection.request("POST", self._parts.path or "/", json.dumps(body).encode(), headers)
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as error:
            connection.close()  # the next letter begins with another connection
            raise NotTaken("UNREACHABLE") from error
        if answer.status in (400, 404, 422):
            raise Refused("ADDRESS_REFUSED" if answer.status == 422 else "MESSAGE_REFUSED")
        if not 200 <= answer.status < 300:
            raise NotTaken("BUSY" if answer.status == 429 else f"ANSWER_{answer.status}")


class MailServer:
    """A server that takes mail (RFC 5321), with TLS unless it is told otherwise.

    Args:
        settings: where it is, and who sends.
    """

    def __init__(self, settings: SendingSettings) -> None:
        self._settings = settings
        if not settings.mail_from:
            raise ValueError("MANOR_SMTP_HOST is set and MANOR_MAIL_FROM is not: whose mail is it?")

    @contextmanager
    def opened(self) -> Iterator[Send]:
        """A connection that all letters of a batch share; made when the first is sent, and anew after it broke."""
        held: list[smtplib.SMTP] = []

        def send(letter: Letter) -> None:
            try:
                if not held:
                    held.append(self._connected())
                self._send(held[0], letter)
            except (NotTaken, Refused):
                raise
            except (OSError, smtplib.SMTPException) as error:
                while held:
                    held.pop().close()
                raise NotTaken("UNREACHABLE") from error

        try:
            yield send
        finally:
            for server in held:
                with suppress(OSError, smtplib.SMTPException):
                    server.quit()

    def _connected(self) -> smtplib.SMTP:
        settings = self._settings
        if settings.smtp_security == "tls":
            context = ssl.create_default_context()
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                settings.smtp_host, settings.smtp_port, timeout=TIMEOUT_SECONDS, context=context
            )
        else:
            server = smtplib.SMTP(settings.smtp_host, settings.smtp_port, timeout=TIMEOUT_SECONDS)
        try:
            if settings.smtp_security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if settings.smtp_username:
                server.login(settings.smtp_username, settings.smtp_password.get_secret_value())
        except BaseException:
            server.close()
            raise
        return server

    def _send(self, server: smtplib.SMTP, letter: Letter) -> None:
        try:
            server.send_message(self._mail(letter))
        except smtplib.SMTPRecipientsRefused as error:
            code = next(iter(error.recipients.values()))[0]
            raise Refused("ADDRESS_REFUSED") if code >= 500 else NotTaken(f"ANSWER_{code}") from error
        except smtplib.SMTPNotSupportedError as error:  # letters of an address that this server has no form for
            raise Refused("ADDRESS_REFUSED") from error
        except smtplib.SMTPDataError as error:
            code = error.smtp_code
            raise Refused("MESSAGE_REFUSED") if code >= 500 else NotTaken(f"ANSWER_{code}") from error

    def _mail(self, letter: Letter) -> EmailMessage:
        mail, sender = EmailMessage(), self._settings.mail_from
        try:
            mail["To"] = letter.address
        except ValueError as error:
            raise Refused("ADDRESS_REFUSED") from error
        mail["From"] = sender
        mail["Subject"] = " ".join(letter.subject.split())
        mail["Date"] = formatdate()
        mail["Message-ID"] = f"<{letter.message_id}@{sender.rpartition('@')[2].rstrip('>')}>"
        mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's holiday notice answers it
        mail.set_content(letter.text)
        return mail


Channel = SmsGateway | MailServer


def channels_of(settings: SendingSettings, service: str) -> dict[str, Channel]:
    """The channels that are set up, by name.

    Args:
        settings: of the service.
        service: its name, which the gateway's reports are for.

    Raises:
        ValueError: one is set up by half.
    """
    found: dict[str, Channel] = {}
    if settings.sms_gateway_url:
        token = settings.sms_gateway_token.get_secret_value()
        # Without a token nobody could sign a report.
        reports = f"{settings.sms_report_url}/{service}" if settings.sms_report_url and token else ""
        found["sms"] = SmsGateway(settings.sms_gateway_url, token, reports)
    if settings.smtp_host:
        found["email"] = MailServer(settings)
    return found

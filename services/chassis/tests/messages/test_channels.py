"""Channels against servers in processes of their own, which share no code with ours."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from chassis.data.ids import uuid7
from chassis.messages.channels import Letter, MailServer, NotTaken, Refused, SmsGateway, channels_of
from chassis.settings import SendingSettings
from chassis.testing.polling import eventually

MAIL_SERVER = Path(__file__).with_name("mail_server.py")
PHONE = "+8613800138000"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def listening(port: int, process: subprocess.Popen[bytes]) -> bool:
    assert process.poll() is None, "the server ended"
    try:
        with socket.create_connection(("127.0.0.1", port), 1):
            return True
    except OSError:
        return False


@pytest.fixture(scope="module")
def sms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The simulated gateway's address."""
    port, folder = free_port(), tmp_path_factory.mktemp("sms")
    process = subprocess.Popen([sys.executable, "-m", "simulators.sms_gateway", str(port), str(folder / "book")])
    eventually(lambda: listening(port, process), seconds=60)
    yield f"http://127.0.0.1:{port}/sms"
    process.terminate()
    process.wait(20)


@pytest.fixture(scope="module")
def mail(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """The mail server's port, and the file of what it took."""
    port, file = free_port(), tmp_path_factory.mktemp("mail") / "taken"
    file.touch()
    process = subprocess.Popen([sys.executable, str(MAIL_SERVER), str(port), str(file)])
    eventually(lambda: listening(port, process), seconds=60)
    yield port, file
    process.terminate()
    process.wait(20)


def letter(address: str, text: str = "账单已出", subject: str = "2026-03 账单") -> Letter:
    return Letter(uuid7(), address, subject, text)


def taken(sms: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = requests.get(f"{sms}/control/taken", timeout=20).json()["messages"]
    return found


def told(sms: str, **faults: Any) -> None:
    requests.post(f"{sms}/control", json=faults, timeout=20).raise_for_status()


def test_an_sms_is_taken_once_though_its_answer_is_lost(sms: str) -> None:
    one, before = letter(PHONE), len(taken(sms))
    told(sms, lose_answers=1)
    with SmsGateway(f"{sms}/v1/messages", "secret").opened() as send:
        with pytest.raises(NotTaken, match="ANSWER_504"):
            send(one)
        send(one)
    last = taken(sms)[-1]
    assert len(taken(sms)) == before + 1
    assert (last["id"], last["text"], last["asked"]) == (str(one.message_id), "账单已出", 2)


def test_what_the_gateway_refuses_and_what_it_puts_off(sms: str) -> None:
    with SmsGateway(f"{sms}/v1/messages", "").opened() as send:
        with pytest.raises(Refused, match="ADDRESS_REFUSED"):
            send(letter("12345"))
        with pytest.raises(Refused, match="MESSAGE_REFUSED"):
            send(letter(PHONE, "x" * 501))
        told(sms, busy=1)
        with pytest.raises(NotTaken, match="BUSY"):
            send(letter(PHONE))
        send(letter(PHONE))  # over the same connection
    with SmsGateway(f"http://127.0.0.1:{free_port()}/", "").opened() as send, pytest.raises(NotTaken):
        send(letter(PHONE))


def server(port: int, **more: Any) -> MailServer:
    given = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_security": "none", **more}
    return MailServer(SendingSettings(service="trial", mail_from="Manor <office@estate.example>", **given))


def test_mail_carries_its_words_and_one_id_at_every_try(mail: tuple[int, Path]) -> None:
    port, file = mail
    one = letter("zhang@example.org", subject="2026-03\r\nBcc: all@example.org 账单")
    with server(port).opened() as send:
        send(one)
        send(one)
        send(letter("li@example.org"))
    mails = [json.loads(line) for line in file.read_text().splitlines()]
    assert [mail["id"] for mail in mails[:2]] == [f"<{one.message_id}@estate.example>"] * 2
    assert mails[2]["id"] != mails[0]["id"]
    assert (mails[0]["to"], mails[0]["from"]) == (["zhang@example.org"], "office@estate.example")
    assert (mails[0]["subject"], mails[0]["text"]) == ("2026-03 Bcc: all@example.org 账单", "账单已出")


def test_mail_addresses_that_are_refused_and_put_off(mail: tuple[int, Path]) -> None:
    port, _ = mail
    with server(port).opened() as send:
        with pytest.raises(Refused, match="ADDRESS_REFUSED"):
            send(letter("refused@example.org"))
        with pytest.raises(NotTaken, match="ANSWER_451"):
            send(letter("later@example.org"))
        with pytest.raises(Refused, match="ADDRESS_REFUSED"):
            send(letter("zhang@example.org\r\nBcc: li@example.org"))
        send(letter("wang@example.org"))
    with server(port, smtp_security="starttls").opened() as send, pytest.raises(NotTaken):
        send(letter("zhang@example.org"))  # this server has no TLS, and nothing is sent in the clear instead
    with server(free_port()).opened() as send, pytest.raises(NotTaken, match="UNREACHABLE"):
        send(letter("zhang@example.org"))


def test_a_channel_that_is_set_up_by_half_is_refused_at_once() -> None:
    assert not channels_of(SendingSettings(service="trial"), "tenants")
    with pytest.raises(ValueError, match="MANOR_MAIL_FROM"):
        channels_of(SendingSettings(service="trial", smtp_host="mail.example.org"), "tenants")
    with pytest.raises(ValueError, match="MANOR_SMS_GATEWAY_URL"):
        channels_of(SendingSettings(service="trial", sms_gateway_url="sms.example.org"), "tenants")

"""A sign-in code's way to its phone, and what identity is told about phones."""

from __future__ import annotations

import json
import secrets
import stat
import threading
import time
import uuid
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import grpc
import pytest
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.phones import read_phone
from chassis.rpc.server import Server
from chassis.scope import Scope
from chassis.testing.items import in_columns
from identity import commands, rpc
from identity.rpc.senders import FileSender, HttpSender, NoSender, sender_of
from identity.usecases.codes import CodeToSend
from identity.worker import customers_changed
from manor.identity.v1 import auth_pb2 as pb
from manor.identity.v1 import auth_pb2_grpc as stubs
from manor.tenants.v1 import events_pb2 as tenants


@pytest.fixture(scope="module")
def auth(identity_deps: Deps) -> Iterator[stubs.AuthServiceStub]:
    server = Server(identity_deps, rpc.servicers(identity_deps))
    with grpc.insecure_channel(f"127.0.0.1:{server.start()}") as channel:
        yield stubs.AuthServiceStub(channel)  # type: ignore[no-untyped-call]  # generated
    server.stop()


def sent(file: Path, phone: str) -> dict[str, str]:
    """The code that was sent to a phone, as soon as it is there."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        for line in file.read_text().splitlines() if file.exists() else ():
            code: dict[str, str] = json.loads(line)
            if code["phone"] == phone:
                return code
    raise AssertionError("no code was sent")


def test_a_customer_that_tenants_told_of_signs_in_by_phone(world: Any, auth: stubs.AuthServiceStub, keys: Path) -> None:
    customer, phone = str(uuid.uuid4()), f"137{secrets.randbelow(10**8):08}"
    fact = tenants.CustomersChanged(
        company_id=world.company_id,
        customers=[
            tenants.ChangedCustomer(
                customer_id=customer,
                version=1,
                phone_hash=world.vault.group(world.group_id).of("phone", read_phone(phone, "CN")),
            )
        ],
    )
    with UnitOfWork(world.deps.database, Scope.company(world.group_id, world.company_id)) as tx:
        customers_changed(tx, in_columns(fact))
    answers = [
        auth.RequestSignInCode(pb.RequestSignInCodeRequest(group_code=world.code, phone=asked))
        for asked in (phone, f"136{secrets.randbelow(10**8):08}")
    ]
    assert answers[0] == answers[1]
    code = sent(keys / "codes", f"+86{phone}")["code"]
    signed_in = auth.SignInWithCode(pb.SignInWithCodeRequest(group_code=world.code, phone=phone, code=code))
    assert [(place.company_id, place.customer_id) for place in signed_in.session.customers] == [
        (world.company_id, customer)
    ]
    assert [node.node_id for node in signed_in.session.nodes] == [world.company_id]


def test_codes_in_a_file_are_its_owners_alone(tmp_path: Path) -> None:
    sender = sender_of(f"file:{tmp_path / 'codes'}")
    assert isinstance(sender, FileSender)
    sender.send(CodeToSend("13800001234", "123456", "Demo"))
    assert stat.S_IMODE((tmp_path / "codes").stat().st_mode) == 0o600


def test_codes_are_posted_to_the_gateway_and_its_failure_is_borne(caplog: pytest.LogCaptureFixture) -> None:
    posted: list[Any] = []

    class Gateway(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posted.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200 if len(posted) == 1 else 500)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Gateway) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sender = sender_of(f"http://127.0.0.1:{server.server_port}/send")
        assert isinstance(sender, HttpSender)
        for _ in range(2):
            sender.send(CodeToSend("13800001234", "123456", "Demo"))
        server.shutdown()
    assert posted[0] == {"phone": "13800001234", "code": "123456", "sender": "Demo"}
    assert "sign-in code not sent" in caplog.text
    assert "123456" not in caplog.text


def test_a_sender_that_is_none_is_said_at_the_start() -> None:
    assert isinstance(sender_of(""), NoSender)
    with pytest.raises(ValueError, match="MANOR_CODE_SENDER"):
        sender_of("smtp://x")


def test_bootstrap_command_reads_the_password_from_a_file(
    identity_deps: Deps, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = f"g{secrets.token_hex(5)}"
    (tmp_path / "password").write_text("a long password\n")
    (tmp_path / "short").write_text("short\n")
    arguments = ["--group-code", code, "--group-name", "G", "--username", f"admin-{code}", "--password-file"]
    for outcome in ("created", "exists"):
        assert commands.bootstrap(identity_deps, [*arguments, str(tmp_path / "password")]) == 0
        assert outcome in capsys.readouterr().out
    with pytest.raises(SystemExit):
        commands.bootstrap(identity_deps, [*arguments, str(tmp_path / "short")])
    assert "shorter than 10" in capsys.readouterr().err

"""A gateway in front of services that answer whatever a test tells them to."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import grpc
import pytest
from chassis.rpc.tokens import SigningKey, make_key, public_key_set
from flask import Flask
from flask.testing import FlaskClient
from gateway.app import create_app
from gateway.catalogue import Catalogue, from_files
from gateway.settings import Settings
from google.protobuf import descriptor_pb2, message_factory
from google.protobuf.descriptor_pool import DescriptorPool
from google.rpc import status_pb2

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Answer = Callable[[Any], Any]


@dataclass
class Call:
    """One call that a fake service got."""

    method: str
    request: Any
    metadata: dict[str, str]


@dataclass
class FakeServices:
    """Answers every RPC of the catalogue: with what the test set, or an empty reply."""

    catalogue: Catalogue
    answers: dict[str, Answer] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    address: str = ""

    def answer(self, method: str, with_: Answer) -> None:
        """`with_(request)` gives the reply, or raises a Failure."""
        self.answers[method] = with_

    def last(self) -> Call:
        """The call that came last."""
        return self.calls[-1]

    def message(self, name: str, /, **values: Any) -> Any:
        """A message of the catalogue's pool."""
        return message_factory.GetMessageClass(self.catalogue.pool.FindMessageTypeByName(name))(**values)


class Failure(Exception):
    """A status for a fake service to end a call with."""

    def __init__(self, code: grpc.StatusCode, text: str = "", details: tuple[Any, ...] = ()) -> None:
        super().__init__(text)
        self.code, self.text, self.details = code, text, details


class _Handler(grpc.GenericRpcHandler):  # type: ignore[misc]
    def __init__(self, services: FakeServices) -> None:
        self._services = services
        self._rpcs = {rpc.full_method: rpc for rpc in services.catalogue.rpcs}

    def service(self, details: Any) -> Any:
        rpc = self._rpcs.get(details.method)
        if rpc is None:
            return None

        def handle(request: Any, context: Any) -> Any:
            metadata = dict(context.invocation_metadata())
            self._services.calls.append(Call(rpc.descriptor.name, request, metadata))
            answer = self._services.answers.get(rpc.descriptor.name)
            try:
                return answer(request) if answer else rpc.reply_class()
            except Failure as failure:
                status = status_pb2.Status(code=failure.code.value[0], message=failure.text)
                for one in failure.details:
                    status.details.add().Pack(one)
                context.set_trailing_metadata((("grpc-status-details-bin", status.SerializeToString()),))
                context.abort(failure.code, failure.text)

        return grpc.unary_unary_rpc_method_handler(
            handle, rpc.request_class.FromString, rpc.reply_class.SerializeToString
        )


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The platform's own RPCs and those of the zoo."""
    out = tmp_path_factory.mktemp("protos") / "zoo.binpb"
    site = sysconfig.get_path("purelib")
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{HERE / 'protos'}", f"-I{ROOT / 'protos'}", f"-I{site}",
         "--include_imports", "--include_source_info", f"--descriptor_set_out={out}", "manor/zoo/v1/zoo.proto"],
        check=True,
    )  # fmt: skip
    found = descriptor_pb2.FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    known = {file.name for file in found.file}
    zoo = descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes())
    found.file.extend(file for file in zoo.file if file.name not in known)
    return from_files(found)


@pytest.fixture(scope="session")
def pool(catalogue: Catalogue) -> DescriptorPool:
    return catalogue.pool


@contextmanager
def serving(fakes: FakeServices, address: str = "127.0.0.1:0") -> Iterator[FakeServices]:
    """The fakes behind a gRPC server."""
    server = grpc.server(ThreadPoolExecutor(8))
    server.add_generic_rpc_handlers((_Handler(fakes),))
    fakes.address = f"127.0.0.1:{server.add_insecure_port(address)}"
    server.start()
    yield fakes
    server.stop(None).wait()


@pytest.fixture
def services(catalogue: Catalogue) -> Iterator[FakeServices]:
    with serving(FakeServices(catalogue)) as fakes:
        yield fakes


@dataclass(frozen=True)
class Keys:
    """The platform's keys for a test."""

    identity: SigningKey
    jwks: Path
    gateway: Path


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    folder = tmp_path_factory.mktemp("keys")
    identity, gateway = make_key("identity"), make_key("gateway")
    (folder / "jwks.json").write_text(json.dumps(public_key_set([identity, gateway])))
    (folder / "gateway.json").write_text(json.dumps(gateway))
    return Keys(SigningKey(identity), folder / "jwks.json", folder / "gateway.json")


@pytest.fixture
def settings(services: FakeServices, keys: Keys, tmp_path: Path) -> Settings:
    names = ("identity", "zoo", "payments", "billing")
    return Settings(
        addresses=",".join(f"{name}={services.address}" for name in names),
        jwks_file=keys.jwks,
        service_key_file=keys.gateway,
        files_dir=tmp_path / "files",
        deadline_seconds=5,
    )


@pytest.fixture
def app(settings: Settings, catalogue: Catalogue) -> Iterator[Flask]:
    made = create_app(settings, catalogue)
    yield made
    made.extensions["manor.services"].close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def token(keys: Keys) -> str:
    return keys.identity.sign(subject="0190a000-0000-7000-8000-000000000001", kind="staff", group_id=1, session_id="s")

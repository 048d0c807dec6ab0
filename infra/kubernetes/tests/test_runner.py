"""The manifest runner reads pods to the last field, and its network names and forwards as a cluster's does."""

from __future__ import annotations

import copy
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

import dns.message
import dns.rcode
import pytest
from manifests import operators
from manifests.charts import Manifest, Rendered, render
from manifests.runner.network import Forwarder, Names
from manifests.runner.pods import Kept, NotUnderstood, Probe, pod_of


def kept(rendered: Rendered) -> Kept:
    """Everything that the pods of a profile ask for; a Secret's text names where it came from."""
    maps = {one["metadata"]["name"]: one["data"] for one in rendered.of("ConfigMap")}
    secrets = {name: {key: f"{name}/{key}" for key in keys} for name, keys in operators.secrets(rendered).items()}
    return Kept(maps, secrets)


def test_every_pod_of_every_profile_is_understood_to_the_last_field(rendered: Rendered) -> None:
    for upgrade in (False, True):
        for manifest in render(rendered.profile, upgrade=upgrade).of("Deployment", "Job"):
            pod = pod_of(manifest, kept(rendered))
            assert pod.command[:2] == ("python", "-m")
            assert (pod.user, pod.group) == (10001, 10001)


def serve() -> Manifest:
    """A Deployment to break."""
    return copy.deepcopy(render("demo").named("Deployment", "manor-billing-serve"))


def test_a_pod_has_what_its_config_map_and_its_secrets_hold() -> None:
    demo = render("demo")
    pod = pod_of(serve(), kept(demo))
    assert pod.environment["MANOR_ADDRESSES"].startswith("billing=manor-billing:50051,")
    assert pod.environment["MANOR_DATABASE_URL"] == "manor-billing-database-app/url"
    assert pod.environment["MANOR_AMQP_URL"] == "manor-rabbitmq-default-user/connection_string"
    assert pod.volumes["keys"].files["service.json"] == "manor-billing-key/key.json"
    assert pod.volumes["keys"].mode == 0o440
    assert (pod.cpus, pod.memory) == (2.0, 768 * 1024**2)
    assert (pod.pause, pod.grace) == (5, 35)
    assert pod.readiness == Probe("grpc", 50051, "/", (), 0, 5, 3, 1, 2)
    assert pod.liveness == Probe("http", 9464, "/healthz", (), 0, 15, 5, 1, 6)


def _put(where: str, what: Any) -> Callable[[Manifest], None]:
    def put(pod: Manifest) -> None:
        *path, last = where.split(".")
        place: Any = pod
        for step in path:
            place = place[int(step)] if step.isdigit() else place[step]
        place[last] = what

    return put


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (_put("hostNetwork", True), "hostNetwork"),
        (_put("containers.0.workingDir", "/app"), "workingDir"),
        (_put("containers.0.readinessProbe.tcpSocket", {"port": 1}), "tcpSocket"),
        (_put("containers.0.securityContext.readOnlyRootFilesystem", False), "readOnlyRootFilesystem"),
        (_put("containers.0.securityContext.capabilities", {"drop": []}), "capabilities"),
        (_put("securityContext.runAsUser", 0), "nobody in particular"),
        (_put("securityContext.seccompProfile", {"type": "Unconfined"}), "seccompProfile"),
        (_put("containers.0.lifecycle.postStart", {"exec": {}}), "postStart"),
        (_put("containers.0.resources.limits.ephemeral-storage", "1Gi"), "ephemeral-storage"),
        (_put("containers.0.env.0.value", "$(OTHER)"), "refers to another"),
    ],
)
def test_what_the_runner_does_not_do_is_refused_and_named(break_it: Callable[[Manifest], None], said: str) -> None:
    manifest = serve()
    break_it(manifest["spec"]["template"]["spec"])
    with pytest.raises(NotUnderstood, match=said):
        pod_of(manifest, kept(render("demo")))


@pytest.mark.parametrize(
    ("name", "kind", "code", "found"),
    [
        ("manor-billing.manor.svc.cluster.local", "A", dns.rcode.NOERROR, ["10.77.0.10", "10.77.0.11"]),
        ("manor-billing.manor.svc.cluster.local", "AAAA", dns.rcode.NOERROR, []),
        ("manor-gateway.manor.svc.cluster.local", "A", dns.rcode.NOERROR, []),
        ("manor-nobody.manor.svc.cluster.local", "A", dns.rcode.NXDOMAIN, []),
        # The search list of a pod's resolv.conf makes the whole name; nothing else is answered.
        ("manor-billing", "A", dns.rcode.NXDOMAIN, []),
    ],
)
def test_a_services_name_stands_for_its_ready_pods(name: str, kind: str, code: int, found: list[str]) -> None:
    there = {"manor-billing": ["10.77.0.10", "10.77.0.11"], "manor-gateway": []}
    names = Names("manor", there.get)
    port = names.start("127.0.0.1", 0)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.settimeout(10)
        asking.sendto(dns.message.make_query(name, kind).to_wire(), ("127.0.0.1", port))
        answer = dns.message.from_wire(asking.recv(4096))
    names.stop()
    assert answer.rcode() == code
    assert sorted(item.to_text() for group in answer.answer for item in group) == found


def test_connections_go_to_each_ready_pod_in_turn_and_to_none_when_there_is_none() -> None:
    def echoing(name: bytes) -> socket.socket:
        listening = socket.create_server(("127.0.0.1", 0))

        def answer() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:  # closed
                    return
                with connection:
                    connection.sendall(name + connection.recv(10))

        Thread(target=answer, daemon=True).start()
        return listening

    pods = [echoing(b"a"), echoing(b"b")]
    targets = [pod.getsockname() for pod in pods]
    forwarder = Forwarder(lambda: targets)
    port = forwarder.start("127.0.0.1")

    def said() -> bytes:
        with suppress(ConnectionError), socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            connection.sendall(b"!")
            return connection.recv(10)
        return b""

    assert {said(), said()} == {b"a!", b"b!"}
    targets.clear()
    assert said() == b""
    forwarder.stop()
    for pod in pods:
        pod.close()

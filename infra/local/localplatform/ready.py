"""Whether the platform's processes answer."""

from __future__ import annotations

import time

import requests

from localplatform import monitoring
from localplatform.platform import Platform
from localplatform.servers import CannotStart, listens
from localplatform.supervision import NotReady

SECONDS = 90


def addresses(platform: Platform) -> dict[str, str]:
    """The readiness address of each process."""
    found = {"gateway": f"{platform.gateway_url}/readyz", "simulator": f"{platform.simulator_url}/healthz"}
    for name, _, environment in platform.processes():
        if name not in found:
            found[name] = f"http://127.0.0.1:{environment['MANOR_METRICS_PORT']}/readyz"
    if platform.watched:
        found["prometheus"] = f"{monitoring.address(platform)}/-/ready"
    return found


def wait(platform: Platform, seconds: float = SECONDS) -> None:
    """Polls every process until it is ready.

    Args:
        platform: whose processes.
        seconds: how long at most.

    Raises:
        NotReady: one was not by then.
    """
    waiting = addresses(platform)
    limit = time.monotonic() + seconds
    while waiting:
        for name in [name for name, address in waiting.items() if _answers(address)]:
            del waiting[name]
        if waiting and time.monotonic() > limit:
            logs = ", ".join(f"{platform.folder}/logs/{name}.log" for name in waiting)
            raise NotReady(f"not ready within {seconds:.0f} s: {', '.join(waiting)}. What they said: {logs}")
        if waiting:
            time.sleep(0.1)


def _answers(address: str) -> bool:
    try:
        return requests.get(address, timeout=2).ok
    except requests.RequestException:
        return False


def refuse_taken_ports(platform: Platform) -> None:
    """Looks before anything is started whether the ports are free.

    Raises:
        CannotStart: one is taken.
    """
    if listens(platform.gateway_port):
        raise CannotStart(
            f"Port {platform.gateway_port}, which the gateway would take, is in use: stop what holds it, or choose"
            f" another with PORT=…, as in `make demo PORT=8081`."
        )
    for port in range(platform.base_port, platform.base_port + 100):
        if listens(port):
            raise CannotStart(
                f"Port {port} of the services' hundred from {platform.base_port} on is in use: stop what holds it, or"
                f" choose another hundred with BASE_PORT=…."
            )

"""A cluster's network on one machine: an address for every pod, names for Services, and a way in from outside."""

from __future__ import annotations

import asyncio
import fcntl
import socket
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import dns.flags
import dns.message
import dns.rcode
import dns.rrset

Addresses = Callable[[str], list[str] | None]
BRIDGE, PREFIX = "manor0", "manor-pod-"
NODE = "10.77.0.1"
_LOCK = Path("/run/lock/manor-manifest-runner")
_HOSTS = range(10, 250)


class NoNetwork(Exception):
    """This machine gives no network of its own; the message says why."""


class Network:
    """A bridge that the node has NODE on, and a network namespace on it for each pod. Needs root."""

    def __init__(self) -> None:
        self._free = list(_HOSTS)
        self._lock = threading.Lock()
        self._held: IO[str] | None = None

    def up(self) -> None:
        """Makes the bridge; what a run that was cut short left is taken away first.

        Raises:
            NoNetwork: it cannot be made here, or another run has it.
        """
        self._held = _LOCK.open("w")
        try:
            fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise NoNetwork("another run of the manifest runner has the network") from error
        self._wipe()
        _ip("link", "add", BRIDGE, "type", "bridge")
        _ip("address", "add", f"{NODE}/24", "dev", BRIDGE)
        _ip("link", "set", BRIDGE, "up")

    def down(self) -> None:
        """Takes all of it away."""
        self._wipe()
        if self._held is not None:
            self._held.close()

    def attach(self) -> tuple[str, str]:
        """A new namespace on the bridge: its name and its address."""
        with self._lock:
            number = self._free.pop(0)
        name, address, link = f"{PREFIX}{number}", f"10.77.0.{number}", f"manor{number}"
        _ip("netns", "add", name)
        _ip("link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", name)
        _ip("link", "set", link, "master", BRIDGE, "up")
        _ip("-n", name, "address", "add", f"{address}/24", "dev", "eth0")
        _ip("-n", name, "link", "set", "eth0", "up")
        _ip("-n", name, "link", "set", "lo", "up")
        return name, address

    def detach(self, name: str) -> None:
        """Gives a namespace back; its address is used again last of all, as a cluster's are."""
        _ip("netns", "delete", name)
        with self._lock:
            self._free.append(int(name.removeprefix(PREFIX)))

    def _wipe(self) -> None:
        for line in _ip("netns", "list").splitlines():
            if line.startswith(PREFIX):
                _ip("netns", "delete", line.split()[0])
        with suppress(NoNetwork):
            _ip("link", "delete", BRIDGE)


def _ip(*arguments: str) -> str:
    try:
        done = subprocess.run(["ip", *arguments], capture_output=True, text=True, check=False)
    except OSError as error:
        raise NoNetwork(f"ip is not here (Debian's iproute2): {error}") from error
    if done.returncode:
        raise NoNetwork(f"ip {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


def resolv_conf(namespace: str) -> str:
    """What the kubelet writes into a pod's /etc/resolv.conf."""
    return f"nameserver {NODE}\nsearch {namespace}.svc.cluster.local svc.cluster.local cluster.local\noptions ndots:5\n"


class Names:
    """The cluster's DNS: a Service's name, short or whole, stands for its pods that are ready.

    Args:
        namespace: where the Services are.
        addresses: those of a Service; None where there is none of that name.
    """

    def __init__(self, namespace: str, addresses: Addresses) -> None:
        self._suffix = f".{namespace}.svc.cluster.local."
        self._addresses = addresses
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def start(self, host: str = NODE, port: int = 53) -> int:
        """Answers from a thread of its own; gives the port."""
        self._socket.bind((host, port))
        threading.Thread(target=self._serve, name="names", daemon=True).start()
        return int(self._socket.getsockname()[1])

    def stop(self) -> None:
        """Stops answering."""
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                asked, who = self._socket.recvfrom(4096)
            except OSError:  # closed
                return
            with suppress(dns.exception.DNSException, OSError):
                self._socket.sendto(self.answer(asked), who)

    def answer(self, asked: bytes) -> bytes:
        """The answer to one question."""
        query = dns.message.from_wire(asked)
        reply = dns.message.make_response(query, recursion_available=True)
        reply.flags |= dns.flags.AA
        question = query.question[0]
        name = question.name.to_text().lower()
        service = name.removesuffix(self._suffix)
        found = self._addresses(service) if service != name else None
        if found is None:
            reply.set_rcode(dns.rcode.NXDOMAIN)
        elif found and dns.rdatatype.to_text(question.rdtype) == "A":
            # CoreDNS lets answers live for 5 seconds.
            reply.answer.append(dns.rrset.from_text(question.name, 5, "IN", "A", *found))
        return reply.to_wire()


class Forwarder:
    """Hands each connection on to one of several addresses, as a Service's virtual address does.

    Args:
        targets: those that there are now, as host and port; with none a connection is closed at once.
    """

    def __init__(self, targets: Callable[[], list[tuple[str, int]]]) -> None:
        self._targets = targets
        self._turn = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="forwarder", daemon=True)
        self._server: asyncio.Server | None = None

    def start(self, host: str, port: int = 0) -> int:
        """Listens, in a thread of its own; gives the port."""
        self._thread.start()
        listening = asyncio.start_server(self._connected, host, port, backlog=512)
        self._server = asyncio.run_coroutine_threadsafe(listening, self._loop).result(10)
        return int(self._server.sockets[0].getsockname()[1])

    def stop(self) -> None:
        """Stops; connections in hand end."""
        if self._server is None:
            return
        asyncio.run_coroutine_threadsafe(self._end(self._server), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @staticmethod
    async def _end(server: asyncio.Server) -> None:
        server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _connected(self, reader: Any, writer: Any) -> None:
        try:
            targets = self._targets()
            if targets:
                self._turn += 1
                further, out = await asyncio.open_connection(*targets[self._turn % len(targets)])
                try:
                    await asyncio.gather(_pump(reader, out), _pump(further, writer))
                finally:
                    out.close()
        except OSError:
            pass  # the pod has gone: the client sees its connection end
        finally:
            writer.close()


async def _pump(reader: Any, writer: Any) -> None:
    with suppress(OSError):
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    with suppress(OSError, RuntimeError):
        if writer.can_write_eof():
            writer.write_eof()

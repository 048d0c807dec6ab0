"""Many devices on one thread: MQTT 3.1.1 by hand (OASIS, 2014), so that the load costs the measured machine little."""

from __future__ import annotations

import selectors
import socket
import struct
import time
from collections.abc import Iterable, Iterator, Sequence

WAIT_SECONDS = 60.0
ACCEPTED = b"\x20\x02\x00\x00"
PUBACK, PUBLISH, SUBACK = 0x40, 0x30, 0x90


def _text(text: str) -> bytes:
    encoded = text.encode()
    return struct.pack(">H", len(encoded)) + encoded


def _packet(kind: int, body: bytes) -> bytes:
    length, left = b"", len(body)
    while True:
        left, digit = divmod(left, 128)
        length += bytes([digit | (0x80 if left else 0)])
        if not left:
            return bytes([kind]) + length + body


def publication(topic: str, payload: bytes, number: int) -> bytes:
    """A PUBLISH by QoS 1.

    Args:
        topic: where to.
        payload: what.
        number: its packet id, from 1 to 65535.
    """
    return _packet(0x32, _text(topic) + struct.pack(">H", number) + payload)


class Fleet:
    """Devices that are connected.

    Args:
        port: of the broker, on this machine.
        names: what each signs in as.
        password: of all of them.
        told: those among them that want to hear what is stored of theirs.
    """

    def __init__(self, port: int, names: Sequence[str], password: str, told: Iterable[str] = ()) -> None:
        self._selector = selectors.DefaultSelector()
        self._sockets = {name: self._connected(port, name, password) for name in names}
        self._received = dict.fromkeys(names, b"")
        self.acknowledged = 0
        # When what was stored of a device was told, by the device.
        self.stored: dict[str, float] = {}
        for name in told:
            self._sockets[name].sendall(_packet(0x82, b"\x00\x01" + _text(f"manor/{name}/stored") + b"\x00"))
        for name, connection in self._sockets.items():
            connection.setblocking(False)
            self._selector.register(connection, selectors.EVENT_READ, name)

    def _connected(self, port: int, name: str, password: str) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", port), WAIT_SECONDS)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        body = _text("MQTT") + b"\x04\xc2" + struct.pack(">H", 600) + _text(name) + _text(name) + _text(password)
        connection.sendall(_packet(0x10, body))
        answer = connection.recv(4)
        assert answer == ACCEPTED, f"{name} was not let in: {answer!r}"
        return connection

    def publish(self, name: str, packet: bytes) -> None:
        """Sends a packet of a device, however long the broker takes none."""
        connection, sent = self._sockets[name], 0
        while sent < len(packet):
            try:
                sent += connection.send(packet[sent:])
            except BlockingIOError:
                self.look(0.01)

    def look(self, seconds: float = 0.0) -> int:
        """Takes what has come, waiting so long for something; gives how many messages were acknowledged by now."""
        for key, _ in self._selector.select(seconds):
            name, connection = key.data, key.fileobj
            assert isinstance(connection, socket.socket)
            came = connection.recv(65_536)
            assert came, f"{name} was cut off"
            self._received[name] += came
            self._take(name)
        return self.acknowledged

    def _take(self, name: str) -> None:
        buffer, at = self._received[name], 0
        while at + 2 <= len(buffer):
            length, size = buffer[at + 1], 2
            if length >= 128:
                if at + 3 > len(buffer):
                    break
                length, size = length - 128 + buffer[at + 2] * 128, 3
            if at + size + length > len(buffer):
                break
            kind = buffer[at] & 0xF0
            if kind == PUBACK:
                self.acknowledged += 1
            elif kind == PUBLISH:
                self.stored.setdefault(name, time.time())
            at += size + length
        self._received[name] = buffer[at:]

    def close(self) -> None:
        """Leaves."""
        for connection in self._sockets.values():
            connection.close()
        self._selector.close()


def paced(count: int, a_second: float) -> Iterator[int]:
    """Numbers up to `count`, so many a second; those that are late come at once."""
    began = time.monotonic()
    for number in range(count):
        while (early := began + number / a_second - time.monotonic()) > 0:
            time.sleep(min(early, 0.005))
        yield number

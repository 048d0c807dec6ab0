"""A window of publisher confirms over one connection to the broker (RabbitMQ, "Consumer Acknowledgements and Publisher
Confirms"). Whoever owns it drives pika's loop, step by step and in its own thread; no other thread may touch it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, NamedTuple

import pika
from pika.adapters.select_connection import IOLoop
from pika.exceptions import ConnectionOpenAborted
from pika.spec import Basic

from chassis.facts import topology

log = logging.getLogger(__name__)

OPEN_SECONDS = 20  # for a connection and its channel; the parameters' own limits come first
CONFIRM_SECONDS = 30  # without an answer for this long the connection is given up
CLOSE_SECONDS = 3  # for the closing handshake, which a broker in trouble never answers
STRIDE = 50  # messages encoded before the socket has its turn, so that the broker works meanwhile


class Unconfirmed(RuntimeError):
    """The broker refused a message or gave no answer in time."""


class Lost(ConnectionError):
    """The connection, or its channel, is gone or was never opened."""


class Message(NamedTuple):
    """What is published, persistent and mandatory.

    Args:
        exchange: empty for the default one, whose routing keys are names of queues.
        routing_key: as the exchange's bindings ask.
        body: bytes.
        message_id: names it to whoever hears of its return.
        headers: AMQP headers.
    """

    exchange: str
    routing_key: str
    body: bytes
    message_id: str
    headers: dict[str, Any]


class Window:
    """Publishes messages and waits until the broker has confirmed all of them. A context manager: open within.

    Args:
        url: the broker's, with the vhost.
        name: of the connection, for the broker's operators.
        content_type: of all messages.
        returned: called with each message, without its body, that no queue was bound for.
    """

    def __init__(self, url: str, name: str, content_type: str, returned: Callable[[Message], None]) -> None:
        self._parameters = topology.parameters(url, name)
        self._content_type = content_type
        self._on_returned = returned
        self._lost: BaseException | None = None
        self._ready = False
        self._published = 0
        self._outstanding: set[int] = set()
        self._refusals = 0

    def __enter__(self) -> Window:
        """Connects.

        Raises:
            Lost: nobody listens there, or lets us in.
        """
        self._loop = IOLoop()
        self._loop.activate_poller()
        self._connection = pika.SelectConnection(
            self._parameters, self._opened, self._gone, self._gone, custom_ioloop=self._loop
        )
        try:
            if not self._run(lambda: self._ready, OPEN_SECONDS):
                raise Lost(f"no connection after {OPEN_SECONDS} s")
        except BaseException:
            self._close(clean=False)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes; after an error without the handshake, which a dead broker would never answer."""
        self._close(clean=error is None)

    def send(self, messages: Sequence[Message]) -> None:
        """Publishes messages and waits for the confirms.

        Raises:
            Unconfirmed: one was refused, or the broker gave no answer for CONFIRM_SECONDS.
            Lost, pika's AMQPError: the connection is gone.
        """
        for number, message in enumerate(messages, 1):
            self._publish(message)
            if number % STRIDE == 0:
                self.tick()
        if not self._run(lambda: not self._outstanding, CONFIRM_SECONDS):
            raise Unconfirmed(f"{len(self._outstanding)} messages without an answer of the broker")
        if self._refusals:
            raise Unconfirmed(f"the broker refused {self._refusals} messages")

    def tick(self) -> None:
        """Reads and writes what is there, without waiting; keeps the connection alive if called every few seconds.

        Raises:
            Lost: the connection is gone.
        """
        self._run(lambda: True, 0)

    def _run(self, reached: Callable[[], bool], seconds: float) -> bool:
        """Drives the loop until something is reached, as `_drive` does, or the connection is gone."""
        done = self._drive(lambda: self._lost is not None or reached(), seconds)
        if self._lost is not None:
            raise Lost(repr(self._lost)) from self._lost
        return done

    def _drive(self, reached: Callable[[], bool], seconds: float) -> bool:
        """Takes a step at least, and stops where something is reached; False where it is not after so many seconds."""
        deadline = time.monotonic() + seconds
        alarm = self._loop.call_later(seconds, lambda: None)  # ends the waiting for the socket
        try:
            while True:
                self._loop.poll()
                self._loop.process_timeouts()
                if reached():
                    return True
                if time.monotonic() >= deadline:
                    return False
        finally:
            self._loop.remove_timeout(alarm)

    def _opened(self, connection: pika.SelectConnection) -> None:
        connection.add_on_connection_blocked_callback(self._blocked)
        connection.channel(on_open_callback=self._channel_opened)

    def _channel_opened(self, channel: Any) -> None:
        self._channel = channel
        channel.add_on_close_callback(self._gone)
        channel.add_on_return_callback(self._returned)
        channel.confirm_delivery(self._answered, callback=self._confirming)

    def _confirming(self, _frame: Any) -> None:
        self._ready = True

    def _gone(self, _what: Any, reason: BaseException) -> None:
        # A callback must not raise, pika would only log it: whoever drives the loop looks here.
        self._lost = self._lost or reason

    def _blocked(self, _connection: Any, frame: Any) -> None:
        log.error("the broker takes no messages for now", extra={"reason": str(frame.method.reason)})

    def _publish(self, message: Message) -> None:
        self._published += 1
        self._outstanding.add(self._published)
        properties = pika.BasicProperties(
            content_type=self._content_type, delivery_mode=2, message_id=message.message_id, headers=message.headers
        )
        self._channel.basic_publish(message.exchange, message.routing_key, message.body, properties, mandatory=True)

    def _answered(self, frame: Any) -> None:
        """An ack or a nack, for one message or for all up to it."""
        tag, before = frame.method.delivery_tag, len(self._outstanding)
        if frame.method.multiple:
            self._outstanding = {open_tag for open_tag in self._outstanding if open_tag > tag}
        else:
            self._outstanding.discard(tag)
        if isinstance(frame.method, Basic.Nack):
            self._refusals += before - len(self._outstanding)

    def _returned(self, _channel: Any, method: Any, properties: Any, _body: bytes) -> None:
        headers = properties.headers or {}
        self._on_returned(Message(method.exchange, method.routing_key, b"", str(properties.message_id), headers))

    def _close(self, clean: bool) -> None:
        try:
            if clean and self._connection.is_open:
                self._connection.close()
                self._drive(self._closed, CLOSE_SECONDS)
            if not self._closed():
                # pika has no public way to drop a socket whose broker does not answer.
                self._connection._terminate_stream(ConnectionOpenAborted("given up"))
                self._drive(self._closed, CLOSE_SECONDS)
        finally:
            self._loop.deactivate_poller()
            self._loop.close()

    def _closed(self) -> bool:
        return bool(self._connection.is_closed)

"""Requests on their way: a call takes a place for its work once its request is whole, and has an end of time for that.

gRPC gives a call its thread when its head has come, and the thread then waits for the request. With a thread for each
place of work, a few clients that send heads and no more would hold up everybody. So there are threads for all calls
that may wait, which cost little, and places for those whose request has come.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import grpc
from google.protobuf.message import Message

REQUEST_SECONDS = 10.0  # from a call's head to the end of its request
LOOK_SECONDS = 5.0  # between looks for those that took longer


class Arrivals:
    """Waits for requests.

    Args:
        most: calls of one address whose requests are still to come; more are refused.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._expected: dict[Any, float] = {}
        self._of: Counter[str] = Counter()
        self._over = threading.Event()

    def start(self) -> None:
        """Ends from now on what takes too long."""
        threading.Thread(target=self._watch, name="arrivals", daemon=True).start()

    def stop(self) -> None:
        """Looks no more."""
        self._over.set()

    def handler(self, handler: Any, answer: Callable[[Any, Any], Message]) -> Any:
        """How gRPC serves an RPC of one request and one reply; a client sees no difference.

        Args:
            handler: as generated code registers it.
            answer: to a request and gRPC's context.
        """

        def served(requests: Iterator[Any], context: Any) -> Message:
            return answer(self._request(requests, context), context)

        return grpc.stream_unary_rpc_method_handler(
            served,
            request_deserializer=handler.request_deserializer,
            response_serializer=handler.response_serializer,
        )

    def _request(self, requests: Iterator[Any], context: Any) -> Any:
        address = context.peer().rpartition(":")[0]
        with self._lock:
            refused = self._of[address] >= self._most
            if not refused:
                self._of[address] += 1
                self._expected[context] = time.monotonic()
        if refused:
            context.abort(grpc.StatusCode.RESOURCE_EXHAUSTED, "Too many of your calls are begun and not sent")
        try:
            request = next(requests, None)
        finally:
            with self._lock:
                del self._expected[context]
                self._of[address] -= 1
                if not self._of[address]:
                    del self._of[address]
        if request is None:
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, "A call has one request")
        return request

    def _watch(self) -> None:
        while not self._over.wait(LOOK_SECONDS):
            before = time.monotonic() - REQUEST_SECONDS
            with self._lock:
                late = [context for context, begun in self._expected.items() if begun < before]
            for context in late:
                context.cancel()

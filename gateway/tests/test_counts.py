"""Counts of requests, asked for by many threads at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from gateway.limits import Counts
from limits import RateLimitItemPerDay
from limits.storage import MemoryStorage


def test_threads_ask_the_counts_of_this_process_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    # Two in `incr` at once may start one timer twice, which raises (limits 5.8.0).
    inside, most, incr = [], [0], MemoryStorage.incr

    def slow(*arguments: Any, **options: Any) -> int:
        inside.append(1)
        most[0] = max(most[0], len(inside))
        threading.Event().wait(0.01)  # long enough for another to come in
        inside.pop()
        return incr(*arguments, **options)

    monkeypatch.setattr(MemoryStorage, "incr", slow)
    counts, item = Counts("memory://"), RateLimitItemPerDay(100)
    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(lambda _: counts.hit(item, "somebody"), range(16)))
    assert most[0] == 1
    assert counts.window(item, "somebody").remaining == 84

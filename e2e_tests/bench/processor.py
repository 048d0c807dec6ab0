"""Processor time of processes and of all that they have started, as the kernel counts it (proc(5), /proc/pid/stat)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
# Fields after the command's name, counted from its state: user and system time, its own and of its ended children.
_OWN = slice(11, 13)
_ENDED = slice(13, 15)


def tree(roots: Iterable[int]) -> Iterator[int]:
    """Processes and all below them."""
    for pid in roots:
        yield pid
        with suppress(OSError):  # it has just ended, and its parent has its time
            for task in Path(f"/proc/{pid}/task").iterdir():
                yield from tree(map(int, (task / "children").read_text().split()))


def seconds(roots: Iterable[int]) -> float:
    """User and system time of processes and all that they have started, of those too that have ended."""
    ticks = 0
    for pid in set(tree(roots)):
        with suppress(OSError):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += sum(map(int, fields[_OWN])) + sum(map(int, fields[_ENDED]))
    return ticks / _TICK

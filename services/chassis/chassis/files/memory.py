"""How much memory a reader of files may take: a share of what its container has, since what takes more ends all of it.

The kernel ends a container's every process where one of them takes too much: the jobs process with its relay and its
timers would go with a workbook, and the operation would be tried again by the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

MOST_MEGABYTES = 2_048  # where nothing bounds the container, as on one machine
READERS = 2  # operations at once in one process
TOO_LARGE = 3  # the exit code of a reader for which that did not do
_MEGABYTE = 1024 * 1024


def reader_megabytes(root: Path = Path("/")) -> int:
    """What one reader may take: the container's memory in equal parts for each reader and for the process itself.

    Args:
        root: of the file system.
    """
    limits = list(_limits(root))
    return min([MOST_MEGABYTES, *(limit // (READERS + 1) // _MEGABYTE for limit in limits)])


def _limits(root: Path) -> Iterator[int]:
    """The bounds of every control group that this process is in, in bytes: both versions, as far as they are seen.

    Inside a container its own group is the root, whatever path the kernel names.
    """
    try:
        lines = (root / "proc/self/cgroup").read_text().splitlines()
    except OSError:
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if controllers == "":
            base, name = root / "sys/fs/cgroup", "memory.max"
        elif "memory" in controllers.split(","):
            base, name = root / "sys/fs/cgroup/memory", "memory.limit_in_bytes"
        else:
            continue
        own = base / path.strip("/")
        for folder in (own, *own.parents):
            if folder == base.parent:
                break
            yield from _limit(folder / name)


def _limit(file: Path) -> Iterator[int]:
    try:
        said = file.read_text().strip()
    except OSError:
        return
    if said.isdecimal():  # version 2 says max where there is none
        yield int(said)

"""What the files say in which servers note the number of their process."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

POSTGRES_STATUS = 7  # the line of postmaster.pid that says starting, ready or stopping, from 0


def process_of(pid_file: Path, word: str) -> bool:
    """Whether the process that a file's first line names lives, and is the one meant.

    Args:
        pid_file: where a server wrote its number.
        word: stands in the server's command line.
    """
    with suppress(OSError):  # no such file, or the process ended this moment
        pid = pid_file.read_text().split("\n", 1)[0].strip()
        return word.encode() in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


def is_stopping(pid_file: Path, word: str) -> bool:
    """Whether the PostgreSQL that a postmaster.pid tells of is shutting down; not where it was killed in the midst.

    Args:
        pid_file: in its folder.
        word: stands in the server's command line.
    """
    with suppress(OSError):  # no such file: it does not run
        status = pid_file.read_text().split("\n")[POSTGRES_STATUS:][:1]
        return [line.strip() for line in status] == ["stopping"] and process_of(pid_file, word)
    return False

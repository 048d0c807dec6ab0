"""Who loads a service's worker class, and when: eventlet comes with it."""

from __future__ import annotations

import subprocess
import sys

FROM_A_THREAD = """
import threading
from chassis import broker
{first}
thread = threading.Thread(target=broker.worker_class, args=("chassis",), daemon=True)
thread.start()
thread.join(60)
print("ended" if not thread.is_alive() else "never joined")
"""


def ran(first: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, since whatever was imported before would change what happens."""
    code = FROM_A_THREAD.format(first=first)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)


def test_a_thread_that_asks_what_its_service_hears_ends_where_the_main_thread_asked_first() -> None:
    assert ran('broker.worker_class("chassis")').stdout == "ended\n"


def test_a_thread_may_not_be_the_first_that_asks_what_its_service_hears() -> None:
    told = ran("").stderr
    assert "RuntimeError: the worker of chassis must be loaded in the main thread first" in told

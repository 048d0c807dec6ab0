"""`python -m localplatform.stories [pytest's arguments]`: the stories, told to a platform of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from localplatform import attempts, results, servers, supervision
from localplatform.__main__ import bring_up, fresh, port, start_servers
from localplatform.demo import story
from localplatform.paths import ROOT
from localplatform.platform import Platform
from localplatform.progress import step

# Stories make people by the hundred, and a password's check is made to be slow. They are told at night, too.
SETTINGS = {"MANOR_ARGON2_MEMORY_KIB": "8", "MANOR_ARGON2_ROUNDS": "1", "MANOR_MESSAGE_QUIET_HOURS": ""}
PATIENCE = 300.0  # seconds, on a machine that has much else to do
# A browser draws one story while the platform serves another's: each story has a company of its own, so two processes
# take one after the other, the largest group first. What needs the platform for itself comes at the end.
BY_TWO = ("-n", "2", "--dist", "loadgroup")
SHARED = ("-m", "not alone", "e2e_tests")
ALONE = ("-m", "alone", "e2e_tests")
NO_TESTS = 5  # pytest's code where a run has none


@contextmanager
def told(*, watched: bool = False) -> Iterator[Platform]:
    """The stories' platform, begun anew, and stopped at the end.

    Args:
        watched: Prometheus watches it.
    """
    platform = Platform("story", 0, port("STORY_BASE_PORT", 18300), settings=SETTINGS, watched=watched)
    with step("servers: PostgreSQL for tests and RabbitMQ"):
        platform.servers = start_servers(for_tests=True)
    fresh(platform)
    bring_up(platform, PATIENCE)
    try:
        story.bootstrap(platform)  # once: two processes would make an administrator each
        yield platform
    finally:
        with step("stopping the stories' platform"):
            supervision.stop(platform)


def run(arguments: Sequence[str]) -> int:
    """Tells all stories, or those that pytest's arguments choose.

    Args:
        arguments: pytest's; none for all stories.
    """
    with told():
        if arguments:
            return pytest(*arguments)
        ended = [_attempt(name, chosen, at_once) for name, (chosen, at_once) in RUNS.items()]
        return next(filter(None, ended), 0)  # the first that failed; one that was killed has a code below zero


def _attempt(name: str, chosen: Sequence[str], at_once: Sequence[str]) -> int:
    file = results.file(name)
    code = _run(attempts.first(file, *at_once, *chosen))
    again = attempts.second(file, code, *chosen)
    return _run(again) if again else code


def pytest(*arguments: str) -> int:
    """Runs pytest; a run without any test is none that fails."""
    return _run([sys.executable, "-m", "pytest", "-q", *arguments])


def _run(command: list[str]) -> int:
    code = subprocess.run(command, check=False, cwd=ROOT).returncode
    return 0 if code == NO_TESTS else code


RUNS = {"stories": (SHARED, BY_TWO), "stories-alone": (ALONE, ())}


def main() -> int:
    """Runs the stories that are named."""
    try:
        return run(sys.argv[1:])
    except (servers.CannotStart, supervision.NotReady) as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())

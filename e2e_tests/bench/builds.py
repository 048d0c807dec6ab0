"""Another commit's platform beside ours: checked out under var/, set up and started by its own code, on its own ports.

It has servers of its own too, so that the processor time of PostgreSQL and RabbitMQ is each build's own.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from localplatform.paths import ROOT, VAR, write_private
from localplatform.platform import Platform, base_environment
from localplatform.progress import step

from e2e_tests.bench import processor

NAME = "bench"
# Servers of the other build, counted from its platform's base port.
SERVERS = {
    "POSTGRES_PORT": 100, "AMQP_PORT": 102, "MANAGEMENT_PORT": 103, "PROMETHEUS_PORT": 104, "EPMD_PORT": 105,
    "DIST_PORT": 110,
}  # fmt: skip
# These names have been there since before this file; what they do is each commit's own. Beside this tree's platform,
# and whatever else runs, one may take longer to be ready than it allows itself.
_START = """
from localplatform import ready
ready.wait.__defaults__ = (600.0,)
from localplatform.__main__ import bring_up, fresh
from localplatform.platform import Platform
platform = Platform({name!r}, 0, {port}, watched=False)
fresh(platform)
bring_up(platform)
"""
_STOP = """
from localplatform import servers, supervision
from localplatform.platform import Platform
supervision.stop(Platform({name!r}, 0, {port}, watched=False))
servers.stop()
"""


@dataclass
class Build(Platform):
    """The bench's platform of a checkout: this one's, or another commit's.

    Args:
        root: the checkout.
    """

    root: Path = ROOT

    @property
    def folder(self) -> Path:
        """Everything of this platform that is not in the servers."""
        return self.root / "var" / self.name

    @property
    def services(self) -> list[str]:
        """The services of that checkout."""
        return sorted(path.parent.name for path in self.root.glob("services/*/*/__main__.py"))

    def administrator(self) -> str:
        """Makes the group and its administrator by the checkout's own code; gives the password."""
        file = self.folder / "keys" / "administrator.password"
        if not file.exists():
            write_private(file, secrets.token_urlsafe(18))
        operator = json.loads((self.folder / "operator.json").read_text())
        names = ["--group-code", "evergreen", "--group-name", "Evergreen", "--username", "admin"]
        self._run(["-m", "identity", "bootstrap", *names, "--password-file", str(file)], operator["identity"])
        return file.read_text()

    def processor_seconds(self) -> float:
        """Of every process of the platform and of its servers, since they started."""
        servers = self.root / "var" / "servers"
        files = (
            self.folder / "run" / "supervisord.pid",
            servers / "postgres" / "postmaster.pid",
            servers / "rabbitmq" / "server.pid",
        )
        return processor.seconds(int(file.read_text().split()[0]) for file in files)

    def run(self, text: str) -> None:
        """Runs a text of Python as the checkout's own."""
        ports = {name: str(self.base_port + offset) for name, offset in SERVERS.items()}
        self._run(["-c", text.format(name=self.name, port=self.base_port)], ports)

    def _run(self, arguments: list[str], environment: dict[str, str]) -> None:
        python = str(self.root / ".venv" / "bin" / "python")
        subprocess.run([python, *arguments], check=True, cwd=self.root, env={**base_environment(), **environment})


class Other(Build):
    """Another commit's: what its own code has decided is read from what it wrote as it started."""

    @property
    def vhost(self) -> str:
        """The broker's vhost."""
        return str(self._told("vhost"))

    def addresses(self) -> str:
        """host:port of every service."""
        return str(self._told("addresses"))

    def _told(self, name: str) -> Any:
        return json.loads((self.folder / "platform.json").read_text())[name]


@contextmanager
def other(commit: str, base_port: int) -> Iterator[Build]:
    """The platform of a commit while it is needed.

    Args:
        commit: as git names it.
        base_port: the first of its ports.
    """
    build = Other(NAME, 0, base_port, watched=False, root=_checked_out(commit))
    with step(f"starting {build.root.name} beside"):
        build.run(_START)
    build.servers = json.loads((build.root / "var" / "servers.json").read_text())
    try:
        yield build
    finally:
        with step(f"stopping {build.root.name}"):
            build.run(_STOP)


def _checked_out(commit: str) -> Path:
    """A worktree of the commit, set up; one that is there already is taken as it is."""
    short = _git("rev-parse", "--short=10", f"{commit}^{{commit}}")
    root = VAR / "against" / short
    if not (root / ".git").exists():
        _git("worktree", "prune")
        _git("worktree", "add", "--quiet", "--detach", str(root), short)
    with step(f"setting up {short}"):
        environment = dict(os.environ)  # noqa: TID251  the commit's own set-up needs what `make` has
        subprocess.run(["make", "setup"], cwd=root, check=True, stdout=subprocess.DEVNULL, env=environment)
    return root


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()

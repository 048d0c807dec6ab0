"""The platform's processes under supervisor, which restarts what dies."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from xmlrpc.client import Fault, ServerProxy

from supervisor.xmlrpc import Faults, SupervisorTransport

from localplatform.paths import ROOT, write_private
from localplatform.platform import Platform, base_environment

HEAD = """[supervisord]
logfile = {folder}/logs/supervisord.log
pidfile = {folder}/run/supervisord.pid
childlogdir = {folder}/logs
minfds = 4096
[unix_http_server]
file = {folder}/run/supervisor.sock
chmod = 0700
[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
[supervisorctl]
serverurl = unix://{folder}/run/supervisor.sock
"""
PROGRAM = """
[program:{name}]
command = {command}
directory = {root}
environment = {environment}
autostart = true
autorestart = true
startsecs = 2
startretries = 1000
stopsignal = TERM
stopwaitsecs = 25
stdout_logfile = {folder}/logs/{name}.log
stdout_logfile_maxbytes = 20MB
stdout_logfile_backups = 1
redirect_stderr = true
"""


class NotReady(Exception):
    """A process did not become ready; the message names it and its log."""


def write_configuration(platform: Platform) -> Path:
    """Writes supervisord.conf; it holds passwords, so its owner alone may read it."""
    file = platform.folder / "run" / "supervisord.conf"
    parts = [HEAD.format(folder=platform.folder)]
    for name, command, environment in platform.programs():
        whole = {**base_environment(), **environment}
        parts.append(
            PROGRAM.format(
                name=name,
                command=" ".join(command),
                root=ROOT,
                folder=platform.folder,
                environment=",".join(f"{key}={_quoted(value)}" for key, value in whole.items()),
            )
        )
    write_private(file, "".join(parts))
    return file


def _quoted(value: str) -> str:
    """A value of supervisord.conf: supervisor takes a quoted text as it stands, and has no escape for the quote."""
    quote = "'" if '"' in value else '"'
    assert quote not in value, "supervisor has no way to write a text with both kinds of quotes"
    return quote + value.replace("%", "%%") + quote


def ask(platform: Platform, method: str, *arguments: Any) -> Any:
    """Calls supervisor's interface (its documentation, "XML-RPC API") and closes the connection again.

    Args:
        platform: whose supervisor.
        method: such as getState or signalProcess.
        arguments: the method's.

    Raises:
        NotReady: supervisor does not run.
    """
    socket = platform.folder / "run" / "supervisor.sock"
    transport = SupervisorTransport(None, None, f"unix://{socket}")
    try:
        with ServerProxy("http://127.0.0.1", transport=transport) as proxy:
            return getattr(proxy.supervisor, method)(*arguments)
    except OSError as error:
        raise NotReady(f"supervisor of {platform.name} does not run: `make up` starts it") from error


def runs(platform: Platform) -> bool:
    """Whether the platform's supervisor answers."""
    try:
        ask(platform, "getState")
    except NotReady:
        return False
    except Fault:
        return True  # it is shutting down, and answers nothing else any more
    return True


def start(platform: Platform) -> None:
    """Starts supervisor, or makes a running one take a changed configuration."""
    file = write_configuration(platform)
    if runs(platform) and _code_changed(platform):
        stop(platform)
    if not runs(platform):
        (platform.folder / "run" / "supervisor.sock").unlink(missing_ok=True)
        command = [sys.executable, "-m", "localplatform.preloaded", "-c", str(file)]
        subprocess.run(command, check=True, cwd=ROOT, env=base_environment())
        return
    subprocess.run(
        [sys.executable, "-m", "supervisor.supervisorctl", "-c", str(file), "update"], check=True, capture_output=True
    )
    with suppress(Fault):  # it has just been started, or does not run here
        ask(platform, "signalProcess", "prometheus", "HUP")  # reads its configuration and its rules again


def _code_changed(platform: Platform) -> bool:
    """Whether code is newer than the supervisor that holds it: old and new modules do not mix in one process."""
    pid = platform.folder / "run" / "supervisord.pid"
    sources = (file for folder in ("services", "protos/gen") for file in (ROOT / folder).rglob("*.py"))
    return pid.exists() and max(file.stat().st_mtime for file in sources) > pid.stat().st_mtime


def stop(platform: Platform) -> None:
    """Stops every process, each finishing what it has in hand, and supervisor itself."""
    if not runs(platform):
        return
    with suppress(Fault):  # it is shutting down already
        ask(platform, "shutdown")
    limit = time.monotonic() + 40
    while runs(platform) or _alive(platform):
        if time.monotonic() > limit:
            raise NotReady(f"the processes of {platform.name} did not end; see {platform.folder}/logs")
        time.sleep(0.2)


def _alive(platform: Platform) -> bool:
    pid = platform.folder / "run" / "supervisord.pid"
    return pid.exists() and Path(f"/proc/{pid.read_text().strip()}").exists()


def processes(platform: Platform) -> list[dict[str, object]]:
    """What runs: name, state and since when, as supervisor says.

    Raises:
        NotReady: supervisor is shutting down, and says nothing else any more.
    """
    if not runs(platform):
        return []
    try:
        found: list[dict[str, object]] = ask(platform, "getAllProcessInfo")
    except Fault as fault:
        if fault.faultCode != Faults.SHUTDOWN_STATE:
            raise
        raise NotReady(f"{platform.name} is shutting down.") from fault
    return found

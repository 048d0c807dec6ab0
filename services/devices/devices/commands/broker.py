"""`python -m devices broker`: the platform's own MQTT broker, Eclipse Mosquitto 2, with the devices of the registry.

It writes mosquitto.conf(5), the access list and the password file, runs mosquitto as its child, and has it read the
passwords again (SIGHUP) whenever the registry changes. The child goes on while the database is away; where it dies this
process ends with it, and whoever runs this starts both anew.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import signal
import subprocess
import threading
from pathlib import Path
from typing import IO, cast

from chassis.deps import Deps
from chassis.telemetry import reporting
from prometheus_client import Counter, Gauge
from sqlalchemy.exc import SQLAlchemyError

from devices.commands.registry import Changes, registered
from devices.domain import credentials
from devices.settings import Settings

logger = logging.getLogger(__name__)

DENIED = Counter(
    "manor_devices_broker_denied", "Messages to topics that are not their sender's, which the broker drops"
)
REFUSED = Counter("manor_devices_broker_sign_ins_refused", "Sign-ins that the broker refused")
DEVICES = Gauge("manor_devices_broker_devices", "Devices that may sign in")

# Each is one kind of fault that mosquitto 2.0 says in its log.
_DENIED, _REFUSED = re.compile(r"Denied PUBLISH from "), re.compile(r"disconnected, not authorised|not authorised\.")
LOOK_SECONDS = 0.5
STOP_SECONDS = 10.0
MEBIBYTE = 2**20
# A message of more than 64 KiB is set aside by ingest with its reason; one beyond this the broker cuts off.
LARGEST_MESSAGE = MEBIBYTE
# What waits for ingest: no number of messages, but so many bytes, on disk between two starts.
LARGEST_QUEUE = 1024 * MEBIBYTE

# max_inflight_messages: a client's own Receive Maximum counts beside it. Mosquitto 2.0.11 goes beyond that while it is
# acknowledged (3,862 of 2,000 were seen; with 0, 8,372), so that ingest reads no further where it has no room.
CONFIGURATION = """
per_listener_settings false
listener {port} {listen}
{tls}
allow_anonymous false
password_file {folder}/passwords
acl_file {folder}/topics
persistence true
persistence_location {folder}/store/
autosave_interval 30
max_queued_messages 0
max_queued_bytes {queue}
max_inflight_messages 65535
message_size_limit {largest}
max_packet_size {packet}
persistent_client_expiration 14d
max_keepalive 3600
sys_interval 5
log_dest stderr
log_type error
log_type warning
log_type notice
log_type debug
connection_messages true
"""
TLS = """cafile {folder}/ca.crt
certfile {folder}/tls.crt
keyfile {folder}/tls.key
tls_version tlsv1.2"""
# A message carries no name of its sender: the broker holds each to the topics that begin with its own.
TOPICS = """user {ingest}
topic read manor/#
topic write manor/+/stored
topic write manor/+/rpc/request/#
topic read spBv1.0/#
topic write spBv1.0/+/NCMD/+
topic write spBv1.0/STATE/manor
topic read $SYS/#

pattern write manor/%u/telemetry/#
pattern write manor/%u/gateway/#
pattern write manor/%u/attributes/#
pattern write manor/%u/rpc/response/#
pattern read manor/%u/stored
pattern read manor/%u/rpc/request/#

# Sparkplug B: the edge node is called as it signs in.
pattern write spBv1.0/+/NBIRTH/%u
pattern write spBv1.0/+/NDATA/%u
pattern write spBv1.0/+/NDEATH/%u
pattern write spBv1.0/+/DBIRTH/%u/+
pattern write spBv1.0/+/DDATA/%u/+
pattern write spBv1.0/+/DDEATH/%u/+
pattern read spBv1.0/+/NCMD/%u
pattern read spBv1.0/+/DCMD/%u/+
pattern read spBv1.0/STATE/+
"""


def broker(deps: Deps, arguments: list[str]) -> int:
    """Runs the broker until SIGTERM; gives 1 where mosquitto has died."""
    settings, stop = cast(Settings, deps.settings), threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    reporting.configure(settings, "broker", starting=True)
    assert settings.broker_dir is not None, "set MANOR_BROKER_DIR: where the broker keeps what it has"
    changes = Changes(deps, stop)
    write_configuration(settings, settings.broker_dir)
    read = _write_passwords(deps, settings, changes)
    child, certificates = _start(settings.broker_dir), _changed(settings)
    reporting.ready("mosquitto", lambda: child.poll() is None)
    while not stop.wait(LOOK_SECONDS) and child.poll() is None:
        if changes.changed.is_set() or not read:
            read = _write_passwords(deps, settings, changes)
            if read:
                child.send_signal(signal.SIGHUP)
        if certificates != (certificates := _changed(settings)):
            child.send_signal(signal.SIGHUP)
    if child.poll() is not None:
        logger.error("mosquitto died", extra={"code": child.returncode})
        return 1
    child.terminate()
    child.wait(STOP_SECONDS)
    return 0


def _changed(settings: Settings) -> float:
    """When the broker's certificate was last renewed; mosquitto reads it anew by the same signal."""
    file = settings.broker_tls_dir / "tls.crt" if settings.broker_tls_dir else None
    return file.stat().st_mtime if file and file.exists() else 0.0


def write_configuration(settings: Settings, folder: Path) -> None:
    """Writes what mosquitto reads at its start, but for the passwords."""
    (folder / "store").mkdir(parents=True, exist_ok=True)
    tls = TLS.format(folder=settings.broker_tls_dir) if settings.broker_tls_dir else ""
    text = CONFIGURATION.format(
        port=settings.broker_port,
        listen=settings.broker_listen,
        tls=tls,
        folder=folder,
        queue=LARGEST_QUEUE,
        largest=LARGEST_MESSAGE,
        packet=LARGEST_MESSAGE + 1024,
    )
    if os.geteuid() == 0:  # mosquitto would become another user, who may read none of this
        text += "user root\n"
    _write(folder / "mosquitto.conf", text)
    _write(folder / "topics", TOPICS.format(ingest=settings.broker_username))


def _write_passwords(deps: Deps, settings: Settings, changes: Changes) -> bool:
    """Writes the password file anew; while the database is away the one before stays, and this says False."""
    changes.changed.clear()
    own = f"{settings.broker_username}:{credentials.hashed(settings.broker_password.get_secret_value())}"
    file = cast(Path, settings.broker_dir) / "passwords"
    try:
        lines = [f"{row.username}:{row.password_hash}" for row in registered(deps) if _signs_in(row)]
    except SQLAlchemyError as error:
        logger.warning("the registry could not be read: devices stay as they were", extra={"error": repr(error)})
        if not file.exists():
            _write(file, f"{own}\n")
        return False
    _write(file, "\n".join([own, *lines, ""]))
    DEVICES.set(len(lines))
    return True


def _signs_in(row: object) -> bool:
    return not row.disabled and row.gateway_id is None  # type: ignore[attr-defined]  # a row of the registry


def _write(file: Path, text: str) -> None:
    """Writes a file whole or not at all, for its owner alone."""
    made = file.with_suffix(".new")
    made.touch(mode=0o600)
    made.write_text(text)
    made.replace(file)


def _start(folder: Path) -> subprocess.Popen[str]:
    program = shutil.which("mosquitto", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
    if program is None:
        raise SystemExit("Mosquitto is not installed: run `make setup`, or `apt-get install mosquitto`.")
    # A parent that is killed leaves no broker behind that holds the port (prctl(2), PR_SET_PDEATHSIG).
    command = ["setpriv", "--pdeathsig", "TERM", "--", program, "-c", str(folder / "mosquitto.conf")]
    child = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )
    threading.Thread(target=_read_log, args=(child.stderr,), name="broker-log", daemon=True).start()
    return child


def _read_log(lines: IO[str]) -> None:
    """Counts what the broker says that it refused; shows the rest but for what it says of each packet."""
    for line in lines:
        if _DENIED.search(line):
            DENIED.inc()
        elif _REFUSED.search(line):
            REFUSED.inc()
        elif "Error" in line or "Warning" in line:
            logger.warning("mosquitto", extra={"said": line.strip()[:500]})

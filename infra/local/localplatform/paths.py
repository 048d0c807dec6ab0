"""Where the platform on one machine keeps things."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VAR = ROOT / "var"
SERVERS = VAR / "servers"
SERVERS_FILE = VAR / "servers.json"
TEST_SERVERS_FILE = VAR / "test-servers.json"


def write_private(file: Path, content: str) -> None:
    """Writes a file that nobody else may read, from its first byte on."""
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(content)

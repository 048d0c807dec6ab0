"""Where the platform on one machine keeps things, and which ports it takes."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VAR = ROOT / "var"
SERVERS = VAR / "servers"
SERVERS_FILE = VAR / "servers.json"

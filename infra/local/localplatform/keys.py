"""The keys of a platform: who signs tokens, and what personal fields are encrypted with. Made once."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

from chassis.rpc.tokens import SIGN_IN_SIGNER, make_key, public_key_set

from localplatform.paths import write_private

SIGN_IN_FILE = "sign-in.json"


def ensure(folder: Path, services: list[str]) -> None:
    """Makes what is missing: identity's key for people, one a service, the public set, the master key.

    Args:
        folder: where they lie, readable by their owner alone.
        services: who calls other services.
    """
    signers = {SIGN_IN_FILE: SIGN_IN_SIGNER} | {f"{service}.json": service for service in services}
    keys = []
    for name, signer in signers.items():
        file = folder / name
        if not file.exists():
            write_private(file, json.dumps(make_key(signer)))
        keys.append(json.loads(file.read_text()))
    (folder / "jwks.json").write_text(json.dumps(public_key_set(keys), indent=1))
    master = folder / "encryption.key"
    if not master.exists():
        write_private(master, secrets.token_hex(32))

"""The keys of a platform: who signs tokens, and what personal fields are encrypted with. Made once."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

from joserfc.jwk import OKPKey

from localplatform.paths import write_private


def ensure(folder: Path, services: list[str]) -> None:
    """Makes what is missing: a signing key a service, identity's for people, the public set, the master key.

    Args:
        folder: where they lie, readable by their owner alone.
        services: who calls other services.
    """
    public = []
    for name in ("identity-signing", *services):
        file = folder / f"{name}.json"
        if not file.exists():
            key = OKPKey.generate_key("Ed25519", {"use": "sig", "alg": "EdDSA", "kid": name})
            write_private(file, json.dumps(key.as_dict(private=True)))
        private = OKPKey.import_key(json.loads(file.read_text()))
        public.append({**private.as_dict(private=False), "kid": name})
    (folder / "jwks.json").write_text(json.dumps({"keys": public}, indent=1))
    master = folder / "encryption.key"
    if not master.exists():
        write_private(master, secrets.token_hex(32))

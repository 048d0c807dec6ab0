"""`manor-secrets`: makes the Secrets of a release, once, and prints them for `kubectl apply -f -`.

The keys and passwords are kept in a folder, so that running it again changes nothing, and a new service gets a key of
its own that the others trust. Whoever has the folder has the platform: it belongs in a safe.
"""

from __future__ import annotations

import argparse
import json
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from localplatform import keys
from localplatform.paths import write_private

from manifests.charts import service_names

ROLES = ("app", "owner", "relay", "verifier")
# The PostgreSQL cluster of a release whose values say `database.shared`.
SHARED_HOST = "{release}-postgresql-rw:5432"


@dataclass(frozen=True)
class Where:
    """Of which release the Secrets are.

    Args:
        release: its name in Helm.
        namespace: where it is installed.
        host: of each service's PostgreSQL, with {service} and {release}.
        parameters: of the databases' URLs.
    """

    release: str
    namespace: str
    host: str = "{release}-{service}-postgresql-rw:5432"
    parameters: str = "sslmode=require"


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(prog="manor-secrets", description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="where keys and passwords are kept; made if missing")
    parser.add_argument("--release", default="manor")
    parser.add_argument("--namespace", default="manor")
    hosts = parser.add_mutually_exclusive_group()
    hosts.add_argument("--database-host", default=Where.host, help="%(default)s, which CloudNativePG makes")
    hosts.add_argument(
        "--shared-database",
        action="store_const",
        const=SHARED_HOST,
        dest="database_host",
        help="where the values say database.shared, as the profiles demo and small do",
    )
    parser.add_argument("--database-parameters", default=Where.parameters, help="of the URLs (%(default)s)")
    asked = parser.parse_args()
    where = Where(asked.release, asked.namespace, asked.database_host, asked.database_parameters)
    yaml.safe_dump_all(made(where, service_names(), asked.folder), sys.stdout, sort_keys=False, allow_unicode=True)


def made(where: Where, services: list[str], folder: Path) -> list[dict[str, Any]]:
    """The Secrets of a release, from what the folder holds; what is missing there is made first.

    Args:
        where: of which release.
        services: all of them.
        folder: of keys and passwords.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    keys.ensure(folder, [*services, "gateway"])
    file = folder / "database-passwords.json"
    kept: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    for service in services:
        for role in ROLES:
            kept.setdefault(f"{service}-{role}", secrets.token_urlsafe(24))
    kept.setdefault("mqtt", secrets.token_urlsafe(24))
    write_private(file, json.dumps(kept, indent=1))
    texts = {
        "jwks": {"jwks.json": (folder / "jwks.json").read_text()},
        "encryption": {"encryption.key": (folder / "encryption.key").read_text()},
        "mqtt": {"password": kept["mqtt"]},
        "sign-in": {"sign-in.json": (folder / keys.SIGN_IN_FILE).read_text()},
    }
    for service in (*services, "gateway"):
        texts[f"{service}-key"] = {"key.json": (folder / f"{service}.json").read_text()}
    found = [_secret(where, name, "Opaque", text) for name, text in texts.items()]
    for service in services:
        found += [_database(where, service, role, kept[f"{service}-{role}"]) for role in ROLES]
    return found


def manifests_of(where: Where, services: list[str]) -> list[dict[str, Any]]:
    """The same with keys that nobody keeps, for checks."""
    with TemporaryDirectory() as folder:
        return made(where, services, Path(folder))


def _database(where: Where, service: str, role: str, password: str) -> dict[str, Any]:
    username, host = f"manor_{service}_{role}", where.host.format(service=service, release=where.release)
    url = f"postgresql://{username}:{password}@{host}/manor_{service}"
    text = {
        "username": username,
        "password": password,
        "url": f"{url}?{where.parameters}" if where.parameters else url,
    }
    # The kind that CloudNativePG takes the password from.
    return _secret(where, f"{service}-database-{role}", "kubernetes.io/basic-auth", text)


def _secret(where: Where, name: str, kind: str, text: dict[str, str]) -> dict[str, Any]:
    return {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {
            "name": f"{where.release}-{name}",
            "namespace": where.namespace,
            # CloudNativePG sets a changed password only of a Secret that says so.
            "labels": {"app.kubernetes.io/part-of": "manor", "cnpg.io/reload": "true"},
        },
        "type": kind,
        "stringData": text,
    }


if __name__ == "__main__":
    main()

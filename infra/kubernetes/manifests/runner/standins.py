"""What stands in for the objects of operators: one PostgreSQL for all Clusters, one RabbitMQ for the RabbitmqCluster,
at the names and ports that the operators would give them, and with the SQL that the Clusters say."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
import requests
from localplatform import servers
from localplatform.paths import write_private
from psycopg import sql

from manifests.charts import NAMESPACE, RELEASE, Manifest, Rendered, service_names
from manifests.runner.network import NODE, Forwarder
from manifests.secrets import SHARED_HOST, Where, made

Secrets = dict[str, dict[str, str]]
POSTGRES, AMQP = 5432, 5672


def kept_secrets(folder: Path) -> Secrets:
    """What `manor-secrets` prints, by name."""
    manifests = made(Where(RELEASE, NAMESPACE, SHARED_HOST), service_names(), folder)
    return {one["metadata"]["name"]: one["stringData"] for one in manifests}


class Postgres:
    """One server for the databases of all Clusters and Databases, on the node's address, by TLS.

    Args:
        folder: of its data.
    """

    def __init__(self, folder: Path) -> None:
        self._data = folder / "postgres"
        self._password = folder / "postgres.superuser"

    def start(self) -> None:
        """Starts it; made at the first start."""
        if not self._password.exists():
            write_private(self._password, secrets.token_urlsafe(18))
        first = not (self._data / "PG_VERSION").exists()
        servers.postgres(POSTGRES, self._password.read_text(), self._data, host=NODE)
        if first:
            self._by_tls()

    def _by_tls(self) -> None:
        """The operator makes a certificate too; the URLs say sslmode=require, which asks for one and trusts any."""
        names = ("server.key", "server.crt")
        key, certificate = (self._data / name for name in names)
        command = "openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=postgresql"
        files = ["-keyout", str(key), "-out", str(certificate)]
        subprocess.run([*command.split(), *files], check=True, capture_output=True)
        owner = self._data.stat()
        for file in (key, certificate):
            os.chown(file, owner.st_uid, owner.st_gid)
            file.chmod(0o600)
        with (self._data / "pg_hba.conf").open("a") as rules:
            rules.write("hostssl all all 10.77.0.0/24 scram-sha-256\n")
        with self.connect() as connection:
            connection.execute("alter system set ssl = on")
            connection.execute("select pg_reload_conf()")

    def stop(self) -> None:
        """Stops it; the data stays."""
        servers.stop_postgres(self._data)

    def connect(self, database: str = "postgres") -> psycopg.Connection[Any]:
        """As the superuser, each statement by itself."""
        return psycopg.connect(
            host=str(self._data),
            port=POSTGRES,
            dbname=database,
            user="manor_admin",
            password=self._password.read_text(),
            autocommit=True,
        )

    def bring(self, cluster: Manifest, kept: Mapping[str, Mapping[str, str]]) -> None:
        """Does what CloudNativePG does with a new Cluster: roles, the database, the SQL that it says, passwords."""
        spec = cluster["spec"]
        first = spec["bootstrap"]["initdb"]
        with self.connect() as connection:
            secret = first.get("secret")  # the operator makes up a password where there is none
            password = kept[secret["name"]]["password"] if secret else secrets.token_urlsafe(18)
            self._role(connection, first["owner"], password)
            for statement in first["postInitSQL"]:
                connection.execute(statement)
            self._database(connection, first["database"], first)
            for role in spec["managed"]["roles"]:
                password = kept[role["passwordSecret"]["name"]]["password"]
                self._role(connection, role["name"], password, bypass=role.get("bypassrls", False))

    def bring_database(self, database: Manifest) -> None:
        """Does what CloudNativePG does with a new Database."""
        with self.connect() as connection:
            self._database(connection, database["spec"]["name"], database["spec"])

    @staticmethod
    def _database(connection: psycopg.Connection[Any], name: str, spec: Mapping[str, Any]) -> None:
        connection.execute(
            sql.SQL("create database {} owner {} encoding {} lc_collate {} lc_ctype {} template template0").format(
                sql.Identifier(name),
                sql.Identifier(spec["owner"]),
                sql.Literal(spec["encoding"]),
                sql.Literal(spec["localeCollate"]),
                sql.Literal(spec["localeCType"]),
            )
        )

    @staticmethod
    def _role(connection: psycopg.Connection[Any], name: str, password: str, *, bypass: bool = False) -> None:
        there = connection.execute("select 1 from pg_roles where rolname = %s", (name,)).fetchone()
        connection.execute(
            sql.SQL("{} role {} login {} password {}").format(
                sql.SQL("alter" if there else "create"),
                sql.Identifier(name),
                sql.SQL("bypassrls" if bypass else "nobypassrls"),
                sql.Literal(password),
            )
        )


class Broker:
    """The private RabbitMQ, with an empty vhost `/` and the user that the operator would make.

    Args:
        where: as localplatform.servers has it.
    """

    def __init__(self, where: dict[str, Any]) -> None:
        self._api = f"{where['management_url']}/api"
        self._who = (where["user"], where["password"])
        self._forwarder = Forwarder(lambda: [(where["host"], where["port"])])

    def start(self, name: str) -> dict[str, str]:
        """Makes it; gives the Secret <name>-default-user."""
        user, password = f"default_user_{secrets.token_hex(6)}", secrets.token_urlsafe(18)
        requests.delete(f"{self._api}/vhosts/%2F", auth=self._who, timeout=30)
        self._put("vhosts/%2F", {})
        self._put(f"users/{user}", {"password": password, "tags": "administrator"})
        for one in (user, self._who[0]):
            self._put(f"permissions/%2F/{one}", {"configure": ".*", "write": ".*", "read": ".*"})
        self._forwarder.start(NODE, AMQP)
        host = f"{name}.{NAMESPACE}.svc"
        return {
            "username": user,
            "password": password,
            "host": host,
            "port": str(AMQP),
            "connection_string": f"amqp://{user}:{password}@{host}:{AMQP}/",
        }

    def stop(self, user: str) -> None:
        """Takes the user away."""
        self._forwarder.stop()
        requests.delete(f"{self._api}/users/{user}", auth=self._who, timeout=30)

    def waiting(self) -> int:
        """Messages in all queues, those that somebody has in hand among them."""
        found = requests.get(f"{self._api}/queues/%2F", auth=self._who, timeout=30).json()
        return sum(int(queue.get("messages", 0)) for queue in found)

    def _put(self, path: str, body: dict[str, str]) -> None:
        requests.put(f"{self._api}/{path}", json=body, auth=self._who, timeout=30).raise_for_status()


def stood_in(rendered: Rendered) -> dict[str, list[str]]:
    """The Services that the operators make, with the node's address, where the stand-ins listen."""
    databases = [f"{one['metadata']['name']}-rw" for one in rendered.of("Cluster")]
    brokers = [one["metadata"]["name"] for one in rendered.of("RabbitmqCluster")]
    return {name: [NODE] for name in databases + brokers}


def operator_file(file: Path, kept: Secrets) -> None:
    """What `manor verify` wants: each service's settings, with the address of the stand-in for its name."""
    found = {}
    for service in service_names():
        of = f"{RELEASE}-{service}"
        name = f"{RELEASE}-postgresql-rw"
        urls = {
            f"MANOR_DATABASE_{role}URL": kept[f"{of}-database-{secret}"]["url"].replace(name, NODE)
            for role, secret in (("", "app"), ("RELAY_", "relay"), ("VERIFIER_", "verifier"))
        }
        found[service] = {"PATH": "/usr/bin:/bin", "MANOR_SERVICE": service, **urls}
    write_private(file, json.dumps(found, indent=1))

"""Prometheus over a platform, with the rules of infra/prometheus: what it scrapes, and the programs that run for it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import yaml

from localplatform.paths import ROOT, write_private
from localplatform.servers import CannotStart

if TYPE_CHECKING:
    from localplatform.platform import Platform, Program

RULES = ROOT / "infra" / "prometheus" / "rules"
# Debian's packages and programs bear the same names.
PROMETHEUS, POSTGRES, NODE = "prometheus", "prometheus-postgres-exporter", "prometheus-node-exporter"
PORTS = {PROMETHEUS: 95, POSTGRES: 96, NODE: 97}  # after the platform's base port
KEPT = "7d"


def address(platform: Platform, program: str = PROMETHEUS) -> str:
    """Where Prometheus, or an exporter, answers."""
    return f"http://127.0.0.1:{platform.base_port + PORTS[program]}"


def programs(platform: Platform) -> Iterator[Program]:
    """Prometheus and its exporters, as supervisor runs them; their data lie in the platform's folder.

    Raises:
        CannotStart: one is not installed.
    """
    folder = platform.folder
    write_configuration(platform)
    yield (
        "prometheus",
        [
            _installed(PROMETHEUS),
            f"--config.file={folder}/run/prometheus.yml",
            f"--storage.tsdb.path={folder}/prometheus",
            f"--storage.tsdb.retention.time={KEPT}",
            "--log.level=warn",
            _listens(platform, PROMETHEUS),
        ],
        {},
    )
    postgres = platform.servers["postgres"]["superuser_url"]
    yield (
        "postgres-exporter",
        [_installed(POSTGRES), "--log.level=error", _listens(platform, POSTGRES)],
        {"DATA_SOURCE_NAME": f"{postgres}?sslmode=disable"},
    )
    kept = [f"--collector.{name}" for name in ("cpu", "meminfo", "filesystem", "loadavg")]
    options = ["--log.level=error", "--collector.disable-defaults", *kept, _listens(platform, NODE)]
    yield "node-exporter", [_installed(NODE), *options], {}
    if platform.name == "demo":  # stories say themselves when the books are looked at
        yield "verification", [sys.executable, "-m", "localplatform.books", platform.name], {}


def write_configuration(platform: Platform) -> None:
    """Writes prometheus.yml; it holds no secret, but lies among files that do."""
    # A scrape of every process costs a few percent of a core; stories wait for the next one, people do not.
    interval = "15s" if platform.name == "demo" else "5s"
    whole = {
        "global": {
            "scrape_interval": interval,
            "evaluation_interval": interval,
            "external_labels": {"platform": platform.name},
        },
        "rule_files": [f"{RULES}/*.yaml"],
        "scrape_configs": [*_jobs(platform)],
    }
    write_private(platform.folder / "run" / "prometheus.yml", yaml.safe_dump(whole, sort_keys=False))


def _jobs(platform: Platform) -> Iterator[dict[str, Any]]:
    """One job a service, named as OpenTelemetry names it for Prometheus: namespace/name."""
    targets: dict[str, list[dict[str, Any]]] = {}
    for name, _, environment in platform.processes():
        service, _, process = name.partition("-")
        if "MANOR_METRICS_PORT" in environment:
            target = f"127.0.0.1:{environment['MANOR_METRICS_PORT']}"
            labels = {"process": process or "serve"}
            targets.setdefault(service, []).append({"targets": [target], "labels": labels})
    for service, processes in targets.items():
        yield {"job_name": f"manor/{service}", "static_configs": processes}
    for job, program in (("postgres", POSTGRES), ("node", NODE)):
        yield _job(job, address(platform, program))
    port = platform.servers.get("ports", {}).get("prometheus")
    if port:  # a broker of one's own may have none
        broker = f"http://127.0.0.1:{port}"
        yield _job("rabbitmq", broker)
        chosen = {"family": ["queue_coarse_metrics"], "vhost": [platform.vhost]}
        yield {**_job("rabbitmq-queues", broker), "metrics_path": "/metrics/detailed", "params": chosen}


def _job(name: str, url: str) -> dict[str, Any]:
    return {"job_name": name, "static_configs": [{"targets": [url.removeprefix("http://")]}]}


def _listens(platform: Platform, program: str) -> str:
    return f"--web.listen-address={address(platform, program).removeprefix('http://')}"


def _installed(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise CannotStart(f"{program} is not installed: run `make setup`, or `apt-get install {program}`.")
    return found

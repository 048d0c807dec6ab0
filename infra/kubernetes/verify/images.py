"""The images, built for real and run as a cluster runs them. `make verify-images` runs this; it takes a while.

Where podman can't run, or neither a registry nor debootstrap gives a base, each test says so and is skipped.
"""

from __future__ import annotations

import json
import runpy
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import requests
from chassis.testing.polling import eventually
from localplatform import keys
from manifests import builds
from manifests.builds import environment, podman
from manifests.charts import ROOT, service_names
from manifests.known import images
from pypdf import PdfReader

LIMIT_BYTES = 250 * 1000 * 1000
PRINTING_BYTES = 25 * 1000 * 1000  # what fonts take in the images of services that print
COMPUTING_BYTES = 130 * 1000 * 1000  # and numpy and scipy where orders are assigned
TOOLS = ("gcc", "cc", "make", "ld", "strip", "pip", "pip3", "uv", "npm", "node", "git", "curl", "wget")
# What the restricted profile and the chart give every container.
AS_IN_A_CLUSTER = (
    "--read-only",
    "--cap-drop=all",
    "--security-opt=no-new-privileges",
    "--user=10001:10001",
    "--network=host",
    "--tmpfs=/tmp:rw,mode=1777,size=64m",
)


def built(name: str) -> str:
    """The tag of an image, built now."""
    try:
        return builds.built(name)
    except builds.CannotBuild as problem:
        pytest.skip(f"NOT VERIFIED: {problem}")


@pytest.fixture(params=images())
def image(request: pytest.FixtureRequest) -> str:
    """Each image."""
    return built(request.param)


def inspected(image: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(podman("image", "inspect", image))[0]
    return found


def test_image_is_small_says_what_it_is_and_is_nobody(image: str) -> None:
    about = inspected(image)
    print(f"{image}: {about['Size'] / 1e6:.0f} MB", file=sys.__stderr__)
    service = about["Config"]["Labels"]["org.opencontainers.image.title"].removeprefix("manor-")
    more = (service in printing()) * PRINTING_BYTES + (service == "workorders") * COMPUTING_BYTES
    assert about["Size"] < LIMIT_BYTES + more
    assert about["Config"]["User"] == "10001:10001"
    labels = about["Config"]["Labels"]
    assert labels["org.opencontainers.image.title"].startswith("manor-")
    assert labels["org.opencontainers.image.revision"] not in ("", "unknown")


def test_image_holds_no_tool_that_builds_or_fetches(image: str) -> None:
    code = f"import shutil; print([tool for tool in {TOOLS!r} if shutil.which(tool)])"
    assert podman("run", "--rm", *AS_IN_A_CLUSTER, "--entrypoint", "python", image, "-c", code).strip() == "[]"


def test_image_without_settings_says_which_is_missing_and_ends() -> None:
    done = subprocess.run(
        ["podman", "run", "--rm", *AS_IN_A_CLUSTER, built("billing"), "billing", "server"],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 2
    assert "serve|work|jobs|migrate" in done.stderr


@pytest.fixture
def material(tmp_path: Path) -> Path:
    keys.ensure(tmp_path, [*images(), "gateway"])
    tmp_path.chmod(0o755)
    for file in tmp_path.iterdir():
        file.chmod(0o644)  # the container's user is nobody's
    return tmp_path


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def gateway(material: Path) -> Iterator[str]:
    port, settings = (
        free_port(),
        {
            "MANOR_JWKS_FILE": "/keys/jwks.json",
            "MANOR_SERVICE_KEY_FILE": "/keys/gateway.json",
            "MANOR_FILES_DIR": "/tmp/files",  # noqa: S108  the container's own
        },
    )
    settings |= {"MANOR_PORT": str(port), "MANOR_METRICS_PORT": str(free_port())}
    given, image = [f"--env={name}={value}" for name, value in settings.items()], built("gateway")
    began = time.monotonic()
    running = podman("run", "-d", *AS_IN_A_CLUSTER, *given, f"--volume={material}:/keys:ro", image, "gateway")
    address = f"http://127.0.0.1:{port}"
    try:
        eventually(lambda: _answers(f"{address}/readyz"), seconds=120)
        print(f"gateway: {time.monotonic() - began:.1f} s from start to ready (5 s wanted)", file=sys.__stderr__)
        yield address
    finally:
        podman("rm", "-f", "-t", "30", running.strip())


def _answers(address: str) -> bool:
    try:
        return requests.get(address, timeout=5).ok
    except requests.RequestException:
        return False


def test_gateway_serves_the_console_and_the_residents_pages(gateway: str) -> None:
    for page in ("console", "app"):
        answer = requests.get(f"{gateway}/{page}/", timeout=20)
        assert answer.ok
        assert 'type="module"' in answer.text
    assert requests.get(f"{gateway}/openapi.json", timeout=20).json()["openapi"].startswith("3.1")


@pytest.mark.parametrize("service", service_names())
def test_serve_is_ready_on_a_read_only_file_system_and_ends_at_once_when_told(service: str, material: Path) -> None:
    metrics = free_port()
    settings = {
        "MANOR_JWKS_FILE": "/keys/jwks.json",
        "MANOR_SERVICE_KEY_FILE": f"/keys/{service}.json",
        "MANOR_SIGNING_KEY_FILE": f"/keys/{keys.SIGN_IN_FILE}",
        "MANOR_ENCRYPTION_KEY_FILE": "/keys/encryption.key",
        "MANOR_DATABASE_URL": "postgresql://nobody@127.0.0.1:9/nothing",
        "MANOR_AMQP_URL": "amqp://127.0.0.1:9/",
        "MANOR_METRICS_PORT": str(metrics),
    }
    given, image = [f"--env={name}={value}" for name, value in settings.items()], built(service)
    mounted = f"--volume={material}:/keys:ro"
    began = time.monotonic()
    running = podman("run", "-d", *AS_IN_A_CLUSTER, *given, mounted, image, service, "serve").strip()
    try:
        eventually(lambda: _answers(f"http://127.0.0.1:{metrics}/readyz"), seconds=120)
        print(
            f"{service} serve: {time.monotonic() - began:.1f} s from start to ready (5 s wanted)", file=sys.__stderr__
        )
        podman("stop", "-t", "30", running)
        assert json.loads(podman("inspect", running))[0]["State"]["ExitCode"] == 0
    finally:
        podman("rm", "-f", running)


# The letters that the chassis' own tests of documents draw.
DOCUMENTS = runpy.run_path(str(ROOT / "services/chassis/tests/files/test_documents.py"))


def printing() -> list[str]:
    """The services that make documents or labels."""
    folders = {one: (ROOT / "services" / one / one).rglob("*.py") for one in service_names()}
    prints = ("chassis.files.documents", "chassis.files.letters")
    return [one for one, files in folders.items() if any(name in f.read_text() for f in files for name in prints)]


def told_by(image: str, code: str) -> bytes:
    """What Python code in a container of an image writes."""
    command = ["podman", "run", "--rm", *AS_IN_A_CLUSTER, "--entrypoint", "python", image, "-c", code]
    ran = subprocess.run(command, env=environment(), capture_output=True, check=False, timeout=600)
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout


@pytest.mark.parametrize("service", printing())
def test_a_document_shows_every_letter_of_a_name_by_the_fonts_of_the_image(service: str) -> None:
    names = [*DOCUMENTS["RARE"], *DOCUMENTS["PLAIN"], "𠮷田㛃䶮"]
    code = f"""
import io, sys
from chassis.files.documents import Column, Document, write_pdf
from chassis.settings import ServiceSettings
columns, rows = [Column("项目", 3), Column("金额", 1, True)], [("物业费 2026-10", "250.00")]
said = Document("收款单", "常青物业", [("业主", name) for name in {names!r}], columns, rows, [("合计", "250.00")])
made = io.BytesIO()
write_pdf(said, made, fonts=ServiceSettings(service="payments").document_fonts)
sys.stdout.buffer.write(made.getvalue())
"""
    text = PdfReader(BytesIO(told_by(built(service), code))).pages[0].extract_text()
    for words in ("收款单", "物业费", *names):
        assert words in text


@pytest.mark.parametrize("service", printing())
def test_the_fonts_of_the_image_draw_what_the_whole_fonts_draw(service: str) -> None:
    code = """
import json, unicodedata
from chassis.files.letters import typeface
from chassis.settings import ServiceSettings
faces = [typeface(path, True) for path in ServiceSettings(service="payments").document_fonts]
print(json.dumps(sorted(one for face in faces for one in face.covered if unicodedata.category(chr(one)) != "Co")))
"""
    whole = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=600).stdout
    drawn = set(json.loads(told_by(built(service), code)))
    print(f"{service}: {len(drawn)} letters in its fonts", file=sys.__stderr__)
    assert set(json.loads(whole)) - drawn == set()
    assert "𪚥" in {chr(one) for one in drawn}

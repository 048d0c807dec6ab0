"""The web applications as the gateway serves them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from gateway.app import create_app
from gateway.catalogue import Catalogue
from gateway.settings import Settings


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    dist = tmp_path / "web" / "console" / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text("<!doctype html><div id=root>")
    (dist / "assets" / "main-abc.js").write_text("run()")
    (dist / "assets" / "main-abc.js.gz").write_bytes(gzip.compress(b"run()"))
    (tmp_path / "secret.txt").write_text("not yours")
    return dist


@pytest.fixture
def client(settings: Settings, catalogue: Catalogue, dist: Path) -> Iterator[FlaskClient]:
    made = create_app(settings.model_copy(update={"web_dir": dist.parents[1]}), catalogue)
    with made.test_client() as client:
        yield client
    made.extensions["manor.services"].close()


def test_the_root_leads_to_the_console(client: FlaskClient) -> None:
    answer = client.get("/", buffered=True)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/console/")


def test_a_deep_link_is_the_application_and_asked_for_anew(client: FlaskClient) -> None:
    answer = client.get("/console/12/identity/staff/0190a000-0000-7000-8000-000000000001", buffered=True)
    assert answer.status_code == 200
    assert answer.text.startswith("<!doctype html>")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_an_asset_is_kept_for_ever_and_comes_compressed(client: FlaskClient) -> None:
    answer = client.get("/console/assets/main-abc.js", headers={"Accept-Encoding": "gzip"}, buffered=True)
    assert gzip.decompress(answer.data) == b"run()"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert "javascript" in answer.headers["Content-Type"]
    assert "immutable" in answer.headers["Cache-Control"]
    assert client.get("/console/assets/main-abc.js", buffered=True).data == b"run()"


def test_a_missing_asset_is_no_page(client: FlaskClient) -> None:
    for path in ("/console/assets/gone.js", "/console/gone.png"):
        answer = client.get(path, buffered=True)
        assert (answer.status_code, answer.mimetype) == (404, "application/problem+json"), path


def test_pages_run_no_script_but_our_own_files(client: FlaskClient) -> None:
    policy = client.get("/console/", buffered=True).headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy


def test_no_path_leads_out_of_the_folder(client: FlaskClient) -> None:
    for path in (
        "/console/../../secret.txt",
        "/console/..%2f..%2fsecret.txt",
        "/console/assets/../../../../secret.txt",
    ):
        answer = client.get(path, buffered=True)
        assert b"not yours" not in answer.data, path


def test_an_application_that_was_not_built_says_so(client: FlaskClient) -> None:
    answer = client.get("/app/", buffered=True)
    assert (answer.status_code, answer.get_json()["code"]) == (404, "NOT_BUILT")


def test_the_phones_worker_is_asked_for_anew_so_that_a_new_build_is_heard_of(client: FlaskClient, dist: Path) -> None:
    built = dist.parents[1] / "staff" / "dist"
    built.mkdir(parents=True)
    (built / "worker.js").write_text("const VERSION = '1';")
    answer = client.get("/staff/worker.js", buffered=True)
    assert (answer.status_code, answer.text) == (200, "const VERSION = '1';")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self';" in answer.headers["Content-Security-Policy"]

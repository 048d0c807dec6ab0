"""Files in an S3 store: a server that speaks S3 in a process of its own, reached over HTTP."""

from __future__ import annotations

import io
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import boto3
import pytest
import requests
from chassis import clock
from chassis.errors import NotFound, Unavailable
from chassis.files import storage
from chassis.files.object_store import Bucket, ObjectStore
from chassis.files.stored import CSV, XLSX, FileTooLarge, WrongFileType
from chassis.scope import Principal
from chassis.settings import ServiceSettings
from chassis.testing.polling import eventually

ANN = Principal("ann", "staff", 1)
BEN = Principal("ben", "staff", 1)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            eventually(lambda: _answers(address), seconds=120)
            yield address
        finally:
            server.terminate()


def _answers(address: str) -> bool:
    try:
        return requests.get(f"{address}/moto-api/", timeout=5).ok
    except requests.RequestException:
        return False


@pytest.fixture
def bucket(endpoint: str, request: pytest.FixtureRequest) -> Bucket:
    name = request.node.name.replace("_", "-").replace("[", "").replace("]", "")[:60].strip("-")
    made = Bucket(name, endpoint, "us-east-1", "key", "hush-hush")
    client(made).create_bucket(Bucket=name)
    return made


@pytest.fixture
def store(bucket: Bucket) -> ObjectStore:
    return ObjectStore(bucket)


def client(bucket: Bucket) -> Any:
    return boto3.client(
        "s3",
        endpoint_url=bucket.endpoint,
        region_name=bucket.region,
        aws_access_key_id=bucket.access_key,
        aws_secret_access_key=bucket.secret_key,
    )


def keys(bucket: Bucket) -> list[str]:
    return [found["Key"] for found in client(bucket).list_objects_v2(Bucket=bucket.name).get("Contents", ())]


def test_file_comes_back_as_it_was_put_with_its_hash_size_and_owner(store: ObjectStore) -> None:
    put = store.put(
        io.BytesIO(b"a,b\n1,2\n"), filename="C:\\books\\九月.csv", media_type=f"{CSV}; charset=utf-8", owner=ANN
    )
    found = store.about(put.name, ANN)
    assert found == put
    assert (found.filename, found.media_type, found.size) == ("九月.csv", CSV, 8)
    with store.open(put.name, ANN) as content:
        assert content.read() == b"a,b\n1,2\n"
    assert store.path(put.name, ANN).read_bytes() == b"a,b\n1,2\n"


def test_a_large_file_goes_and_comes_in_parts(store: ObjectStore) -> None:
    pieces = [bytes([number]) * 1024 * 1024 for number in range(20)]
    put = store.put(iter(pieces), filename="large.csv", media_type=CSV, owner=ANN)
    assert put.size == 20 * 1024 * 1024
    assert store.path(put.name, ANN).read_bytes() == b"".join(pieces)


def test_file_of_somebody_else_does_not_exist(store: ObjectStore) -> None:
    put = store.put([b"x"], filename="x.csv", media_type=CSV, owner=ANN)
    for name in (put.name, "files/00000000-0000-7000-8000-000000000000", "files/../x", "x"):
        with pytest.raises(NotFound):
            store.about(name, BEN)
    with pytest.raises(NotFound):
        store.delete(put.name, BEN)
    assert store.about(put.name, Principal("billing", "service", 1)) == put


def test_what_is_refused_leaves_nothing_in_the_store(store: ObjectStore, bucket: Bucket) -> None:
    with pytest.raises(FileTooLarge):
        store.put([b"12345", b"67890"], filename="x.csv", media_type=CSV, owner=ANN, max_bytes=9)
    with pytest.raises(WrongFileType):
        store.put([b"no workbook"], filename="x.xlsx", media_type=XLSX, owner=ANN)
    with pytest.raises(WrongFileType):
        store.put([b"x"], filename="x.csv", media_type=CSV, owner=ANN, accepts={XLSX})
    assert keys(bucket) == []


def test_deleted_file_leaves_nothing(store: ObjectStore, bucket: Bucket) -> None:
    put = store.put([b"x"], filename="x.csv", media_type=CSV, owner=ANN)
    store.delete(put.name, ANN)
    assert keys(bucket) == []
    with pytest.raises(NotFound):
        store.open(put.name, ANN)


def test_expired_file_is_gone_and_swept_and_the_others_stay(store: ObjectStore, bucket: Bucket) -> None:
    short = store.put([b"x"], filename="x.csv", media_type=CSV, owner=ANN, kept=timedelta(hours=1))
    long = store.put([b"y"], filename="y.csv", media_type=CSV, owner=ANN, kept=timedelta(days=9))
    assert store.sweep() == 0
    with clock.travel(clock.now() + timedelta(hours=2)):
        with pytest.raises(NotFound):
            store.about(short.name, ANN)
        assert store.sweep() == 1
    assert not any(short.name.removeprefix("files/") in key for key in keys(bucket))
    assert store.about(long.name, ANN) == long


def test_what_a_killed_upload_left_is_swept_when_it_would_have_expired(store: ObjectStore, bucket: Bucket) -> None:
    put = store.put([b"x"], filename="x.csv", media_type=CSV, owner=ANN, kept=timedelta(hours=1))
    client(bucket).delete_object(Bucket=bucket.name, Key=f"{put.name}.json")  # as if killed before it was written
    with pytest.raises(NotFound):
        store.about(put.name, ANN)
    with clock.travel(clock.now() + timedelta(hours=2)):
        assert store.sweep() == 1
    assert keys(bucket) == []


def test_store_that_is_away_is_unavailable_and_not_a_missing_file(endpoint: str) -> None:
    gone = ObjectStore(Bucket("nowhere", "http://127.0.0.1:9", "us-east-1", "key", "secret"))
    with pytest.raises(Unavailable):
        gone.about("files/00000000-0000-7000-8000-000000000000", ANN)
    with pytest.raises(Unavailable):
        gone.put([b"x"], filename="x.csv", media_type=CSV, owner=ANN)


def test_settings_with_a_bucket_choose_the_object_store(bucket: Bucket) -> None:
    settings = ServiceSettings(
        service="parcels",
        files_bucket=bucket.name,
        files_endpoint=bucket.endpoint,
        files_access_key=bucket.access_key,
        files_secret_key=bucket.secret_key,  # type: ignore[arg-type]  # pydantic makes it a secret
    )
    put = storage.store(settings).put([b"x"], filename="x.csv", media_type=CSV, owner=ANN)
    assert storage.store(settings).about(put.name, ANN) == put
    assert bucket.secret_key not in repr(settings)

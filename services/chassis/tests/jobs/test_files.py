"""Files: what is kept, for whom, how large and how long."""

from __future__ import annotations

import hashlib
import io
import os
from datetime import timedelta
from pathlib import Path

import pytest
from chassis import clock
from chassis.errors import NotFound
from chassis.files import storage
from chassis.files.folder import FolderStore
from chassis.files.stored import CSV, SHEETS, XLSX, FileTooLarge, WrongFileType
from chassis.scope import Principal
from chassis.settings import ServiceSettings
from chassis.testing.fixtures import GROUP, STAFF

SERVICE = Principal("tenants", "service", 0)


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "files")


def test_file_is_kept_with_its_hash_size_and_owner(store: FolderStore) -> None:
    made = store.put(
        io.BytesIO(b"a,b\n1,2\n"), filename="C:\\x\\units.csv", media_type="text/csv; charset=utf-8", owner=STAFF
    )
    assert made.name.startswith("files/") and made.filename == "units.csv" and made.media_type == CSV
    assert made.size == 8 and made.sha256 == hashlib.sha256(b"a,b\n1,2\n").hexdigest()
    assert store.about(made.name, STAFF) == made
    for reader in (STAFF, SERVICE):
        with store.open(made.name, reader) as file:
            assert file.read() == b"a,b\n1,2\n"


def test_file_of_somebody_else_does_not_exist(store: FolderStore) -> None:
    made = store.put([b"x"], filename="x", media_type=CSV, owner=STAFF)
    for stranger in (Principal("other", "staff", GROUP), Principal(STAFF.id, "staff", GROUP + 1)):
        with pytest.raises(NotFound):
            store.open(made.name, stranger)
        with pytest.raises(NotFound):
            store.delete(made.name, stranger)


def test_too_large_a_file_leaves_nothing_behind(store: FolderStore, tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge):
        store.put((b"x" * 100 for _ in range(11)), filename="x", media_type=CSV, owner=STAFF, max_bytes=1000)
    assert list((tmp_path / "files").iterdir()) == []


def test_type_is_what_the_content_says(store: FolderStore, tmp_path: Path) -> None:
    with pytest.raises(WrongFileType):
        store.put([b"MZ\x90"], filename="units.xlsx", media_type=XLSX, owner=STAFF, accepts=SHEETS)
    with pytest.raises(WrongFileType):
        store.put([b"<html>"], filename="x", media_type="text/html", owner=STAFF, accepts=SHEETS)
    assert store.put([b"P", b"K\x03", b"\x04..."], filename="x", media_type=XLSX, owner=STAFF, accepts=SHEETS).size == 7
    assert len(list((tmp_path / "files").iterdir())) == 2


def test_name_that_is_no_file_name_reaches_no_path(store: FolderStore, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}")
    for name in ("files/../secret", "../secret", "secret", "files/", "files/" + "0" * 36):
        with pytest.raises(NotFound):
            store.open(name, SERVICE)


def test_expired_file_is_gone_and_swept(store: FolderStore, tmp_path: Path) -> None:
    with clock.travel(clock.now()):
        made = store.put([b"x"], filename="x", media_type=CSV, owner=STAFF, kept=timedelta(hours=1))
        other = store.put([b"y"], filename="y", media_type=CSV, owner=STAFF, kept=timedelta(hours=3))
        clock.advance(hours=2)
        with pytest.raises(NotFound):
            store.open(made.name, STAFF)
        assert store.sweep() == 1
        assert len(list((tmp_path / "files").iterdir())) == 2
        with store.open(other.name, STAFF) as file:
            assert file.read() == b"y"


def test_sweep_removes_what_a_killed_process_left(store: FolderStore, tmp_path: Path) -> None:
    half, fresh = tmp_path / "files" / "partial-x", tmp_path / "files" / "partial-y"
    half.write_bytes(b"x")
    fresh.write_bytes(b"x")
    os.utime(half, (0, 0))
    store.sweep()
    assert not half.exists() and fresh.exists()


def test_store_without_a_folder_says_what_to_set() -> None:
    with pytest.raises(RuntimeError, match="MANOR_FILES_DIR"):
        storage.store(ServiceSettings(service="parcels"))

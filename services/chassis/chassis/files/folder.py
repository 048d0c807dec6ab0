"""Files in a folder, on one machine."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from chassis import clock
from chassis.data.ids import uuid7
from chassis.errors import NotFound
from chassis.files.stored import DEFAULT_KEPT, DEFAULT_MAX_BYTES, StoredFile, copied, identifier_of, taken_type
from chassis.scope import Principal


class FolderStore:
    """Files in a folder that all processes of one machine share; beside each a .json with what is known of it.

    Args:
        folder: made where it is missing.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder

    def put(
        self,
        content: BinaryIO | Iterable[bytes],
        *,
        filename: str,
        media_type: str,
        owner: Principal,
        accepts: Collection[str] | None = None,
        max_bytes: int = DEFAULT_MAX_BYTES,
        kept: timedelta = DEFAULT_KEPT,
        identifier: str = "",
    ) -> StoredFile:
        """See FileStore."""
        media_type = taken_type(media_type, accepts)
        identifier = identifier or str(uuid7())
        with self._temporary() as file:
            size, sha256 = copied(content, file, media_type, max_bytes)
            file.flush()
            os.fsync(file.fileno())
            about = StoredFile.made(
                identifier,
                filename=filename,
                media_type=media_type,
                size=size,
                sha256=sha256,
                owner=owner,
                kept=kept,
            )
            # The content first: a file is known once its .json is there, and then it is whole.
            Path(file.name).replace(self._folder / identifier)
        self._write_about(identifier, about)
        return about

    def about(self, name: str, reader: Principal) -> StoredFile:
        """See FileStore."""
        found = self._read_about(self._folder / f"{identifier_of(name)}.json")
        if found is None or found.expires_at <= clock.now() or not found.readable_by(reader):
            raise NotFound(f"{name} does not exist, has expired or is not yours")
        return found

    def open(self, name: str, reader: Principal) -> BinaryIO:
        """See FileStore."""
        return self.path(name, reader).open("rb")

    def path(self, name: str, reader: Principal) -> Path:
        """See FileStore."""
        self.about(name, reader)
        return self._folder / identifier_of(name)

    def delete(self, name: str, reader: Principal) -> None:
        """See FileStore."""
        self.about(name, reader)
        self._remove(identifier_of(name))

    def sweep(self) -> int:
        """See FileStore. What a killed process left half written goes too, after a day."""
        now, removed = clock.now(), 0
        for path in self._folder.glob("*.json"):
            found = self._read_about(path)
            if found is not None and found.expires_at <= now:
                self._remove(path.stem)
                removed += 1
        for path in self._folder.iterdir():
            whole = path.suffix == ".json" or path.with_suffix(".json").exists()
            with suppress(FileNotFoundError):  # another service sweeps the same folder
                if not whole and path.stat().st_mtime < (now - timedelta(days=1)).timestamp():
                    path.unlink()
        return removed

    @contextmanager
    def _temporary(self) -> Iterator[BinaryIO]:
        file = NamedTemporaryFile(dir=self._folder, prefix="partial-", delete=False)  # noqa: SIM115  closed below
        try:
            with file:
                yield file  # type: ignore[misc]
        finally:
            with suppress(FileNotFoundError):
                Path(file.name).unlink()

    def _write_about(self, identifier: str, about: StoredFile) -> None:
        with self._temporary() as file:
            file.write(about.to_json())
            file.flush()
            Path(file.name).replace(self._folder / f"{identifier}.json")

    def _read_about(self, path: Path) -> StoredFile | None:
        try:
            return StoredFile.from_json(path.read_bytes())
        except FileNotFoundError:
            return None

    def _remove(self, identifier: str) -> None:
        (self._folder / f"{identifier}.json").unlink(missing_ok=True)
        (self._folder / identifier).unlink(missing_ok=True)

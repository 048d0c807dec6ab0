"""Files in an S3 store, which every pod of a cluster reaches: AWS, MinIO, Ceph, or a cloud's own.

Three objects a file: `files/<id>` the content, `files/<id>.json` what is known of it, and `expiry/<moment>/<id>`, by
which the sweep finds what has expired without reading everything. The last is written first and removed last, so
that what a killed process left half done expires like the rest.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from chassis import clock
from chassis.data.ids import uuid7
from chassis.errors import NotFound, Unavailable
from chassis.files.stored import DEFAULT_KEPT, DEFAULT_MAX_BYTES, StoredFile, copied, identifier_of, taken_type
from chassis.scope import Principal
from chassis.settings import ServiceSettings

# How long a fetched copy stays on this process's disk; whoever has opened it reads on.
COPY_SECONDS = 2 * 3600
_MISSING = frozenset({"404", "NoSuchKey", "NotFound"})


@dataclass(frozen=True, slots=True)
class Bucket:
    """Where the objects lie.

    Args:
        name: of the bucket, which is there already.
        endpoint: of the store; empty is AWS.
        region: the store's.
        access_key: empty takes the credentials of the machine's own role.
        secret_key: of the access key.
    """

    name: str
    endpoint: str = ""
    region: str = "us-east-1"
    access_key: str = ""
    secret_key: str = ""

    @classmethod
    def of(cls, settings: ServiceSettings) -> Bucket:
        """The one that the settings name."""
        secret = settings.files_secret_key.get_secret_value()
        where = (settings.files_bucket, settings.files_endpoint, settings.files_region)
        return cls(*where, settings.files_access_key, secret)


class ObjectStore:
    """See chassis.files.FileStore.

    Args:
        bucket: where the objects lie.
    """

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket.name
        self._s3 = _client(bucket)

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
        """See FileStore. The content lies on this process's disk until it is known to be good."""
        media_type = taken_type(media_type, accepts)
        identifier = identifier or str(uuid7())
        with tempfile.TemporaryFile() as file:
            size, sha256 = copied(content, file, media_type, max_bytes)
            about = StoredFile.made(
                identifier,
                filename=filename,
                media_type=media_type,
                size=size,
                sha256=sha256,
                owner=owner,
                kept=kept,
            )
            file.seek(0)
            with _asked():
                self._write(_expiry(about.expires_at, identifier), b"")
                self._s3.upload_fileobj(file, self._bucket, about.name, ExtraArgs={"ContentType": media_type})
                # A file is known once its .json is there, and then it is whole.
                self._write(f"{about.name}.json", about.to_json())
        return about

    def about(self, name: str, reader: Principal) -> StoredFile:
        """See FileStore."""
        found = self._read_about(identifier_of(name))
        if found is None or found.expires_at <= clock.now() or not found.readable_by(reader):
            raise NotFound(f"{name} does not exist, has expired or is not yours")
        return found

    def open(self, name: str, reader: Principal) -> BinaryIO:
        """See FileStore. The content streams from the store."""
        self.about(name, reader)
        with _asked():
            body: BinaryIO = self._s3.get_object(Bucket=self._bucket, Key=name)["Body"]
        return body

    def path(self, name: str, reader: Principal) -> Path:
        """See FileStore. A copy on this process's disk, fetched once and good for COPY_SECONDS."""
        about = self.about(name, reader)
        copies = Path(tempfile.gettempdir()) / "manor-files"
        copies.mkdir(mode=0o700, exist_ok=True)
        _forget(copies)
        copy = copies / identifier_of(name)
        if not (copy.exists() and copy.stat().st_size == about.size):
            with tempfile.NamedTemporaryFile(dir=copies, prefix="partial-", delete=False) as file, _asked():
                self._s3.download_fileobj(self._bucket, name, file)
            Path(file.name).replace(copy)
        return copy

    def delete(self, name: str, reader: Principal) -> None:
        """See FileStore."""
        self._remove(self.about(name, reader).expires_at, identifier_of(name))

    def sweep(self) -> int:
        """See FileStore."""
        now, removed = _moment(clock.now()), 0
        with _asked():
            pages = self._s3.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix="expiry/")
            for page in pages:
                for found in page.get("Contents", ()):
                    _, moment, identifier = found["Key"].split("/")
                    if moment > now:
                        return removed  # they come in the order of their moments
                    self._remove(datetime.fromisoformat(moment), identifier)
                    removed += 1
        return removed

    def _write(self, key: str, body: bytes) -> None:
        self._s3.put_object(Bucket=self._bucket, Key=key, Body=body)

    def _read_about(self, identifier: str) -> StoredFile | None:
        with _asked():
            try:
                found = self._s3.get_object(Bucket=self._bucket, Key=f"files/{identifier}.json")
            except ClientError as error:
                if error.response.get("Error", {}).get("Code") in _MISSING:
                    return None
                raise
            return StoredFile.from_json(found["Body"].read())

    def _remove(self, expires_at: datetime, identifier: str) -> None:
        with _asked():
            for key in (f"files/{identifier}.json", f"files/{identifier}", _expiry(expires_at, identifier)):
                self._s3.delete_object(Bucket=self._bucket, Key=key)


@lru_cache(maxsize=4)
def _client(bucket: Bucket) -> Any:
    """One client a process: it is safe among threads, and making one takes longer than most calls."""
    config = Config(
        connect_timeout=5,
        read_timeout=30,
        retries={"max_attempts": 3, "mode": "standard"},
        # Stores that are not AWS know neither the newer checksums nor a bucket in the host's name.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        s3={"addressing_style": "path" if bucket.endpoint else "auto"},
    )
    return boto3.session.Session().client(
        "s3",
        endpoint_url=bucket.endpoint or None,
        region_name=bucket.region,
        aws_access_key_id=bucket.access_key or None,
        aws_secret_access_key=bucket.secret_key or None,
        config=config,
    )


@contextmanager
def _asked() -> Iterator[None]:
    """Failures of the store as ours.

    Raises:
        Unavailable: the store does not answer, or refuses.
    """
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise Unavailable("The store of files does not answer; try again soon") from error


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _expiry(at: datetime, identifier: str) -> str:
    return f"expiry/{_moment(at)}/{identifier}"


def _forget(copies: Path) -> None:
    """Removes copies that have lain here for long; the file system of a pod is small."""
    for copy in copies.iterdir():
        try:
            if copy.stat().st_mtime < time.time() - COPY_SECONDS:
                copy.unlink()
        except FileNotFoundError:  # another thread was here first
            continue

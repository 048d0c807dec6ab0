"""Attaching a file: looked at and kept by an operation, since it takes time, memory and the store of files."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from google.longrunning.operations_pb2 import Operation
from google.protobuf.message import Message
from google.protobuf.struct_pb2 import Struct

from chassis.attachments.kinds import kind_of
from chassis.attachments.table import Target, home_for, insert_attachment, one
from chassis.attachments.told import told
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import ManorError, NotFound
from chassis.files import storage
from chassis.files.prepared import Prepared, prepare
from chassis.files.storage import FileStore
from chassis.jobs.operations import Work, operation, start_operation
from chassis.jobs.running import Cancelled, Running
from chassis.scope import Principal

# The store has no "for ever"; the row says when an attachment goes.
KEPT = timedelta(days=100 * 365)


def attach(tx: Tx, target: Target, file_name: str) -> Operation:
    """Starts attaching an uploaded file to a record that the caller may change.

    Args:
        tx: of the call.
        target: the record.
        file_name: of the upload; its owner is the caller.
    """
    home = home_for(tx, target, write=True)
    request = Struct()
    # Named here, so that whoever goes on after a kill overwrites what was kept, and leaves nothing behind.
    names = {"attachment_id": str(uuid7()), "thumbnail_id": str(uuid7())}
    request.update({"kind": target.kind, "record_id": target.record_id, "file_name": file_name, **names})
    kind = f"{tx.service}.attach_file"
    return start_operation(
        tx, kind, request, company_id=home.company_id, estate_id=home.estate_id, total=1, residents=True
    )


def attaching(service: str) -> Work:
    """The operation of a service that attaches files, for its `jobs.py`."""

    @operation(f"{service}.attach_file")
    def attach_file(op: Running, request: Struct) -> Message:
        """Looks at an upload, keeps what is to be kept of it, and hangs it on its record."""
        target = Target(op.company_id, str(request["kind"]), str(request["record_id"]))
        attachment_id = UUID(str(request["attachment_id"]))
        store = storage.store(op.deps.settings)
        if "kept" not in op.cursor:
            _attach(op, store, target, request)
        with suppress(NotFound):  # it would expire by itself
            store.delete(str(request["file_name"]), op.scope.principal)
        with UnitOfWork(op.database, op.scope) as tx:
            return told(one(tx, op.company_id, attachment_id))

    return attach_file


def _attach(op: Running, store: FileStore, target: Target, request: Struct) -> None:
    attachment_id = str(request["attachment_id"])
    kind = kind_of(op.deps.service, target.kind)
    owner = Principal(op.deps.service, "service", op.scope.group_id)
    name, principal = str(request["file_name"]), op.scope.principal
    about, upload = store.about(name, principal), store.path(name, principal)
    with tempfile.TemporaryDirectory() as folder:
        made = prepare(about, upload, Path(folder), keeps_metadata=kind.keeps_metadata)
        kept = _keep(store, made, owner, attachment_id, str(request["thumbnail_id"]))
    try:
        with op.chunk() as tx:
            insert_attachment(tx, UUID(attachment_id), target, kind, kept)
            op.advance({"kept": True}, done=1, total=1)
    except (ManorError, Cancelled):
        for one_name in filter(None, (kept.file_name, kept.thumbnail_name)):
            store.delete(one_name, owner)
        raise


def _keep(store: FileStore, made: Prepared, owner: Principal, content_id: str, thumbnail_id: str) -> Prepared:
    """Puts the content and its thumbnail where files are kept; those of an attempt that was killed are overwritten."""
    with made.content.open("rb") as content:
        kept = store.put(
            content,
            filename=made.filename,
            media_type=made.media_type,
            owner=owner,
            kept=KEPT,
            identifier=content_id,
        )
    thumbnail = ""
    if made.thumbnail is not None:
        with made.thumbnail.open("rb") as content:
            small = store.put(
                content,
                filename="thumbnail.jpg",
                media_type="image/jpeg",
                owner=owner,
                kept=KEPT,
                identifier=thumbnail_id,
            )
        thumbnail = small.name
    return made.stored(kept, thumbnail)

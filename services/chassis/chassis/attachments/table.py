"""Attachments in the database: what callers ask for, with the permissions of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis import clock
from chassis.attachments.kinds import Home, Kind, declared, home_of, kind_of, must_be_removable, must_hold
from chassis.data.tx import Tx
from chassis.errors import Conflict, NotFound
from chassis.files.prepared import Prepared

MOST = 100  # attachments of one record

_COLUMNS = (
    "company_id, attachment_id, coalesce(estate_id, 0) as estate_id, kind, record_id, resource, filename, media_type,"
    " size, sha256, width, height, file_name, thumbnail_name, attached_by, attached_at, expires_at"
)
_STANDS = "removed_at is null and (expires_at is null or expires_at > :now)"
_OF_RECORD = f"company_id = :company_id and kind = :kind and record_id = :record_id and {_STANDS}"
_WRITTEN = (
    "company_id, attachment_id, group_id, estate_id, kind, record_id, resource, filename, media_type, size, sha256,"
    " width, height, file_name, thumbnail_name, attached_by, attached_at"
)


class AttachmentsFull(Conflict):
    """A record has as many attachments as it may have."""

    default_reason = "ATTACHMENTS_FULL"


@dataclass(frozen=True, slots=True)
class Target:
    """A record that files hang on, as a caller names it."""

    company_id: int
    kind: str
    record_id: str


def home_for(tx: Tx, target: Target, *, write: bool) -> Home:
    """Where a record belongs, for a caller who may see it, or change it.

    Raises:
        Invalid, NotFound, Denied.
    """
    kind = kind_of(tx.service, target.kind)
    home = home_of(tx, kind, target.company_id, target.record_id)
    must_hold(tx, kind.write if write else kind.read, home, kind)
    return home


def list_attachments(tx: Tx, target: Target) -> Sequence[Any]:
    """What is attached to a record, oldest first."""
    home_for(tx, target, write=False)
    query = text(f"select {_COLUMNS} from attachments where {_OF_RECORD} order by attachment_id")
    return tx.execute(query, {**_named(target), "now": clock.now()}).all()


def get_attachment(tx: Tx, company_id: int, attachment_id: UUID) -> Any:
    """One attachment of a record that the caller may see."""
    return _found(tx, company_id, attachment_id, write=False)


def remove_attachment(tx: Tx, company_id: int, attachment_id: UUID) -> Any:
    """Takes an attachment away from its record; a timer deletes its content.

    Raises:
        Conflict: the record says that it stays.
        NotFound, Denied.
    """
    row = _found(tx, company_id, attachment_id, write=True)
    must_be_removable(tx, row.kind, company_id, attachment_id)
    tx.execute(
        text("update attachments set removed_at = :now where company_id = :company_id and attachment_id = :id"),
        {"now": clock.now(), "company_id": company_id, "id": attachment_id},
    )
    audit(tx, "remove_attachment", row)
    return row


def insert_attachment(tx: Tx, attachment_id: UUID, target: Target, kind: Kind, made: Prepared) -> Any:
    """Hangs a file that is kept on its record.

    Raises:
        NotFound, Denied: the record is gone, or the caller's right to change it.
        AttachmentsFull: it has as many as it may have.
    """
    home = home_for(tx, target, write=True)
    # Two at once would each count those before the other.
    tx.execute(text("select pg_advisory_xact_lock(hashtextextended(:resource, 0))"), {"resource": home.resource})
    now = clock.now()
    count = text(f"select count(*) from attachments where {_OF_RECORD}")
    if int(tx.execute(count, {**_named(target), "now": now}).scalar_one()) >= MOST:
        raise AttachmentsFull(f"There are {MOST} attachments, which is the most: remove one first")
    values = {
        **_named(target),
        "attachment_id": attachment_id,
        "group_id": tx.scope.group_id,
        "estate_id": home.estate_id or None,
        "resource": home.resource,
        "filename": made.filename,
        "media_type": made.media_type,
        "size": made.size,
        "sha256": made.sha256,
        "width": made.width,
        "height": made.height,
        "file_name": made.file_name,
        "thumbnail_name": made.thumbnail_name,
        "attached_by": tx.scope.principal.id,
        "attached_at": now,
    }
    if tx.scope.customers is not None:  # a service without a kind that is open to residents has no such column
        values["customer_id"] = UUID(home.customer_id)
    columns = _WRITTEN + (", customer_id" if "customer_id" in values else "")
    given = ", ".join(f":{name}" for name in columns.split(", "))
    tx.execute(text(f"insert into attachments ({columns}) values ({given})"), values)
    row = one(tx, target.company_id, attachment_id)
    audit(tx, "attach_file", row)
    return row


def one(tx: Tx, company_id: int, attachment_id: UUID) -> Any:
    """One attachment in scope.

    Raises:
        NotFound: there is none, or it was removed.
    """
    query = text(
        f"select {_COLUMNS} from attachments where company_id = :company_id and attachment_id = :id and {_STANDS}"
    )
    values = {"company_id": company_id, "id": attachment_id, "now": clock.now()}
    # A service without such kinds has no such table.
    row = tx.execute(query, values).one_or_none() if declared(tx.service) else None
    if row is None:
        raise NotFound(f"Attachment {attachment_id} does not exist or was removed")
    return row


def audit(tx: Tx, action: str, row: Any) -> None:
    """Notes at the record what happened to its attachment."""
    detail = {"attachment_id": str(row.attachment_id), "filename": row.filename, "sha256": row.sha256, "size": row.size}
    tx.audit(f"{tx.service}.{action}", row.resource, detail, company_id=row.company_id, estate_id=row.estate_id)


def _found(tx: Tx, company_id: int, attachment_id: UUID, *, write: bool) -> Any:
    row = one(tx, company_id, attachment_id)
    home_for(tx, Target(company_id, row.kind, row.record_id), write=write)
    return row


def _named(target: Target) -> dict[str, Any]:
    return {"company_id": target.company_id, "kind": target.kind, "record_id": target.record_id}

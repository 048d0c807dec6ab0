"""Deletes the content of attachments that were removed, and of those whose days are over."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from sqlalchemy import text

from chassis import clock
from chassis.attachments.kinds import declared
from chassis.attachments.retention import set_ends
from chassis.attachments.table import audit
from chassis.data.tx import Tx
from chassis.errors import NotFound
from chassis.files.storage import FileStore

AT_ONCE = 200

_GONE = text(
    "select company_id, attachment_id, coalesce(estate_id, 0) as estate_id, resource, filename, size, sha256,"
    " file_name, thumbnail_name, removed_at from attachments where company_id = :company_id"
    " and (removed_at is not null or expires_at <= :now) order by attachment_id limit :limit"
)

_OVER = text(
    "select kind, array_agg(distinct record_id) as records from (select kind, record_id from attachments"
    " where company_id = :company_id and removed_at is null and expires_at <= :now limit :limit) o group by kind"
)


def sweep_attachments(tx: Tx, store: FileStore, company_id: int) -> int:
    """Deletes them; gives how many. One whose content is gone and whose row is not is found again.

    Args:
        tx: under the company's scope, of the service itself.
        store: where their content is.
        company_id: the company.
    """
    asked = {"company_id": company_id, "now": clock.now(), "limit": AT_ONCE}
    for over in tx.execute(_OVER, asked).all():  # a record may go on since its end was noted
        kind = declared(tx.service).get(over.kind)
        if kind is not None and kind.kept_days:
            set_ends(tx, company_id, kind, over.records)
    rows = tx.execute(_GONE, asked).all()
    for row in rows:
        _delete(tx, store, row)
    return len(rows)


def _delete(tx: Tx, store: FileStore, row: Any) -> None:
    for name in filter(None, (row.file_name, row.thumbnail_name)):
        with suppress(NotFound):
            store.delete(name, tx.scope.principal)
    if row.removed_at is None:
        audit(tx, "expire_attachment", row)
    tx.execute(
        text("delete from attachments where company_id = :company_id and attachment_id = :attachment_id"),
        {"company_id": row.company_id, "attachment_id": row.attachment_id},
    )

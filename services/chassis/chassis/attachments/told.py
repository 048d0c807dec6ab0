"""An attachment as callers are told."""

from __future__ import annotations

from typing import Any

from manor.chassis.v1 import attachments_pb2 as pb


def told(row: Any) -> pb.Attachment:
    """The message of a row."""
    return pb.Attachment(
        attachment_id=str(row.attachment_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        kind=row.kind,
        record_id=row.record_id,
        filename=row.filename,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        width=row.width,
        height=row.height,
        has_thumbnail=bool(row.thumbnail_name),
        principal_id=row.attached_by,
        create_time=row.attached_at,
        expire_time=row.expires_at,
        file_name=row.file_name,
        thumbnail_name=row.thumbnail_name,
    )

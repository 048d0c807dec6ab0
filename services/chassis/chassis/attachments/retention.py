"""The end of keeping: attachments go so many days after their record's end, as its kind or the company says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text

from chassis import directory
from chassis.attachments.kinds import Kind, ended
from chassis.data.tx import Tx

AT_ONCE = 1_000  # records

_RECORDS = text(
    "select distinct record_id from attachments where company_id = :company_id and kind = :kind"
    " and record_id > :after and removed_at is null order by record_id limit :limit"
)
# What hangs on a record that had ended before is kept as long as if the record had ended when it came.
_SET = text(
    "update attachments a set expires_at = n.at from (select record_id, attachment_id, case when at is not null then"
    " greatest(at, attached_at + make_interval(days => :days)) end as at from attachments left join"
    " unnest(cast(:ended as text[]), cast(:ats as timestamptz[])) as e (ended, at) on ended = record_id"
    " where company_id = :company_id and kind = :kind and record_id = any(cast(:records as text[]))) n"
    " where a.company_id = :company_id and a.attachment_id = n.attachment_id and a.expires_at is distinct from n.at"
)


def end_attachments(tx: Tx, company_id: int, kind: Kind, after: str = "") -> str:
    """Notes when the attachments of up to 1,000 records of a kind go, or that they stay, since the record goes on.

    Args:
        tx: under the company's scope, of the service itself.
        company_id: the company.
        kind: whose files are not kept for ever.
        after: the last record of the call before.

    Returns:
        The last record, for the next call; empty when there are no more.
    """
    asked = {"company_id": company_id, "kind": kind.name, "after": after, "limit": AT_ONCE}
    records = list(tx.scalars(_RECORDS, asked))
    set_ends(tx, company_id, kind, records)
    return records[-1] if len(records) == AT_ONCE else ""


def set_ends(tx: Tx, company_id: int, kind: Kind, records: Sequence[str]) -> None:
    """Notes when the attachments of some records go."""
    if not records:
        return
    zone = ZoneInfo(directory.company(tx, company_id).time_zone)
    last, days = ended(tx, kind, company_id, records), kept_days(tx, company_id, kind)
    values = {
        "company_id": company_id,
        "kind": kind.name,
        "records": list(records),
        "ended": list(last),
        "ats": [_after(day, days, zone) for day in last.values()],
        "days": days,
    }
    tx.execute(_SET, values)


def kept_days(tx: Tx, company_id: int, kind: Kind) -> int:
    """How many days after its record's end an attachment of a kind is kept: as the company has set it, but no less than
    the kind is kept at least."""
    own = directory.file_terms(tx, company_id).get(kind.name, kind.kept_days)
    return max(own, kind.least_days)


def _after(day: date, days: int, zone: ZoneInfo) -> datetime:
    """The midnight after so many days that follow a day."""
    return datetime.combine(day + timedelta(days=days + 1), time(), zone)

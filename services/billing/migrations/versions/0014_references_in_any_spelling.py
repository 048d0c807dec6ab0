"""References that people type are one in any spelling.

Revision ID: 0014
Revises: 0013
"""

from alembic import op
from chassis.spelling import fold
from sqlalchemy import text

revision = "0014"
down_revision = "0013"

_TYPED = text(
    "select company_id, charge_id, reference from charges where source = '' and reference <> '' and state <> 'refused'"
    " order by company_id, charge_id"
)
_KEEP = text("update charges set reference_key = :key where company_id = :company and charge_id = :id")


def upgrade() -> None:
    op.execute("alter table charges add column reference_key text not null default ''")
    connection = op.get_bind()
    seen: set[tuple[int, str]] = set()
    # Two spellings that were charged before stay two: the first has the key.
    for row in connection.execute(_TYPED).all():
        key = fold(row.reference)
        if (row.company_id, key) not in seen:
            seen.add((row.company_id, key))
            connection.execute(_KEEP, {"key": key, "company": row.company_id, "id": row.charge_id})
    # Beside that of the references themselves, by which processes of the release before are held.
    op.execute(
        "create unique index uq_charges_reference_key on charges (company_id, reference_key)"
        " where reference_key <> '' and state <> 'refused'"
    )

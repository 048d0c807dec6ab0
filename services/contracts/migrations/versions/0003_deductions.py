"""What a tenant owes beside, by the surrender statement, becomes a line of the lease."""

from alembic import op
from sqlalchemy import text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    "alter table lease_lines add column note text not null default ''",
    "alter table lease_lines drop constraint lease_lines_kind_check",
    "alter table lease_lines add constraint lease_lines_kind_check"
    " check (kind in ('charge', 'difference', 'deposit', 'true_up', 'deduction'))",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().execute(text(statement))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")

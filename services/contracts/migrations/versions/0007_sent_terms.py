"""Terms that wait for billing's answer are looked for at every payment of their estate."""

from alembic import op
from sqlalchemy import text

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    statement = "create index ix_parking_terms_sent on parking_terms (company_id, estate_id) where charge_state = 'sent'"
    op.get_bind().execute(text(statement))


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")

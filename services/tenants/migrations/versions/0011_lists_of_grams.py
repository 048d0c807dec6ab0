"""A gram's customers stand in lists: an import writes a row for each gram of a chunk, not for each letter of a name.

The release before reads and writes customer_grams alone. This one reads both, and writes both but for imports: as long
as processes of the other run, they find imported customers by number and phone and not by a part of the name.

Revision ID: 0011
Revises: 0010
"""

from alembic import op
from chassis.data.schema import tenant_table_policy

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute(
        'create table gram_lists (company_id integer not null, group_id integer not null, gram text collate "C"'
        " not null, customer_ids uuid[] not null)"
    )
    op.execute("create index ix_gram_lists on gram_lists (company_id, gram)")
    tenant_table_policy(op.get_bind(), "gram_lists", estate=False, update=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")

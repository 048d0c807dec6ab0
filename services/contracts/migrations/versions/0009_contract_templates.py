"""A company's templates of contracts."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0009"
down_revision = "0008a"
branch_labels = None
depends_on = None

TABLE = """
create table contract_templates (
    company_id integer not null,
    template_id uuid not null,
    group_id integer not null,
    version integer not null default 1,
    name text not null check (name <> ''),
    name_key text not null,
    text text not null,
    retired boolean not null default false,
    maker text not null,
    created_at timestamptz not null,
    constraint pk_contract_templates primary key (company_id, template_id),
    constraint uq_contract_templates_name unique (company_id, name_key)
)
"""


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(text(TABLE))
    tenant_table_policy(connection, "contract_templates", estate=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")

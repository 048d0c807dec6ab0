"""Suppliers as warehouse tells of them, and which of them a payable contract is with."""

from alembic import op
from chassis.data.schema import tenant_table_policy
from sqlalchemy import text

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

STATEMENTS = """
create table suppliers (
    company_id integer not null,
    supplier_id uuid not null,
    group_id integer not null,
    version bigint not null,
    code text not null,
    name text not null,
    state text not null,
    constraint pk_suppliers primary key (company_id, supplier_id)
);
alter table payable_contracts add column supplier_id uuid;
create index ix_payable_contracts_supplier on payable_contracts (company_id, supplier_id, contract_id)
    where supplier_id is not null
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS.split(";\n"):
        connection.execute(text(statement))
    tenant_table_policy(connection, "suppliers", estate=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup: going back would lose data")

"""Differences for days that were billed before, what asks for them, and which months are closed.

Revision ID: 0003
Revises: 0002
"""

from alembic import op
from chassis.data.schema import grant_sequence, tenant_table_policy

revision = "0003"
down_revision = "0002"

COLUMNS = (
    # `revises` is the line that a difference corrects, and `difference` numbers the lines of one key. What the rules
    # adjusted in place is apart from what people adjusted, since a run compares prices with it.
    "alter table receivables add column difference smallint not null default 0,"
    " add column revises bigint not null default 0, add column repriced_minor bigint not null default 0,"
    " add column billed_for_good boolean not null default false",
    "alter table receivables drop constraint ck_receivables_amounts",
    "alter table receivables add constraint ck_receivables_amounts check (waived_minor >= 0"
    " and (amount_minor < 0 or amount_minor + adjusted_minor - waived_minor >= 0)) not valid",
    "alter table receivable_changes add column basis_id bigint not null default 0,"
    " add column basis_chunk_id bigint not null default 0, add column bill_again boolean not null default false",
    "alter table run_chunks add column revises bigint[], add column differences smallint[], add column stood bigint[]",
    "alter table billing_runs add column unheard text not null default ''",
    # Until now the rules adjusted at move-outs alone, which nobody asked for.
    "update receivables r set repriced_minor = c.amount from (select company_id, receivable_id,"
    " sum(amount_minor) as amount from receivable_changes where kind = 'adjustment' and state = 'approved'"
    " and maker = '' group by 1, 2) c where r.company_id = c.company_id and r.receivable_id = c.receivable_id",
    "create unique index uq_receivables_line on receivables"
    " (company_id, period_start, fee_item_id, unit_id, reason, reason_ref, difference) where not voided",
    "drop index uq_receivables_reason",
    "create index ix_receivables_revises on receivables (company_id, revises) where revises <> 0",
    "create index ix_receivables_unit on receivables (company_id, unit_id, fee_item_id, period_end)",
)
TABLES = (
    # What changed for days that may be billed: the next run looks at them again. One row a target, from its first day.
    """
    create table repricings (
        company_id integer not null,
        repricing_id bigint not null default nextval('repricing_ids'),
        group_id integer not null,
        estate_id integer,
        fee_item_id integer not null,
        level text not null,
        target text not null,
        first_day date not null,
        seen_by uuid,
        primary key (company_id, repricing_id)
    )
    """,
    "create unique index uq_repricings_target on repricings"
    " (company_id, coalesce(estate_id, 0), fee_item_id, level, target)",
    """
    create table occupancy_vacancies (
        company_id integer not null,
        occupancy_id uuid not null,
        first_day date not null,
        group_id integer not null,
        estate_id integer not null,
        vacant boolean not null,
        primary key (company_id, occupancy_id, first_day)
    )
    """,
    """
    create table closed_months (
        company_id integer not null,
        month date not null,
        group_id integer not null,
        primary key (company_id, month)
    )
    """,
)


def upgrade() -> None:
    op.execute("create sequence repricing_ids")
    for statement in (*COLUMNS, *TABLES):
        op.execute(statement)
    connection = op.get_bind()
    tenant_table_policy(connection, "repricings", company_rows_shared=True, delete=True)
    tenant_table_policy(connection, "occupancy_vacancies")
    tenant_table_policy(connection, "closed_months", estate=False, residents_see_all=True)
    grant_sequence(connection, "repricing_ids")

"""Keys of channel accounts that count beside the current ones, and callback addresses that end.

Revision ID: 0009
Revises: 0008
"""

from alembic import op
from chassis.data.schema import roles, tenant_table_policy
from sqlalchemy import text

revision = "0009"
down_revision = "0008"

STATEMENTS = (
    # Former keys until their day, and keys that the channel will sign with later. A name tells two of a kind apart:
    # the channel's id of a public key, a fingerprint of an APIv3 key.
    """
    create table channel_keys (
        company_id integer not null,
        channel_account_id uuid not null,
        kind text not null check (kind in ('api_key', 'platform_key')),
        name text not null,
        group_id integer not null,
        secret bytea not null,
        fetched boolean not null default false,
        added_at timestamptz not null,
        valid_until timestamptz not null,
        primary key (company_id, channel_account_id, kind, name)
    )
    """,
    "alter table channel_accounts add column certificate_expires_at timestamptz",
    "alter table channel_accounts add column platform_key_expires_at timestamptz",
    "alter table callback_tokens add column valid_until timestamptz",
    "create index ix_callback_tokens_account on callback_tokens (company_id, channel_account_id)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.execute(text(statement))
    tenant_table_policy(connection, "channel_keys", estate=False, delete=True)
    who = roles(connection)
    connection.execute(text(f"grant update (valid_until), delete on callback_tokens to {who.app}"))


def downgrade() -> None:
    raise NotImplementedError("the code before does not need it undone")

"""Settings of an estate by service.

The code of the previous release knows nothing of the new column. The trigger carries over what it writes to the old
one, so both releases can run at once; what writes both columns is left alone.

Revision ID: 0004
Revises: 0003
"""

from alembic import op
from sqlalchemy import text

revision = "0004"
down_revision = "0003"

_BLOCKS = """
create function blocks_of_settings(settings jsonb) returns jsonb language sql immutable as $$
    select case when settings is null then '{}'::jsonb else jsonb_build_object(
        'billing', jsonb_strip_nulls(jsonb_build_object(
            'thirty_day_months', settings -> 'thirty_day_months',
            'align_to_calendar_quarters', settings -> 'align_to_calendar_quarters',
            'prorate_move_out', settings -> 'prorate_move_out',
            'late_fee_from_due', settings -> 'late_fee_from_due',
            'vacancy_rate_basis_points', settings -> 'vacancy_rate_basis_points',
            'starter_may_approve_run', settings -> 'starter_may_approve_run')),
        'tenants', jsonb_strip_nulls(jsonb_build_object(
            'move_in_step', settings -> 'move_in_step',
            'move_out_months_back', settings -> 'move_out_months_back'))) end
$$
"""
_CARRY = """
create function carry_settings() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.settings is not null and new.service_settings = '{}' then
            new.service_settings := blocks_of_settings(new.settings);
        end if;
    elsif new.settings is distinct from old.settings and new.service_settings = old.service_settings then
        new.service_settings := old.service_settings || blocks_of_settings(new.settings);
    end if;
    return new;
end $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (
        "alter table tree add column service_settings jsonb not null default '{}'",
        _BLOCKS,
        "update tree set service_settings = blocks_of_settings(settings) where settings is not null",
        _CARRY,
        "create trigger carry_settings before insert or update on tree for each row execute function carry_settings()",
    ):
        connection.execute(text(statement.replace(":", r"\:")))

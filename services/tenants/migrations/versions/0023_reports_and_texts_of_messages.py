"""What gateways report of messages, texts of a company's own, and quiet hours of a reader's own.

Revision ID: 0023
Revises: 0022
"""

from alembic import op
from chassis.messages.tables import add_reports_and_texts

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    add_reports_and_texts(op.get_bind())

"""What the last `manor verify` found, for the platform's operators."""

from __future__ import annotations

from chassis.data.tx import Tx
from sqlalchemy import select

from identity.records.platform import Verification


def get_last_verification(tx: Tx) -> Verification | None:
    """The last result that was kept."""
    return tx.scalar(select(Verification).order_by(Verification.verification_id.desc()).limit(1))

"""Telling of a lock that wrong passwords brought about: whom it keeps out, and who can end it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from chassis import directory
from chassis.data.tx import Tx
from chassis.facts import columns
from manor.identity.v2.events_pb2 import MessagesWanted

from identity.records import Node, Staff
from identity.usecases.staff import WRITE

OWN, COLLEAGUES = "identity.sign_in_locked", "identity.colleague_locked"
MOST = 20  # administrators who are told


def tell_of_lock(tx: Tx, member: Staff, until: datetime) -> None:
    """Wants a member of staff whose sign-in is locked to be told, and those who may unlock it; of each lock once.

    Args:
        tx: under the group's scope.
        member: whose sign-in it is.
        until: when the lock ends.
    """
    node = tx.get(Node, member.node_id)
    holders = directory.holders(tx, WRITE, [node.node_id, node.company_id, node.group_id])
    administrators = sorted(holders - {str(member.principal_id)})[:MOST]
    # A group has no clock of its own.
    when = f"{until.astimezone(ZoneInfo(node.time_zone or 'UTC')):%Y-%m-%d %H:%M} ({node.time_zone or 'UTC'})"
    reason = f"locks/{member.principal_id}/{until:%Y%m%dT%H%M%S}"
    wanted: dict[str, tuple[Sequence[str], dict[str, str]]] = {
        OWN: ([str(member.principal_id)], {"until": when}),
        COLLEAGUES: (administrators, {"name": member.display_name, "until": when}),
    }
    for template, (readers, fields) in wanted.items():
        shared = {"company_id": member.company_id, "estate_id": member.estate_id, "template": template}
        told: dict[str, Sequence[Any]] = {
            "recipient_id": [uuid.UUID(one).bytes for one in readers],
            "reason": [reason] * len(readers),
            "fields": [json.dumps(fields)] * len(readers),
        }
        if readers:
            tx.publish_many(list(columns.pieces(MessagesWanted, shared, told)), company_id=member.company_id)

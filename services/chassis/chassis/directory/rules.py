"""What companies set about approvals, between the fact and the table."""

from __future__ import annotations

from typing import Any

from google.protobuf import json_format
from manor.identity.v1 import events_pb2
from sqlalchemy import text

from chassis.data.tx import Tx


def approval_rules(tx: Tx, company_id: int) -> events_pb2.ApprovalRules:
    """What a company has set about approvals; nothing where it has set nothing."""
    stored = tx.scalar(text("select approval_rules from nodes where node_id = :id"), {"id": company_id})
    return from_stored(stored or {})


def to_stored(message: events_pb2.ApprovalRules) -> dict[str, Any]:
    """The message as the table keeps it."""
    return json_format.MessageToDict(message, preserving_proto_field_name=True)


def from_stored(stored: dict[str, Any]) -> events_pb2.ApprovalRules:
    """What the table keeps as a message; fields of a later release are left out."""
    return json_format.ParseDict(stored, events_pb2.ApprovalRules(), ignore_unknown_fields=True)

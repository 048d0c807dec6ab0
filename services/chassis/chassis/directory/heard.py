"""Takes over identity's facts into the service's own tables; a version that is known already changes nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

from google.protobuf import json_format
from google.protobuf.message import Message
from manor.identity.v1 import events_pb2
from sqlalchemy import text

from chassis import clock
from chassis.data.tx import Tx
from chassis.directory import calendars, rules

# A token outlives its session by five minutes at the most; what was revoked longer ago needs no row.
REVOCATIONS_KEPT = timedelta(hours=1)
_KINDS = {
    events_pb2.NODE_KIND_GROUP: "group",
    events_pb2.NODE_KIND_COMPANY: "company",
    events_pb2.NODE_KIND_ESTATE: "estate",
}


def apply_node(tx: Tx, fact: events_pb2.NodeChanged) -> None:
    """Takes over a node, unless a later version is known."""
    tx.execute(
        text(
            "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
            " currency_code, time_zone, closed, settings, calendar, approval_rules)"
            " values (:node_id, :version, :kind, :parent_id, :group_id, :company_id, :estate_id, :name, :code,"
            " :currency_code, :time_zone, :closed,"
            " cast(:settings as jsonb), cast(:calendar as jsonb), cast(:approval_rules as jsonb))"
            " on conflict (node_id) do update set version = excluded.version, kind = excluded.kind,"
            " parent_id = excluded.parent_id, group_id = excluded.group_id, company_id = excluded.company_id,"
            " estate_id = excluded.estate_id, name = excluded.name, code = excluded.code,"
            " currency_code = excluded.currency_code, time_zone = excluded.time_zone, closed = excluded.closed,"
            " settings = excluded.settings, calendar = excluded.calendar, approval_rules = excluded.approval_rules"
            " where nodes.version < excluded.version"
        ),
        {
            **{
                name: getattr(fact, name)
                for name in ("node_id", "version", "parent_id", "group_id", "company_id", "estate_id", "name", "code")
            },
            "kind": _KINDS[fact.kind],
            "currency_code": fact.currency_code,
            "time_zone": fact.time_zone,
            "closed": fact.closed,
            "settings": json.dumps(_settings(fact, tx.service)),
            "calendar": json.dumps(calendars.to_stored(fact.calendar)) if fact.HasField("calendar") else None,
            "approval_rules": json.dumps(rules.to_stored(fact.approval_rules))
            if fact.HasField("approval_rules")
            else None,
        },
    )


def _settings(fact: events_pb2.NodeChanged, service: str) -> dict[str, Any]:
    """A node's settings by field name: those of the previous release, then those of this service's own block; of a
    company how long files of this service's records are kept.

    The previous release reads the same column and knows the fields of its own form alone, so another service's block
    stays out.
    """
    settings = _values(fact.settings) if fact.HasField("settings") else {}
    if terms := {one.kind: one.kept_days for one in fact.file_terms if one.service == service}:
        settings["file_terms"] = terms
    for block in fact.service_settings:
        if block.TypeName() == f"manor.{service}.v1.EstateSettings":
            message: Message = import_module(f"manor.{service}.v1.settings_pb2").EstateSettings()
            block.Unpack(message)
            settings |= _values(message)
    return settings


def _values(message: Message) -> dict[str, Any]:
    return json_format.MessageToDict(
        message, preserving_proto_field_name=True, always_print_fields_with_no_presence=True
    )


def apply_grants(tx: Tx, fact: events_pb2.GrantsChanged) -> None:
    """Takes over what a principal may do, unless a later version is known."""
    held = {
        "grants": [
            {"node": grant.node_id, "permissions": list(grant.permissions), "roles": list(grant.role_ids)}
            for grant in fact.grants
        ],
        "customers": [{"company": one.company_id, "customer": one.customer_id} for one in fact.customers],
    }
    tx.execute(
        text(
            "insert into grants (principal_id, version, kind, group_id, disabled, held)"
            " values (:principal_id, :version, :kind, :group_id, :disabled, cast(:held as jsonb))"
            " on conflict (principal_id) do update set version = excluded.version, kind = excluded.kind,"
            " group_id = excluded.group_id, disabled = excluded.disabled, held = excluded.held"
            " where grants.version < excluded.version"
        ),
        {
            "principal_id": fact.principal_id,
            "version": fact.version,
            "kind": fact.kind,
            "group_id": fact.group_id,
            "disabled": fact.disabled,
            "held": json.dumps(held),
        },
    )


def apply_revocation(tx: Tx, fact: events_pb2.SessionRevoked) -> None:
    """Notes an ended session. Two for one session leave the later moment, so their order does not matter."""
    revoked_at = datetime.fromtimestamp(fact.revoked_at_ms / 1000, UTC)
    tx.execute(
        text(
            "insert into revoked_sessions (principal_id, session_id, revoked_at)"
            " values (:principal_id, :session_id, :revoked_at) on conflict (principal_id, session_id) do update"
            " set revoked_at = greatest(revoked_sessions.revoked_at, excluded.revoked_at)"
        ),
        {"principal_id": fact.principal_id, "session_id": fact.session_id, "revoked_at": revoked_at},
    )
    tx.execute(
        text("delete from revoked_sessions where revoked_at < :before"),
        {"before": clock.now() - REVOCATIONS_KEPT},
    )


def apply_staff(tx: Tx, fact: events_pb2.StaffChanged) -> None:
    """Takes over who has which post, unless a later version is known."""
    tx.execute(
        text(
            "insert into colleagues (principal_id, version, group_id, disabled, post_id, department_id,"
            " heads_department) values (:principal_id, :version, :group_id, :disabled, :post_id, :department_id,"
            " :heads_department) on conflict (principal_id) do update set version = excluded.version,"
            " group_id = excluded.group_id, disabled = excluded.disabled, post_id = excluded.post_id,"
            " department_id = excluded.department_id, heads_department = excluded.heads_department"
            " where colleagues.version < excluded.version"
        ),
        {
            name: getattr(fact, name)
            for name in (
                "principal_id", "version", "group_id", "disabled", "post_id", "department_id", "heads_department"
            )
        },
    )  # fmt: skip


def apply_absence(tx: Tx, fact: events_pb2.AbsenceChanged) -> None:
    """Takes over who stands in for whom, unless a later version is known."""
    tx.execute(
        text(
            "insert into stand_ins (absence_id, version, group_id, principal_id, deputy_id, from_day, to_day, in_force)"
            " values (:absence_id, :version, :group_id, :principal_id, :deputy_id, cast(:from_date as date),"
            " cast(:to_date as date), :in_force) on conflict (absence_id) do update set version = excluded.version,"
            " deputy_id = excluded.deputy_id, from_day = excluded.from_day, to_day = excluded.to_day,"
            " in_force = excluded.in_force where stand_ins.version < excluded.version"
        ),
        {
            name: getattr(fact, name)
            for name in (
                "absence_id", "version", "group_id", "principal_id", "deputy_id", "from_date", "to_date", "in_force"
            )
        },
    )  # fmt: skip


HEARD: dict[type[Message], Any] = {
    events_pb2.NodeChanged: apply_node,
    events_pb2.GrantsChanged: apply_grants,
    events_pb2.SessionRevoked: apply_revocation,
    events_pb2.StaffChanged: apply_staff,
    events_pb2.AbsenceChanged: apply_absence,
}

"""Rows as messages, and what an update asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from chassis.errors import Invalid
from chassis.rpc import fields
from chassis.rpc.rules import violations
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from manor.identity.v1 import auth_pb2, events_pb2, grants_pb2, nodes_pb2, partners_pb2, roles_pb2, staff_pb2, views_pb2

from identity.queries import SessionView
from identity.queries.built_in_roles import built_in
from identity.records import NODE_KINDS, Node, PartnerClient, Role, RoleGrant, Session, Staff, estate_settings

KIND_NAMES = {number: name for name, number in NODE_KINDS.items()}
_NOT_CHANGED = {"update_mask", "etag"}


def changes(request: Message, key: str) -> dict[str, Any]:
    """What an update changes: the fields that its mask names, or all that are set where it has none (AIP-134).

    Args:
        request: with update_mask.
        key: the field that says which resource.

    Raises:
        Invalid: the mask names what the request does not have, or nothing is to change.
    """
    names = (field.name for field in request.DESCRIPTOR.fields if field.name not in {*_NOT_CHANGED, key})
    return {name: _value(getattr(request, name)) for name in fields.changed(request, names)}


def settings_blocks(request: Any) -> dict[str, dict[str, Any]]:
    """The settings blocks of a request, by service; those in the previous release's form too.

    Raises:
        Invalid: a block is not that of a deployed service, or its fields break their rules.
    """
    blocks = estate_settings.from_flat(request.settings) if request.HasField("settings") else {}
    return {**blocks, **service_blocks(request.service_settings)}


def service_blocks(packs: Iterable[AnyMessage]) -> dict[str, dict[str, Any]]:
    """Settings blocks by service, once their fields keep their rules.

    Raises:
        Invalid: a block is not that of a deployed service, or its fields break their rules.
    """
    messages = estate_settings.unpacked(packs)
    faults = [
        fault.at(f"service_settings[{place}].{fault.field}")
        for place, message in enumerate(messages)
        for fault in violations(message)
    ]
    if faults:
        raise Invalid("The estate's settings are not valid", violations=faults)
    return estate_settings.stored(messages)


def _value(value: Any) -> Any:
    if isinstance(value, events_pb2.EstateSettings):
        return estate_settings.from_flat(value)
    if isinstance(value, str | int | bool):
        return value
    values = list(value)
    return service_blocks(values) if values and isinstance(values[0], AnyMessage) else values


def node_message(node: Node) -> nodes_pb2.Node:
    """A node."""
    message = nodes_pb2.Node(
        node_id=node.node_id,
        kind=NODE_KINDS[node.kind],
        parent_id=node.parent_id,
        group_id=node.group_id,
        company_id=node.company_id,
        estate_id=node.estate_id,
        name=node.name,
        code=node.code,
        currency_code=node.currency_code,
        time_zone=node.time_zone,
        closed=node.closed,
        etag=node.etag,
    )
    if node.kind == "estate":
        message.settings.CopyFrom(estate_settings.to_flat(node.service_settings))
        message.service_settings.extend(estate_settings.packed(node.service_settings))
    return message


def staff_message(member: Staff, locked_until: datetime | None = None, *, has_role: bool = False) -> staff_pb2.Staff:
    """A member of staff; never the password's hash."""
    return staff_pb2.Staff(
        principal_id=str(member.principal_id),
        node_id=member.node_id,
        username=member.username,
        display_name=member.display_name,
        disabled=member.disabled,
        locked_until=locked_until,
        must_change_password=member.must_change_password,
        post_id=str(member.post_id or ""),
        has_role=has_role,
        create_time=member.created_at,
        etag=member.etag,
    )


def role_message(role: Role) -> roles_pb2.Role:
    """A group's own role."""
    return roles_pb2.Role(role_id=role.role_id, name=role.name, permissions=role.permissions, etag=role.etag)


def built_in_role_messages() -> list[roles_pb2.Role]:
    """The built-in roles."""
    return [
        roles_pb2.Role(
            role_id=role.role_id, name=role.name, names=role.names, permissions=role.permissions, built_in=True
        )
        for role in built_in().values()
    ]


def grant_message(grant: RoleGrant) -> grants_pb2.RoleGrant:
    """A grant."""
    return grants_pb2.RoleGrant(
        grant_id=str(grant.grant_id),
        principal_id=str(grant.principal_id),
        role_id=grant.role_id,
        node_id=grant.node_id,
        granted_by=grant.granted_by,
        create_time=grant.created_at,
    )


def partner_client_message(client: PartnerClient) -> partners_pb2.PartnerClient:
    """A partner's program; never the secret's hash."""
    return partners_pb2.PartnerClient(
        partner_client_id=str(client.principal_id),
        node_id=client.node_id,
        name=client.name,
        disabled=client.disabled,
        create_time=client.created_at,
    )


def standing_session(session: Session, *, current: bool) -> auth_pb2.StandingSession:
    """Somewhere that somebody is signed in; `current` is the session that asks."""
    return auth_pb2.StandingSession(
        session_id=str(session.session_id),
        device=session.device,
        start_time=session.started_at,
        refresh_time=session.refreshed_at,
        expire_time=session.expires_at,
        current=current,
    )


def session_message(view: SessionView, session_id: str) -> auth_pb2.Session:
    """Somebody who is signed in."""
    principal = view.principal
    return auth_pb2.Session(
        session_id=session_id,
        principal_id=str(principal.principal_id),
        kind=principal.kind,
        group_id=principal.group_id,
        group_name=view.group_name,
        username=view.username,
        display_name=view.display_name,
        must_change_password=view.must_change_password,
        permissions=[
            auth_pb2.NodePermissions(
                node_id=node_id, role_ids=view.role_ids[node_id], permissions=view.permissions[node_id]
            )
            for node_id in sorted(view.role_ids)
        ],
        customers=[
            events_pb2.ResidentCustomer(company_id=company_id, customer_id=customer)
            for company_id, customer in view.customers
        ],
        nodes=[node_message(node) for node in view.nodes],
        appearance=view.appearance,
        list_looks=[
            views_pb2.ListLook(page=look.page, hidden_columns=look.hidden_columns, dense=look.dense)
            for look in view.list_looks
        ],
    )

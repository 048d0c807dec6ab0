"""identity's RPCs: request message -> use case -> reply message."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from typing import Any

from chassis.data.crypto import Vault
from chassis.deps import Deps
from chassis.errors import Unauthenticated
from chassis.rpc.message_services import MessageServicer
from chassis.scope import Principal
from manor.chassis.v1 import messages_pb2_grpc
from manor.identity.v1 import (
    absences_pb2_grpc,
    approval_rules_pb2_grpc,
    attendance_pb2_grpc,
    auth_pb2_grpc,
    calendars_pb2_grpc,
    departments_pb2_grpc,
    exchange_rates_pb2_grpc,
    file_terms_pb2_grpc,
    grants_pb2_grpc,
    nodes_pb2_grpc,
    partners_pb2_grpc,
    platform_pb2_grpc,
    roles_pb2_grpc,
    rosters_pb2_grpc,
    skills_pb2_grpc,
    staff_pb2_grpc,
    views_pb2_grpc,
)

from identity.rpc.absences import AbsenceServicer
from identity.rpc.approval_rules import ApprovalRuleServicer
from identity.rpc.attendance import AttendanceServicer
from identity.rpc.auth import AuthServicer
from identity.rpc.calendars import CalendarServicer
from identity.rpc.departments import DepartmentServicer
from identity.rpc.exchange_rates import ExchangeRateServicer
from identity.rpc.file_terms import FileTermServicer
from identity.rpc.gate import gate_of
from identity.rpc.nodes import NodeServicer
from identity.rpc.partners import PartnerServicer
from identity.rpc.platform import PlatformServicer
from identity.rpc.rights import GrantServicer, RoleServicer
from identity.rpc.rosters import RosterServicer
from identity.rpc.skills import SkillServicer
from identity.rpc.staff import StaffServicer
from identity.rpc.views import ViewServicer
from identity.usecases.sessions import CheckSession, check_session


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    vault = Vault.open(deps.settings.encryption_key_file)
    return [
        (auth_pb2_grpc.add_AuthServiceServicer_to_server, AuthServicer(deps)),
        (nodes_pb2_grpc.add_NodeServiceServicer_to_server, NodeServicer(deps)),
        (staff_pb2_grpc.add_StaffServiceServicer_to_server, StaffServicer(deps)),
        (roles_pb2_grpc.add_RoleServiceServicer_to_server, RoleServicer()),
        (grants_pb2_grpc.add_GrantServiceServicer_to_server, GrantServicer()),
        (partners_pb2_grpc.add_PartnerServiceServicer_to_server, PartnerServicer()),
        (exchange_rates_pb2_grpc.add_ExchangeRateServiceServicer_to_server, ExchangeRateServicer()),
        (calendars_pb2_grpc.add_CalendarServiceServicer_to_server, CalendarServicer()),
        (departments_pb2_grpc.add_DepartmentServiceServicer_to_server, DepartmentServicer()),
        (skills_pb2_grpc.add_SkillServiceServicer_to_server, SkillServicer()),
        (rosters_pb2_grpc.add_RosterServiceServicer_to_server, RosterServicer()),
        (absences_pb2_grpc.add_AbsenceServiceServicer_to_server, AbsenceServicer()),
        (approval_rules_pb2_grpc.add_ApprovalRuleServiceServicer_to_server, ApprovalRuleServicer()),
        (file_terms_pb2_grpc.add_FileTermServiceServicer_to_server, FileTermServicer()),
        (attendance_pb2_grpc.add_AttendanceServiceServicer_to_server, AttendanceServicer()),
        (views_pb2_grpc.add_ViewServiceServicer_to_server, ViewServicer()),
        (platform_pb2_grpc.add_PlatformServiceServicer_to_server, PlatformServicer()),
        (messages_pb2_grpc.add_MessageServiceServicer_to_server, MessageServicer(deps, vault)),
    ]


def session_check(deps: Deps) -> Callable[[Principal], int]:
    """identity knows sessions itself, so its own RPCs ask nobody."""

    gate = gate_of(deps)

    def check(principal: Principal) -> int:
        command = CheckSession(uuid.UUID(principal.session_id), uuid.UUID(principal.id))
        with gate.within(principal.group_id) as tx:
            session = check_session(tx, command)
        if not session.active:
            raise Unauthenticated("This session has ended: sign in", reason="SESSION_REVOKED")
        return session.grants_version

    return check

"""RoleService and GrantService."""

from __future__ import annotations

import uuid
from typing import Any

from chassis.data import paging
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from google.protobuf.empty_pb2 import Empty
from manor.identity.v1 import grants_pb2, grants_pb2_grpc, roles_pb2, roles_pb2_grpc

from identity import queries
from identity.queries.built_in_roles import permissions
from identity.rpc.messages import built_in_role_messages, changes, grant_message, role_message
from identity.usecases import grants, roles


class RoleServicer(roles_pb2_grpc.RoleServiceServicer):
    """Roles: sets of permissions, built in or a group's own.

    Args:
        deps: identity's.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database

    def ListRoles(self, request: roles_pb2.ListRolesRequest, context: Any) -> roles_pb2.ListRolesResponse:
        own = queries.list_roles(UnitOfWork(self._database))
        return roles_pb2.ListRolesResponse(
            roles=[*built_in_role_messages(), *map(role_message, own)], permissions=permissions()
        )

    def CreateRole(self, request: roles_pb2.CreateRoleRequest, context: Any) -> roles_pb2.Role:
        return role_message(
            roles.create_role(UnitOfWork(self._database), name=request.name, permissions=list(request.permissions))
        )

    def UpdateRole(self, request: roles_pb2.UpdateRoleRequest, context: Any) -> roles_pb2.Role:
        return role_message(
            roles.update_role(
                UnitOfWork(self._database),
                role_id=request.role_id,
                changes=changes(request, "role_id"),
                etag=request.etag,
            )
        )


class GrantServicer(grants_pb2_grpc.GrantServiceServicer):
    """Grants: who holds which role, at which node.

    Args:
        deps: identity's.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database

    def ListGrants(self, request: grants_pb2.ListGrantsRequest, context: Any) -> grants_pb2.ListGrantsResponse:
        limit = paging.size(request.page_size)
        after = paging.decode(request.page_token, uuid.UUID)
        rows = queries.list_grants(
            UnitOfWork(self._database),
            principal_id=uuid.UUID(request.principal_id) if request.principal_id else None,
            node_id=request.node_id,
            after=after[0] if after else None,
            limit=limit + 1,
        )
        page, token = paging.cut(rows, limit, lambda grant: (grant.grant_id,))
        return grants_pb2.ListGrantsResponse(grants=map(grant_message, page), next_page_token=token)

    def CreateGrant(self, request: grants_pb2.CreateGrantRequest, context: Any) -> grants_pb2.RoleGrant:
        return grant_message(
            grants.create_grant(
                UnitOfWork(self._database),
                principal_id=uuid.UUID(request.principal_id),
                role_id=request.role_id,
                node_id=request.node_id,
            )
        )

    def DeleteGrant(self, request: grants_pb2.DeleteGrantRequest, context: Any) -> Empty:
        grants.delete_grant(UnitOfWork(self._database), grant_id=uuid.UUID(request.grant_id))
        return Empty()

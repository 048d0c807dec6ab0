"""RoleService and GrantService."""

from __future__ import annotations

import uuid

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.protobuf.empty_pb2 import Empty
from manor.identity.v1 import grants_pb2, grants_pb2_grpc, roles_pb2, roles_pb2_grpc

from identity import queries
from identity.queries.built_in_roles import permissions
from identity.rpc.messages import built_in_role_messages, changes, grant_message, role_message
from identity.usecases import grants, roles


class RoleServicer(roles_pb2_grpc.RoleServiceServicer):
    """Roles: sets of permissions, built in or a group's own."""

    def ListRoles(self, request: roles_pb2.ListRolesRequest, call: Call) -> roles_pb2.ListRolesResponse:
        own = queries.list_roles(call.tx)
        return roles_pb2.ListRolesResponse(
            roles=[*built_in_role_messages(), *map(role_message, own)], permissions=permissions()
        )

    def CreateRole(self, request: roles_pb2.CreateRoleRequest, call: Call) -> roles_pb2.Role:
        command = roles.CreateRole(request.name, list(request.permissions))
        return role_message(roles.create_role(call.tx, command))

    def UpdateRole(self, request: roles_pb2.UpdateRoleRequest, call: Call) -> roles_pb2.Role:
        command = roles.UpdateRole(request.role_id, changes(request, "role_id"), request.etag)
        return role_message(roles.update_role(call.tx, command))


class GrantServicer(grants_pb2_grpc.GrantServiceServicer):
    """Grants: who holds which role, at which node."""

    def ListGrants(self, request: grants_pb2.ListGrantsRequest, call: Call) -> grants_pb2.ListGrantsResponse:
        after = paging.decode(request.page_token, uuid.UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_grants(
                tx,
                principal_id=fields.to_uuid(request.principal_id),
                node_id=request.node_id,
                after=after[0] if after else None,
                limit=limit,
            ),
            lambda grant: (grant.grant_id,),
        )
        return grants_pb2.ListGrantsResponse(grants=map(grant_message, page), next_page_token=token, total_size=total)

    def CreateGrant(self, request: grants_pb2.CreateGrantRequest, call: Call) -> grants_pb2.RoleGrant:
        command = grants.CreateGrant(uuid.UUID(request.principal_id), request.role_id, request.node_id)
        return grant_message(grants.create_grant(call.tx, command))

    def DeleteGrant(self, request: grants_pb2.DeleteGrantRequest, call: Call) -> Empty:
        grants.delete_grant(call.tx, uuid.UUID(request.grant_id))
        return Empty()

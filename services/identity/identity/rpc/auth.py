"""AuthService."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from chassis.data.crypto import Vault
from chassis.deps import Deps
from chassis.rpc.call import Call
from chassis.scope import Principal, current
from google.protobuf.empty_pb2 import Empty
from manor.identity.v1 import auth_pb2, auth_pb2_grpc

from identity import queries
from identity.rpc.gate import gate_of
from identity.rpc.messages import session_message, standing_session
from identity.rpc.senders import sender_of
from identity.usecases import attempts, codes, sessions, sign_ins
from identity.usecases.gate import Issued


class AuthServicer(auth_pb2_grpc.AuthServiceServicer):
    """Signing in and out, and what a session is worth.

    Args:
        deps: identity's.
    """

    def __init__(self, deps: Deps) -> None:
        self._gate = gate_of(deps)
        self._codes = codes.CodeGate(self._gate, Vault.open(deps.settings.encryption_key_file))
        self._sender = sender_of(self._gate.settings.code_sender)
        # Sending takes as long as the provider likes; an answer that waited for it would tell whose phone is known.
        self._sending = ThreadPoolExecutor(2, thread_name_prefix="codes")

    def SignIn(self, request: auth_pb2.SignInRequest, call: Call) -> auth_pb2.SignedIn:
        with self._evened():
            command = sign_ins.SignIn(request.username, request.password, request.device, _address(call))
            issued = sign_ins.sign_in(self._gate, command)
        return self._signed_in(issued)

    def SignInPartner(self, request: auth_pb2.SignInPartnerRequest, call: Call) -> auth_pb2.SignedIn:
        with self._evened():
            command = sign_ins.SignInPartner(uuid.UUID(request.partner_client_id), request.secret)
            issued = sign_ins.sign_in_partner(self._gate, command)
        return self._signed_in(issued)

    def RequestSignInCode(
        self, request: auth_pb2.RequestSignInCodeRequest, call: Call
    ) -> auth_pb2.RequestSignInCodeResponse:
        with self._evened(always=True):
            command = codes.RequestSignInCode(request.group_code, request.phone)
            made = codes.request_sign_in_code(self._codes, command)
        for code in made:
            self._sending.submit(self._sender.send, code)
        return auth_pb2.RequestSignInCodeResponse(
            expires_in_seconds=60 * self._gate.settings.code_minutes, code_length=codes.CODE_LENGTH
        )

    def SignInWithCode(self, request: auth_pb2.SignInWithCodeRequest, call: Call) -> auth_pb2.SignedIn:
        with self._evened():
            command = codes.SignInWithCode(
                request.group_code, request.phone, request.code, request.device, _address(call)
            )
            issued = codes.sign_in_with_code(self._codes, command)
        return self._signed_in(issued)

    def RefreshSession(self, request: auth_pb2.RefreshSessionRequest, call: Call) -> auth_pb2.SignedIn:
        return self._signed_in(sign_ins.refresh_session(self._gate, request.refresh_token))

    def SignOut(self, request: auth_pb2.SignOutRequest, call: Call) -> Empty:
        sessions.sign_out(call.tx)
        return Empty()

    def SignOutEverywhere(self, request: auth_pb2.SignOutEverywhereRequest, call: Call) -> Empty:
        sessions.sign_out_everywhere(call.tx)
        return Empty()

    def ChangePassword(self, request: auth_pb2.ChangePasswordRequest, call: Call) -> Empty:
        command = sign_ins.ChangePassword(request.old_password, request.new_password, _address(call))
        sign_ins.change_password(self._gate, current().principal, command)
        return Empty()

    def GetSession(self, request: auth_pb2.GetSessionRequest, call: Call) -> auth_pb2.Session:
        return self._session(current().principal)

    def ListSessions(self, request: auth_pb2.ListSessionsRequest, call: Call) -> auth_pb2.ListSessionsResponse:
        caller = current().principal
        return auth_pb2.ListSessionsResponse(
            sessions=[
                standing_session(session, current=str(session.session_id) == caller.session_id)
                for session in queries.list_sessions(call.tx, uuid.UUID(caller.id))
            ]
        )

    def EndSession(self, request: auth_pb2.EndSessionRequest, call: Call) -> Empty:
        sessions.end_session(call.tx, uuid.UUID(request.session_id))
        return Empty()

    def CheckSession(self, request: auth_pb2.CheckSessionRequest, call: Call) -> auth_pb2.CheckSessionResponse:
        command = sessions.CheckSession(uuid.UUID(request.session_id), uuid.UUID(request.principal_id))
        # The caller is a service: the group is the one that the request names.
        with self._gate.within(request.group_id) as tx:
            session = sessions.check_session(tx, command)
        return auth_pb2.CheckSessionResponse(active=session.active, grants_version=session.grants_version)

    def ListStaffNames(self, request: auth_pb2.ListStaffNamesRequest, call: Call) -> auth_pb2.ListStaffNamesResponse:
        """What staff of a group are called: of the caller's own, unless that is a service."""
        caller = current().principal
        with self._gate.within(request.group_id if caller.kind == "service" else caller.group_id) as tx:
            rows = queries.list_staff_names(tx, [uuid.UUID(one) for one in request.principal_ids])
        return auth_pb2.ListStaffNamesResponse(
            staff=[auth_pb2.StaffName(principal_id=str(one), display_name=name) for one, name in rows]
        )

    def ListRevocations(self, request: auth_pb2.ListRevocationsRequest, call: Call) -> auth_pb2.ListRevocationsResponse:
        since = datetime.fromtimestamp(request.since_ms / 1000, UTC)
        with self._gate.anonymous() as tx:
            rows = queries.list_revocations(tx, since)
        return auth_pb2.ListRevocationsResponse(
            revocations=[
                auth_pb2.Revocation(
                    principal_id=str(row.principal_id),
                    session_id=str(row.session_id),
                    revoked_at_ms=int(row.revoked_at.timestamp() * 1000),
                )
                for row in rows
            ]
        )

    def _evened(self, *, always: bool = False) -> AbstractContextManager[None]:
        return attempts.evened(self._gate.settings.refusal_seconds, always=always)

    def _signed_in(self, issued: Issued) -> auth_pb2.SignedIn:
        return auth_pb2.SignedIn(
            access_token=issued.access_token,
            access_token_expire_time=issued.access_expires_at,
            refresh_token=issued.refresh_token,
            refresh_token_expire_time=issued.refresh_expires_at,
            session=self._session(issued.principal),
        )

    def _session(self, caller: Principal) -> auth_pb2.Session:
        # Somebody's own record may lie outside what their grants show them, and a sign-in has no scope yet.
        with self._gate.within(caller.group_id, caller) as tx:
            view = queries.get_session(tx, uuid.UUID(caller.id))
        return session_message(view, caller.session_id)


def _address(call: Call) -> str:
    """The client's address, as the gateway tells it; empty where it does not."""
    return call.metadata.get("x-client-address", "")

"""AuthService."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager

from chassis.data.crypto import Vault
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.rpc.call import Call
from chassis.scope import Principal, Scope, current
from google.protobuf.empty_pb2 import Empty
from manor.identity.v1 import auth_pb2, auth_pb2_grpc

from identity import queries
from identity.rpc.gate import gate_of
from identity.rpc.messages import moment, session_message, standing_session
from identity.rpc.senders import sender_of
from identity.usecases import attempts, residents, sessions
from identity.usecases.sessions import Issued


class AuthServicer(auth_pb2_grpc.AuthServiceServicer):
    """Signing in and out, and what a session is worth.

    Args:
        deps: identity's.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database
        self._gate = gate_of(deps)
        self._vault = Vault.open(deps.settings.encryption_key_file)
        self._sender = sender_of(self._gate.settings.code_sender)
        # Sending takes as long as the provider likes; an answer that waited for it would tell whose phone is known.
        self._sending = ThreadPoolExecutor(2, thread_name_prefix="codes")

    def SignIn(self, request: auth_pb2.SignInRequest, call: Call) -> auth_pb2.SignedIn:
        with self._evened():
            issued = sessions.sign_in(
                self._gate, username=request.username, password=request.password, device=request.device
            )
        return self._signed_in(issued)

    def SignInPartner(self, request: auth_pb2.SignInPartnerRequest, call: Call) -> auth_pb2.SignedIn:
        with self._evened():
            issued = sessions.sign_in_partner(
                self._gate, partner_client_id=uuid.UUID(request.partner_client_id), secret=request.secret
            )
        return self._signed_in(issued)

    def RequestSignInCode(
        self, request: auth_pb2.RequestSignInCodeRequest, call: Call
    ) -> auth_pb2.RequestSignInCodeResponse:
        with self._evened(always=True):
            made = residents.request_sign_in_code(
                self._gate, self._vault, group_code=request.group_code, phone=request.phone
            )
        if made is not None:
            self._sending.submit(self._sender.send, made)
        return auth_pb2.RequestSignInCodeResponse(
            expires_in_seconds=60 * self._gate.settings.code_minutes, code_length=residents.CODE_LENGTH
        )

    def SignInWithCode(self, request: auth_pb2.SignInWithCodeRequest, call: Call) -> auth_pb2.SignedIn:
        with self._evened():
            issued = residents.sign_in_with_code(
                self._gate,
                self._vault,
                group_code=request.group_code,
                phone=request.phone,
                code=request.code,
                device=request.device,
            )
        return self._signed_in(issued)

    def RefreshSession(self, request: auth_pb2.RefreshSessionRequest, call: Call) -> auth_pb2.SignedIn:
        return self._signed_in(sessions.refresh_session(self._gate, refresh_token=request.refresh_token))

    def SignOut(self, request: auth_pb2.SignOutRequest, call: Call) -> Empty:
        caller = current().principal
        with self._gate.within(caller.group_id, caller) as tx:
            sessions.sign_out(tx, caller=caller)
        return Empty()

    def SignOutEverywhere(self, request: auth_pb2.SignOutEverywhereRequest, call: Call) -> Empty:
        caller = current().principal
        with self._gate.within(caller.group_id, caller) as tx:
            sessions.sign_out_everywhere(tx, caller=caller)
        return Empty()

    def ChangePassword(self, request: auth_pb2.ChangePasswordRequest, call: Call) -> Empty:
        sessions.change_password(
            self._gate,
            caller=current().principal,
            old_password=request.old_password,
            new_password=request.new_password,
        )
        return Empty()

    def GetSession(self, request: auth_pb2.GetSessionRequest, call: Call) -> auth_pb2.Session:
        return self._session(current().principal)

    def ListSessions(self, request: auth_pb2.ListSessionsRequest, call: Call) -> auth_pb2.ListSessionsResponse:
        caller = current().principal
        with self._gate.within(caller.group_id, caller) as tx:
            standing = queries.list_sessions(tx, principal_id=uuid.UUID(caller.id))
        return auth_pb2.ListSessionsResponse(
            sessions=[standing_session(one, current=str(one.session_id) == caller.session_id) for one in standing]
        )

    def EndSession(self, request: auth_pb2.EndSessionRequest, call: Call) -> Empty:
        caller = current().principal
        with self._gate.within(caller.group_id, caller) as tx:
            sessions.end_session(tx, caller=caller, session_id=uuid.UUID(request.session_id))
        return Empty()

    def CheckSession(self, request: auth_pb2.CheckSessionRequest, call: Call) -> auth_pb2.CheckSessionResponse:
        with UnitOfWork(self._database, Scope.group(request.group_id)) as tx:
            active, grants_version = sessions.check_session(
                tx, session_id=uuid.UUID(request.session_id), principal_id=uuid.UUID(request.principal_id)
            )
        return auth_pb2.CheckSessionResponse(active=active, grants_version=grants_version)

    def _evened(self, *, always: bool = False) -> AbstractContextManager[None]:
        return attempts.evened(self._gate.settings.refusal_seconds, always=always)

    def _signed_in(self, issued: Issued) -> auth_pb2.SignedIn:
        return auth_pb2.SignedIn(
            access_token=issued.access_token,
            access_token_expire_time=moment(issued.access_expires_at),
            refresh_token=issued.refresh_token,
            refresh_token_expire_time=moment(issued.refresh_expires_at),
            session=self._session(issued.principal),
        )

    def _session(self, caller: Principal) -> auth_pb2.Session:
        with self._gate.within(caller.group_id, caller) as tx:
            view = queries.get_session(tx, principal_id=uuid.UUID(caller.id))
        return session_message(view, caller.session_id)

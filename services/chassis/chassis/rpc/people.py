"""What staff are called, asked of identity: for files that people read, where an id says nothing."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import grpc
from manor.identity.v1 import auth_pb2, auth_pb2_grpc

from chassis.errors import ManorError
from chassis.rpc.client import channel
from chassis.settings import ServiceSettings

ANSWER_SECONDS = 10
MOST = 1_000
_log = logging.getLogger(__name__)


def staff_names(settings: ServiceSettings, group_id: int, principal_ids: Sequence[str]) -> Mapping[str, str]:
    """Names by id. Of those whom identity does not know, and while it does not answer, there is none.

    Args:
        settings: with identity's address and this service's key.
        group_id: the group that they belong to.
        principal_ids: whose; what is no id of anybody, such as a partner's name, is passed by.
    """
    wanted = [one for one in principal_ids if _is_id(one)]
    found: dict[str, str] = {}
    try:
        stub = auth_pb2_grpc.AuthServiceStub(channel("identity", settings, as_service=True))  # type: ignore[no-untyped-call]
        for at in range(0, len(wanted), MOST):
            request = auth_pb2.ListStaffNamesRequest(group_id=group_id, principal_ids=wanted[at : at + MOST])
            answer: Any = stub.ListStaffNames(request, timeout=ANSWER_SECONDS)
            found.update({one.principal_id: one.display_name for one in answer.staff})
    except (ManorError, grpc.RpcError) as error:
        # A file with ids is better than none.
        _log.warning("identity does not say what staff are called", extra={"error": str(error)})
    return found


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False

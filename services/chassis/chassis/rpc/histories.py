"""The history of one record: what the audit trail says of it, for whoever may see the record."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from manor.options.v1 import options_pb2

from chassis import directory
from chassis.data import audit
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault


@cache
def declared(service: str) -> dict[str, str]:
    """The permissions that show a service's records, by what stands before the slash of their resource."""
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    found: dict[str, str] = {}
    for file in image.file:
        if file.package.startswith(f"manor.{service}."):
            options: Any = file.options
            kinds = options.Extensions[options_pb2.record_history]
            found.update({one.resource: one.read_permission for one in kinds})
    return found


def permission_of(service: str, resource: str) -> str:
    """The permission that shows a record.

    Raises:
        Invalid: no history of such a record is shown.
    """
    known = declared(service)
    kind = resource.partition("/")[0]
    if kind not in known:
        fault = Violation("resource", Fault.NOT_ONE_OF, known=", ".join(sorted(known)) or "(none)")
        raise Invalid(f"{service} shows no history of {kind}", violations=[fault])
    return known[kind]


def shown(tx: Tx, permission: str, entry: audit.Entry) -> bool:
    """Whether the caller may see what happened: they hold the record's permission there, in the company where it
    happened in no estate, or in the group where it happened in no company."""
    node = entry.estate_id or entry.company_id or tx.scope.group_id
    return directory.may(tx, tx.scope.principal.id, permission, node)

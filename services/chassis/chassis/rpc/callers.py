"""Which services call which RPC in their own name: what the protos of each say in `manor.options.v1.calls`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet
from manor.options.v1 import options_pb2

EVERY_SERVICE = "chassis"  # what its protos say holds for all that serve RPCs


class Callers:
    """Says who may call an RPC that is open to services: those that declare it, and nobody else.

    So a stolen key opens what its service needs. The declaration stands with the caller, whose protos are of the same
    build as the server's: a new service touches no file of those that it calls.

    Args:
        protos: of all services.
    """

    def __init__(self, protos: Iterable[FileDescriptorProto]) -> None:
        known = [file for file in protos if file.package.startswith("manor.")]
        services = {_owner(file) for file in known if file.service} - {EVERY_SERVICE}
        self._callers: defaultdict[str, set[str]] = defaultdict(set)
        for file in known:
            options: Any = file.options
            for called in options.Extensions[options_pb2.calls]:
                callers = services if _owner(file) == EVERY_SERVICE else {_owner(file)}
                self._callers[called] |= callers

    @classmethod
    def deployed(cls) -> Callers:
        """By the protos of this build."""
        return cls(FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes()).file)

    @property
    def called(self) -> frozenset[str]:
        """Every RPC that somebody declares, by full name such as manor.tenants.v1.NewsService.CountNews."""
        return frozenset(self._callers)

    def of(self, full_name: str) -> frozenset[str]:
        """The services that call an RPC.

        Args:
            full_name: as gRPC calls it, such as /manor.tenants.v1.NewsService/CountNews.
        """
        return frozenset(self._callers.get(full_name.strip("/").replace("/", "."), ()))


def _owner(file: FileDescriptorProto) -> str:
    return file.package.split(".")[1]

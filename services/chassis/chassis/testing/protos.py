"""The generated code of a package's protos under one name, for tests that call several of its services."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import SimpleNamespace
from typing import Any


def messages(package: str) -> Any:
    """All messages, enums and facts of manor.<package>.v1 by name, such as `messages("billing").Tariff`."""
    return _gathered(package, "_pb2")


def stubs(package: str) -> Any:
    """All stubs and servicers of manor.<package>.v1 by name, such as `stubs("billing").TariffServiceStub`."""
    return _gathered(package, "_pb2_grpc")


def _gathered(package: str, ending: str) -> SimpleNamespace:
    folder = import_module(f"manor.{package}.v1").__path__
    modules = [
        import_module(f"manor.{package}.v1.{m.name}") for m in pkgutil.iter_modules(folder) if m.name.endswith(ending)
    ]
    return SimpleNamespace(**{name: value for module in modules for name, value in vars(module).items()})

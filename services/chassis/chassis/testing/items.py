"""Tests write a fact's items one by one; its hearers get them in columns."""

from __future__ import annotations

from importlib import import_module

from google.protobuf.message import Message

from chassis.facts import columns


def in_columns(fact: Message) -> Message:
    """A fact as its hearers get it, where it is of the form before columns."""
    package, service, version, name = fact.DESCRIPTOR.full_name.split(".")
    try:
        events = import_module(f"{package}.{service}.v2.events_pb2")
    except ModuleNotFoundError:
        return fact
    form = getattr(events, name, None)
    return fact if form is None or version != "v1" else columns.of_items(fact, form)

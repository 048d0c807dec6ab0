"""Templates of messages, as the deployed protos declare them: sentences with named fields and no logic.

Filling one in looks nothing up and fetches nothing: a field's value is put where its name stands, as text, and what it
contains is not looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from manor.options.v1 import options_pb2

CHANNELS = ("sms", "email")
LONGEST_VALUE = 500  # characters of a field
_FIELD = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9]*\.[a-z][a-z0-9_]*")


class FaultyTemplate(ValueError):
    """A template contradicts itself; the build is at fault."""


class UnknownTemplate(LookupError):
    """This release has no such template; the next one may have it, so that another try is worth while."""


class WrongFields(ValueError):
    """The values are not those of the template's fields: trying again is no use."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Subject and text of a message in one language."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template.

    Args:
        name: such as billing.bill_ready.
        fields: which its sentences name.
        sentences: by language, `zh` and `en`.
        channels: in which it is sent, in the order in which they are tried.
        urgent: sent at night, too.
        to_staff: it is for staff; otherwise for customers.
    """

    name: str
    fields: frozenset[str]
    sentences: Mapping[str, Sentences]
    channels: tuple[str, ...] = ()
    urgent: bool = False
    to_staff: bool = False

    def check(self, values: Mapping[str, Any]) -> None:
        """Refuses values that are not those of its fields.

        Raises:
            WrongFields: and says which.
        """
        if unknown := sorted(values.keys() - self.fields):
            raise WrongFields(f"the template {self.name} has no field {unknown[0]}; it has {_listed(self.fields)}")
        if missing := sorted(self.fields - values.keys()):
            raise WrongFields(f"the template {self.name} needs the field {missing[0]}")
        for name, value in values.items():
            if not isinstance(value, str) or len(value) > LONGEST_VALUE:
                raise WrongFields(f"the field {name} of {self.name} must be a text of at most {LONGEST_VALUE} letters")

    def filled(self, values: Mapping[str, str], language: str) -> Sentences:
        """Its sentences for a reader.

        Args:
            values: by field.
            language: such as zh-CN; whatever is not Chinese reads English.
        """
        chosen = self.sentences["zh" if language.lower().startswith("zh") else "en"]
        return Sentences(_filled(chosen.subject, values), _filled(chosen.text, values))


def template(name: str) -> Template:
    """A template by its name.

    Raises:
        UnknownTemplate: this release has none of that name.
    """
    found = _deployed().get(name)
    if found is None:
        raise UnknownTemplate(f"no proto that is deployed here declares the message template {name}")
    return found


def find_template(name: str) -> Template | None:
    """The same; None where this release has none of that name."""
    return _deployed().get(name)


def all_templates() -> Iterable[Template]:
    """Every template that a proto deployed here declares."""
    return _deployed().values()


def templates_of(declared: Iterable[tuple[str, Any]]) -> dict[str, Template]:
    """Templates by name.

    Args:
        declared: `manor.options.v1.MessageTemplate`, each with the proto package that declares it.

    Raises:
        FaultyTemplate: one names a field that it does not declare, lacks a sentence, or has another's name.
    """
    found: dict[str, Template] = {}
    for package, one in declared:
        made = Template(
            one.name,
            frozenset(one.fields),
            {"en": Sentences(one.subject_en, one.text_en), "zh": Sentences(one.subject_zh, one.text_zh)},
            tuple(one.channels),
            one.urgent,
            one.to_staff,
        )
        _require_sound(made, package)
        if made.name in found:
            raise FaultyTemplate(f"{made.name} is declared twice")
        found[made.name] = made
    return found


def _require_sound(made: Template, package: str) -> None:
    service = package.split(".")[1]
    if not _NAME.fullmatch(made.name) or made.name.partition(".")[0] != service:
        raise FaultyTemplate(f"{made.name!r} is no name of a template of {service}: {service}.what_it_is_about")
    if unknown := set(made.channels) - set(CHANNELS):
        raise FaultyTemplate(f"{made.name} names the channel {min(unknown)}; there are {_listed(CHANNELS)}")
    for language, sentences in made.sentences.items():
        if not sentences.subject or not sentences.text:
            raise FaultyTemplate(f"{made.name} has no subject or no text in {language}")
        named = set(_FIELD.findall(sentences.subject + sentences.text))
        if unknown := named - made.fields:
            raise FaultyTemplate(f"{made.name} names {{{min(unknown)}}} in {language}, which is none of its fields")


@cache
def _deployed() -> dict[str, Template]:
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    declared: list[tuple[str, Any]] = []
    for file in image.file:
        options: Any = file.options
        declared += [(file.package, one) for one in options.Extensions[options_pb2.message_template]]
    return templates_of(declared)


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda field: values[field.group(1)], sentence)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "none"

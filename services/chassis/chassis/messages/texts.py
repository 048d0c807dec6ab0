"""Texts that a company words itself: for a template, in both languages, with the template's fields and no logic.

Each change is a version of its own and a message keeps the one that it was wanted under, so that a list of what was
sent says what was sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import text

from chassis import clock
from chassis.data.tx import Tx
from chassis.errors import Invalid, NotFound, Violation
from chassis.messages.templates import Sentences, Template, all_templates, find_template
from chassis.violations import Fault

LANGUAGES = ("en", "zh")
Key = tuple[int, str, int]  # company, template, version
_FIELD = re.compile(r"\{([^{}]*)\}")
_WORDS = "subject_en, text_en, subject_zh, text_zh"
_NEWEST = text(
    f"select distinct on (template) template, version, {_WORDS} from message_texts where company_id = :company_id"
    " order by template, version desc"
)
_OF = text(
    f"select company_id, template, version, {_WORDS} from message_texts where (company_id, template, version) in"
    " (select * from unnest(cast(:companies as int[]), cast(:templates as text[]), cast(:versions as int[])))"
)
_ADD = text(
    f"insert into message_texts (company_id, template, version, group_id, {_WORDS}, changed_by, changed_at)"
    " select :company_id, :template, coalesce(max(version), 0) + 1, :group_id, :subject_en, :text_en, :subject_zh,"
    " :text_zh, :who, :now from message_texts where company_id = :company_id and template = :template"
)


@dataclass(frozen=True, slots=True)
class SetMessageText:
    """What a company words itself.

    Args:
        company_id: the company.
        template: the template's name.
        sentences: by language, `en` and `zh`; all empty for the platform's.
    """

    company_id: int
    template: str
    sentences: Mapping[str, Sentences]


@dataclass(frozen=True, slots=True)
class Worded:
    """A template, with what a company has made of it; None where it says what the platform says."""

    template: Template
    own: Mapping[str, Sentences] | None


def list_message_texts(tx: Tx, company_id: int, *, to_staff: bool) -> list[Worded]:
    """The templates of what is sent, by name, with a company's own texts.

    Args:
        tx: of the call.
        company_id: the company.
        to_staff: those of messages to staff, or those to customers.
    """
    own = {row.template: _sentences(row) for row in tx.execute(_NEWEST, {"company_id": company_id})}
    named = sorted((one for one in all_templates() if one.to_staff == to_staff), key=lambda one: one.name)
    return [Worded(one, own.get(one.name)) for one in named]


def set_message_text(tx: Tx, command: SetMessageText) -> Worded:
    """Words a template for a company from now on; what was wanted before stays as it was worded.

    Raises:
        NotFound: there is no such template.
        Invalid: a sentence is missing, or names a field that the template does not have.
    """
    made = checked(command.template, command.sentences)
    words = _columns(command.sentences)
    tx.execute(text("select pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": f"texts/{command.company_id}"})
    values = {"company_id": command.company_id, "template": command.template, "group_id": tx.scope.group_id}
    tx.execute(_ADD, {**values, **words, "who": tx.scope.principal.id, "now": clock.now()})
    resource = f"messageTexts/{command.template}"
    tx.audit(f"{tx.service}.set_message_text", resource, words, company_id=command.company_id)
    return Worded(made, command.sentences if any(words.values()) else None)


def checked(name: str, sentences: Mapping[str, Sentences]) -> Template:
    """The template that sentences are for.

    Raises:
        NotFound, Invalid: as `set_message_text`.
    """
    made = find_template(name)
    if made is None:
        raise NotFound(f"There is no template {name}")
    words = _columns(sentences)
    faults = [
        Violation(f"text.{one}", Fault.REQUIRED) for one, said in words.items() if any(words.values()) and not said
    ]
    for one, said in words.items():
        unknown = sorted(set(_FIELD.findall(said)) - made.fields)
        if unknown or set(_FIELD.sub("", said)) & {"{", "}"}:
            wrong = f"{{{unknown[0]}}}" if unknown else "{ }"
            known = ", ".join(f"{{{field}}}" for field in sorted(made.fields))
            faults.append(Violation(f"text.{one}", Fault.NOT_A_FIELD, name=wrong, known=known))
    if faults:
        raise Invalid("The text cannot be sent", violations=faults)
    return made


def reworded(made: Template, own: Mapping[str, Sentences] | None) -> Template:
    """The template as a company words it."""
    return replace(made, sentences=own) if own else made


def own_texts(tx: Tx, messages: Sequence[Any]) -> Mapping[Key, Mapping[str, Sentences] | None]:
    """The texts that messages were wanted under, by company, template and version.

    Args:
        tx: of the call.
        messages: rows with those three.
    """
    wanted = {key_of(row) for row in messages if row.text_version}
    if not wanted:
        return {}
    companies, templates, versions = zip(*sorted(wanted), strict=True)
    found = tx.execute(_OF, {"companies": list(companies), "templates": list(templates), "versions": list(versions)})
    return {(row.company_id, row.template, row.version): _sentences(row) for row in found}


def key_of(row: Any) -> Key:
    """What a message's text is found by."""
    return row.company_id, row.template, row.text_version


def sample(made: Template) -> dict[str, str]:
    """A value for each field, for a preview: the field's own name, marked."""
    return {field: f"〔{field}〕" for field in made.fields}


def _sentences(row: Any) -> Mapping[str, Sentences] | None:
    own = {one: Sentences(getattr(row, f"subject_{one}"), getattr(row, f"text_{one}")) for one in LANGUAGES}
    return own if any(one.text for one in own.values()) else None


def _columns(sentences: Mapping[str, Sentences]) -> dict[str, str]:
    return {f"{part}_{one}": getattr(sentences[one], part).strip() for one in LANGUAGES for part in ("subject", "text")}

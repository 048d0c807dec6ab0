"""Dictionaries: words that a company extends, such as unit types.

A service declares them beside its RPCs (`manor.options.v1.dictionary`) with their built-in kinds. Records keep an
entry's code; people are shown its name in their language, and files may say any of its three names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from manor.options.v1 import options_pb2
from sqlalchemy import text

from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, PreconditionFailed, Violation
from chassis.spelling import fold, visible
from chassis.violations import Fault

MOST = 500  # entries of a dictionary

_COLUMNS = "code, kind, name_en, name_zh, position, retired, version"
_LIST = text(
    f"select {_COLUMNS} from dictionary_entries where company_id = :company_id and dictionary = :dictionary"
    " order by position, code"
)
_WRITE = text(
    "insert into dictionary_entries (company_id, dictionary, group_id, code, kind, name_en, name_zh, position, retired,"
    " version) values (:company_id, :dictionary, :group_id, :code, :kind, :name_en, :name_zh, :position, :retired, 1)"
    " on conflict (company_id, dictionary, code) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,"
    " position = excluded.position, retired = excluded.retired, version = dictionary_entries.version + 1"
)


class DictionaryFull(Conflict):
    """A dictionary has as many entries as it may have."""

    default_reason = "DICTIONARY_FULL"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a company's dictionary; see manor.chassis.v1.DictionaryEntry."""

    code: str
    kind: str
    name_en: str
    name_zh: str
    position: int = 0
    retired: bool = False
    version: int = 0

    @property
    def spellings(self) -> frozenset[str]:
        """What a file may call it, without case and width."""
        return frozenset(map(fold, (self.code, self.name_en, self.name_zh)))

    def tidied(self) -> Entry:
        """The same without letters that nobody sees, and blanks around."""
        code, name_en, name_zh = (visible(said).strip() for said in (self.code, self.name_en, self.name_zh))
        return replace(self, code=code, name_en=name_en, name_zh=name_zh)

    def name(self, language: str) -> str:
        """What it is called for a reader of that language."""
        return self.name_zh if language.startswith("zh") else self.name_en


@dataclass(frozen=True, slots=True)
class Entries:
    """A company's dictionary, retired entries too; true where there is something to choose."""

    listed: Sequence[Entry]

    def __bool__(self) -> bool:
        return any(not one.retired for one in self.listed)

    def coded(self, code: str) -> Entry | None:
        """The entry of a code that a record keeps, retired or not."""
        return next((one for one in self.listed if one.code == code), None)

    def named(self, said: str, *, retired: bool = False) -> Entry | None:
        """The entry that a form or a file means, by its code or either name.

        Args:
            said: what it is called, whatever the case and width.
            retired: those count too that are offered no more.
        """
        key = fold(said)
        return next((one for one in self.listed if (retired or not one.retired) and key in one.spellings), None)

    def names(self, language: str) -> dict[str, str]:
        """Names by code, of retired ones too, for lists and files."""
        return {one.code: one.name(language) for one in self.listed}


@cache
def declared(service: str) -> dict[str, Any]:
    """The dictionaries that a service's protos declare, by name."""
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    found: dict[str, Any] = {}
    for file in image.file:
        if file.package.startswith(f"manor.{service}."):
            options: Any = file.options
            found |= {one.name: one for one in options.Extensions[options_pb2.dictionary]}
    return found


def must_be_declared(service: str, dictionary: str) -> Any:
    """A dictionary by name.

    Raises:
        Invalid: the service has none of that name.
    """
    known = declared(service)
    if dictionary not in known:
        fault = Violation("dictionary", Fault.NOT_ONE_OF, known=", ".join(sorted(known)) or "(none)")
        raise Invalid(f"{service} has no dictionary {dictionary}", violations=[fault])
    return known[dictionary]


def entries(tx: Tx, company_id: int, dictionary: str) -> Entries:
    """A company's dictionary, in its order; empty where the company has none."""
    rows = tx.execute(_LIST, {"company_id": company_id, "dictionary": dictionary}).all()
    return Entries([Entry(*row) for row in rows])


def reason_code(tx: Tx, company_id: int, dictionary: str, kind: str, said: str) -> str:
    """The code of the reason that somebody's words name, which a record keeps beside them; empty where they name none.

    The words are an entry's name or code, alone or before a colon with what else there is to say: 政策减免：见批文 12.

    Args:
        tx: the transaction in hand.
        company_id: whose dictionary.
        dictionary: of reasons, such as change_reason.
        kind: the built-in kind of what the reason is for; entries of others are passed over.
        said: the words.
    """
    if not said.strip():
        return ""
    of_kind = Entries([one for one in entries(tx, company_id, dictionary).listed if one.kind == kind])
    found = of_kind.named(said) or of_kind.named(said.replace("：", ":").partition(":")[0])
    return found.code if found else ""


def codes_of(dictionary: str) -> Callable[[Tx, int, str, str], str]:
    """`reason_code` of one dictionary, as a service's `usecases/reasons.py` has it beside its kinds."""

    def code_of(tx: Tx, company_id: int, kind: str, said: str) -> str:
        return reason_code(tx, company_id, dictionary, kind, said)

    return code_of


@dataclass(frozen=True, slots=True)
class SetEntry:
    """An entry of a company's dictionary as it is wanted; the etag is the one it was read with, empty for a new one."""

    company_id: int
    dictionary: str
    entry: Entry
    etag: str = ""


def set_entry(tx: Tx, command: SetEntry) -> Entry:
    """Adds an entry, or changes the one of that code; none is ever deleted, since records keep codes.

    Raises:
        Invalid: no such dictionary or kind; another entry is called so; the kind of one that is there changes.
        PreconditionFailed: it is there already, or has changed since it was read.
        DictionaryFull.
    """
    company_id, dictionary = command.company_id, command.dictionary
    known = must_be_declared(tx.service, dictionary)
    wanted = command.entry.tidied()
    kinds = [kind.name for kind in known.kinds]
    if wanted.kind not in kinds:
        fault = Violation("entry.kind", Fault.NOT_ONE_OF, known=", ".join(kinds))
        raise Invalid(f"{dictionary} has no kind {wanted.kind}", violations=[fault])
    # Two at once would each be the only one of a name.
    lock = text("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
    tx.execute(lock, {"key": f"dictionary/{company_id}/{dictionary}"})
    there = entries(tx, company_id, dictionary).listed
    before = next((one for one in there if one.code == wanted.code), None)
    _check(wanted, before, there, command.etag)
    values = {name: getattr(wanted, name) for name in ("code", "kind", "name_en", "name_zh", "position", "retired")}
    where = {"company_id": company_id, "dictionary": dictionary, "group_id": tx.scope.group_id}
    tx.execute(_WRITE, {**where, **values})
    tx.audit(
        f"{tx.service}.set_dictionary_entry", f"dictionaries/{dictionary}/{wanted.code}", values, company_id=company_id
    )
    return replace(wanted, version=before.version + 1 if before else 1)


def _check(wanted: Entry, before: Entry | None, there: Sequence[Entry], etag: str) -> None:
    if etag != (str(before.version) if before else ""):
        raise PreconditionFailed("The entry has changed, or is there already: read it again")
    if before and before.kind != wanted.kind:
        changeable = "name_en, name_zh, position, retired"
        fault = Violation("entry.kind", Fault.FIXED, changeable=changeable)
        raise Invalid("The kind decided what rules hold for what was entered: add another entry", violations=[fault])
    if before is None and len(there) >= MOST:
        raise DictionaryFull(f"There are {MOST} entries, which is the most: rename one that is retired")
    others = [one for one in there if one.code != wanted.code]
    faults = [
        Violation(f"entry.{field}", Fault.TAKEN)
        for field in ("code", "name_en", "name_zh")
        if any(fold(getattr(wanted, field)) in one.spellings for one in others)
    ]
    if faults:
        raise Invalid("Another entry is called so", violations=faults)

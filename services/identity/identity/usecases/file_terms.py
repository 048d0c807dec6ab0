"""How long a company keeps files after the end of the records that they are attached to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chassis.attachments.kinds import Kind, deployed
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault

from identity.records import Node
from identity.usecases.nodes import publish_node, require_kind
from identity.usecases.principals import require_may

WRITE = "identity.file_terms.write"
Terms = Mapping[tuple[str, str], int]  # days by service and kind


def kinds() -> dict[tuple[str, str], Kind]:
    """The kinds of record whose files are not kept for ever, by service and name."""
    return {
        (service, name): kind
        for service, of_service in sorted(deployed().items())
        for name, kind in sorted(of_service.items())
        if kind.kept_days
    }


@dataclass(frozen=True, slots=True)
class SetFileTerms:
    """For how long a company keeps files from now on.

    Args:
        company_id: the company.
        terms: days after the record's end; kinds that are left out have none of their own.
        etag: of the company as it was read; empty where nobody asks.
    """

    company_id: int
    terms: Terms
    etag: str = ""


def set_file_terms(tx: Tx, command: SetFileTerms) -> Node:
    """Replaces a company's terms, and tells every service; what waits to be deleted goes by them within hours.

    Raises:
        Invalid: a kind that there is not, or fewer days than files of a kind are kept at least.
        Denied: the caller may not set the terms of this company.
    """
    company = tx.lock(Node, command.company_id)
    require_kind(company, "company")
    require_may(tx, WRITE, [company.node_id], "set how long files are kept")
    company.require_open()
    if faults := list(_faults(command.terms)):
        raise Invalid("The terms are not valid", violations=faults)
    company.touch(command.etag)
    before = company.file_terms
    company.file_terms = {f"{service}/{kind}": days for (service, kind), days in command.terms.items()}
    publish_node(tx, company, "identity.set_file_terms", {"before": before, "after": company.file_terms})
    return company


def _faults(terms: Terms) -> Iterator[Violation]:
    known = kinds()
    for place, (key, days) in enumerate(terms.items()):
        if key not in known:
            named = ", ".join("/".join(one) for one in known)
            yield Violation(f"terms[{place}].kind", Fault.NOT_ONE_OF, known=named)
        elif days < known[key].least_days:
            yield Violation(f"terms[{place}].kept_days", Fault.TOO_SMALL, least=known[key].least_days)

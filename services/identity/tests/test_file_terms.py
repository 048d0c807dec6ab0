"""How long files are kept is the company's to decide, down to what a kind is kept at least."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.errors import Denied, Invalid, PreconditionFailed
from identity.records import Node
from identity.usecases.file_terms import SetFileTerms, kinds, set_file_terms
from manor.identity.v1 import events_pb2

CUSTOMER, RECEIPT = ("tenants", "customer"), ("payments", "receipt")


def keep(world: Any, terms: dict[tuple[str, str], int], etag: str = "", who: Any = None) -> Node:
    with world.calling(who or world.admin, "identity.file_terms.write") as tx:
        return set_file_terms(tx, SetFileTerms(world.company_id, terms, etag))


def test_every_service_is_told_a_companys_terms_and_those_left_out_end(world: Any) -> None:
    keep(world, {CUSTOMER: 1_500, RECEIPT: 12_000})
    (fact,) = [one for one in world.facts(events_pb2.NodeChanged) if one.node_id == world.company_id][-1:]
    assert {(one.service, one.kind): one.kept_days for one in fact.file_terms} == {CUSTOMER: 1_500, RECEIPT: 12_000}
    company = keep(world, {RECEIPT: 12_000})
    assert company.file_terms == {"payments/receipt": 12_000}
    (fact,) = [one for one in world.facts(events_pb2.NodeChanged) if one.node_id == world.company_id][-1:]
    assert [one.kind for one in fact.file_terms] == ["receipt"]


def test_nothing_is_kept_for_less_than_its_kind_at_least(world: Any) -> None:
    floor = {key: kind.least_days for key, kind in kinds().items()}
    assert floor[CUSTOMER] < kinds()[CUSTOMER].kept_days  # a company may keep documents about people for less
    assert floor[RECEIPT] == kinds()[RECEIPT].kept_days  # vouchers are kept by law
    for key, least in floor.items():
        with pytest.raises(Invalid) as refused:
            keep(world, {key: least - 1})
        assert [(one.field, one.code) for one in refused.value.violations] == [("terms[0].kept_days", "TOO_SMALL")]
    assert keep(world, floor).file_terms == {"/".join(key): least for key, least in floor.items()}


def test_what_is_kept_for_ever_or_is_no_kind_has_no_term(world: Any) -> None:
    for key in (("tenants", "unit"), ("tenants", "nothing_such"), ("nobody", "customer")):
        with pytest.raises(Invalid) as refused:
            keep(world, {key: 5_000})
        assert refused.value.violations[0].code == "NOT_ONE_OF"


def test_only_who_may_sets_them_and_knows_what_they_change(world: Any) -> None:
    clerk = world.hire(world.company_id, "auditor")
    with pytest.raises(Denied):
        keep(world, {CUSTOMER: 1_500}, who=clerk)
    read = keep(world, {}).etag
    keep(world, {CUSTOMER: 1_500})
    with pytest.raises(PreconditionFailed):
        keep(world, {}, read)


def test_every_kind_that_ends_has_a_name_in_both_languages() -> None:
    assert [key for key, kind in kinds().items() if not (kind.name_en and kind.name_zh)] == []

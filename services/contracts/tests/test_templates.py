"""Contracts on paper: a company's text with a lease's words in its fields, and nothing that computes or fetches."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from chassis.deps import Deps
from chassis.errors import Conflict, Invalid
from chassis.files import storage
from chassis.testing.fixtures import COMPANY, STAFF
from contracts.domain.templates import FIELDS, filled, unknown_fields
from contracts.rpc.contract_templates import ContractTemplateServicer
from contracts.settings import Settings
from contracts.usecases import templates
from hypothesis import given
from hypothesis import strategies as st
from manor.contracts.v1 import contract_templates_pb2 as pb


@given(st.lists(st.sampled_from(FIELDS) | st.text(st.characters(exclude_characters="{}\r\n"), max_size=5)), st.data())
def test_fields_are_filled_once_and_what_fills_them_is_text(parts: list[str], data: st.DataObject) -> None:
    """A value that looks like a field stays what it is: no template reaches what it does not name."""
    values = {name: data.draw(st.sampled_from(["{total}", "{{", "x"]), name) for name in FIELDS}
    template = "".join(f"{{{one}}}" if one in FIELDS else one for one in parts)
    expected = "".join(values[one] if one in FIELDS else one for one in parts)
    assert unknown_fields(template) == []
    assert "\n".join(filled(template, values)) == "\n".join(expected.splitlines())


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("{number", "{"),
        ("total}", "}"),
        ("{rent}", "rent"),
        ("{{number}}", "{"),
        ("{number.x}", "number.x"),
        ("{}", ""),
    ],
)
def test_a_template_with_a_field_that_no_lease_fills_is_refused(world: Any, text: str, strange: str) -> None:
    assert unknown_fields(text)[0] == strange
    with pytest.raises(Invalid) as error:
        world.act(templates.create_contract_template, templates.CreateContractTemplate(COMPANY, "Shop", text))
    assert [(one.field, one.code) for one in error.value.violations] == [
        ("contract_template.text", "NO_SUCH_TEMPLATE_FIELD"),
    ]


def test_a_name_is_one_template(world: Any) -> None:
    made = world.act(templates.create_contract_template, templates.CreateContractTemplate(COMPANY, "Shop", "x"))
    with pytest.raises(templates.TemplateNameTaken):
        world.act(templates.create_contract_template, templates.CreateContractTemplate(COMPANY, "ＳＨＯＰ", "y"))
    same = templates.UpdateContractTemplate(COMPANY, made.template_id, "shop", "z", etag=made.etag)
    assert world.act(templates.update_contract_template, same).text == "z"


@pytest.fixture
def printed(world: Any, deps_of: Callable[..., Deps], tmp_path: Path) -> Callable[..., str]:
    """Prints a lease; gives the words on paper."""
    deps = deps_of("contracts", Settings, files_dir=tmp_path)

    def do(lease: Any, **more: Any) -> str:
        request = pb.PrintLeaseRequest(company_id=COMPANY, lease_id=str(lease.lease_id), **more)
        made = world.ask(ContractTemplateServicer(deps).PrintLease, request)
        with storage.store(deps.settings).open(made.file_name, STAFF) as file:
            pages = pypdf.PdfReader(file).pages
            assert len(pages) == made.page_count
            return "\n".join(page.extract_text() for page in pages)

    return do


def test_a_lease_is_printed_with_the_companys_words_and_its_schedule(world: Any, printed: Callable[..., str]) -> None:
    told = "甲方：{company}\n\n{tenant} 承租 {units}，{area} m²，{start_date} 起，月租 {currency} {monthly}。"
    made = world.act(templates.create_contract_template, templates.CreateContractTemplate(COMPANY, "商铺合同", told))
    lease = world.lease(world.terms("2030-01-01", "2030-03-31"))
    said = printed(lease, template_id=str(made.template_id))
    assert "商铺合同" in said
    assert "Tea House 承租 A-101，100 m²，2030-01-01 起，月租 CNY 3000.00。" in said
    assert said.count("3000.00") >= 4
    assert "9000.00" in said
    assert "第 1 页" in said


def test_a_lease_without_a_template_has_its_particulars(world: Any, printed: Callable[..., str]) -> None:
    said = printed(world.draft(world.terms("2030-01-01", "2030-01-31")), language_code="en-US")
    assert "DRAFT" in said
    assert "Tea House" in said


def test_nothing_is_printed_by_a_template_that_is_out_of_use(world: Any, printed: Callable[..., str]) -> None:
    made = world.act(templates.create_contract_template, templates.CreateContractTemplate(COMPANY, "Shop", "x"))
    gone = templates.UpdateContractTemplate(COMPANY, made.template_id, "Shop", "x", retired=True)
    world.act(templates.update_contract_template, gone)
    lease = world.lease(world.terms("2030-01-01", "2030-01-31"))
    with pytest.raises(Conflict):
        printed(lease, template_id=str(made.template_id))

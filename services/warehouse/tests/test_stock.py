"""Stock as people move it: what is there, what it is worth, what comes late, what is refused."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from chassis.approvals import Opinion, SamePerson
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.scope import Principal, Scope
from chassis.testing.fixtures import COMPANY, GROUP, OTHER_ESTATE
from manor.payments.v1 import events_pb2 as payments
from warehouse.usecases import materials, moves, scraps, stores
from warehouse.usecases.ledger import NotEnough, SerialThere, TooFarBack, TooLittleWorth
from warehouse.usecases.materials import MaterialData, MaterialTaken, UnitData, UnknownBarcode
from warehouse.usecases.moves import NothingToReturn
from warehouse.usecases.stock_lines import StoreClosed
from warehouse.usecases.stores import StoreNotEmpty, StoreTaken
from warehouse.verification import stream_entries
from warehouse.worker import entries_answered, month_closed

from services.warehouse.tests.conftest import TODAY

SECOND = Principal("01900000-0000-7000-8000-00000000beef", "staff", GROUP)


def faults(refused: Any) -> list[str]:
    """The codes of what is wrong."""
    return [one.code for one in refused.value.violations]


def entries(world: Any) -> list[dict[str, int]]:
    """The entries that were wanted, leg by leg, in order."""
    rows = world.rows("select payload from outbox where type = 'payments.entries_wanted.v1' order by id")
    facts = [payments.EntriesWanted.FromString(bytes(row.payload)) for row in rows]
    return [{leg.account_code: leg.amount_minor for leg in entry.legs} for fact in facts for entry in fact.entries]


def test_the_average_is_value_by_quantity_and_each_move_is_one_balanced_entry(world: Any) -> None:
    store, lamp = world.store(), world.material()
    for quantity, minor in (("1", 10_000), ("1", 20_000), ("2", 40_000)):
        world.receive(store, lamp, quantity, minor)
    issued = world.issue(store, lamp, "1")
    assert world.there(store, lamp) == (3, 52_500)
    back = world.give_back(issued, "1")
    assert (world.there(store, lamp), back.value_minor) == ((4, 70_000), 17_500)
    assert entries(world)[0] == {"inventory:store-1": 10_000, "received_not_invoiced": -10_000}
    assert entries(world)[3:] == [
        {"cost:materials_work_order": 17_500, "inventory:store-1": -17_500},
        {"cost:materials_work_order": -17_500, "inventory:store-1": 17_500},
    ]


def test_what_is_streamed_for_comparison_is_what_was_wanted(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "2", 30_000)
    world.issue(store, lamp, "1")
    with world.deps.database.verifier.begin() as connection:
        rows = list(stream_entries(connection))
    legs: dict[str, dict[str, int]] = {}
    for company, reference, account, minor, state in rows:
        assert (company, state) == (COMPANY, "wanted")
        legs.setdefault(reference, {})[account] = minor
    assert list(legs.values()) == entries(world)


def test_a_receipt_of_the_past_is_costed_into_what_was_issued_since_by_rows_of_today(world: Any) -> None:
    """warehouse-03."""
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "5", 5_000, days=3)
    issued = world.issue(store, lamp, "5", days=1)
    before = world.rows("select * from stock_rows order by number")
    world.receive(store, lamp, "5", 10_000, days=4)
    assert (world.cost(issued), world.there(store, lamp)) == (7_500, (5, 7_500))
    assert world.rows("select * from stock_rows order by number")[:2] == before
    (row,) = world.rows("select document_date, cause_number from stock_rows where cause_number > 0")
    assert tuple(row) == (TODAY, 2)
    assert entries(world)[-1] == {
        "cost:materials_work_order": 2_500, "inventory:store-1": 7_500, "received_not_invoiced": -10_000,
    }  # fmt: skip


def test_freight_falls_on_what_is_left_and_on_what_went_back(world: Any) -> None:
    """warehouse-04."""
    store, lamp = world.store(), world.material()
    received = world.receive(store, lamp, "5", 50_000, days=2)
    sent = world.give_back(received, "2")
    assert world.cost(sent) == 20_000
    world.add_cost(received, 5_000)
    assert (world.cost(sent), world.there(store, lamp)) == (22_000, (3, 33_000))


def test_a_price_that_changes_follows_what_was_transferred(world: Any) -> None:
    """warehouse-02: A 50 at 100, B 10 at 200, 10 moved from A to B; A's receipt was at 150."""
    a, b, lamp = world.store("A"), world.store("B"), world.material()
    received = world.receive(a, lamp, "50", 500_000, days=20)
    world.receive(b, lamp, "10", 200_000, days=10)
    world.transfer(a, b, lamp, "10", days=5)
    assert world.there(b, lamp) == (20, 300_000)
    issued = world.issue(b, lamp, "5", days=3)
    world.add_cost(received, 250_000)
    assert (world.there(a, lamp), world.there(b, lamp)) == ((40, 600_000), (15, 262_500))
    assert world.cost(issued) == 87_500


def test_what_everything_left_of_takes_all_of_a_late_cost_back(world: Any) -> None:
    store, lamp = world.store(), world.material()
    received = world.receive(store, lamp, "5", 50_000, days=2)
    issued = world.issue(store, lamp, "5", days=1)
    world.add_cost(received, -20_000)
    assert (world.cost(issued), world.there(store, lamp)) == (30_000, (0, 0))
    with pytest.raises(Invalid) as refused:
        world.add_cost(received, -30_000)
    assert faults(refused) == ["WORTH_TOO_LITTLE"]


def test_a_transfer_keeps_the_average(world: Any) -> None:
    """warehouse-08, between two estates of a company."""
    a, b, lamp = world.store("A"), world.store("B", OTHER_ESTATE), world.material()
    world.receive(a, lamp, "10", 7_000)
    world.transfer(a, b, lamp, "4")
    assert (world.there(a, lamp), world.there(b, lamp)) == ((6, 4_200), (4, 2_800))
    assert entries(world)[-1] == {"inventory:store-1": -2_800, "inventory:store-2": 2_800}


def test_what_reaches_a_store_that_the_caller_may_not_see_is_refused_whole(world: Any) -> None:
    a, b, lamp = world.store("A"), world.store("B", OTHER_ESTATE), world.material()
    received = world.receive(a, lamp, "10", 7_000)
    world.transfer(a, b, lamp, "4")
    here = Scope(GROUP, (COMPANY,), (a.estate_id,), world.whole.principal)
    command = moves.AddCost(COMPANY, received.move_id, 1, 1_000, "freight")
    with pytest.raises(TooFarBack):
        world.act(moves.add_cost, command, scope=here)
    assert world.there(a, lamp) == (6, 4_200)


def test_more_than_is_free_or_than_was_there_then_is_refused_and_nothing_is_written(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "5", 5_000, days=5)
    world.issue(store, lamp, "4", days=1)
    world.receive(store, lamp, "9", 9_000)
    for days, quantity in ((0, "11"), (3, "2"), (9, "1")):
        with pytest.raises(NotEnough):
            world.issue(store, lamp, quantity, days=days)
    with world.deps.database.owner.begin() as connection:
        connection.exec_driver_sql("update balances set reserved = 4")
    with pytest.raises(NotEnough, match="6 pc are free, 4 of them reserved"):
        world.issue(store, lamp, "7")
    with world.deps.database.owner.begin() as connection:
        connection.exec_driver_sql("update balances set reserved = 0")
    assert world.there(store, lamp) == (10, 10_000)


def test_a_return_of_more_than_was_issued_or_of_what_never_was_is_refused(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "5", 5_000, days=1)
    issued = world.issue(store, lamp, "3")
    world.give_back(issued, "2")
    with pytest.raises(Invalid) as refused:
        world.give_back(issued, "2")
    assert faults(refused) == ["MORE_THAN_WAS"]
    with pytest.raises(NothingToReturn):
        world.give_back(world.give_back(issued, "1"), "1")
    with pytest.raises(Invalid) as refused:
        world.give_back(issued, "1", days=1)
    assert faults(refused) == ["BEFORE_ITS_ORIGIN"]


def test_a_closed_month_and_a_day_to_come_take_no_documents(world: Any) -> None:
    """warehouse-10."""
    store, lamp = world.store(), world.material()
    last = TODAY.replace(day=1) - timedelta(days=1)
    world.act(month_closed, payments.MonthClosed(company_id=COMPANY, month=f"{last:%Y-%m}"))
    for days, code in ((TODAY - last).days, "MONTH_IS_CLOSED"), (-1, "DOCUMENT_TO_COME"):
        with pytest.raises(Invalid) as refused:
            world.receive(store, lamp, "5", 5_000, days=days)
        assert faults(refused) == [code]
    world.receive(store, lamp, "5", 5_000)


def test_units_count_in_base_units_and_what_does_not_divide_is_refused(world: Any) -> None:
    box = (UnitData("box", Decimal(12), ("6901234567892",)),)
    store, lamp = world.store(), world.material(units=box)
    world.receive(store, lamp, "2", 24_000, unit="Box")
    world.issue(store, lamp, "0.5", unit="box")
    assert world.there(store, lamp) == (18, 18_000)
    for quantity, unit, code in (("0.3", "box", "DOES_NOT_DIVIDE"), ("1", "roll", "NOT_A_UNIT_OF_MATERIAL")):
        with pytest.raises(Invalid) as refused:
            world.issue(store, lamp, quantity, unit=unit)
        assert faults(refused) == [code]


def test_what_expires_first_goes_first_whatever_bin_it_lies_in(world: Any) -> None:
    store, glue = world.store(), world.material(tracking="batch", shelf_life_days=100)
    world.receive(store, glue, "5", 5_000, batch="B1", bin="1")
    world.receive(store, glue, "5", 5_000, batch="B2", bin="2", expiry_date=TODAY + timedelta(days=10))
    world.issue(store, glue, "7")
    left = world.rows("select bin, batch, quantity from places where quantity > 0")
    assert [tuple(row) for row in left] == [("1", "B1", 3)]
    with pytest.raises(Invalid) as refused:
        world.receive(store, glue, "5", 5_000)
    assert faults(refused) == ["BATCH_NEEDED"]


def test_a_serial_number_is_one_piece_in_one_store(world: Any) -> None:
    a, b, drill = world.store("A"), world.store("B"), world.material(tracking="serial")
    world.receive(a, drill, "1", 90_000, batch="S1")
    with pytest.raises(SerialThere):
        world.receive(b, drill, "1", 90_000, batch="S1")
    with pytest.raises(Invalid) as refused:
        world.receive(b, drill, "2", 90_000, batch="S2")
    assert faults(refused) == ["ONE_PIECE_A_NUMBER"]
    issued = world.issue(a, drill, "1", batch="S1")
    world.give_back(issued, "1")
    world.transfer(a, b, drill, "1")
    assert (world.there(a, drill), world.there(b, drill)) == ((0, 0), (1, 90_000))


def test_a_store_that_is_not_empty_stays_open_and_a_closed_one_takes_nothing(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "1", 100)
    close = stores.UpdateStore(COMPANY, store.store_id, "A", "Store", closed=True)
    with pytest.raises(StoreNotEmpty):
        world.act(stores.update_store, close)
    world.issue(store, lamp, "1")
    world.act(stores.update_store, close)
    with pytest.raises(StoreClosed):
        world.receive(store, lamp, "1", 100)
    with pytest.raises(StoreTaken):
        world.store("Ａ", OTHER_ESTATE)


def test_a_piece_worth_a_cent_is_not_split_between_stores(world: Any) -> None:
    a, b, lamp = world.store("A"), world.store("B"), world.material()
    world.receive(a, lamp, "3", 1)
    with pytest.raises(TooLittleWorth):
        world.transfer(a, b, lamp, "1")
    world.transfer(a, b, lamp, "3")
    assert world.there(b, lamp) == (3, 1)


# Scrapping, barcodes, answers -----------------------------------------------------------------------------------------


def test_a_scrapping_moves_nothing_until_somebody_else_approves(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "4", 4_000)
    asked = world.act(scraps.request_scrap, scraps.RequestScrap(world.document(store, lamp, "3")))
    decide = scraps.DecideScrap(asked.move_id, Opinion(""))
    with pytest.raises(SamePerson):
        world.act(scraps.approve_scrap, decide)
    assert world.there(store, lamp) == (4, 4_000)
    done = world.act(scraps.approve_scrap, decide, scope=Scope(GROUP, (COMPANY,), "*", SECOND))
    assert (done.state, world.there(store, lamp)) == ("done", (1, 1_000))
    assert entries(world)[-1] == {"cost:scrap": 3_000, "inventory:store-1": -3_000}


def test_a_refused_scrapping_has_moved_nothing(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "4", 4_000)
    asked = world.act(scraps.request_scrap, scraps.RequestScrap(world.document(store, lamp, "3")))
    decide = scraps.DecideScrap(asked.move_id, Opinion("it still works"))
    done = world.act(scraps.refuse_scrap, decide, scope=Scope(GROUP, (COMPANY,), "*", SECOND))
    assert (done.state, world.there(store, lamp)) == ("refused", (4, 4_000))


def test_a_barcode_names_one_material_and_its_unit(world: Any) -> None:
    lamp = world.material(barcodes=("LAMP",), units=(UnitData("box", Decimal(12), ("4601234567893",)),))
    with UnitOfWork(world.deps.database, world.whole) as tx:
        found = materials.look_up_barcode(tx, COMPANY, "(01)04601234567893(10)A7")
        assert (found.material.material_id, found.unit, found.batch) == (lamp.material_id, "box", "A7")
        assert materials.look_up_barcode(tx, COMPANY, "LAMP").unit == "pc"
        with pytest.raises(UnknownBarcode):
            materials.look_up_barcode(tx, COMPANY, "(01)123")
    with pytest.raises(MaterialTaken):
        world.material("M-2", barcodes=("04601234567893",))
    with pytest.raises(Invalid) as refused:
        world.material("M-3", barcodes=("X", "X"))
    assert faults(refused) == ["BARCODE_TWICE"]


def test_what_has_moved_is_counted_as_before(world: Any) -> None:
    lamp = world.material()
    world.receive(world.store(), lamp, "1", 100)
    data = MaterialData("M-1", "Lamp", "spare_part", "box", decimals=1)
    with pytest.raises(Invalid) as refused:
        world.act(materials.update_material, materials.UpdateMaterial(COMPANY, lamp.material_id, data))
    assert faults(refused) == ["COUNTED_ALREADY", "COUNTED_ALREADY"]


def answer(world: Any, move: Any, state: str, code: str = "") -> tuple[str, str]:
    """Payments answers; gives what the move says then."""
    told = payments.AnsweredEntry(reference=f"move/{move.move_id}", state=state, code=code)
    fact = payments.EntriesAnswered(company_id=COMPANY, estate_id=move.estate_id, source="warehouse", entries=[told])
    world.act(entries_answered, fact)
    (row,) = world.rows(f"select entry_state, entry_code from moves where move_id = '{move.move_id}'")
    return row.entry_state, row.entry_code


def test_what_payments_answers_is_kept_and_a_month_that_closed_meanwhile_is_asked_again_once(world: Any) -> None:
    store, lamp = world.store(), world.material()
    booked, late = world.receive(store, lamp, "1", 100), world.receive(store, lamp, "1", 100, days=1)
    assert answer(world, booked, "booked") == ("booked", "")
    wanted = len(entries(world))
    assert answer(world, late, "refused", "MONTH_CLOSED") == ("wanted", "MONTH_CLOSED")
    assert len(entries(world)) == wanted + 1
    assert answer(world, late, "refused", "MONTH_CLOSED") == ("refused", "MONTH_CLOSED")
    assert answer(world, late, "booked") == ("booked", "")

"""Payment orders that wait to be paid: a company in CNY with a channel account, its bills, an order for each."""

from __future__ import annotations

from dataclasses import dataclass

from people.cast import new_company
from people.estates import Estate, charge_by_area, flat, import_rows
from people.payments import channel_account

from e2e_tests.bench.ground import Ground

MONTH = "2026-10"
# As an order stands once the channel has it. Orders are made by SQL: through the API thousands would take minutes, and
# what is measured begins with the channel's notification.
ORDERS = """
with made as (
    insert into payment_orders (company_id, order_id, group_id, estate_id, customer_id, channel_account_id, channel,
        out_trade_no, state, version, amount_minor, currency_code, created_at, created_by, expires_at, next_try_at)
    select i.company_id, f.order_id, i.group_id, i.estate_id, i.customer_id, a.channel_account_id, a.channel,
        replace(f.order_id::text, '-', ''), 'placed', 3, i.open_minor, i.currency_code, now(), 'bench',
        now() + interval '2 hours', now() + interval '1 hour'
    from open_items i join channel_accounts a using (company_id)
    join lateral (select gen_random_uuid() as order_id where i.receivable_id > 0) f on true
    where i.company_id = %(company)s
    returning company_id, order_id, group_id, estate_id, customer_id, amount_minor
)
insert into order_items (company_id, order_id, receivable_id, group_id, estate_id, customer_id, position, amount_minor)
select m.company_id, m.order_id, i.receivable_id, m.group_id, m.estate_id, m.customer_id, 1, m.amount_minor
from made m join open_items i on i.company_id = m.company_id and i.customer_id = m.customer_id
"""
READ = """
select o.order_id::text, o.out_trade_no, i.receivable_id, o.amount_minor from payment_orders o
join order_items i using (company_id, order_id) where o.company_id = %s order by i.receivable_id
"""


@dataclass(frozen=True, slots=True)
class Order:
    """An order that waits for its payment, over one receivable."""

    order_id: str
    out_trade_no: str
    receivable_id: int
    amount_minor: int


@dataclass
class Prepared:
    """The orders, and where the channel sends its notifications.

    Args:
        company_id: whose they are.
        path: of the notifications, at the gateway.
        orders: one a flat.
    """

    company_id: int
    path: str
    orders: list[Order]

    def take(self, count: int) -> list[Order]:
        """So many orders that nobody has had yet."""
        taken, self.orders = self.orders[:count], self.orders[count:]
        assert len(taken) == count, "too few orders were prepared"
        return taken


def prepare(ground: Ground, count: int) -> Prepared:
    """Imports and bills `count` flats through the API, and makes an order for each bill.

    Args:
        ground: the platform.
        count: orders.
    """
    cast = new_company(ground.administrator, "CNY")
    estate = Estate(cast, cast.estate("callbacks"), count)
    import_rows(estate, [{**flat(number, "100"), "floor": "1"} for number in range(1, count + 1)])
    charge_by_area(estate, "2.5")
    ground.settle()
    estate.bill(MONTH)
    ground.settle()
    channel_account(ground.administrator, cast.company_id, ground.platform.folder)
    account = ground.administrator.get("/v1/payments/channelAccounts", companyId=cast.company_id)["channelAccounts"][0]
    company_id = int(cast.company_id)
    with ground.connected(ground.of("payments")) as connection:
        connection.execute(ORDERS, {"company": company_id})
        orders = [Order(*row) for row in connection.execute(READ, [company_id])]
    assert len(orders) == count, len(orders)
    return Prepared(company_id, account["notifyUrl"].removeprefix(ground.platform.gateway_url), orders)

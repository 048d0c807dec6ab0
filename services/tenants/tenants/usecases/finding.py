"""By what customers are found: parts of their names, and the last digits of their phones.

Every letter of a name begins a gram, of it and the next one: 王小明 has 王小, 小明 and 明. A part of a name has its
grams among them, and a single letter begins one. PostgreSQL uses no index for LIKE under row-level security, since its
function is not leakproof; it does for = and >= of texts, so grams are rows of a table. Each row lists as many customers
as fit in it, since an import has far fewer grams than letters. What a gram promises is looked at again in the name's
key, so lists are only ever added to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis import phones
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.errors import Faulty
from chassis.jobs.timers import timer
from sqlalchemy import text

from tenants.domain.names import grams, key_of_name
from tenants.usecases.publishing import publish_customers

PAGE = 2_000
# Beyond that PostgreSQL would keep a row's list in pieces somewhere else.
LONGEST_LIST = 120
# The release before finds customers by these rows alone; the lists that a former name left behind find nobody.
_DROP = text(
    "delete from customer_grams where company_id = :company_id and gram = any(cast(:grams as text[]))"
    " and customer_id = :customer_id"
)
_ADD = text(
    "insert into customer_grams (company_id, gram, customer_id, group_id)"
    " select :company_id, gram, customer_id, :group_id from unnest(cast(:grams as text[]), cast(:ids as uuid[]))"
    " as g (gram, customer_id) on conflict do nothing"
)
_PAIRS = "unnest(cast(:grams as text[]), cast(:ids as uuid[])) as pairs (gram, customer_id)"
_UNFINDABLE = text(
    "select customer_id, name, phone, version from customers where company_id = :company_id"
    " and (name_key is null or (phone is not null and phone_last_hash is null))"
    " order by customer_id limit :limit for update skip locked"
)
_FIND = text(
    "update customers c set name_key = x.name_key, phone = coalesce(x.phone, c.phone),"
    " phone_hash = coalesce(x.phone_hash, c.phone_hash), phone_last_hash = x.phone_last_hash,"
    " version = c.version + case when x.phone_hash is distinct from c.phone_hash and x.phone is not null then 1 else 0"
    " end from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:phones as bytea[]),"
    " cast(:hashes as bytea[]), cast(:last as bytea[])) as x (customer_id, name_key, phone, phone_hash,"
    " phone_last_hash) where c.company_id = :company_id and c.customer_id = x.customer_id"
)


def listing(pairs: str) -> str:
    """The statement that lists customers by their grams.

    Args:
        pairs: SQL of rows (gram, customer_id).
    """
    return (
        "insert into gram_lists (company_id, group_id, gram, customer_ids) select :company_id, :group_id, gram,"
        f" ids[n : n + {LONGEST_LIST - 1}] from (select gram, array_agg(customer_id) as ids from {pairs} group by gram)"
        f" lists cross join generate_series(1, cardinality(ids), {LONGEST_LIST}) as n"
    )


def drop_grams(tx: Tx, company_id: int, customer_id: UUID, key: str) -> None:
    """Lets a customer no longer be found by a name that they had, whose key is given."""
    tx.execute(_DROP, {"company_id": company_id, "customer_id": customer_id, "grams": sorted(grams(key))})


def add_grams(tx: Tx, company_id: int, named: Sequence[tuple[UUID, str]]) -> None:
    """Makes customers found by their names.

    Args:
        tx: the transaction in hand.
        company_id: whose customers.
        named: customers and the keys of their names.
    """
    pairs = [(gram, customer_id) for customer_id, key in named for gram in grams(key)]
    values: dict[str, Any] = {"company_id": company_id, "group_id": tx.scope.group_id}
    if pairs:
        pairs.sort()
        values |= {"grams": [gram for gram, _ in pairs], "ids": [key for _, key in pairs]}
        tx.execute(_ADD, values)
        tx.execute(_LIST, values)


_LIST = text(listing(_PAIRS))


@timer("tenants.find_customers", every_seconds=20)
def find_customers(deps: Deps, company: Company) -> None:
    """Makes those customers found whom the release before wrote, and writes their phones in the form of E.164."""
    vault = Vault.open(deps.settings.encryption_key_file)
    while True:
        with UnitOfWork(deps.database) as tx:
            rows = tx.execute(_UNFINDABLE, {"company_id": company.company_id, "limit": PAGE}).all()
            _find(tx, vault, company, rows)
        if len(rows) < PAGE:
            return


def _find(tx: Tx, vault: Vault, company: Company, rows: Sequence[Any]) -> None:
    cipher, index = vault.company(company.group_id, company.company_id), vault.group(company.group_id)
    found: list[tuple[UUID, str, bytes | None, bytes | None, bytes | None]] = []
    rewritten = []
    for row in rows:
        phone = phone_hash = last = None
        if row.phone is not None:
            number = cipher.decrypt("phone", row.phone)
            try:
                form = phones.read_phone(number, company.region)
            except Faulty:
                form = number  # no phone by today's rule; it stays as somebody entered it
            last = index.of("phone_last", phones.last_digits(form))
            if form != number:
                phone, phone_hash = cipher.encrypt("phone", form), index.of("phone", form)
                rewritten.append(row.customer_id)
        found.append((row.customer_id, key_of_name(row.name), phone, phone_hash, last))
    if found:
        ids, names, numbers, hashes, lasts = (list(column) for column in zip(*found, strict=True))
        tx.execute(
            _FIND,
            {"company_id": company.company_id, "ids": ids, "names": names, "phones": numbers, "hashes": hashes,
             "last": lasts},
        )  # fmt: skip
        add_grams(tx, company.company_id, list(zip(ids, names, strict=True)))
        publish_customers(tx, company.company_id, rewritten)

"""A change may say in which currency its amounts were entered, and is refused where the company has another by now.

The header `Company-Currency: 2 SGD` says that whoever made the request took company 2 to keep its books in SGD. A form
that was left open while the company's currency was corrected would otherwise send amounts of the old one.
"""

from __future__ import annotations

import re

from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import Conflict, Invalid
from chassis.scope import ALL

METADATA = "company-currency"
_FORM = re.compile(r"([1-9][0-9]{0,9}) ([A-Z]{3})")


class CurrencyCorrected(Conflict):
    """The company's currency is another than the one that the amounts were entered in."""

    default_reason = "CURRENCY_CORRECTED"


def require_typed_currency(tx: Tx, said: str | None) -> None:
    """That a company still has the currency in which a request was made.

    Args:
        tx: the call's. A correction waits until what this reads is no longer kept (chassis.directory.places).
        said: the call's metadata; None where it says nothing.

    Raises:
        CurrencyCorrected: it has another.
        Invalid: it makes no sense.
    """
    if said is None:
        return
    form = _FORM.fullmatch(said)
    if form is None:
        message = "Company-Currency is a company's number and its currency, such as 2 SGD"
        raise Invalid(message, reason="COMPANY_CURRENCY_INVALID")
    company_id, typed = int(form[1]), form[2]
    if tx.scope.companies != ALL and company_id not in tx.scope.companies:
        return  # the call is about another company, and this one's currency is not the caller's to learn
    currency_code = place(tx, company_id).currency_code
    if currency_code != typed:
        raise CurrencyCorrected(
            f"The company's currency has been corrected to {currency_code}, and this was entered in {typed}:"
            " look at the amounts and send it again"
        )

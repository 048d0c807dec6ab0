"""What payables (应付款) mean in the books."""

from __future__ import annotations

from payments.domain.entries import TAX, Leg, merged
from payments.domain.wanted_entries import RECEIVED_NOT_INVOICED


def payable(payee_kind: str) -> str:
    """The control account of what is owed to suppliers, or to landlords."""
    return f"payable:{payee_kind}"


def cost(kind: str) -> str:
    """What purchases, services or rents cost."""
    return f"cost:{kind}"


def incurred(kind: str, payee_kind: str, amount_minor: int, tax_minor: int, received_minor: int = 0) -> list[Leg]:
    """More is owed (less where negative): the cost without the input tax that the company deducts.

    What came before its invoice (货到票未到) was booked as received and not invoiced, against stock or cost: the
    invoice clears that, and costs what it differs by.

    Args:
        kind: purchase, service, rent or other.
        payee_kind: supplier or landlord.
        amount_minor: tax in it.
        tax_minor: what of it is deducted.
        received_minor: what of the rest came before its invoice.
    """
    return merged(
        [
            Leg(RECEIVED_NOT_INVOICED, received_minor),
            Leg(cost(kind), amount_minor - tax_minor - received_minor),
            Leg(TAX, tax_minor),
            Leg(payable(payee_kind), -amount_minor),
        ]
    )


def paid(payee_kind: str, money_account: str, amount_minor: int) -> list[Leg]:
    """A payable is paid from a till or a bank account."""
    return [Leg(payable(payee_kind), amount_minor), Leg(money_account, -amount_minor)]

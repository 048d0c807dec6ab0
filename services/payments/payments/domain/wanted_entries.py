"""Which accounts other services post to by fact, and when what they want is an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from payments.domain.entries import Leg, merged

LEAST_LEGS, MOST_LEGS = 2, 50
MOST_MINOR = 10**15  # of one leg; a thousand entries of fifty such still add up in a bigint
# Kinds of account by what must follow the colon: a word of the company's own, such as a class of goods or of assets;
# another company; nothing. Cash, receivables, deposits, payables, tax and revenue move by documents of payments alone.
_WORD = r"[a-z0-9][a-z0-9_-]{0,39}"
_ACCOUNTS = re.compile(
    rf"(inventory|cost|asset|accumulated_depreciation|depreciation):{_WORD}"
    r"|intercompany:(?P<company>[1-9][0-9]{0,8})|received_not_invoiced"
)
RECEIVED_NOT_INVOICED = "received_not_invoiced"  # goods that came and whose invoice did not (应付暂估)


class Wrong(StrEnum):
    """Why something is no entry."""

    NUMBER_OF_LEGS = "LEGS"
    ACCOUNT = "ACCOUNT"
    AMOUNT = "AMOUNT"
    UNBALANCED = "UNBALANCED"
    NOTHING = "NOTHING"


def wrong(legs: Sequence[Leg]) -> Wrong | None:
    """What is wrong with legs; None where they are an entry.

    Args:
        legs: as another service wants them; an account may stand in several.
    """
    if not LEAST_LEGS <= len(legs) <= MOST_LEGS:
        return Wrong.NUMBER_OF_LEGS
    if not all(_ACCOUNTS.fullmatch(leg.account_code) for leg in legs):
        return Wrong.ACCOUNT
    if not all(0 < abs(leg.amount_minor) <= MOST_MINOR for leg in legs):
        return Wrong.AMOUNT
    if sum(leg.amount_minor for leg in legs):
        return Wrong.UNBALANCED
    return None if merged(legs) else Wrong.NOTHING


def companies(legs: Sequence[Leg]) -> set[int]:
    """The other companies whose accounts with this one (内部往来) legs name."""
    found = (_ACCOUNTS.fullmatch(leg.account_code) for leg in legs)
    return {int(one["company"]) for one in found if one and one["company"]}

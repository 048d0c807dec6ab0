"""Amounts in capital numerals (大写金额), as Chinese receipts and cheques carry them beside the figures.

Rule: 《支付结算办法》 (银发〔1997〕393号), annex 1 "正确填写票据和结算凭证的基本规定", items 1 to 4.
"""

from __future__ import annotations

from chassis.money import AmountError

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_MOST = 10**18  # minor units, that is 9,999 万亿 yuan


def yuan(amount_minor: int) -> str:
    """An amount of CNY in words, such as 壹仟零陆元伍角整 for 1,006.50.

    Args:
        amount_minor: fen; a negative amount begins with 负.

    Raises:
        AmountError: it has more digits than the numerals go.
    """
    if abs(amount_minor) >= _MOST:
        raise AmountError(f"{amount_minor} is too large to be written in capital numerals")
    whole, rest = divmod(abs(amount_minor), 100)
    jiao, fen = divmod(rest, 10)
    words = f"{_integer(whole)}元" if whole else ""
    if jiao:
        words += f"{_DIGITS[jiao]}角"
    elif fen and whole:
        words += "零"  # between yuan and fen, so that nothing can be written in
    if fen:
        words += f"{_DIGITS[fen]}分"
    else:
        words = (words or "零元") + "整"  # after fen nothing can be added
    return f"负{words}" if amount_minor < 0 else words


def _integer(number: int) -> str:
    """A whole number above 0: groups of four digits; one 零 for any run of zeros inside."""
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words = ""
    for at in range(len(groups) - 1, -1, -1):
        group = groups[at]
        if not group:
            continue
        # A gap: the group lacks its thousands, or a whole group before it was empty.
        if words and (group < 1_000 or groups[at + 1] == 0):
            words += "零"
        unit = _GROUPS[at] if at != 3 or groups[2] == 0 else "万"  # 万 before 亿 stands once: 壹万贰仟亿
        words += _group(group) + unit
    return words


def _group(group: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _PLACES[place]
            gap = False
        else:
            gap = True
    return words

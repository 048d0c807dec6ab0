"""Faults in people's words, for the files that services write: the sentences that the console shows for a code.

Each package whose codes stand in files has them as `fault_words.json`, written from the console's own by
`python -m localplatform.fault_words`.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources

from chassis.errors import FaultCode, Violation
from chassis.files.worded import LANGUAGES

_VALUE = re.compile(r"{{(\w+)}}")


def told(violation: Violation, language: str) -> str:
    """What is wrong with a field, without its name.

    Args:
        violation: the fault.
        language: zh-CN or en-US; empty for a program, which is told what callers of the API are.

    Returns:
        The sentence of the code in that language; the API's where a package has no words for it.
    """
    if language not in LANGUAGES:
        return violation.message
    sentences = _sentences().get(violation.code)
    if sentences is None:
        return violation.message
    return _VALUE.sub(lambda at: violation.values.get(at[1], at[0]), sentences[LANGUAGES.index(language)])


def _sentences() -> dict[str, list[str]]:
    """What every code of this process is called: the chassis' own and those of the services that are loaded."""
    places = {kind.__module__.partition(".") for kind in FaultCode.__subclasses__()}
    packages = sorted(package for package, _, module in places if module == "violations")
    return {code: said for package in packages for code, said in _of(package).items()}


@cache
def _of(package: str) -> dict[str, list[str]]:
    file = resources.files(package) / "fault_words.json"
    words: dict[str, list[str]] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return words

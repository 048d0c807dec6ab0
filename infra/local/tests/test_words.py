"""The sentences of all applications, files and errors keep to the glossary: one word for one thing."""

from __future__ import annotations

import re
from pathlib import Path

from localplatform.paths import ROOT

# Where people read Chinese: sentences of the web applications, labels beside routes, words of files and of papers.
SPOKEN = ("gateway/*/src/**/*zh-CN.json", "gateway/*/src/**/*.ts", "gateway/*/src/**/*.tsx", "services/*/*/**/*.py")


def others() -> dict[str, str]:
    """The words that the glossary turns down, each with the one that it wants."""
    table = (ROOT / "docs" / "glossary.md").read_text().partition("## Not these words")[2]
    return dict(re.findall(r"^\| (\S+) \| (\S+) \|.*\|$", table.replace("| not | but | for |", ""), re.MULTILINE))


def spoken() -> list[Path]:
    files = (file for pattern in SPOKEN for file in ROOT.glob(pattern))
    return [file for file in files if not {"node_modules", "tests", "gen"} & set(file.parts)]


def test_nothing_says_another_word_for_a_thing_of_the_glossary() -> None:
    words = others()
    assert words["单元"] == "房间"
    said = [
        f"{file.relative_to(ROOT)}: {word} should be {words[word]}"
        for file in spoken()
        for text in [file.read_text()]
        for word in words
        if word in text
    ]
    assert not said

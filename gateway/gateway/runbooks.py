"""The runbooks of docs/runbooks.md, one for each alert, and beside it those in Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_SECTION = re.compile(r"^## (?P<alert>\w+)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def read(file: Path) -> Mapping[str, str]:
    """What to do, in Markdown, by alert; nothing where the file is not there."""
    if not file.is_file():
        return {}
    return {found["alert"]: found["text"].strip() for found in _SECTION.finditer(file.read_text())}


def in_chinese(file: Path) -> Path:
    """The file of the same runbooks in Chinese: runbooks.zh-CN.md beside runbooks.md."""
    return file.with_name(f"{file.stem}.zh-CN{file.suffix}")

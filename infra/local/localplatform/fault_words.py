"""`python -m localplatform.fault_words` gives services the console's sentences for faults, for the files they write."""

from __future__ import annotations

import json
from pathlib import Path

from localplatform.paths import ROOT

# The order in which files have the languages (chassis.files.worded.LANGUAGES).
_LANGUAGES = ("zh-CN", "en-US")
_SERVICES = ROOT / "services"
_WEB = ROOT / "gateway" / "web" / "src" / "locales"
_FEATURES = ROOT / "gateway" / "console" / "src" / "features"


def files() -> dict[Path, str]:
    """What each file of fault words is to hold: the chassis' own, and that of every service which refuses rows of
    files."""
    refusing = (
        folder
        for folder in sorted(_SERVICES.iterdir())
        if folder.name != "chassis" and any(map(_refuses, (folder / folder.name).rglob("*.py")))
    )
    found = {_file("chassis"): _table({one: _WEB / f"{one}.json" for one in _LANGUAGES})}
    for folder in refusing:
        words = {one: _FEATURES / folder.name / f"words.{one}.json" for one in _LANGUAGES}
        found[_file(folder.name)] = _table(words)
    return found


def _refuses(source: Path) -> bool:
    return "chassis.files.refused" in source.read_text()


def _file(service: str) -> Path:
    return _SERVICES / service / service / "fault_words.json"


def _table(words: dict[str, Path]) -> str:
    said = [json.loads(words[one].read_text())["violation"] for one in _LANGUAGES]
    table = {code: [sentences[code] for sentences in said] for code in sorted(said[0])}
    return json.dumps(table, indent=2, ensure_ascii=False) + "\n"


def write() -> None:
    """Writes them."""
    for file, content in files().items():
        file.write_text(content)


if __name__ == "__main__":
    write()

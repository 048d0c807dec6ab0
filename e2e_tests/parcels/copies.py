"""Writes a service from the templates, under a name of its own."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = Path(__file__).resolve().parent / "template"
SUFFIX = ".in"  # keeps linters, tests and generators away from the templates
# Names of other forms would need other forms in JSON, in paths and in classes.
NAME = re.compile(r"[a-z]{3,}s")


class Refused(ValueError):
    """No service is written there, or under that name."""


def write(folder: Path, name: str) -> list[Path]:
    """Writes a service into a checkout; gives its files.

    Args:
        folder: another checkout than the running one.
        name: a word in the plural.

    Raises:
        Refused: it is the running checkout, or none; the name is taken, or no such word.
    """
    folder = folder.resolve()
    if folder == ROOT:
        raise Refused("This is the running checkout: name a clone that may be thrown away")
    if not (folder / "services" / "chassis").is_dir():
        raise Refused(f"{folder} is no checkout of Manor")
    if not NAME.fullmatch(name):
        raise Refused(f"{name} is not a lower-case word in the plural, such as contracts")
    if (folder / "services" / name).exists() or (folder / "protos" / "manor" / name).exists():
        raise Refused(f"{folder} has a service {name}")
    files = []
    for template in sorted(TEMPLATE.rglob(f"*{SUFFIX}")):
        file = folder / renamed(str(template.relative_to(TEMPLATE)).removesuffix(SUFFIX), name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(renamed(template.read_text(), name))
        files.append(file)
    return files


def renamed(text: str, name: str) -> str:
    """A text about parcels as one about something else."""
    if name == "parcels":
        return text
    word = name.removesuffix("s")
    text = text.replace("parcel", word).replace("Parcel", word.capitalize())
    return text.replace("包裹", word.capitalize())

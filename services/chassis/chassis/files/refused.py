"""The rows of a file that an import refused, as a file to correct and import again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from chassis.errors import Violation
from chassis.files import sheets, storage
from chassis.files.cells import REASONS
from chassis.files.fault_words import told
from chassis.files.worded import LANGUAGES
from chassis.scope import Principal
from chassis.spelling import fold, visible

_BETWEEN = {"": (": ", "; "), "zh-CN": ("：", "；"), "en-US": (": ", "; ")}


@dataclass(frozen=True, slots=True)
class Wording:
    """How whoever corrects the file is told what is wrong in it.

    Args:
        language: zh-CN or en-US; empty for a program, which reads names and the API's sentences.
        name_of: the column that a heading of the file means; "" for one that the import passes over.
        chinese: the headings of columns in Chinese, where the file itself has none for them.
    """

    language: str = ""
    name_of: Callable[[str], str] = str
    chinese: Mapping[str, str] = field(default_factory=dict)

    @property
    def heading(self) -> str:
        """What stands above the reasons."""
        return REASONS[LANGUAGES.index(self.language) + 1 if self.language in LANGUAGES else 0]

    def reasons(self, faults: Iterable[tuple[str, Violation]], headings: Sequence[str]) -> str:
        """What is wrong in a row.

        Args:
            faults: each with the column where it is.
            headings: the file's.
        """
        called = {} if not self.language else {self.name_of(said): said for said in reversed(headings)}
        if self.language.startswith("zh"):
            called = {**self.chinese, **called}
        colon, semicolon = _BETWEEN.get(self.language, _BETWEEN[""])
        said = (f"{called.get(column, column)}{colon}{told(one, self.language)}" for column, one in faults)
        return semicolon.join(sorted(said))


def save_refused(
    store: storage.FileStore,
    owner: Principal,
    path: Path,
    faults: Mapping[int, Sequence[tuple[str, Violation]]],
    wording: Wording,
) -> str:
    """Saves refused rows as a CSV file, as they were, with the reasons; gives its name, or "" where no row has one.

    Args:
        store: where it is kept.
        owner: who may read it.
        path: the file that was imported.
        faults: why rows were refused, by their numbers in the file, each with the column where it is.
        wording: how its reader is told.
    """
    with sheets.raw_rows(path) as cells:
        first, row = next(((number, row) for number, row in enumerate(cells, 1) if any(row)), (0, []))
        if not any(number > first for number in faults):  # the heading itself, or the file as a whole
            return ""
        headings = [visible(sheets.restored(cell)) for cell in row]

        def refused() -> Iterator[dict[str, str]]:
            for number, row in enumerate(cells, first + 1):
                if number in faults:
                    said = dict(zip(headings, map(sheets.restored, row), strict=False))
                    yield said | {wording.heading: wording.reasons(faults[number], headings)}

        kept = (said for said in headings if said and fold(said) not in map(fold, REASONS))
        columns = sheets.columns(wording.heading, *kept)
        return sheets.save(store, owner, "refused", columns, refused(), excel=False).file_name

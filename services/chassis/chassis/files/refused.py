"""The rows of a file that an import refused, as a file to correct and import again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from chassis.files import sheets, storage
from chassis.files.cells import REASONS
from chassis.scope import Principal
from chassis.spelling import visible


def _as_said(cells: Sequence[str]) -> Sequence[str]:
    return [visible(sheets.restored(cell)) for cell in cells]


def save_refused(
    store: storage.FileStore,
    owner: Principal,
    path: Path,
    reasons: Mapping[int, str],
    names: Callable[[list[str]], Sequence[str]] = _as_said,
) -> str:
    """Saves refused rows as a CSV file, as they were, with the reasons; gives its name, or "" where no row has one.

    Args:
        store: where it is kept.
        owner: who may read it.
        path: the file that was imported.
        reasons: why rows were refused, by their numbers in the file.
        names: what the columns are called whose heading it is given, "" for one that is left out; otherwise as the file
            calls them.
    """
    with sheets.raw_rows(path) as cells:
        first, said = next(((number, row) for number, row in enumerate(cells, 1) if any(row)), (0, []))
        if not any(number > first for number in reasons):  # the heading itself, or the file as a whole
            return ""
        called = names(said)

        def refused() -> Iterator[dict[str, str]]:
            for number, row in enumerate(cells, first + 1):
                if number in reasons:
                    yield dict(zip(called, map(sheets.restored, row), strict=False)) | {REASONS: reasons[number]}

        columns = sheets.columns(REASONS, *(name for name in called if name and name != REASONS))
        return sheets.save(store, owner, "refused", columns, refused(), excel=False).file_name

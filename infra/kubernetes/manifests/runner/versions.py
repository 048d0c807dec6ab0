"""A next version of the images: the same code with one migration more, to try upgrades and rollbacks with."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from alembic.script import ScriptDirectory

from manifests.builds import REGISTRY, built, podman
from manifests.charts import ROOT, service_names

NEXT, BROKEN = "0.1.1", "0.1.2"
TABLE = "upgrade_tried"
# Expand: a table more, and a column in the one that everybody writes to all the while.
_EXPAND = f'op.execute("create table {TABLE} (id bigint)"); op.execute("alter table outbox add column {TABLE} text")'
_BREAK = f'op.execute("drop table {TABLE}"); op.execute("select 1 / 0")'
_MIGRATION = """from alembic import op
revision, down_revision = "{tag}", "{after}"
def upgrade():
    {does}
"""


def next_version(names: list[str]) -> None:
    """Builds NEXT of each image: of a service with a migration, of others the same again."""
    for name in names:
        if name in service_names():
            folder = ROOT / "services" / name / "migrations"
            _build(name, built(name), NEXT, after=str(ScriptDirectory(str(folder)).get_current_head()), does=_EXPAND)
        else:
            podman("tag", built(name), f"{REGISTRY}/{name}:{NEXT}")


def broken_version(name: str) -> None:
    """Builds BROKEN of a service, over its NEXT: its migration fails in the middle."""
    _build(name, f"{REGISTRY}/{name}:{NEXT}", BROKEN, after=NEXT, does=_BREAK)


def _build(name: str, base: str, tag: str, *, after: str, does: str) -> None:
    with TemporaryDirectory() as context:
        folder = Path(context)
        (folder / "next.py").write_text(_MIGRATION.format(tag=tag, after=after, does=does))
        place = f"/app/services/{name}/migrations/versions/{tag.replace('.', '_')}.py"
        (folder / "Dockerfile").write_text(f"FROM {base}\nCOPY next.py {place}\n")
        podman("build", "--quiet", "--tag", f"{REGISTRY}/{name}:{tag}", str(folder))

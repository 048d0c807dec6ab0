"""The throw-away service still fits the platform that it is written into."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from e2e_tests.parcels.copies import ROOT, Refused, renamed, write


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder that counts as a checkout, with the rules and protos of this one."""
    (tmp_path / "services" / "chassis").mkdir(parents=True)
    (tmp_path / "pyproject.toml").symlink_to(ROOT / "pyproject.toml")
    (tmp_path / "protos").mkdir()
    (tmp_path / "protos" / "buf.yaml").symlink_to(ROOT / "protos" / "buf.yaml")
    # A package is known by this file, and what a module of it imports from beside itself is sorted by that.
    (tmp_path / "infra" / "dashboards" / "dashboards").mkdir(parents=True)
    (tmp_path / "infra" / "dashboards" / "dashboards" / "__init__.py").touch()
    (tmp_path / "infra" / "local" / "localplatform" / "demo").mkdir(parents=True)
    (tmp_path / "e2e_tests" / "access_walk").mkdir(parents=True)
    for package in (
        "infra/local/localplatform",
        "infra/local/localplatform/demo",
        "e2e_tests",
        "e2e_tests/access_walk",
    ):
        (tmp_path / package / "__init__.py").touch()
    return tmp_path


def test_its_python_is_as_ruff_wants_it(checkout: Path) -> None:
    python = [str(file) for file in write(checkout, "parcels") if file.suffix == ".py"]
    for command in (["check", "--no-cache"], ["format", "--check", "--no-cache"]):
        ran = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *python], check=False, capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr


def test_its_protos_compile(checkout: Path) -> None:
    protos = [str(file) for file in write(checkout, "parcels") if file.suffix == ".proto"]
    roots = [f"-I{checkout / 'protos'}", f"-I{ROOT / 'protos'}", *(f"-I{path}" for path in _shared())]
    output = f"--descriptor_set_out={checkout / 'image'}"
    ran = subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", *roots, output, *protos], check=False, capture_output=True
    )
    assert ran.returncode == 0, ran.stderr.decode()


def _shared() -> list[Path]:
    """Where Google's protos lie."""
    return [Path(entry) for entry in sys.path if (Path(entry) / "google" / "api" / "http.proto").exists()]


def test_another_name_stands_wherever_parcels_stood(checkout: Path) -> None:
    for file in write(checkout, "contracts"):
        assert "parcel" not in str(file.relative_to(checkout)).lower()
        assert "parcel" not in file.read_text().lower()
    assert renamed("CreateParcel in parcels", "contracts") == "CreateContract in contracts"


def test_nothing_is_written_here_or_over_a_service(checkout: Path) -> None:
    with pytest.raises(Refused, match="running checkout"):
        write(ROOT, "parcels")
    with pytest.raises(Refused, match="plural"):
        write(checkout, "contracts_copy")
    write(checkout, "contracts")
    with pytest.raises(Refused, match="has a service contracts"):
        write(checkout, "contracts")

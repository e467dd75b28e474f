"""Both vaults, so that every test of a vault runs over each."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.store.vault import FolderVault, MemoryVault, Vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saker"


@pytest.fixture(params=["folder", "memory"])
def vault(request: pytest.FixtureRequest, folder: Path) -> Vault:
    return FolderVault(folder) if request.param == "folder" else MemoryVault()

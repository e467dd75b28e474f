"""The same surroundings for every test, whoever runs it and wherever."""

from __future__ import annotations

import gc
import os
import time
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True, print_blob=True, max_examples=25)
settings.register_profile("search", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "DISPLAY", "WAYLAND_DISPLAY", "TMUX"):
    os.environ.pop(name, None)
# Far from Oslo and off by a half hour: what forgets to ask for Oslo's time is seen.
os.environ["TZ"] = "America/St_Johns"
if hasattr(time, "tzset"):
    time.tzset()


def pytest_collection_finish() -> None:
    """What was imported stays, so that looking for what may be thrown away need not go through it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of case files, so that no test reads or writes the user's own."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("MOTELEDER_HOME", str(folder))
    return folder

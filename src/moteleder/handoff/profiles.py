"""Profiles of systems: fields in the order in which somebody meets them, what is known, what assumed.

Those that come with the program, and the user's own beside the cases; an own one takes the place of one that
comes with it and has the same file name.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from moteleder.handoff.profile_reading import Profile, ProfileProblem, profile_file

__all__ = ["FOLDER", "USUAL", "Profiles", "copied", "profiles"]

FOLDER = "profiles"
"""The folder of the user's own profiles, in the folder of cases."""

USUAL = "generic"
"""The profile for whoever has not chosen one."""

_OURS = Path(__file__).with_name("profiles")


@dataclass(frozen=True)
class Profiles:
    """Every profile there is, and what is wrong with some of them."""

    found: tuple[Profile, ...]
    """The generic one first, then by name."""
    problems: tuple[ProfileProblem, ...] = ()
    """What could not be used."""

    def named(self, name: str) -> Profile:
        """The profile of that id or name, in large letters or small, else the generic one."""
        return self.known(name) or next(p for p in self.found if p.id == USUAL)

    def known(self, name: str) -> Profile | None:
        """The profile of that id or name; None where there is none."""
        wanted = name.strip().casefold()
        return next((p for p in self.found if wanted in (p.id.casefold(), p.name.casefold())), None)


def profiles(language: str, home: Path | None = None) -> Profiles:
    """The profiles in a language; `home` is the folder where the user's own are kept."""
    read: dict[str, Profile] = {}
    problems: list[ProfileProblem] = []
    for folder, own in ((_OURS, False), (home / FOLDER if home else None, True)):
        for file in _files(folder):
            profile, wrong = profile_file(file, language, own)
            problems += wrong
            if profile is not None:
                read[profile.id] = profile
    in_order = sorted(read.values(), key=lambda p: (p.id != USUAL, p.name.casefold()))
    return Profiles(tuple(in_order), tuple(problems))


def copied(profile: Profile, home: Path) -> Path:
    """A copy of the profile's file among the user's own, to be changed; raises `OSError`."""
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    text = profile.file.read_text(encoding="utf-8")
    for number in range(1, 1000):
        target = folder / f"{profile.id}-{number}.toml"
        try:
            with target.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            continue
        return target
    raise FileExistsError(folder)


def _files(folder: Path | None) -> list[Path]:
    try:
        return sorted(folder.glob("*.toml")) if folder else []
    except OSError:
        return []

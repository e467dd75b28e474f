from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.handoff.kinds import KINDS
from moteleder.handoff.profile_reading import said
from moteleder.handoff.profiles import FOLDER, Profiles, copied, profiles
from moteleder.i18n import words
from tests.handoff.samples import PROFILES


def own(home: Path, text: str, name: str = "mitt") -> Profiles:
    (home / FOLDER).mkdir(exist_ok=True)
    (home / FOLDER / f"{name}.toml").write_text(text, encoding="utf-8")
    return profiles("nb", home)


def told(found: Profiles) -> list[str]:
    return [said(problem, words("en")) for problem in found.problems]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_profile_that_comes_along_says_what_is_known_and_what_is_assumed(language: str) -> None:
    found = profiles(language)
    assert found.problems == ()
    assert tuple(sorted(p.id for p in found.found)) == tuple(sorted(PROFILES))
    assert found.found[0].id == "generic"
    for profile in found.found:
        assert (bool(profile.known), bool(profile.assumed), bool(profile.checked)) == (True, True, True)
        assert bool(profile.source) == (profile.id != "generic")
        assert all(field.label for field in profile.fields)


def test_each_speaks_the_screens_language() -> None:
    assert {profiles(language).named("generic").assumed[:8] for language in ("nb", "nn", "en")} == {
        "At felte",
        "At felta",
        "That the",
    }


def test_a_copy_of_a_profile_is_one_of_the_users_own_and_takes_no_others_place(tmp_path: Path) -> None:
    sampro = profiles("nb").named("Visma SamPro")
    assert [copied(sampro, tmp_path).name for _ in range(2)] == ["sampro-1.toml", "sampro-2.toml"]
    found = profiles("nb", tmp_path)
    assert found.problems == ()
    assert (found.named("sampro-1").fields, found.named("sampro-1").own) == (sampro.fields, True)
    assert not found.named("sampro").own


def test_an_own_profile_with_the_name_of_one_that_comes_along_takes_its_place(tmp_path: Path) -> None:
    found = own(tmp_path, '[[field]]\nwhat = "minutes"\nlabel = "Notat"', "sampro")
    assert [field.label for field in found.named("sampro").fields] == ["Notat"]
    assert len(found.found) == len(PROFILES)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("foo = ", "mitt.toml cannot be read"),
        ("name = 'X'", "mitt.toml has no field that can be used. The profile is left out."),
        (
            "lnogest = 10\n[[field]]\nwhat='minutes'",
            "there is no lnogest. The nearest valid name is longest.",
        ),
        ("[[field]]\nwhat='minuts'", "field[1].what cannot be minuts. The nearest valid name is minutes."),
        ("[[field]]\nlabel='X'", "field[1].what is missing"),
        ("[[field]]\nwhat='minutes'\nfrom='x'", "there is no field[1].from."),
        ("form='htm'\n[[field]]\nwhat='minutes'", "form cannot be htm. The nearest valid name is html."),
        ("line_ends='CRLF'\n[[field]]\nwhat='minutes'", "line_ends cannot be CRLF."),
        ("longest=3\n[[field]]\nwhat='minutes'", "longest cannot be 3."),
        ("longest=true\n[[field]]\nwhat='minutes'", "longest cannot be True."),
        ("longest=-1\n[[field]]\nwhat='minutes'", "longest cannot be -1."),
        ("name=7\n[[field]]\nwhat='minutes'", "name cannot be 7."),
        ("source=[7]\n[[field]]\nwhat='minutes'", "source cannot be 7."),
        ("field='x'", "field cannot be x."),
        ("field=['x']", "field[1] cannot be x."),
        ("goal_status='x'\n[[field]]\nwhat='minutes'", "goal_status cannot be x."),
        (
            "[measure_status]\nunderway='Pågår'\n[[field]]\nwhat='minutes'",
            "there is no measure_status.underway. The nearest valid name is under_way.",
        ),
    ],
)
def test_a_mistake_is_told_with_file_and_key_and_nothing_else_is_lost(
    text: str, problem: str, tmp_path: Path
) -> None:
    found = own(tmp_path, text)
    assert any(problem in each for each in told(found)), told(found)
    assert all(each.startswith("mitt.toml") for each in told(found))
    assert {p.id for p in found.found} >= set(PROFILES)


def test_what_cannot_be_read_at_all_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "rart.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / FOLDER / "mappe.toml").mkdir()
    found = profiles("nb", tmp_path)
    assert sorted(problem.file for problem in found.problems) == ["mappe.toml", "rart.toml"]
    (tmp_path / "fil").write_text("")
    assert profiles("nb", tmp_path / "fil").problems == ()


def test_a_profile_may_leave_all_but_its_fields_out(tmp_path: Path) -> None:
    every = "\n".join(f'[[field]]\nwhat = "{what}"' for what in KINDS)
    profile = own(tmp_path, every).named("mitt")
    assert (profile.name, [field.what for field in profile.fields]) == ("mitt", list(KINDS))

"""The call to the parents, what came of it, and where the mark goes on to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from moteleder.domain.agenda import Apology, Invited
from moteleder.domain.agenda_plan import edited
from moteleder.domain.case import Case
from moteleder.domain.outline import outline
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.rules_of_age import ages
from moteleder.session.call_words import CALLED_ABOUT, call_label
from moteleder.session.case_view import CaseView
from moteleder.session.preparation_sheet import preparation_sheet, write_sheet
from moteleder.session.preparing import Preparing
from moteleder.session.rows_call import call_lines, call_told, is_asked, next_unasked, said_of
from moteleder.session.rows_invited import invited_lines, invited_told, may_not_said
from moteleder.session.rows_line import Line
from tests.session.worlds import START, small_case

HOME = Person(id="P15", role="avlastningshjem", consent=Consent(attend=False))
NURSE = Person(id="P13", name="Beate Rokseth", role="helsesykepleier", suggested_by="skolen")


def now(case: Case | None = None, language: str = "nb") -> Preparing:
    return Preparing(CaseView(case or small_case(), START, language), 5)


def around(*people: Person) -> Case:
    case = small_case()
    return change(case, people=(*case.people, *people))


def row(lines: tuple[Line, ...], id_: str) -> Line:
    return next(line for line in lines if line.id == id_)


def after(at: Preparing, name: str) -> Preparing:
    """The parents were asked about something and had nothing to say."""
    return now(at.asked_about(name, at.view.case))


def test_each_answer_leads_to_the_next_question_and_then_to_whom_the_family_decides_about() -> None:
    at = now(around(NURSE, HOME))
    assert next_unasked(at, "note") == "P13"
    seen = [name := next_unasked(at, "")]
    at = now(at.prepared(rung=date(2026, 11, 20)))
    while (name := next_unasked(at, name)) != seen[-1] and name in CALLED_ABOUT:
        seen.append(name)
        at = after(at, name)
    assert seen == [each for each in CALLED_ABOUT if each != "note"]
    assert name == "P13"
    at = now(at.family_said("P13", attend=True, minutes=True, oral=False))
    assert next_unasked(at, "wishes") == "wishes"


def test_a_question_with_no_answer_is_asked_all_the_same() -> None:
    at = now()
    assert (said_of(at, "interpreter"), is_asked(at, "interpreter")) == ("", False)
    assert row(call_lines(at), "interpreter").text == "ikke spurt"
    at = after(at, "interpreter")
    assert (said_of(at, "interpreter"), is_asked(at, "interpreter")) == ("ingen tolk", True)
    assert row(call_lines(at), "interpreter").sign == "✓"


def test_what_the_parents_said_is_what_one_sees_and_the_label_stands_beside() -> None:
    at = now(now().prepared(child_said="Vil ha en venn med"))
    line = row(call_lines(at), "child_said")
    assert (line.text, line.label, line.sign) == ("Vil ha en venn med", "Hva barnet har sagt", "✓")
    assert row(call_lines(at), "note").sign == " "


def test_beside_a_question_not_asked_stands_how_to_answer() -> None:
    assert len(call_told(now(), "wishes")) == 3
    assert len(call_told(after(now(), "wishes"), "wishes")) == 1


def test_whom_the_family_refused_stands_neither_on_the_call_nor_on_its_sheet() -> None:
    at = now(around(HOME, NURSE))
    assert "P15" not in [line.id for line in call_lines(at)]
    sheet = preparation_sheet(at)
    assert "avlastning" not in sheet
    assert "Beate Rokseth · helsesykepleier · foreslått av skolen" in sheet.replace("\\", "")
    assert row(invited_lines(at), "P15").right == may_not_said(at, "P15") == "det er sagt nei"


def test_the_sheet_has_every_question_room_to_write_and_what_was_said() -> None:
    at = now(now().prepared(wishes="*Skyss*\n\n# Friminutt", note="Ring etter fire"), "nn")
    sheet = preparation_sheet(at)
    for name in CALLED_ABOUT[1:]:
        assert call_label(at, name) in sheet
    assert sheet.count("." * 60) == 6  # All but when, who speaks where, and the wishes.
    assert "\\# Friminutt" in sheet
    assert "Ring etter fire" in sheet


def test_somebody_who_does_not_come_sends_another_and_both_are_seen() -> None:
    at = now(now().answers("P6", Apology(person="P6", statement="Leser godt."), "P8"))
    asked = at.invited("P8")
    assert at.deputy("P6") == ""  # She is asked herself, and stays so.
    assert asked == Invited(person="P8")
    assert row(invited_lines(at), "P6").right == "kommer ikke · har skrevet"
    assert any("Leser godt." in line.text for line in invited_told(at, "P6"))
    at = now(at.answers("P6", None, ""))
    assert (at.apology("P6"), row(invited_lines(at), "P6").sign) == (None, "✓")


def test_a_deputy_who_was_not_asked_comes_in_the_same_place_and_goes_again() -> None:
    at = now(around(change(NURSE, consent=Consent(attend=True))))
    at = now(at.answers("P6", Apology(person="P6"), "P13"))
    assert at.deputy("P6") == "P13"
    at = now(at.does_not_ask("P6"))
    assert [each.person for each in at.record.invited] == ["P4", "P8", "P2", "P3"]
    assert at.record.apology == ()


def test_who_is_not_permanent_is_asked_to_the_item_they_are_needed_for_or_once_the_family_says_so() -> None:
    yes = Person(id="P20", name="Kåre Myklum", permanent=False, consent=Consent(attend=True))
    at = now(around(yes, change(NURSE, permanent=False)))
    item = at.record.item[-1].id
    needing = edited(at.record, item, needed=("P20", "P13"))
    at = now(at.with_agenda(needing))
    assert at.invited("P20") == Invited(person="P20", items=(item,), round=False)
    assert at.invited("P13") is None
    at = now(at.family_said("P13", attend=True, minutes=True, oral=True))
    assert at.invited("P13") == Invited(person="P13", items=(item,), round=False)
    at = now(at.with_agenda(edited(at.record, item, needed=())))
    assert at.invited("P20") is None
    assert at.invited("P13") is None


def test_whose_consent_ends_too_early_is_asked_to_come_with_one_that_reaches_the_meeting() -> None:
    ends = Consent(attend=True, until=date(2026, 12, 1))
    at = now(around(change(NURSE, consent=ends)))
    assert at.may_come("P13") == "lapsed"
    kept = now(at.consent_said("P13", change(ends, minutes=True)))
    assert kept.invited("P13") is None
    assert kept.people["P13"].consent.minutes
    longer = now(at.consent_said("P13", change(ends, until=date(2027, 12, 1))))
    assert longer.invited("P13") == Invited(person="P13")
    assert longer.people["P13"].consents == (ends,)
    refused = now(at.consent_said("P13", Consent(attend=False)))
    assert refused.invited("P13") is None


def test_of_age_it_is_the_young_person_who_decides() -> None:
    case = around(NURSE)
    at = now(change(case, facts=change(case.facts, born=date(2008, 3, 14))), "en")
    heading = "MAY THEY COME? THE YOUNG PERSON DECIDES"
    assert heading in [line.text for line in call_lines(at)]
    assert "young person says" in call_told(at, "P13")[0].text
    assert at.may_come("P2") == "of_age"
    assert outline(at.view.case, ages()).of_age == date(2026, 3, 14)
    assert "THE YOUNG PERSON DECIDES FIRST" in [line.text for line in invited_lines(at)]
    told = [line.text for name in CALLED_ABOUT for line in call_told(at, name)]
    rows = [f"{line.label} {line.text}" for line in call_lines(at)]
    said = "\n".join([*rows, *told, preparation_sheet(at)])
    assert "ASK THE YOUNG PERSON" in said
    for word in ("THE PARENTS", "the parents", "the child", "you both", "amily decides"):
        assert word not in said


def test_a_turn_moves_one_place_and_stays_at_the_ends() -> None:
    order = [each.person for each in now().record.invited]
    moved = now(now().moves("P6", 1)).record.invited
    assert [each.person for each in moved] == [order[0], order[2], order[1], *order[3:]]
    assert now(now().moves(order[0], -1)).record.invited == now().record.invited


def test_the_sheet_lies_whole_in_one_folder_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        path.write_bytes(data[:5])
        if path.suffix == ".txt":
            raise OSError(28, "full")

    monkeypatch.setattr("moteleder.session.preparation_sheet.exactly", full)
    with pytest.raises(OSError, match="full"):
        write_sheet([tmp_path], now())
    assert list(tmp_path.iterdir()) == []

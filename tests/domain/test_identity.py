"""Which numbers are identity numbers, however they are written, and which are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from random import Random
from time import process_time
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.identity import (
    WIDEST,
    guarded,
    holds_identity,
    identity_numbers,
    removed,
    without_identity,
)
from moteleder.domain.text import NOTE_LIMIT, clean
from tests.numbers import ANTONI, ELIAS, KINDS, PUBLISHED, WRITTEN, accounts, numbers, satisfies
from tests.session.worlds import small_case

GONE = "[fødselsnummer fjernet]"


@pytest.mark.parametrize("remainder", range(4))
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_found_however_it_is_written(kind: str, remainder: int) -> None:
    for number in islice(numbers(Random(f"{kind} {remainder}"), kind, remainder), 40):
        for way, write in WRITTEN.items():
            text = f"Fnr. {write(number)}, sier mor."
            assert without_identity(text) == (f"Fnr. {GONE}, sier mor.", 1), (way, number)
            assert len(write(number)) < WIDEST


@pytest.mark.parametrize("number", [ELIAS, ANTONI, *PUBLISHED])
def test_the_numbers_of_the_narratives_and_of_skatteetaten_are_found(number: str) -> None:
    assert holds_identity(number)


@pytest.mark.parametrize("remainder", range(4, 11))
def test_a_number_with_wrong_control_digits_is_not_one(remainder: int) -> None:
    for number in islice(numbers(Random(remainder), "fødselsnummer", remainder), 50):
        assert not holds_identity(number)


def test_one_wrong_digit_is_enough() -> None:
    for number in islice(numbers(Random(3), "fødselsnummer"), 50):
        assert not holds_identity(number[:-1] + str((int(number[-1]) + 1) % 10))


@pytest.mark.parametrize(
    "frame", ["fnr{}", "**{}**", "«{}»", "({})", "_{}_", "{}.", "| {} |", "x{}y", "1 {} 2"]
)
def test_words_and_marks_around_it_hide_nothing(frame: str) -> None:
    assert without_identity(frame.format(ELIAS)) == (frame.format(GONE), 1)
    assert without_identity(frame.format("148318 90003")) == (frame.format(GONE), 1)


@pytest.mark.parametrize("text", ["1483 18 90003", "1483.18.90003", "1483\u00a018\u00a090003"])
def test_written_as_an_account_number_it_is_an_account_number(text: str) -> None:
    assert without_identity(f"Konto {text}") == (f"Konto {text}", 0)


@pytest.mark.parametrize("text", [f"{ELIAS}1", f"1{ELIAS}", f"{ELIAS} 1"[:-2] + "0" * 9, "1483189 0003"])
def test_a_part_of_a_longer_row_or_parted_elsewhere_is_not_one(text: str) -> None:
    assert not holds_identity(text)


def test_a_row_and_a_number_after_it_are_told_apart() -> None:
    assert without_identity(f"Ring 91234567 {ELIAS} {ANTONI}.") == (f"Ring 91234567 {GONE} {GONE}.", 2)


@pytest.mark.parametrize(
    ("day", "real"), [("290224", True), ("290223", False), ("310424", False), ("000124", False)]
)
def test_the_day_must_exist(day: str, real: bool) -> None:
    found = (f"{day}{tail:05}" for tail in range(4_000))
    assert any(holds_identity(number) for number in found) is real


def test_of_100_000_phones_accounts_dates_and_amounts_none_is_found_that_is_not_one() -> None:
    random = Random("tall")
    wrong, found = [], 0
    for text in islice(_harmless(random), 100_000):
        if holds_identity(text):
            found += 1
            digits = re.sub(r"\D", "", text)
            wrong += [text] if len(digits) != 11 or not satisfies(digits) else []
    assert wrong == []
    assert found < 2_500, "account numbers in one piece: every tenth or so is a valid identity number too"


def _harmless(random: Random) -> Iterator[str]:
    account = accounts(random)
    while True:
        phone = f"{random.randrange(20_000_000, 100_000_000)}"
        yield phone
        yield f"{phone[:2]} {phone[2:4]} {phone[4:6]} {phone[6:]}"
        yield f"+47 {phone[:3]} {phone[3:5]} {phone[5:]}"
        number = next(account)
        yield number
        yield f"{number[:4]}.{number[4:6]}.{number[6:]}"
        yield f"{number[:4]} {number[4:6]} {number[6:]}"
        day = f"{random.randrange(1, 32):02}.{random.randrange(1, 13):02}"
        yield f"{day}.{random.randrange(100):02} kl. 13.00–14.30"
        yield f"{day}.20{random.randrange(100):02}"
        yield f"20{random.randrange(100):02}-{day[3:]}-{day[:2]}T13:00:00+01:00"
        yield f"{random.randrange(10**11):,} kr".replace(",", " ")


def test_no_account_number_is_found_as_account_numbers_are_written() -> None:
    for number in islice(accounts(Random(4)), 2_000):
        assert not holds_identity(f"{number[:4]}.{number[4:6]}.{number[6:]}")


@given(
    st.lists(st.sampled_from([ELIAS, "148318", "90003", " ", "-", ".", "\n", "1", "x", GONE]), max_size=20)
)
def test_what_is_left_holds_none(parts: list[str]) -> None:
    left, count = without_identity("".join(parts))
    assert not holds_identity(left)
    assert left.count(GONE) == "".join(parts).count(GONE) + count


@given(st.text(max_size=60))
def test_a_text_without_one_is_kept_to_the_byte(text: str) -> None:
    assert without_identity(text) == (text, 0) or holds_identity(text)


def test_control_characters_between_the_digits_hide_nothing() -> None:
    assert holds_identity(clean("148318\x1b90003"))
    assert holds_identity(clean("148318\r\n90003"))


@pytest.mark.parametrize("text", ["Ord for ord. ", "148318 ", "1483189000 ", "2", "12 34 56 "])
def test_a_long_text_is_looked_through_at_once(text: str) -> None:
    long = text * (NOTE_LIMIT // len(text))
    began = process_time()
    list(identity_numbers(long))
    assert process_time() - began < 1


def test_whatever_a_value_holds_is_looked_through() -> None:
    case = small_case()
    raw = msgspec.json.decode(msgspec.json.encode(case))
    texts = _with_numbers(raw)
    dirty = msgspec.convert(raw, type(case))
    kept, count = guarded(dirty, removed("nn"))
    written = msgspec.json.encode(kept).decode()
    assert count == texts > 10
    assert not holds_identity(written)
    assert written.count("[fødselsnummer fjerna]") == texts
    assert guarded(case) == (case, 0)
    assert guarded(case)[0] is case


def _with_numbers(raw: Any) -> int:
    """Put a number into every free text, in place; gives how many there are."""
    count = 0
    for key, inner in list(raw.items() if isinstance(raw, dict) else enumerate(raw)):
        if isinstance(inner, dict | list):
            count += _with_numbers(inner)
        elif key in ("name", "role", "title", "alias"):
            raw[key] = f"{inner} {ELIAS}"
            count += 1
    return count


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_what_stands_there_instead_is_in_the_language_of_the_minutes(language: str) -> None:
    assert removed(language)[0] + removed(language)[-1] == "[]"
    assert len({removed(each) for each in ("nb", "nn", "en")}) == 3
    assert removed() == removed("nb") == GONE

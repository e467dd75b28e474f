from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from moteleder.domain.transfer import Transfer
from moteleder.handoff.transfer import left, next_left, state_of, ticked, unticked
from tests.handoff.samples import handed

AT = datetime(2026, 12, 17, 9, tzinfo=UTC)
FIELDS = handed("elias", "generic").fields


def test_ticks_are_taken_off_again_and_each_system_has_its_own() -> None:
    one = ticked(Transfer(), "generic", FIELDS[0], AT)
    assert (state_of(one, "generic", FIELDS[0]), state_of(one, "sampro", FIELDS[0])) == ("done", "left")
    assert unticked(one, "generic", FIELDS[0]).handed == ()
    assert ticked(one, "generic", FIELDS[0], AT) == one


def test_one_goes_on_with_the_next_that_is_left_and_from_the_end_with_the_first() -> None:
    state = Transfer()
    assert next_left(state, "generic", FIELDS) == FIELDS[0].id
    for field in FIELDS[:3]:
        state = ticked(state, "generic", field, AT)
    assert next_left(state, "generic", FIELDS) == FIELDS[3].id
    assert next_left(state, "generic", FIELDS, FIELDS[5].id) == FIELDS[6].id
    assert next_left(state, "generic", FIELDS, FIELDS[-1].id) == FIELDS[3].id
    for field in FIELDS:
        state = ticked(state, "generic", field, AT)
    assert (next_left(state, "generic", FIELDS), left(state, "generic", FIELDS)) == ("", ())


def test_a_text_that_has_changed_since_is_left_again() -> None:
    state = ticked(Transfer(), "generic", FIELDS[0], AT)
    other = replace(FIELDS[0], text=FIELDS[0].text + " Mer.")
    assert state_of(state, "generic", other) == "changed"
    assert left(state, "generic", [other]) == (other,)
    assert state_of(ticked(state, "generic", other, AT), "generic", other) == "done"

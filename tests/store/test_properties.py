"""Whatever is put is what is opened."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from moteleder.domain.case import Case
from moteleder.domain.values import change
from moteleder.store.casefile import CaseFile
from moteleder.store.vault import MemoryVault
from tests.store.samples import elias
from tests.store.strategies import cases

SLOW = settings(suppress_health_check=list(HealthCheck), max_examples=40)


@SLOW
@given(cases())
def test_any_case_is_opened_as_it_was_put(case: Case) -> None:
    vault = MemoryVault()
    CaseFile.create(vault, "elias", elias())
    with CaseFile.open(vault, "elias", writing=True) as file:
        file.put(case)
    assert CaseFile.open(vault, "elias").case == case


@SLOW
@given(cases())
def test_a_journal_that_is_appended_is_the_journal_that_is_put(case: Case) -> None:
    vault = MemoryVault()
    empty = tuple(change(record, event=()) for record in case.meetings)
    CaseFile.create(vault, "elias", change(case, meetings=empty))
    with CaseFile.open(vault, "elias", writing=True) as file:
        for record in case.meetings:
            for event in record.event:
                file.append(record.number, event)
        assert file.case == case
    assert CaseFile.open(vault, "elias").case == case

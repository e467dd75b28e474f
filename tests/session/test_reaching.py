from __future__ import annotations

import pytest

from moteleder.session.reaching import can_be_address, can_be_phone, usual_phone


@pytest.mark.parametrize(
    "text",
    [
        "ane",
        "ane@",
        "ane@skole",
        "@skole.example",
        "a@b.example, c@d.example",
        "a b@c.example",
        "a@b..example",
        "Ane <ane@skole.example>",
        "ane@skole.example\nBcc: x@y.example",
        "a" * 90_000,
    ],
)
def test_what_is_no_address_is_known(text: str) -> None:
    assert not can_be_address(text)


@pytest.mark.parametrize(
    ("text", "dials", "usual"),
    [
        ("22 33 44 55", True, True),
        ("22334455", True, True),
        ("+48 601 234 567", True, True),
        ("0047 22334455", True, True),
        ("113", True, False),
        ("22 33 44 55 int. 12", True, True),
        ("2233445", True, False),
        ("ring skolen", False, False),
        ("12", False, False),
        ("[22 33 44 55]", False, False),
        ("1" * 21, False, False),
    ],
)
def test_a_number_can_be_dialled_and_is_noticed_where_it_is_unusual(
    text: str, dials: bool, usual: bool
) -> None:
    assert can_be_phone(text) is dials
    assert usual_phone(text) is usual

"""Mail drafts, as the mail package reads them."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.minutes.forms.eml import eml

AT = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
CALENDAR = b"BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"


def made(**changed: Any) -> bytes:
    values: dict[str, Any] = {
        "subject": "Innkalling til ansvarsgruppemøte",
        "text": "Hei, Łódź og Åse\n",
        "page": "<p>Hei</p>\n",
        "appointment": CALENDAR,
        "at": AT,
    }
    return eml(**{**values, **changed})


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def test_it_is_an_unsent_draft_with_the_text_twice_and_the_appointment_beside_it() -> None:
    mail = read(made())
    assert (mail["X-Unsent"], mail["Subject"]) == ("1", "Innkalling til ansvarsgruppemøte")
    assert mail["Date"].datetime == AT
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
    ]
    text = mail.get_body(("plain",))
    assert text is not None
    assert text.get_content() == "Hei, Łódź og Åse\r\n"


def test_the_appointment_is_attached_whole_and_published() -> None:
    (calendar,) = read(made()).iter_attachments()
    assert calendar.get_payload(decode=True) == CALENDAR
    assert calendar["Content-Type"].params["method"] == "PUBLISH"
    assert calendar.get_filename() == "innkalling.ics"


def test_it_goes_to_nobody_unless_somebody_is_given() -> None:
    mail = read(made())
    assert [mail[name] for name in ("To", "Cc", "Bcc", "From")] == [None] * 4
    assert read(made(to="ane@example.org", sender="siri@example.org"))["To"] == "ane@example.org"


@pytest.mark.parametrize(
    "typed", ["a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "ane"]
)
def test_what_is_no_single_address_addresses_nobody(typed: str) -> None:
    mail = read(made(to=typed, sender=typed))
    assert (mail["To"], mail["From"], mail["Bcc"]) == (None, None, None)


def test_lines_end_with_crlf_and_stay_short() -> None:
    data = made(text="æøåłńź" * 200 + "\n", page="<p>" + "æ" * 900 + "</p>")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 78


def test_the_same_values_give_the_same_bytes() -> None:
    assert made() == made()


@settings(max_examples=100)
@given(st.text(st.sampled_from(list("aåł\U0001f600\r\n\x00\u202e :<>[]*|;,=?_Bcc")), max_size=120))
def test_no_subject_makes_a_header_of_its_own(subject: str) -> None:
    mail = read(made(subject=f"Møte {subject}"))
    assert mail.keys() == ["Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type"]

"""A draft of a mail (RFC 5322), opened unsent: the text, the same as HTML, and the appointment."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from moteleder.dates import oslo
from moteleder.domain.text import one_line
from moteleder.minutes.forms.ics import METHOD, address

__all__ = ["eml"]


def eml(
    *,
    subject: str,
    text: str,
    page: str,
    appointment: bytes,
    at: datetime,
    sender: str = "",
    to: str = "",
    name: str = "innkalling.ics",
) -> bytes:
    """The draft; without `to` it goes to nobody yet. The same values give the same bytes."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = one_line(subject)
    mail["Date"] = format_datetime(oslo(at))
    if address(sender):
        mail["From"] = address(sender)
    if address(to):
        mail["To"] = address(to)
    mail["X-Unsent"] = "1"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    # As bytes: a text would lose its CRLF on the way.
    how = {"method": METHOD, "charset": "utf-8"}
    mail.add_attachment(appointment, maintype="text", subtype="calendar", filename=name, params=how)
    _bound(mail, text + page)
    return mail.as_bytes()


def _bound(mail: EmailMessage, text: str) -> None:
    """Give every part a boundary that comes from the text, and that no encoded text can hold."""
    digest = sha256(text.encode("utf-8")).hexdigest()[:24]
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_{digest}_{number}")

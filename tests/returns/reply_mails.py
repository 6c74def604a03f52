# SPDX-License-Identifier: MIT
"""Puts a filled form into a reply as different mail programs write one. Same input, same bytes:
Message-ID, Date and boundaries follow from the mail's name and time.
"""

import base64
import hashlib
import html
import quopri
from dataclasses import dataclass, field
from email.header import Header
from email.utils import format_datetime, formataddr
from urllib.parse import quote

_MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
}


@dataclass
class Reply:
    name: str
    program: str
    sender: tuple  # (name, address)
    original: object  # the email.message of ours that is answered
    at: object  # datetime with its zone
    words: str
    file_name: str = ""
    document: bytes = b""
    extra: dict = field(default_factory=dict)

    def digits(self, purpose, count=24):
        return hashlib.sha256(f"{self.name} {purpose}".encode()).hexdigest()[:count]


def write_reply(reply):
    """The mail's bytes, with CRLF."""
    shape = {
        "outlook": _outlook,
        "gmail": _gmail,
        "apple-mail": _apple_mail,
        "thunderbird": _thunderbird,
        "exchange": _exchange,
    }[reply.program]
    return shape(reply).replace("\n", "\r\n").encode("ascii")


def _encoded(text):
    return text if text.isascii() else Header(text, "utf-8").encode()


def _head(reply, message_id, fields):
    name, address = reply.sender
    # An automatic answer goes back to who wrote, a person's to where answers are wanted.
    to = reply.original["Reply-To"] if reply.program != "exchange" else reply.original["From"]
    lines = {
        "From": formataddr((name, address), "utf-8"),
        "To": str(to),
        "Subject": _encoded(("Automatic reply: " if reply.program == "exchange" else "Re: ")
                            + str(reply.original["Subject"])),
        "Date": format_datetime(reply.at),
        "Message-ID": f"<{message_id}@mail.elm-grove.example.org>",
        "In-Reply-To": str(reply.original["Message-ID"]),
        "References": str(reply.original["Message-ID"]),
        **fields,
        "MIME-Version": "1.0",
    }
    return "".join(f"{key}: {value}\n" for key, value in lines.items())


def _multipart(kind, boundary, parts, more=""):
    body = "".join(f"--{boundary}\n{part.rstrip()}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"{more}\n\n{body}--{boundary}--\n'


def _text_part(subtype, text):
    body = quopri.encodestring(text.encode("utf-8")).decode("ascii")
    return (
        f'Content-Type: text/{subtype}; charset="UTF-8"\n'
        f"Content-Transfer-Encoding: quoted-printable\n\n{body}\n"
    )


def _quoted(reply, opening):
    original = reply.original.get_body(("plain",)).get_content()
    lines = "".join(f"> {line}\n" for line in original.strip().splitlines())
    return f"{reply.words}\n\n{opening}\n{lines}"


def _as_html(text):
    return "<html><body>" + html.escape(text).replace("\n", "<br>\n") + "</body></html>\n"


def _attachment(reply, names, disposition="attachment"):
    """`names`: how this program writes a file's name, (of the type, of the disposition)."""
    media_type = _MEDIA_TYPES[reply.file_name.rsplit(".", 1)[1]]
    return (
        f"Content-Type: {media_type};\n\t{names[0]}\n"
        "Content-Transfer-Encoding: base64\n"
        f"Content-Disposition: {disposition};\n\t{names[1]}\n\n"
        + base64.encodebytes(reply.document).decode("ascii")
    )


def _plain_names(reply):
    name = _encoded(reply.file_name)
    return f'name="{name}"', f'filename="{name}"'


def _extended_names(reply):
    """RFC 2231, which Apple Mail and Thunderbird keep to."""
    name = "utf-8''" + quote(reply.file_name)
    return f"name*={name}", f"filename*={name}"


def _on_date(reply):
    sent = reply.original["Date"].datetime.astimezone(reply.at.tzinfo)
    return sent.strftime("%d %B %Y at %H:%M")


def _outlook(reply):
    text = (
        f"{reply.words}\n\n________________________________\nFrom: {reply.original['From']}\n"
        f"Sent: {_on_date(reply)}\nTo: {reply.original['To']}\n"
        f"Subject: {reply.original['Subject']}\n\n"
        + reply.original.get_body(("plain",)).get_content().strip()
        + "\n"
    )
    inner = _multipart(
        "alternative",
        f"_000_{reply.digits('alternative')}_",
        [_text_part("plain", text), _text_part("html", _as_html(text))],
    )
    head = _head(
        reply,
        reply.digits("id", 32).upper(),
        {
            "Thread-Topic": _encoded(str(reply.original["Subject"])),
            "Thread-Index": base64.b64encode(reply.digits("thread", 22).encode()).decode(),
            "Accept-Language": "en-GB, en-US",
            "Content-Language": "en-GB",
            "X-MS-Has-Attach": "yes",
            "X-MS-TNEF-Correlator": "",
        },
    )
    parts = [inner]
    if reply.document:
        parts.append(_attachment(reply, _plain_names(reply)))
    return head + _multipart("mixed", f"_004_{reply.digits('mixed')}_", parts)


def _gmail(reply):
    text = _quoted(reply, f"On {_on_date(reply)}, {reply.original['From']} wrote:\n")
    inner = _multipart(
        "alternative",
        "000000000000" + reply.digits("alternative", 16),
        [_text_part("plain", text), _text_part("html", _as_html(text))],
    )
    head = _head(reply, "CAJ" + reply.digits("id", 40), {})
    if not reply.document:
        return head + inner
    attachment = _attachment(reply, _plain_names(reply)).rstrip("\n").replace(
        "\n\n", f"\nX-Attachment-Id: f_{reply.digits('attachment', 12)}0\n\n", 1
    )
    return head + _multipart(
        "mixed", "000000000000" + reply.digits("mixed", 16), [inner, attachment]
    )


def _apple_mail(reply):
    """The document stands in the middle of the text, inside one of the alternatives."""
    text = _quoted(reply, f"On {_on_date(reply)}, {reply.original['From']} wrote:\n")
    with_document = _multipart(
        "mixed",
        "Apple-Mail=_" + reply.digits("mixed").upper(),
        [
            _text_part("html", _as_html(reply.words)),
            _attachment(reply, _extended_names(reply), "inline"),
            _text_part("html", _as_html(text[len(reply.words):])),
        ],
    )
    head = _head(
        reply, reply.digits("id", 32).upper(), {"X-Mailer": "Apple Mail (2.3774.600.62)"}
    )
    return head + _multipart(
        "alternative",
        "Apple-Mail=_" + reply.digits("alternative").upper(),
        [_text_part("plain", text), with_document],
    )


def _thunderbird(reply):
    text = _quoted(reply, f"On {_on_date(reply)}, {reply.original['From']} wrote:")
    plain = (
        "Content-Type: text/plain; charset=UTF-8; format=flowed\n"
        "Content-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(text.encode("utf-8")).decode("ascii")
    )
    head = _head(
        reply,
        f"{reply.digits('id', 8)}-{reply.digits('id2', 12)}",
        {
            "User-Agent": "Mozilla Thunderbird",
            "Content-Language": "en-GB",
        },
    )
    boundary = "------------" + reply.digits("mixed")
    return head + _multipart("mixed", boundary, [plain, _attachment(reply, _extended_names(reply))])


def _exchange(reply):
    head = _head(
        reply,
        reply.digits("id", 32),
        {
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "X-MS-Exchange-Inbox-Rules-Loop": reply.sender[1],
        },
    )
    return head + _multipart(
        "alternative",
        f"_000_{reply.digits('alternative')}_",
        [_text_part("plain", reply.words + "\n"), _text_part("html", _as_html(reply.words))],
    )

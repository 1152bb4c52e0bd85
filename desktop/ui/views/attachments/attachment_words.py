"""What is said of an attachment: its kind, its size, who added it, and where its content is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.clock import local
from desktop.domain.records.attachment import AttachmentKind
from desktop.services.attachment.attachments import AttachmentView, State
from desktop.services.authorship import Hand
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate

_MB, _KB = 1024 * 1024, 1024

ICONS = {AttachmentKind.PDF: "file-pdf", AttachmentKind.PICTURE: "image", AttachmentKind.DOCUMENT: "file-text"}


def kind_word(kind: AttachmentKind | None) -> str:
    """PDF, bild, dokument."""
    return {
        AttachmentKind.PDF: translate("Attachments", "PDF"),
        AttachmentKind.PICTURE: translate("Attachments", "Picture"),
        AttachmentKind.DOCUMENT: translate("Attachments", "Document"),
        None: translate("Attachments", "Something that a newer version of the program knows"),
    }[kind]


def size_words(size: int) -> str:
    """ "640 kB", "1,2 MB"."""
    if size < _MB:
        return f"{max(1, round(size / _KB))} kB"
    return f"{QLocale().toString(size / _MB, 'f', 1)} MB"


def about(view: AttachmentView) -> str:
    """The line below its name."""
    record = view.seen.record
    said = translate("Attachments", "{kind}, {size}. {by}, {day}.")
    day = long_day_with_year(local(view.by.at).date())
    return said.format(kind=kind_word(record.kind), size=size_words(record.size), by=_who(view.by), day=day)


def standing(view: AttachmentView) -> str:
    """Where the content is; empty where it is here, and everywhere that it is to be."""
    if view.removed is not None:
        day = long_day_with_year(local(view.removed.at).date())
        return translate("Attachments", "Taken away by {name}, {day}.").format(name=_who(view.removed), day=day)
    if view.state is State.COMING:
        size = view.seen.record.size
        return translate("Attachments", "Coming: {here} of {size}").format(
            here=size_words(view.here) if view.here else "0 kB", size=size_words(size)
        )
    return {
        State.WAITING: translate("Attachments", "Waits to be sent"),
        State.AWAY: translate("Attachments", "Taken off this computer for now"),
    }.get(view.state, "")


def _who(hand: Hand) -> str:
    return translate("Attachments", "you") if hand.mine else hand.name or translate("Attachments", "a colleague")

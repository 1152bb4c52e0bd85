"""What somebody did with a file, in words: for the handlers, for the person herself, and for the log reviewer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.access_log import Act
from desktop.services.log.access_log_marks import Deed
from desktop.ui.widgets import time_words

translate = QCoreApplication.translate


def deed_words(deed: Deed) -> str:
    """Öppnade akten 3 gånger, 08.12–16.05"""
    said = act_words(deed.act, deed.what, deed.within)
    first, last = (time_words.clock(local(at)) for at in (deed.first_at, deed.last_at))
    if deed.times == 1:
        return translate("Deeds", "{deed}, {time}").format(deed=said, time=first)
    if first == last:
        return translate("Deeds", "{deed} {count} times, {time}").format(deed=said, count=deed.times, time=first)
    return translate("Deeds", "{deed} {count} times, {first}–{last}").format(
        deed=said, count=deed.times, first=first, last=last
    )


def act_words(act: Act | None, what: str, within: CompartmentKind) -> str:
    """Öppnade akten; Skrev ut stödplanen. None is something that a newer version of the program has a word for."""
    if act is None:
        return translate("Deeds", "Did something that this version of the program has no word for")
    if act is Act.OPENED:
        return _opened(what, within)
    if act is Act.UNMASKED:
        return _unmasked(what)
    if act is Act.REFUSED:
        return _refused(what)
    if act is Act.HANDED_OVER and what == "case_transfer":
        return translate("Deeds", "Moved the case between municipalities")
    thing = thing_words(what)
    said = {
        Act.PRINTED: translate("Deeds", "Printed {thing}"),
        Act.EXPORTED: translate("Deeds", "Saved {thing} as a file"),
        Act.COPIED: translate("Deeds", "Copied {thing}"),
        Act.DISCLOSED: translate("Deeds", "Handed out {thing}"),
        Act.RECOVERED: translate("Deeds", "Got in again with a recovery key"),
        Act.HANDED_OVER: translate("Deeds", "Handed the file over to a colleague"),
        Act.LOWERED: translate("Deeds", "Lowered the level of protected identity"),
        Act.LINKED: translate("Deeds", "Linked a consultation to the file"),
        Act.COMPARED: translate("Deeds", "Compared a contact person's ties with those around the person"),
        Act.STARTED: translate("Deeds", "Unlocked the program for the first time that day"),
    }[act]
    return said.format(thing=thing)


def _opened(what: str, within: CompartmentKind) -> str:
    if what == "attachment":
        return translate("Deeds", "Looked at an added document")
    if what == "closed_file":
        return translate("Deeds", "Opened the closed file, with a reason")
    if within is CompartmentKind.ASSIGNMENT:
        return translate("Deeds", "Opened the assignment")
    if within is CompartmentKind.DISCLOSURE:
        return translate("Deeds", "Read what had been handed over")
    return translate("Deeds", "Opened the file")


def _unmasked(what: str) -> str:
    if what == "envelope":
        return translate("Deeds", "Opened the envelope for an emergency")
    return translate("Deeds", "Had protected details shown")


def _refused(what: str) -> str:
    if what == "guardian_item":
        return translate("Deeds", "Said no to a guardian's request")
    return translate("Deeds", "Was asked about the person and said no")


def thing_words(what: str) -> str:
    """The thing by its code word; a word that is not known here is "något ur akten"."""
    known = {
        "plan": translate("Deeds", "the support plan"),
        "safety_plan": translate("Deeds", "the safety plan"),
        "network_map": translate("Deeds", "the network map"),
        "seen_by": translate("Deeds", "the list of who has seen the file"),
        "consent": translate("Deeds", "the consent"),
        "consent_form": translate("Deeds", "the consent form"),
        "withdrawal": translate("Deeds", "the text about a withdrawal"),
        "register_extract": translate("Deeds", "all that stands about the person"),
        "handover": translate("Deeds", "the handover"),
        "guardian_package": translate("Deeds", "what a guardian had asked for"),
        "guardian_letter": translate("Deeds", "the answer to a guardian"),
        "interpreter_booking": translate("Deeds", "the booking of an interpreter"),
        "exception": translate("Deeds", "something by an exception that two have made"),
        "asked_about": translate("Deeds", "an answer to somebody who asked"),
        "journal": translate("Deeds", "the notes"),
        "to_journal": translate("Deeds", "words for the records system"),
        "attachment": translate("Deeds", "an added document"),
        "case_transfer": translate("Deeds", "a case that moves to another municipality"),
        "name_and_places": translate("Deeds", "name and places"),
    }
    return known.get(what) or translate("Deeds", "something of the file")

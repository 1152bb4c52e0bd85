"""The words of *Vem ser vad*: the same for the picture and for its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.ports import MemberInfo
from desktop.domain.records.consent import Basis
from desktop.services.access.who_sees_what import Gate, Part, WhoSeesWhat
from desktop.ui.views.consents.consent_words import enumerated, names_words
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate

_RECOVERY = 7  # wire.directory.Role

PART_ICONS = {
    Part.TASKS: "briefcase",
    Part.ALARMS: "phone",
    Part.SITUATION_NOW: "clipboard-text",
    Part.WISHES: "chat-circle-text",
    Part.SUPPORT_PLAN: "list-bullets",
    Part.NOTES: "note-pencil",
    Part.NAME_AND_ADDRESS: "identification-card",
}


def part_word(part: Part) -> str:
    """A part of the file, as the picture names it."""
    return {
        Part.TASKS: translate("WhoSees", "The assignment: tasks and how they meet"),
        Part.ALARMS: translate("WhoSees", "Alarms and the rule for the telephone"),
        Part.SITUATION_NOW: translate("WhoSees", "How things are now"),
        Part.WISHES: translate("WhoSees", "Wishes"),
        Part.SUPPORT_PLAN: translate("WhoSees", "Support plan"),
        Part.NOTES: translate("WhoSees", "Notes"),
        Part.NAME_AND_ADDRESS: translate("WhoSees", "Name and address"),
    }[part]


def basis_word(gate: Gate) -> str:
    """What opens the gate."""
    if gate.emergency:
        return translate("WhoSees", "An emergency")
    return {
        Basis.CONSENT: translate("WhoSees", "Consent"),
        Basis.DECISION: translate("WhoSees", "Decision"),
        Basis.OTHER_RULE: translate("WhoSees", "A rule"),
        Basis.NOT_IDENTIFYING: translate("WhoSees", "Names nobody"),
    }[gate.basis]


def file_words(picture: WhoSeesWhat) -> str:
    """Talls akt i Bräcke"""
    return translate("WhoSees", "The file of {alias} in {unit}").format(alias=picture.alias, unit=picture.unit)


def handlers_words(picture: WhoSeesWhat, me: int) -> str:
    """Du och Ingrid Norell läser allt."""
    people = [member for member in picture.handlers if _RECOVERY not in member.roles]
    others = [member.name for member in people if member.member != me and member.name]
    if others:
        said = translate("WhoSees", "You and {names} read everything.").format(names=names_words(others))
    else:
        said = translate("WhoSees", "You read everything.")
    without = without_computer_words([member for member in people if member.member in picture.without_computer])
    lines = [said, without, *_key_words(picture, has_key=len(people) < len(picture.handlers))]
    return "\n".join(line for line in lines if line)


def without_computer_words(members: Sequence[MemberInfo]) -> str:
    """Ingrid Norell har ingen dator nu, och läser inget förrän hon har en ny."""
    names = [member.name for member in members if member.name]
    if not names:
        return ""
    said = translate("WhoSees", "{names} has no computer now, and reads nothing before there is a new one.")
    return said.format(names=names_words(names))


def _key_words(picture: WhoSeesWhat, *, has_key: bool) -> Iterator[str]:
    """The municipality's recovery key is a reader too, and every use of it stands here."""
    if has_key:
        yield translate(
            "WhoSees", "The municipality's recovery key, shared on paper between two, can let in a new handler."
        )
    used = translate("WhoSees", "The recovery key was used {day} by {names}: {reason}")
    for use in picture.by_key:
        day = short_day_with_year(local(use.used_at or 0).date())
        yield used.format(day=day, names=use.by, reason=use.reason)


def reader_title(gate: Gate) -> str:
    """Kontaktpersonen, or the units on the other side."""
    if gate.emergency:
        return translate("WhoSees", "The manager, in an emergency")
    if gate.brief is not None or gate.basis is Basis.DECISION:
        return translate("WhoSees", "The contact person")
    units = list(dict.fromkeys(_unit(name, code) for name, code in ((m.unit_name, m.unit_code) for m in gate.readers)))
    return names_words(units)


def _unit(name: str, code: str) -> str:
    return translate("WhoSees", "{unit}, the county").format(unit=name) if len(code) == 2 else name or code


def until_words(gate: Gate) -> str:
    """till mån 3 maj 2027"""
    if gate.until is None:
        return translate("WhoSees", "until further notice")
    return translate("WhoSees", "until {day}").format(day=short_day_with_year(gate.until))


def sees_words(gate: Gate) -> str:
    """Ser läget nu och önskemål. Inget annat."""
    if gate.emergency:
        return translate(
            "WhoSees",
            "Can open an envelope with name, address and what must be known at night. Each opening needs a reason and"
            " is logged. Not the rest of the file.",
        )
    if gate.basis is Basis.DECISION:
        if Part.ALARMS in gate.parts:
            return translate(
                "WhoSees",
                "Sees the alias, the tasks, how they meet, alarms and the rule for the telephone. Not the name, the"
                " address or the file.",
            )
        return translate(
            "WhoSees", "Sees the alias, the tasks and how they meet. Not the name, the address or the file."
        )
    parts = enumerated([part_word(part) for part in gate.parts])
    return translate("WhoSees", "Sees {parts}. Nothing else.").format(parts=parts[:1].lower() + parts[1:])


def readers_words(gate: Gate) -> str:
    """Kan läsas av Petra Norlin och Tove Lindahl."""
    names = [member.name for member in gate.readers if member.name]
    if not names:
        return ""
    said = translate("WhoSees", "Can be read by {names}.").format(names=names_words(names))
    without = without_computer_words([member for member in gate.readers if member.member in gate.without_computer])
    return f"{said} {without}".strip()


def sent_words(gate: Gate) -> str:
    """Whether it has left this computer."""
    if not gate.sent:
        return translate("WhoSees", "Has not been sent yet.")
    return translate("WhoSees", "A later version is waiting to be sent.") if gate.waiting else ""


def gate_words(gate: Gate, today: date) -> str:
    """Samtycke tis 3 nov"""
    return f"{basis_word(gate)} {near_day_words(gate.on, today)}" if gate.on else basis_word(gate)


def rule_words(gate: Gate) -> str:
    """Which rule, who decided that it holds, and why; empty for every other basis."""
    if gate.disclosure is None or not gate.disclosure.record.rule:
        return ""
    record = gate.disclosure.record
    sentence = translate("WhoSees", "{rule}, {statute}. Decided by {name}: {reason}")
    return sentence.format(rule=record.rule_name, statute=record.statute, name=gate.decided_by, reason=record.reason)


def leaving_title() -> str:
    """What is on its way back."""
    return translate("WhoSees", "Withdrawn, on its way back")


def leaving_words(picture: WhoSeesWhat) -> str:
    """Who has been told and has not answered."""
    back = picture.leaving
    if back is None:
        return ""
    silent = [told.member.name or told.member.unit_name for told in back.told if told.answered_at is None]
    if silent:
        names = names_words(silent)
        return translate("WhoSees", "{names} may still have a copy, until the computer has answered.").format(
            names=names
        )
    if back.elsewhere:
        return translate("WhoSees", "Whether the copies are gone is seen on the computer where it was withdrawn.")
    return translate("WhoSees", "What lay ready to be fetched is removed at the next contact.")


def last_words(picture: WhoSeesWhat) -> str:
    """Ingen annan. Inte heller de som sköter datorerna."""
    return translate("WhoSees", "Nobody else. Not those who look after the computers either.")


def see_button(gate: Gate) -> str:
    """The words of the button that shows it literally."""
    if gate.basis is Basis.DECISION:
        first = gate.readers[0].name.split(" ")[0] if gate.readers else ""
        return translate("WhoSees", "This is what {name} sees").format(name=first or reader_title(gate).lower())
    if all(len(member.unit_code) == 2 for member in gate.readers):
        return translate("WhoSees", "This is what the county sees")
    return translate("WhoSees", "This is what {name} sees").format(name=reader_title(gate))


def text_sections(picture: WhoSeesWhat, me: int, today: date) -> Sequence[tuple[str, str]]:
    """The whole picture in words: a heading, and what stands under it."""
    sections = [(file_words(picture), handlers_words(picture, me))]
    for gate in picture.gates:
        title = translate("WhoSees", "{reader}, {until}").format(reader=reader_title(gate), until=until_words(gate))
        basis = translate("WhoSees", "Through the gate: {basis}.").format(basis=gate_words(gate, today))
        lines = [basis, rule_words(gate), sees_words(gate), readers_words(gate), sent_words(gate)]
        sections.append((title, "\n".join(line for line in lines if line)))
    if picture.leaving is not None:
        sections.append((leaving_title(), leaving_words(picture)))
    stays = "\n".join(part_word(part) for part in picture.stays)
    sections.append((translate("WhoSees", "Stays in the municipality"), stays))
    sections.append((last_words(picture), ""))
    return sections

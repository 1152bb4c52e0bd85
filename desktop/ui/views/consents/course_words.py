"""Vem har fått besked, in words: the same lines for the picture, for those who listen, and for the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import local
from desktop.domain.consent import ConsentState
from desktop.services.consent.taking_back import TakingBack, Told
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.reading import ConsentOnFile, FileConsents, Party, parts_of
from desktop.ui.widgets.time_words import clock, long_day_with_year, short_day_with_year

translate = QCoreApplication.translate


class StepState(Enum):
    """How a dot is drawn: filled, hollow with a dashed line before it, or an amber ring."""

    DONE = auto()
    AHEAD = auto()
    SILENT = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One of the three dots, its word, and in small when or why."""

    state: StepState
    word: str
    small: str = ""

    def spoken(self) -> str:
        """ "meddelad 15.58"; what lies ahead says so."""
        said = " ".join(part for part in (self.word, self.small) if part)
        return said if self.state is not StepState.AHEAD else translate("Course", "ahead: {step}").format(step=said)


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One recipient's line: who, where, and three steps."""

    who: str
    where: str
    steps: tuple[Step, Step, Step]

    def spoken(self) -> str:
        """The whole line in words."""
        return f"{self.name()}: {', '.join(step.spoken() for step in self.steps)}."

    def name(self) -> str:
        """Who and where."""
        return ", ".join(part for part in (self.who, self.where) if part)


def course_lines(one: ConsentOnFile, today: date) -> list[CourseLine]:
    """What lay ready to be fetched, each recipient, and those who cannot be reached through the program."""
    back = one.view.taking_back
    lines = [_waiting_line(back, today)] if back.ordered_at is not None else []
    lines += [_told_line(told, today) for told in back.told]
    if one.view.state is ConsentState.WITHDRAWN:
        lines += [_by_hand(party) for party in one.unreachable]
    return lines


def _waiting_line(back: TakingBack, today: date) -> CourseLine:
    who, where = translate("Course", "What lay ready to be fetched"), translate("Course", "at the county")
    gone = translate("Course", "gone")
    if back.gone_at is None:
        return CourseLine(who, where, (_next_contact(), _ahead_confirmed(), Step(StepState.AHEAD, gone)))
    at = words.stamp(back.gone_at, today)
    receipt = translate("Course", "receipt {code}").format(code=back.reference)
    return CourseLine(who, where, (_told_at(at), _confirmed(at), Step(StepState.DONE, gone, receipt)))


def _told_line(told: Told, today: date) -> CourseLine:
    member = told.member
    who, where = member.name or translate("Course", "A recipient"), member.unit_name
    gone = translate("Course", "gone")
    if told.told_at is None:
        return CourseLine(who, where, (_next_contact(), _ahead_confirmed(), Step(StepState.AHEAD, gone)))
    first = _told_at(words.stamp(told.told_at, today))
    if told.answered_at is None:
        silent = Step(
            StepState.SILENT,
            translate("Course", "has not answered"),
            translate("Course", "no answer has come here yet"),
        )
        then = Step(StepState.AHEAD, gone, translate("Course", "at the computer's next contact"))
        return CourseLine(who, where, (first, silent, then))
    at = words.stamp(told.answered_at, today)
    if told.locked:
        locked = Step(StepState.AHEAD, gone, translate("Course", "locked until then"))
        return CourseLine(who, where, (first, _confirmed(at), locked))
    return CourseLine(who, where, (first, _confirmed(at), Step(StepState.DONE, gone, at)))


def _by_hand(party: Party) -> CourseLine:
    where = translate("Course", "not through Bredvid")
    tell = Step(
        StepState.AHEAD, translate("Course", "tell them yourself"), translate("Course", "if they have got anything")
    )
    back = Step(StepState.AHEAD, translate("Course", "the paper back"))
    return CourseLine(party.name, where, (tell, _ahead_confirmed(), back))


def _next_contact() -> Step:
    return Step(StepState.AHEAD, translate("Course", "told"), translate("Course", "at the next contact"))


def _told_at(at: str) -> Step:
    return Step(StepState.DONE, translate("Course", "told"), at)


def _confirmed(at: str) -> Step:
    return Step(StepState.DONE, translate("Course", "confirmed"), at)


def _ahead_confirmed() -> Step:
    return Step(StepState.AHEAD, translate("Course", "confirmed"))


# ---- sentences around it ----


def period_words(one: ConsentOnFile) -> str:
    """Samtycke tis 3 nov 2026, gällde till mån 3 maj 2027"""
    consent = one.view.seen.record
    until = short_day_with_year(consent.valid_until) if consent.valid_until else ""
    return translate("Course", "{consent}, held until {day}").format(consent=words.title_words(consent), day=until)


def refusal_words(one: ConsentOnFile) -> str:
    """Får inte lämnas till länet eller samråd."""
    if any(party.county for party in one.parties):
        return translate("Course", "May not be handed over to the county or a joint consultation.")
    return translate("Course", "May not be handed over to {units}.").format(units=words.parties_words(one.parties))


def withdrawn_words(one: ConsentOnFile, alias: str, today: date) -> str:
    """Återkallat av Tall tis 19 jan 14.10, gällde här direkt."""
    consent = one.view.seen.record
    at = local(consent.withdrawn_at) if consent.withdrawn_at is not None else None
    when = f"{words.year_day(at.date(), today)} {clock(at)}" if at is not None else ""
    who = alias if str(consent.given_by) == "person" else words.giver_words(consent, alias).lower()
    return translate("Course", "Withdrawn by {who} {when}, held here at once.").format(who=who, when=when)


def resting_words(one: ConsentOnFile, alias: str) -> tuple[str, str]:
    """Samtycket vilar; why, and what can be done."""
    view = one.view
    day = short_day_with_year(view.rests_from) if view.rests_from is not None else ""
    if view.rests_exactly:
        why = translate("Course", "A guardian signed it, and {alias} came of age {day}.")
    else:
        why = translate("Course", "A guardian signed it, and {alias} comes of age that year. It rests from {day}.")
    then = translate("Course", "The copies are taken back. Ask {alias} whether to give an own consent.")
    return translate("Course", "The consent rests."), f"{why} {then}".format(alias=alias, day=day)


def never_sent_words(one: ConsentOnFile, today: date) -> str:
    """Läget nu från mån 18 jan låg och väntade. Det är borttaget."""
    sentences = []
    for seen in one.view.taking_back.never_sent:
        parts = words.parts_words(seen.record.information)
        at = seen.record.disclosed_at
        day = words.year_day(local(at).date(), today) if at is not None else ""
        sentence = translate("Course", "“{parts}” of {day} lay waiting. It has been removed.")
        sentences.append(sentence.format(parts=parts, day=day))
    return " ".join(sentences)


def script(one: ConsentOnFile) -> str:
    """What the worker can say to the person, as far as it is true now."""
    back = one.view.taking_back
    units = words.names_words([_spoken_unit(party) for party in one.parties])
    said = [translate("Course", "From now on we hand over nothing more about you to {units}.").format(units=units)]
    if back.ordered_at is None and not back.elsewhere:
        said.append(translate("Course", "Nothing had reached anyone."))
        return " ".join(said)
    if not back.is_over and (back.elsewhere or back.gone_at is None):
        said.append(translate("Course", "They are told as soon as the computer has been in contact."))
    done = [told.member.name for told in back.told if told.answered_at is not None and told.member.name]
    if done:
        said.append(translate("Course", "{names} can no longer read it.").format(names=words.names_words(done)))
    silent = [told for told in back.told if told.told_at is not None and told.answered_at is None]
    if len(silent) == 1:
        said.append(translate("Course", "One computer has not been heard from; it is removed there when it is."))
    elif silent:
        sentence = translate("Course", "{count} computers have not been heard from; it is removed there when they are.")
        said.append(sentence.format(count=len(silent)))
    said.append(translate("Course", "What has already been said I cannot take back."))
    return " ".join(said)


def _spoken_unit(party: Party) -> str:
    return translate("Course", "the county") if party.county else party.name


def journal_text(one: ConsentOnFile, found: FileConsents, today: date) -> str:
    """Plain text for the municipality's own journal: what was withdrawn, when, and who has been told."""
    consent = one.view.seen.record
    at = local(consent.withdrawn_at) if consent.withdrawn_at is not None else None
    facts = translate("Course", "{consent}: {parts} to {units}. What for: {purpose}.").format(
        consent=words.title_words(consent),
        parts=words.parts_words(parts_of(consent)),
        units=words.parties_words(one.parties),
        purpose=consent.purpose.rstrip("."),
    )
    lines = [facts]
    if at is not None:
        sentence = translate("Course", "Withdrawn {day} at {time}. {alias} is the alias.")
        lines.append(sentence.format(day=long_day_with_year(at.date()), time=clock(at), alias=found.alias))
    if consent.withdrawn_words:
        lines.append(f"”{consent.withdrawn_words}”")
    lines += [f"– {line.spoken()}" for line in course_lines(one, today)]
    lines += [line for line in (never_sent_words(one, today),) if line]
    lines.append(cannot_be_undone())
    return "\n".join(lines)


def cannot_be_undone() -> str:
    """The sentence that is said whatever the receipts say."""
    return translate("Course", "What has been read, or said at a joint consultation, cannot be taken back.")

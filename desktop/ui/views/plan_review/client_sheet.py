"""The person's own paper, in plain Swedish or in easy Swedish: no name, and no word of ours of what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.plan.plan_paper import PaperArea, PaperNumber, PaperStep, PlanPaper, Ring
from desktop.ui.printing.sheet import Facts, Heading, OwnWords, Paragraph, Part, Rows, Sheet, WritingLines
from desktop.ui.views.support_plan.plan_words import area_word
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def client_sheet(paper: PlanPaper, today: date, *, easy: bool) -> Sheet:
    """What may stand on it."""
    return Sheet(
        title=translate("ClientSheet", "My plan") if easy else translate("ClientSheet", "What we have agreed on"),
        parts=tuple(_easy(paper) if easy else _plain(paper)),
        foot=translate("ClientSheet", "Keep it where you want to, or give it back."),
        day=today,
    )


# In plain Swedish


def _plain(paper: PlanPaper) -> Iterator[Part]:
    if paper.own_words:
        yield OwnWords(paper.own_words, translate("ClientSheet", "Your own words"))
    if paper.first:
        yield Heading(translate("ClientSheet", "To be solved first"))
        yield Rows(
            (translate("ClientSheet", "What"), translate("ClientSheet", "Who"), translate("ClientSheet", "By when")),
            tuple((step.text, step.who, _day(step.due)) for step in paper.first),
            (3.0, 1.6, 1.4),
        )
    for area in paper.areas:
        yield from _plain_area(area)
    if paper.long_term:
        yield Heading(translate("ClientSheet", "Further on"))
        yield from (Paragraph(text) for text in paper.long_term)
    yield Heading(translate("ClientSheet", "We look at this again"))
    if paper.next_on is not None:
        yield Paragraph(long_day_with_year(paper.next_on))
    else:
        yield WritingLines(translate("ClientSheet", "Day and time"), 1)
    yield from _numbers(paper.numbers, translate("ClientSheet", "Telephone"))


def _plain_area(area: PaperArea) -> Iterator[Part]:
    yield Heading(area_word(area.area))
    if area.resources:
        yield Facts(((translate("ClientSheet", "What there is already"), area.resources),))
    for goal in area.goals:
        words = translate("ClientSheet", "{goal} (reached)").format(goal=goal.text) if goal.reached else goal.text
        yield Heading(words, 2)
        if goal.steps:
            yield Rows(
                (translate("ClientSheet", "What"), translate("ClientSheet", "Who"), translate("ClientSheet", "When")),
                tuple((_step(step), step.who, _when(step)) for step in goal.steps),
                (3.0, 1.6, 1.4),
            )


def _step(step: PaperStep) -> str:
    return translate("ClientSheet", "{step} (done)").format(step=step.text) if step.done else step.text


def _when(step: PaperStep) -> str:
    due = translate("ClientSheet", "by {day}").format(day=long_day_with_year(step.due)) if step.due else ""
    return ", ".join(part for part in (step.when, due) if part)


def _day(day: date | None) -> str:
    return long_day_with_year(day) if day is not None else ""


# In easy Swedish: one thing in each sentence, each sentence on a line of its own


def _easy(paper: PlanPaper) -> Iterator[Part]:
    if paper.own_words:
        yield Heading(translate("ClientSheet", "This is what I want"))
        yield OwnWords(paper.own_words)
    if paper.first:
        yield Heading(translate("ClientSheet", "This comes first"))
        for step in paper.first:
            yield from _easy_step(step)
    for area in paper.areas:
        yield Heading(area_word(area.area))
        if area.resources:
            yield Paragraph(translate("ClientSheet", "I have: {text}").format(text=area.resources))
        for goal in area.goals:
            reached = translate("ClientSheet", "I wanted: {goal}. It has come true.")
            wanted = translate("ClientSheet", "I want: {goal}.")
            yield Paragraph((reached if goal.reached else wanted).format(goal=goal.text.rstrip(".")), bold=True)
            for step in goal.steps:
                yield from _easy_step(step)
    if paper.long_term:
        yield Heading(translate("ClientSheet", "Later"))
        yield from (Paragraph(text) for text in paper.long_term)
    yield Heading(translate("ClientSheet", "We talk again"))
    if paper.next_on is not None:
        yield Paragraph(translate("ClientSheet", "We meet {day}.").format(day=long_day_with_year(paper.next_on)))
    else:
        yield WritingLines(translate("ClientSheet", "Day and time"), 1)
    yield Paragraph(translate("ClientSheet", "You can say no. You can change your mind. Then we change the plan."))
    yield from _numbers(paper.numbers, translate("ClientSheet", "Call here"))


def _easy_step(step: PaperStep) -> Iterator[Part]:
    lines = [step.text if not step.done else translate("ClientSheet", "{step}. It is done.").format(step=step.text)]
    if not step.done:
        if step.who:
            lines.append(translate("ClientSheet", "Who: {who}.").format(who=step.who))
        if step.when:
            lines.append(translate("ClientSheet", "When: {when}.").format(when=step.when))
        if step.due:
            lines.append(translate("ClientSheet", "At the latest {day}.").format(day=long_day_with_year(step.due)))
    yield Paragraph("\n".join(lines))


def _numbers(numbers: tuple[PaperNumber, ...], title: str) -> Iterator[Part]:
    """Without a word of what kind of office it is: whoever finds the paper must not learn that from it."""
    if not numbers:
        return
    yield Heading(title)
    words = {
        Ring.DAYS: translate("ClientSheet", "By day"),
        Ring.EVENINGS: translate("ClientSheet", "Evenings and weekends"),
        Ring.DANGER: translate("ClientSheet", "If there is danger"),
    }
    yield Facts(tuple((words[one.ring], f"{one.number} ({one.hours})" if one.hours else one.number) for one in numbers))

"""The answer to a guardian, and the paper with what is released: two papers, and neither tells what the other parent
has been told, how much is kept back, or of when it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.policy import AppealPolicy
from desktop.domain.records.request import GuardianRequest, HarmGround, Outcome
from desktop.services.extract.guardian_request import RequestView
from desktop.services.extract.register_extract import GAP, Released
from desktop.ui.printing.sheet import Facts, Heading, OwnWords, Paragraph, Part, Sheet
from desktop.ui.views.extract.extract_paper import capital, extract_parts, ground_words
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def answer_sheet(view: RequestView, given: Released, appeal: AppealPolicy, day: date) -> Sheet:
    """The letter."""
    request = view.seen.record
    lead = translate("GuardianAnswer", "To {guardian}").format(guardian=request.guardian)
    parts: list[Part] = [Facts(_about(request))]
    if request.what:
        parts.append(OwnWords(request.what, translate("GuardianAnswer", "What you asked for")))
    parts += _decision(view, given)
    refused = view.count(Outcome.REFUSED) + view.count(Outcome.PARTLY)
    if refused:
        parts += [*_why(given, appeal), *_how_to_appeal(appeal)]
    parts += _questions()
    return Sheet(
        translate("GuardianAnswer", "Answer to your request to read"), lead, tuple(parts), _foot(given.unit), day
    )


def package_sheet(view: RequestView, given: Released, day: date) -> Sheet:
    """What is released, and nothing of what is not."""
    lead = translate(
        "GuardianAnswer", "This is released after your request of {day}. {gap} stands where words have been left out."
    ).format(day=_day(view.seen.record.asked_on), gap=GAP)
    parts = tuple(extract_parts(replace(given, left_out=())))
    return Sheet(translate("GuardianAnswer", "What is released"), lead, parts, _foot(given.unit), day)


def _about(request: GuardianRequest) -> tuple[tuple[str, str], ...]:
    rows = [
        (translate("GuardianAnswer", "Your request came"), _day(request.asked_on)),
        (translate("GuardianAnswer", "The decision was made"), _day(request.decided_on)),
        (translate("GuardianAnswer", "By"), request.decided_by),
    ]
    return tuple(row for row in rows if row[1])


def _decision(view: RequestView, given: Released) -> Iterator[Part]:
    yield Heading(translate("GuardianAnswer", "Decision"))
    kept_back = view.count(Outcome.REFUSED) + view.count(Outcome.PARTLY)
    if not given.items:
        words = translate("GuardianAnswer", "What you have asked for is not released.")
    elif kept_back:
        words = translate(
            "GuardianAnswer", "A part of what you have asked for is released. It stands on a paper of its own."
        )
    else:
        words = translate("GuardianAnswer", "What you have asked for is released. It stands on a paper of its own.")
    yield Paragraph(words, bold=True)


def _why(given: Released, appeal: AppealPolicy) -> Iterator[Part]:
    yield Heading(translate("GuardianAnswer", "Why not all of it"))
    yield Paragraph(
        translate(
            "GuardianAnswer",
            "Every detail has been considered by itself. What is not released is covered by secrecy, which can hold"
            " against a guardian too.",
        )
    )
    grounds = {left.ground for left in given.left_out if left.ground is not None}
    for ground in HarmGround:
        if ground in grounds:
            yield Paragraph(f"– {capital(ground_words(ground))}.")
    if appeal.statute:
        yield Paragraph(
            translate("GuardianAnswer", "The rules stand in {statute}.").format(statute=appeal.statute), small=True
        )


def _how_to_appeal(appeal: AppealPolicy) -> Iterator[Part]:
    yield Heading(translate("GuardianAnswer", "How to appeal"))
    court = appeal.court or translate("GuardianAnswer", "the administrative court of appeal")
    yield Paragraph(
        translate(
            "GuardianAnswer",
            "You can ask {court} to change the decision. Write which decision you mean, what you want changed and why,"
            " and sign it. Send or leave it to us: we pass it on. It must have come to us within {weeks} weeks from the"
            " day on which you got this answer.",
        ).format(court=court, weeks=appeal.weeks)
    )


def _questions() -> Iterator[Part]:
    yield Heading(translate("GuardianAnswer", "Questions"))
    yield Paragraph(translate("GuardianAnswer", "You are welcome to ask us. We can go through the answer together."))


def _foot(unit: str) -> str:
    return translate("Extract", "{unit}, social services").format(unit=unit)


def _day(day: date | None) -> str:
    return long_day_with_year(day) if day is not None else ""

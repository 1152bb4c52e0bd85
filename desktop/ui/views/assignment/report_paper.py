"""Rapport och försäkran as a paper, and the basis for pay as another. No name of a client stands on either."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.assignment import HalfYearStatement, Mode, Task
from desktop.services.assignment.fee_basis import CostSummary, FeeBasis, kronor, miles
from desktop.ui.printing.sheet import Facts, Heading, OwnWords, Paragraph, Part, Rows, Sheet
from desktop.ui.views.sessions.session_words import duration, mode_word, task_word
from desktop.ui.widgets.time_words import long_day_with_year, month_name

translate = QCoreApplication.translate


def period_words(statement: HalfYearStatement) -> str:
    """juli–december 2026"""
    return half_year_words(statement.first, statement.last)


def half_year_words(first: date | None, last: date | None) -> str:
    """juli–december 2026"""
    if first is None or last is None:
        return ""
    words = translate("ReportPaper", "{first}–{last} {year}")
    return words.format(first=month_name(first.month), last=month_name(last.month), year=last.year)


def report_sheet(statement: HalfYearStatement, name: str, day: date) -> Sheet:
    """What she hands in, word for word."""
    sessions = sum(month.sessions for month in statement.months)
    minutes = sum(month.minutes for month in statement.months)
    kilometres = sum(month.kilometres for month in statement.months)
    time = duration(minutes)
    if statement.without_minutes:
        more = translate("ReportPaper", "{time}, and {count} sessions without a time")
        time = more.format(time=time, count=statement.without_minutes)
    facts = (
        (translate("ReportPaper", "Contact person"), name),
        (translate("ReportPaper", "Assignment"), statement.alias),
        (translate("ReportPaper", "Time of the report"), period_words(statement)),
        (translate("ReportPaper", "Sessions in all"), str(sessions)),
        (translate("ReportPaper", "Time in all"), time),
        (translate("ReportPaper", "Journeys in all"), _miles(kilometres)),
    )
    parts: list[Part] = [Facts(facts), Heading(translate("ReportPaper", "Month for month"))]
    head = (
        translate("ReportPaper", "Month"),
        translate("ReportPaper", "Sessions"),
        translate("ReportPaper", "Time"),
        translate("ReportPaper", "Journeys"),
    )
    rows = tuple(
        (month_name(month.first.month), str(month.sessions), duration(month.minutes), _miles(month.kilometres))
        for month in statement.months
    )
    parts.append(Rows(head, rows, (2.0, 1.0, 1.5, 1.2)))
    parts += _about(statement)
    parts += _missing(statement)
    if statement.words:
        parts.append(OwnWords(statement.words, name))
    parts.append(Heading(translate("ReportPaper", "Declaration")))
    parts.append(Paragraph(translate("ReportPaper", "I declare that what stands here is right.")))
    parts.append(Paragraph(_signature(statement), bold=True))
    if statement.accepted_on is not None:
        accepted = translate("ReportPaper", "Approved by the handler {day}.")
        parts.append(Paragraph(accepted.format(day=long_day_with_year(statement.accepted_on))))
    foot = translate("ReportPaper", "Counted from what was written down after each session. The sessions stay with us.")
    return Sheet(translate("ReportPaper", "Report and declaration"), "", tuple(parts), foot, day)


def _about(statement: HalfYearStatement) -> list[Part]:
    modes = ", ".join(f"{mode_word(Mode(one.mode)).lower()} {one.sessions}" for one in statement.modes)
    tasks = ", ".join(f"{task_word(Task(one.task)).lower()} {one.sessions}" for one in statement.tasks)
    rows = ((translate("ReportPaper", "How we met"), modes), (translate("ReportPaper", "What we did"), tasks))
    said = tuple(row for row in rows if row[1])
    return [Facts(said)] if said else []


def _missing(statement: HalfYearStatement) -> list[Part]:
    months = [month_name(month.first.month) for month in statement.months if not month.sessions]
    if not months:
        return []
    words = translate("ReportPaper", "Nothing has been written down for {months}.")
    return [Paragraph(words.format(months=", ".join(months)))]


def _signature(statement: HalfYearStatement) -> str:
    if statement.signed_on is None:
        return translate("ReportPaper", "Not signed yet.")
    words = translate("ReportPaper", "{name}, {day}")
    return words.format(name=statement.signed_name, day=long_day_with_year(statement.signed_on))


def _miles(kilometres: int) -> str:
    return translate("ReportPaper", "{miles} Swedish miles").format(miles=miles(kilometres))


def fee_sheet(basis: FeeBasis, day: date) -> Sheet:
    """The basis for pay: the contact person, months and money, and nobody else."""
    head = (
        translate("FeePaper", "Month of pay"),
        translate("FeePaper", "Sessions"),
        translate("FeePaper", "Swedish miles"),
        translate("FeePaper", "Fee"),
        translate("FeePaper", "Expenses"),
        translate("FeePaper", "Journeys"),
        translate("FeePaper", "Sum"),
    )
    rows = tuple(
        (
            month_name(line.month.month),
            str(line.sessions),
            miles(line.kilometres),
            *(kronor(amount) for amount in (line.fee, line.expenses, line.travel, line.total)),
        )
        for line in basis.lines
    )
    period = half_year_words(basis.first, basis.last)
    facts = (
        (translate("FeePaper", "Contact person"), basis.who),
        (translate("FeePaper", "Half-year"), period),
        (translate("FeePaper", "To be paid, kronor"), kronor(basis.total)),
    )
    parts: list[Part] = [Facts(facts), Rows(head, rows, (1.6, 1, 1.1, 1.2, 1.2, 1.2, 1.3))]
    if basis.accepted_on is not None:
        words = translate("FeePaper", "By the report that {name} approved {day}.")
        parts.append(Paragraph(words.format(name=basis.accepted_by, day=long_day_with_year(basis.accepted_on))))
    foot = translate("FeePaper", "Fees and rates as they stand in the decision today. No client is named here.")
    return Sheet(translate("FeePaper", "Basis for pay"), "", tuple(parts), foot, day)


def cost_sheet(summary: CostSummary, day: date) -> Sheet:
    """What it costs, for managers. Sums only; a small number of assignments is not told."""
    few = translate("CostPaper", "fewer than 5")
    facts = (
        (
            translate("CostPaper", "Running assignments"),
            few if summary.assignments is None else str(summary.assignments),
        ),
        (translate("CostPaper", "Fees a month, kronor"), kronor(summary.monthly_fee)),
        (translate("CostPaper", "Expenses a month, kronor"), kronor(summary.monthly_expenses)),
        (translate("CostPaper", "Half-year that the journeys are from"), half_year_words(summary.first, summary.last)),
        (translate("CostPaper", "Journeys, Swedish miles"), miles(summary.kilometres)),
        (translate("CostPaper", "Journeys, kronor"), kronor(summary.travel)),
    )
    lead = translate("CostPaper", "What contact persons cost, without anybody who could be recognised.")
    foot = translate("CostPaper", "Counted from the files on this computer. Others at the unit may have more.")
    return Sheet(translate("CostPaper", "Cost of contact persons"), lead, (Facts(facts),), foot, day)

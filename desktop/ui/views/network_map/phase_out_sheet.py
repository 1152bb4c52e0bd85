"""The phase-out matrix as a paper: no name, no alias, black on white."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.network.phase_out_paper import PhaseOutPaper
from desktop.ui.printing.sheet import Heading, Paragraph, Part, Rows, Sheet
from desktop.ui.views.network_map.map_words import moment_title, ring_word
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def phase_out_sheet(paper: PhaseOutPaper, today: date) -> Sheet:
    """Who takes over when, and below it how near each support stands in each picture."""
    return Sheet(
        title=translate("PhaseOutSheet", "Support that is phased out"),
        lead=translate("PhaseOutSheet", "Each support function, when it ends, and who takes over."),
        parts=_parts(paper),
        day=today,
    )


def _parts(paper: PhaseOutPaper) -> tuple[Part, ...]:
    if not paper.lines:
        return (Paragraph(translate("PhaseOutSheet", "There is no support function in the map yet.")),)
    head = (
        translate("PhaseOutSheet", "Support function"),
        translate("PhaseOutSheet", "Last day of the support"),
        translate("PhaseOutSheet", "Who takes over"),
        translate("PhaseOutSheet", "How it is tapered"),
    )
    not_said = translate("NetworkWords", "not said")
    ends = tuple(
        (line.support, long_day_with_year(line.on) if line.on else not_said, line.heir or not_said, line.how)
        for line in paper.lines
    )
    through = tuple(
        (line.support, *(ring_word(ring) if ring is not None else "–" for ring in line.rings)) for line in paper.lines
    )
    titles = tuple(moment_title(moment) for moment in paper.moments)
    return (
        Rows(head, ends, (0.22, 0.22, 0.24, 0.32)),
        Heading(translate("PhaseOutSheet", "How near it stands in each picture")),
        Rows((translate("PhaseOutSheet", "Support function"), *titles), through),
    )

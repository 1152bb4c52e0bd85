"""The certificate of the training, as a paper (P35)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.services.pool.candidates import Certificate
from desktop.ui.printing.sheet import Facts, Heading, Paragraph, Part, Sheet
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def certificate_sheet(given: Certificate, unit: str, day: date) -> Sheet:
    """What she has learnt, and nothing of whether she is a contact person."""
    facts = [(translate("Certificate", "Evenings"), str(given.evenings))]
    facts.append((translate("Certificate", "Hours of training"), str(given.hours)))
    if given.first is not None and given.last is not None:
        facts.append((translate("Certificate", "From"), long_day_with_year(given.first)))
        facts.append((translate("Certificate", "To"), long_day_with_year(given.last)))
    parts: list[Part] = [Facts(tuple(facts))]
    if given.themes:
        parts.append(Heading(translate("Certificate", "What the evenings were about")))
        parts.extend(Paragraph(f"– {theme}") for theme in given.themes)
    lead = translate("Certificate", "{name} has taken part in the training for contact persons.")
    if given.whole:
        lead = translate("Certificate", "{name} has gone through the whole training for contact persons.")
    title = translate("Certificate", "Certificate of training")
    return Sheet(title, lead.format(name=given.name), tuple(parts), unit, day)

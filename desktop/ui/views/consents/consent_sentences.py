"""What can stand in the way of a consent, and of handing over under it, in sentences (see `desktop.ui.sentences`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Reason

translate = QCoreApplication.translate


def deciding() -> dict[Reason, str]:
    """Each says what to do, and that nothing is lost where that is true."""
    return {
        Reason.CONSENT_INCOMPLETE: translate(
            "Sentences", "Before the consent can be used, fill in: {fields}. What you have written is still there."
        ),
        Reason.CONSENT_TOO_LONG: translate(
            "Sentences", "A consent may hold for at most {months} months. Choose an earlier end date."
        ),
        Reason.CONSENT_NOT_IN_FORCE: translate(
            "Sentences", "The consent does not hold now, so nothing can be handed over under it."
        ),
        Reason.CONSENT_WRITTEN: translate(
            "Sentences", "The municipality asks for a signature. Print the form, and write it down when it is signed."
        ),
        Reason.GUARDIAN_NEEDED: translate(
            "Sentences", "Below {age} a guardian gives the consent, alone or together with the child."
        ),
        Reason.OWN_CONSENT_NEEDED: translate(
            "Sentences", "From {age} the person's own agreement is needed. A guardian alone is not enough."
        ),
        Reason.OF_AGE: translate(
            "Sentences", "The person is {adult} or older, and gives the consent alone. Nobody signs for an adult."
        ),
        Reason.OTHERS_NOT_AGREED: translate(
            "Sentences",
            "Others are named in it, and {count} of them have not agreed. Nothing can be handed over before they have.",
        ),
        Reason.DISCLOSURE_INCOMPLETE: translate(
            "Sentences", "Before it can be handed over, fill in: {fields}. What you have written is still there."
        ),
        Reason.NOBODY_RECEIVES: translate(
            "Sentences",
            "Nobody there can receive it through Bredvid yet. Nothing has been sent, and what you have written is kept:"
            " ring them instead, or try again later.",
        ),
        Reason.SAFETY_FIRST: translate("Sentences", "Write the safety plan first. Then this list opens."),
        Reason.REASON_MISSING: translate("Sentences", "Write why, in a few words. It is kept with what you do."),
        Reason.LOWERING_NEEDS_REASON: translate(
            "Sentences", "A protection is only lowered with a reason. Choose the level again and write why."
        ),
        Reason.NEEDS_ANOTHER: translate(
            "Sentences", "Somebody else must approve it, on a computer of their own. You proposed it."
        ),
        Reason.EXCEPTION_OVER: translate(
            "Sentences", "This exception holds no more. Nothing has been handed over. A new one can be proposed."
        ),
        Reason.PLACE_NAMED: translate(
            "Sentences", "A name or a place stands in the text: {words}. Take it away first. What you wrote stays here."
        ),
        Reason.PROTECTED_IDENTITY: translate(
            "Sentences",
            "The person has a protected identity. Nothing is handed over before two have said yes: see Overview, Hand"
            " over despite the protection.",
        ),
        Reason.FILE_CLOSED: translate("Sentences", "The file is closed. What has been given can still be withdrawn."),
        Reason.DECISION_INCOMPLETE: translate(
            "Sentences", "Before the contact person is let in, fill in: {fields}. What you have written is still there."
        ),
    }

"""Words for reviews, self-ratings and how a plan ends. Facts about today, never a verdict."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.plan_review import DesiredState, LifeArea
from desktop.domain.records.support_plan import WordsStanding

translate = QCoreApplication.translate


def life_area_word(area: LifeArea) -> str:
    """What is rated, as its line in the chart is called."""
    return {
        LifeArea.SAFE: translate("ReviewWords", "Feeling safe"),
        LifeArea.COMPANY: translate("ReviewWords", "Company"),
        LifeArea.EVERYDAY: translate("ReviewWords", "The days"),
        LifeArea.BODY: translate("ReviewWords", "Sleep and body"),
        LifeArea.FUTURE: translate("ReviewWords", "The future"),
    }[area]


def life_question(area: LifeArea) -> str:
    """How it is asked, with what the two ends mean."""
    return {
        LifeArea.SAFE: translate("ReviewWords", "How safe do you feel? 0: never safe. 10: safe all the time."),
        LifeArea.COMPANY: translate(
            "ReviewWords", "Have you got somebody to be with? 0: I am all alone. 10: I have somebody when I want to."
        ),
        LifeArea.EVERYDAY: translate("ReviewWords", "How do the days go? 0: not at all. 10: as I want them to."),
        LifeArea.BODY: translate("ReviewWords", "How do you sleep and feel in the body? 0: badly. 10: well."),
        LifeArea.FUTURE: translate("ReviewWords", "How do you look at the future? 0: dark. 10: bright."),
    }[area]


def desired_state_word(state: DesiredState) -> str:
    """What one hopes for, said as it is when it is so."""
    return {
        DesiredState.HOUSING_PLANNED: translate("ReviewWords", "Lives in a home to stay in, or one is planned"),
        DesiredState.CONTACT_STEADY: translate(
            "ReviewWords", "Has a steady relation to a contact person at least, and knows where there is more support"
        ),
        DesiredState.NETWORK_BEGUN: translate("ReviewWords", "Has begun a social network"),
        DesiredState.SAFETY_THOUGHT_OF: translate("ReviewWords", "Has begun to think about the own safety"),
        DesiredState.FUTURE_PLANNED: translate("ReviewWords", "Has a plan for the future, work or school too"),
        DesiredState.SYMPTOMS_SOME: translate("ReviewWords", "Can handle some of what is left in body and mind"),
        DesiredState.THERAPIST_REFERRED: translate("ReviewWords", "Has been referred to a therapist, if wanted"),
        DesiredState.DAILY_LIFE: translate("ReviewWords", "Is steady enough for everyday life"),
        DesiredState.FAMILY_CONTACT: translate("ReviewWords", "Has begun to find a way with contact with the family"),
        DesiredState.HOME_OF_OWN: translate("ReviewWords", "Has an own home to stay in"),
        DesiredState.CONTACT_LASTING: translate("ReviewWords", "Has a steady contact person, or somebody like it"),
        DesiredState.NETWORK_WORKS: translate("ReviewWords", "Has a social network that works"),
        DesiredState.OCCUPATION: translate("ReviewWords", "Has begun a school or a job that fits"),
        DesiredState.SAFETY_HANDLED: translate("ReviewWords", "Handles the own safety in everyday life"),
        DesiredState.SYMPTOMS_HANDLED: translate("ReviewWords", "Can handle what is left in body and mind"),
        DesiredState.THERAPY_BEGUN: translate("ReviewWords", "Has begun trauma therapy, if wanted"),
        DesiredState.DAILY_LIFE_STABLE: translate("ReviewWords", "Is steady in everyday life"),
    }[state]


def standing_word(standing: WordsStanding) -> str:
    """What has been done with the own words since they were first said."""
    return {
        WordsStanding.TOLD: translate("ReviewWords", "has told it"),
        WordsStanding.CHANGED: translate("ReviewWords", "has changed it"),
        WordsStanding.TAKEN_BACK: translate("ReviewWords", "has taken it back"),
    }[standing]

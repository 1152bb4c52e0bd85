"""What the guard says: a sentence for each kind of finding, and what stands together in a small place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.services.guard import Finding, Ingredient, Recognisable

translate = QCoreApplication.translate


def guard_sentences(findings: Sequence[Finding]) -> tuple[str, str]:
    """What is wrong, and why. The worst is said first; each further kind has its sentence after it."""
    kinds = {finding.reason: finding for finding in findings}
    worst, *others = [kinds[reason] for reason in Recognisable if reason in kinds]
    unchanged = translate("Guard", "The program changes nothing for you.")
    return _what(worst), " ".join([_why(worst), *(_what(other) for other in others), unchanged])


def _what(finding: Finding) -> str:
    return {
        Recognisable.PERSONAL_NUMBER: translate("Guard", "There is a personal number in the text."),
        Recognisable.DOUBTFUL_NUMBER: translate("Guard", "Something in the text looks like a personal number."),
        Recognisable.NAME: translate("Guard", "There is a person's name in the text."),
        Recognisable.ADDRESS: translate("Guard", "There is an address in the text."),
        Recognisable.PHONE: translate("Guard", "There is a phone number in the text."),
        Recognisable.EMAIL: translate("Guard", "There is an e-mail address in the text."),
        Recognisable.SMALL_PLACE: translate("Guard", "So few fit this that the person can be recognised."),
        Recognisable.PLACE: translate("Guard", "There is a place smaller than a municipality in the text."),
    }[finding.reason]


def _why(finding: Finding) -> str:
    if finding.reason is Recognisable.SMALL_PLACE:
        return _together(finding.ingredients)
    return {
        Recognisable.PERSONAL_NUMBER: translate("Guard", "A personal number is never sent."),
        Recognisable.DOUBTFUL_NUMBER: translate("Guard", "It does not hold, but somebody can understand whose it is."),
        Recognisable.NAME: translate("Guard", "A name in your files, or one that the text says is somebody's."),
        Recognisable.ADDRESS: translate("Guard", "By it the home can be found."),
        Recognisable.PHONE: translate("Guard", "By the number the person can be recognised."),
        Recognisable.EMAIL: translate("Guard", "By the e-mail address the person can be recognised."),
        Recognisable.PLACE: translate("Guard", "The fewer who live there, the easier somebody is recognised."),
    }[finding.reason]


def _together(ingredients: Sequence[Ingredient]) -> str:
    words = [_ingredient(ingredient) for ingredient in ingredients]
    first, last = ", ".join(words[:-1]), words[-1]
    sentence = translate("Guard", "{several} and {one} stand together.").format(several=first, one=last)
    return sentence[0].upper() + sentence[1:]


def _ingredient(ingredient: Ingredient) -> str:
    return {
        Ingredient.AGE: translate("Guard", "age"),
        Ingredient.PLACE: translate("Guard", "place of living"),
        Ingredient.LANGUAGE: translate("Guard", "language"),
        Ingredient.ORIGIN: translate("Guard", "origin"),
        Ingredient.SCHOOL: translate("Guard", "school"),
        Ingredient.TRADE: translate("Guard", "trade"),
        Ingredient.FAMILY: translate("Guard", "something rare about the family"),
    }[ingredient]

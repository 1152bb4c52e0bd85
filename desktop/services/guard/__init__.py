"""The guard over what is about to leave: it finds words by which somebody could be recognised, and explains why.

A consultation is anonymous, but leaving the name out is not enough where few people live: age, village and language
together fit one household (DOMAIN finding 5). The guard marks; it never rewrites, and what it does not find may still
identify someone. It reads words and counts them: no network, no learnt model, no score.
"""

from desktop.services.guard.finding import Finding, Ingredient, Recognisable
from desktop.services.guard.guard import Guard, guard
from desktop.services.guard.leaving import check_leaving
from desktop.services.guard.said_ages import said_ages
from desktop.services.guard.stripping import strip

__all__ = ["Finding", "Guard", "Ingredient", "Recognisable", "check_leaving", "guard", "said_ages", "strip"]

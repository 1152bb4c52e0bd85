"""What has been written in the fictional county: consultations, replies, person files, sessions. All invented.

Texts keep to what people in this work write: facts, doubts, next steps; no name, no place smaller than a municipality.
"""

from demo.stories.consultations import CONSULTATIONS, FIRST_REPLIES, REFLECTIONS
from demo.stories.files import ALARMS, FILES, MEETING, NOTES, PHONE_RULE, SUBGOAL_TERMS, File
from demo.stories.reviews import AFTERWARDS, LONG_RUN, REVIEWS, ReviewTold
from demo.stories.sessions import SESSIONS

__all__ = [
    "AFTERWARDS",
    "ALARMS",
    "CONSULTATIONS",
    "FILES",
    "FIRST_REPLIES",
    "LONG_RUN",
    "MEETING",
    "NOTES",
    "PHONE_RULE",
    "REFLECTIONS",
    "REVIEWS",
    "SESSIONS",
    "SUBGOAL_TERMS",
    "File",
    "ReviewTold",
]

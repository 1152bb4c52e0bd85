"""Compartments: the units of sharing and of keys (DESIGN section 5), and the rights that a grant gives in one."""

from enum import IntEnum, IntFlag


class CompartmentKind(IntEnum):
    """What a compartment holds. Numbers travel inside envelopes: append, never reuse."""

    PERSON_FILE = 1  # everything about one person at one municipality; the handlers
    ASSIGNMENT = 2  # alias, tasks, rules, sessions; one contact person and the handlers
    CONSULTATION = 3  # one anonymous consultation and its reflection; the asking unit and the county team
    DISCLOSURE = 4  # copies of chosen items under one basis; the sender's handlers and the recipients
    DIRECTORY = 5  # names of members and units; everyone
    POOL = 6  # cards of contact persons to choose among, without names; its owners, and social workers who read
    LIBRARY = 7  # documents without person data
    ACCESS_LOG = 8  # who opened what; the log reviewer
    INCIDENTS = 9  # a lost computer: the administrator and the unit; or, of clients and unsent work, the unit alone
    RECOVERY = 11  # what a unit knows of its recovery key: when it was made, tried and used
    QUARANTINE = 10  # work of someone who lost the right to send it; she, and those at the unit who may take it in
    JOURNEY = 14  # a traveller's ticket, or her wish to have her files back; she, and those who may let them come
    PROTECTED = 13  # the envelope for an emergency, and exceptions made by two; the handlers and the unit's manager
    CANDIDATE = 16  # who somebody in the pool is; those who own the pool
    MATCHING = 17  # what a candidate has declared, for one handler; nothing of the client
    NOTICE = 19  # that a member's access to another compartment has ended; whoever ended it, and she
    CONTACT_REPORT = 22  # a contact person's half-year report, for the handlers; or her own notes, for nobody else
    CHECK_REASON = 18  # why a candidate was found unsuitable; the handlers and the unit's manager
    ATTACHMENT = 20  # the content of one attachment, in pieces; the handlers of its file
    TRANSFER = 21  # a case on its way to another municipality; its handlers, and the handler who is asked


OWN_FILE = frozenset(
    {
        CompartmentKind.PERSON_FILE,
        CompartmentKind.ASSIGNMENT,
        CompartmentKind.DISCLOSURE,
        CompartmentKind.QUARANTINE,
        CompartmentKind.PROTECTED,
        CompartmentKind.JOURNEY,
        CompartmentKind.CANDIDATE,
        CompartmentKind.MATCHING,
        CompartmentKind.CHECK_REASON,
        CompartmentKind.CONTACT_REPORT,
        CompartmentKind.ATTACHMENT,
        CompartmentKind.TRANSFER,
    }
)
"""Kinds that get an encrypted file and a key of their own, so that erasing is destroying a key (DESIGN section 4)."""

BULK = frozenset({CompartmentKind.ATTACHMENT})
"""Kinds that nobody is in a hurry for: they go up after all else, and come down a portion at a time when asked for."""


class Right(IntFlag):
    """What a member may do in a compartment. Readers enforce it; the server's checks are a convenience."""

    READ = 1
    WRITE = 2  # create records, and change those created by oneself
    EDIT = 4  # change records that others created
    GRANT = 8  # let others in, end their access, order the compartment erased
    MARK = 16  # leave a mark of having been here (records.access_log.Visit), and nothing else


HANDLER = Right.READ | Right.WRITE | Right.EDIT | Right.GRANT
CONTRIBUTOR = Right.READ | Right.WRITE
READER = Right.READ | Right.MARK

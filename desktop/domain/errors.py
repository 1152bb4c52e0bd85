"""The two kinds of error: what the person can act on, and our own bug.

A `KnownError` becomes one plain sentence on the screen, and nothing typed is lost. Everything else is a bug: the
program locks, reports without content, and starts again. The sentences belong to `desktop.ui`; here are the reasons.
"""

from enum import StrEnum


class Reason(StrEnum):
    """Why something did not happen. Each has its sentence in `desktop.ui.sentences` (a test holds the two together)."""

    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - a reason, not a secret
    PASSPHRASE_WAIT = "passphrase_wait"  # noqa: S105 - too many wrong ones in a row; detail: minutes
    VAULT_WIPED = "vault_wiped"  # too many wrong ones, and the policy says so
    WRONG_RECOVERY_CODE = "wrong_recovery_code"
    PAPER_WRONG = "paper_wrong"  # a half of the municipality's recovery key, with a slip of the hand
    PAPERS_DIFFER = "papers_differ"  # two halves that do not belong together, or the same one twice
    RECOVERY_KEY_UNKNOWN = "recovery_key_unknown"  # whole, but not the key that the county knows
    VAULT_MISSING = "vault_missing"
    VAULT_EXISTS = "vault_exists"
    VAULT_DAMAGED = "vault_damaged"
    VAULT_NEWER = "vault_newer"  # made by a newer version of the program
    VAULT_BUSY = "vault_busy"  # open in another window
    FILE_DAMAGED = "file_damaged"  # one person's file; the others are sound
    DISK_FULL = "disk_full"
    DISK_REFUSED = "disk_refused"  # may not write there
    PASSPHRASE_WEAK = "passphrase_weak"  # noqa: S105 - a reason, not a secret
    INVITATION_WRONG = "invitation_wrong"  # a character wrong or missing
    INVITATION_SPENT = "invitation_spent"  # unknown, used or expired
    SERVER_UNREACHABLE = "server_unreachable"
    TRANSFER_LARGE = "transfer_large"  # more waits than goes without a person having been asked
    SERVER_CERTIFICATE = "server_certificate"  # not the one that the invitation told of
    CERTIFICATE_OVER = "certificate_over"  # the right one, and its time is up, or has not begun
    CERTIFICATE_NAME = "certificate_name"  # the right one, for another address
    SERVER_ODD = "server_odd"  # answered something that is not Bredvid's
    SERVER_ADDRESS = "server_address"  # no https address
    CLOCK_WRONG = "clock_wrong"  # detail: the server's time, ms
    DEVICE_ENDED = "device_ended"
    PROGRAM_OLD = "program_old"  # the server speaks a newer protocol
    DIRECTORY_FORGED = "directory_forged"
    DATE_IMPOSSIBLE = "date_impossible"  # detail: what was typed
    DATE_ORDER = "date_order"  # until lies before from
    CONSENT_INCOMPLETE = "consent_incomplete"  # detail: names of the missing fields
    CONSENT_TOO_LONG = "consent_too_long"  # detail: the policy's months
    CONSENT_NOT_IN_FORCE = "consent_not_in_force"
    CONSENT_WRITTEN = "consent_written"  # the municipality asks for a signature
    GUARDIAN_NEEDED = "guardian_needed"  # detail: the age from which the child's own agreement counts
    OWN_CONSENT_NEEDED = "own_consent_needed"  # detail: that age
    OF_AGE = "of_age"  # nobody signs for an adult; detail: the age
    OTHERS_NOT_AGREED = "others_not_agreed"  # somebody else is told of in it; detail: how many have not agreed
    DISCLOSURE_INCOMPLETE = "disclosure_incomplete"  # detail: names of the missing fields
    NOBODY_RECEIVES = "nobody_receives"  # none of those it is meant for can be reached through the program
    PROTECTED_IDENTITY = "protected_identity"  # nothing is disclosed without a step by two persons (L27)
    REASON_MISSING = "reason_missing"  # what is about to be done needs a reason in words
    LOWERING_NEEDS_REASON = "lowering_needs_reason"  # the protection level is not lowered without one
    NEEDS_ANOTHER = "needs_another"  # nobody approves her own proposal
    EXCEPTION_OVER = "exception_over"  # used, withdrawn, refused, or its time is up
    PLACE_NAMED = "place_named"  # a name, a place or a street stands where none may (SC6); detail: the words
    FILE_CLOSED = "file_closed"  # a closed file takes withdrawals only
    TEXT_TOO_LONG = "text_too_long"
    TEXT_MISSING = "text_missing"
    RATING_OUT_OF_RANGE = "rating_out_of_range"  # detail: most
    RECOGNISABLE = "recognisable"  # someone could be recognised in an anonymous text
    ALIAS_MISSING = "alias_missing"
    ALIAS_TAKEN = "alias_taken"
    DECISION_INCOMPLETE = "decision_incomplete"  # detail: names of the missing fields
    SESSION_IN_FUTURE = "session_in_future"
    MINUTES_ODD = "minutes_odd"
    FILE_NOT_CHOSEN = "file_not_chosen"  # a consultation is linked to a file that is named
    NOT_READ_THROUGH = "not_read_through"  # a de-identified text that no person has read as a stranger would
    MILEAGE_ODD = "mileage_odd"  # less than nothing, or further than anybody drives in a day
    AMOUNT_ODD = "amount_odd"  # a fee or a number of times that cannot be
    ASSIGNMENT_OVERLAPS = "assignment_overlaps"  # the same contact person has one with this person at that time
    STEP_NEEDS_START = "step_needs_start"  # an assignment is carried out only after it has been started
    STATEMENT_UNSIGNED = "statement_unsigned"  # a report is handed in with a name
    STATEMENT_ACCEPTED = "statement_accepted"  # it has been approved already
    NOT_ALLOWED = "not_allowed"  # the member's rights do not cover it
    LOCKED_UNTIL_CONTACT = "locked_until_contact"  # lent, and there has been no contact for too long
    AWAY_FOR_JOURNEY = "away_for_journey"  # taken off this computer before a journey
    NOT_SEALED = "not_sealed"  # something written could not be made ready to send, so it is not destroyed
    TICKET_WRONG = "ticket_wrong"  # what a colleague gave back does not open what lies here
    NOBODY_APPROVES = "nobody_approves"  # there is nobody who could give back what is taken off this computer
    NO_OTHER_HOLDER = "no_other_holder"  # what waits exists nowhere else
    GONE = "gone"  # the record or compartment is not here any more
    RELATION_MISSING = "relation_missing"  # a node of the network map needs its relation word
    MAP_FULL = "map_full"  # detail: how many a network map holds at most
    MOMENTS_FULL = "moments_full"  # detail: how many moments it holds at most
    HEIR_CIRCLE = "heir_circle"  # a support function would in the end take over from itself
    SEARCH_KEY = "search_key"  # only name or alias, personal number, case number (DOMAIN L10)
    ITEMS_LEFT = "items_left"  # detail: how many items nobody has decided about
    REQUEST_INCOMPLETE = "request_incomplete"  # detail: names of the missing fields
    RECEIVER_MISSING = "receiver_missing"  # a handover needs somebody who takes over
    LINES_MISSING = "lines_missing"  # a handover without a line says nothing
    LINES_TOO_MANY = "lines_too_many"  # detail: how many there may be
    SAFETY_FIRST = "safety_first"  # work with the family waits until the safety plan has content (S43)
    LINE_TOO_LONG = "line_too_long"  # detail: how many characters there may be
    CARD_WITHDRAWN = "card_withdrawn"  # a card of the pool cannot be asked for any more
    CANDIDATE_INCOMPLETE = "candidate_incomplete"  # detail: names of the missing fields
    NOTHING_ATTENDED = "nothing_attended"  # no certificate before the first evening
    NOT_TOLD_YET = "not_told_yet"  # the pool's owners have not answered
    NOTHING_TO_CARRY = "nothing_to_carry"  # nothing waits for those who were chosen
    MEET_COUNTY_FIRST = "meet_county_first"  # restored from a copy, so its next numbers may be used already
    CARRYING_STOPPED = "carrying_stopped"  # by the person, before it was finished
    STICK_FULL = "stick_full"
    STICK_GONE = "stick_gone"  # pulled out, or it does not answer
    STICK_READ_ONLY = "stick_read_only"
    STICK_BROKEN = "stick_broken"  # it does not give back what was written
    STICK_FOREIGN = "stick_foreign"  # nothing in the file is for this computer
    STICK_NEWER = "stick_newer"  # written by a newer version of the program
    STICK_NO_FILE = "stick_no_file"  # not such a file
    ATTACHMENT_EMPTY = "attachment_empty"  # there is nothing in the file
    ATTACHMENT_LARGE = "attachment_large"  # detail: how many megabytes there may be
    ATTACHMENT_KIND = "attachment_kind"  # by its content it is none of those that may be attached
    ATTACHMENT_UNREADABLE = "attachment_unreadable"  # it cannot be read where it lies
    ATTACHMENT_COMING = "attachment_coming"  # not all of it is on this computer yet
    ATTACHMENT_DAMAGED = "attachment_damaged"  # what is here is not what was attached
    TRANSFER_EMPTY = "transfer_empty"  # nothing that was chosen has anything written in it
    TRANSFER_UNDECIDED = "transfer_undecided"  # two versions of something in it, and nobody has chosen
    TRANSFER_WAITS = "transfer_waits"  # another municipality has been asked already, and has not answered
    TRANSFER_RECEIVED = "transfer_received"  # the package has become a file here already
    SAFETY_NOT_WISHED = "safety_not_wished"  # the safety plan goes along only when the person wishes it
    RECEIVER_DIFFERS = "receiver_differs"  # code and name are not of one municipality; detail: code, name, belongs
    RECEIVER_NUMBER = "receiver_number"  # not the number that the receiver's program shows
    CLOSING_INCOMPLETE = "closing_incomplete"  # detail: names of the missing fields
    NOT_ANSWERED = "not_answered"  # nobody has taken the case over, so it stays with whoever has it
    CLOSED_NEEDS_REASON = "closed_needs_reason"  # a closed file is read with a reason, which is logged
    SEALED_NO_FILE = "sealed_no_file"  # not such a file
    SEALED_DAMAGED = "sealed_damaged"
    SEALED_WRONG_PASSPHRASE = "sealed_wrong_passphrase"  # noqa: S105 - a reason, not a secret
    BIRTH_ODD = "birth_odd"  # neither a year nor a day; detail: what was typed
    BORN_IN_FUTURE = "born_in_future"  # detail: what was typed
    GUARDIAN_TWICE = "guardian_twice"  # one with that relation is written already
    NOTE_LOCKED = "note_locked"  # only added to from now on; detail: days
    NOTHING_TO_COPY = "nothing_to_copy"  # nothing is written there
    NOT_COMPARED = "not_compared"  # nothing is concluded before somebody has compared


class KnownError(Exception):
    """Something the person can act on. `detail` holds what the sentence names; never a passphrase, key or case text."""

    def __init__(self, reason: Reason, **detail: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.detail = detail

"""What Hjälp says: for each screen its name, what it is for, what is good to know there, and keys of its own.

Keys of the table are those of `Place`: a room, or a part of a person file as "people/plan". Whatever has no text of its
own is told of with the room that it belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

Keys = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HelpText:
    """`good_to_know` are a few sentences, `keys` what the screen has beside the keys that work everywhere."""

    title: str
    purpose: str
    good_to_know: tuple[str, ...] = ()
    keys: Keys = ()


def help_for(room: str, part: str = "") -> HelpText:
    """Of the part of a room, or else of the room, or else of the program."""
    texts = {**_rooms(), **_file(), **_beside()}
    return texts.get(f"{room}/{part}") or texts.get(room) or _program()


def everywhere() -> Keys:
    """The keys that work on every screen once Bredvid is unlocked."""
    return (
        ("F12", translate("Help", "Emergency now, also while it is locked")),
        ("F9", translate("Help", "Hide what is on the screen at once; Esc twice does the same")),
        ("Ctrl+L", translate("Help", "Lock; everything is kept")),
        ("F1", translate("Help", "This help, and back")),
        ("Esc", translate("Help", "Back; what you have written is kept")),
        ("Ctrl+1–9", translate("Help", "The rooms of the menu, in their order")),
        ("Ctrl+N", translate("Help", "New consultation")),
        ("Ctrl+T", translate("Help", "Write down a session")),
        ("Ctrl+O", translate("Help", "Look for a person")),
        ("Ctrl+F", translate("Help", "Find words on the page that is shown; F3 and Shift+F3 go on and back")),
        ("Ctrl+PgUp, Ctrl+PgDn", translate("Help", "The tab before, the next tab")),
        ("Ctrl+Enter", translate("Help", "The blue button")),
        ("Ctrl+Z", translate("Help", "Take back what was just done")),
        ("Ctrl+P", translate("Help", "The paper of the page, where it has one")),
        ("Ctrl+S", translate("Help", "See when it was saved; nothing needs to be saved by hand")),
        ("Ctrl++, Ctrl+−, Ctrl+0", translate("Help", "Larger text, smaller text, as at first")),
    )


def hiding() -> str:
    """What hiding does not do."""
    return translate(
        "Help",
        "F9 covers the screen, and after a minute Bredvid locks. It takes no traces away: who may look at the computer"
        " can see that Bredvid is on it.",
    )


def _program() -> HelpText:
    return HelpText(
        "Bredvid",
        translate("Help", "For you who stand beside somebody whose own family threatens, and for those beside you."),
        (
            translate(
                "Help", "All that you write is saved on this computer as you write it, with or without coverage."
            ),
            translate("Help", "Bredvid never says what is right. It keeps together what people have said and decided."),
        ),
    )


def _locked() -> HelpText:
    return HelpText(
        translate("Help", "Locked"),
        translate("Help", "While it is locked, nobody can read what lies here, not even on a stolen computer."),
        (
            translate("Help", "Write your passphrase and press Enter. Show lets you see what you have written."),
            translate("Help", "If you have forgotten it, the recovery code in the municipality's safe opens instead."),
            translate("Help", "Numbers and steps for an emergency can be read without unlocking: F12."),
        ),
    )


def _rooms() -> dict[str, HelpText]:
    return {
        **dict.fromkeys(
            ("unlock", "create", "found", "code", "recovery", "waiting", "ended", "municipality"), _locked()
        ),
        "today": HelpText(
            translate("Help", "Today"),
            translate("Help", "What waits for you, what waits for others, and what is new. Nothing is late here."),
            (translate("Help", "A row goes away by itself when what it is about has been done."),),
        ),
        "consultation": HelpText(
            translate("Help", "Consultation"),
            translate("Help", "Ask the county without saying who it is about, and read what they answer."),
            (
                translate("Help", "Words that may tell who it is are marked before you send. You choose what to do."),
                translate("Help", "What has been said in a consultation cannot be taken back."),
            ),
        ),
        "people": HelpText(
            translate("Help", "People"),
            translate("Help", "The files that you may read, each under an alias that tells nothing."),
            (
                translate("Help", "A person is found by name, alias, personal number or case number, never by words."),
                translate("Help", "Ctrl+F finds words in the file that is open, never in others."),
            ),
            (("F6", translate("Help", "Held down: the name, for as long as you hold it")),),
        ),
        "county": HelpText(
            translate("Help", "The county"),
            translate("Help", "What has been asked of the county, or handed over to it, and what it has answered."),
            (translate("Help", "Only what somebody has chosen to hand over is here, for as long as they have said."),),
        ),
        "sessions": HelpText(
            translate("Help", "My sessions"),
            translate("Help", "Here a contact person writes down how a session was, and reads what to know before."),
            (translate("Help", "A few words are enough. If something worries you: ring first, write then."),),
        ),
        "pool": HelpText(
            translate("Help", "Contact persons"),
            translate("Help", "Those who can be contact persons in the county, what they can, and who has asked."),
            (translate("Help", "A unit sees a card without a name until somebody has been chosen."),),
        ),
        "protected": HelpText(
            translate("Help", "Protected ones"),
            translate("Help", "Who has a protected identity, and what has been asked of you as the second person."),
        ),
        "log_review": HelpText(
            translate("Help", "The log"),
            translate(
                "Help", "Who has opened, printed and handed over what, and whether anybody has looked through it."
            ),
        ),
        "administration": HelpText(
            translate("Help", "Administration"),
            translate("Help", "Who belongs to the county, with which computers. Nothing of any person is seen here."),
        ),
        "this-computer": HelpText(
            translate("Help", "This computer"),
            translate(
                "Help", "How it locks, its copies, its recovery code, a journey, and what is carried on a stick."
            ),
        ),
    }


def _file() -> dict[str, HelpText]:
    return {
        "people/overview": HelpText(
            translate("Help", "Overview"),
            translate("Help", "Who it is, how it is now, who stands around, and what can be done with the file."),
            (translate("Help", "Press any words to change them. What was there before is kept."),),
            (("F6", translate("Help", "Held down: the name, for as long as you hold it")),),
        ),
        "people/plan": HelpText(
            translate("Help", "Support plan"),
            translate(
                "Help", "What the person wants, in their own words first, and the steps there. One plan for all."
            ),
            (translate("Help", "If two have written at the same time, both texts stand until somebody chooses."),),
        ),
        "people/safety": HelpText(
            translate("Help", "Safety"),
            translate("Help", "What protects, who is told what, and what has happened. The program judges no risk."),
            (translate("Help", "The cover story is hidden until you ask for it, and is never found by Ctrl+F."),),
        ),
        "people/around": HelpText(
            translate("Help", "Around the person"),
            translate("Help", "Children, guardians, school, and what has been asked for and not given."),
            (translate("Help", "Who stands here is written by what they are to the person, so few names as can be."),),
        ),
        "people/network": HelpText(
            translate("Help", "Network"),
            translate("Help", "Who stands around the person, as the person sees it, at one moment after another."),
            (
                translate(
                    "Help", "Nearer the middle is closer to the heart. Write who it is to the person, never a name."
                ),
            ),
            (
                (translate("Help", "Arrows"), translate("Help", "Walk between those on the map")),
                (translate("Help", "Alt+arrows"), translate("Help", "Move the one that is chosen")),
                (translate("Help", "Ctrl+← and Ctrl+→"), translate("Help", "The moment before, the next moment")),
                ("Insert, Delete", translate("Help", "Add somebody, take somebody away")),
                ("F2", translate("Help", "Change the one that is chosen")),
            ),
        ),
        "people/assignment": HelpText(
            translate("Help", "Contact person"),
            translate("Help", "The contact person's assignment, from the first talk to the end, and the sessions."),
            (translate("Help", "What you write in the brief is all that the contact person gets to know from here."),),
        ),
        "people/journal": HelpText(
            translate("Help", "Notes"),
            translate(
                "Help", "What has happened and what was said, day by day. A signed note is not changed any more."
            ),
            (translate("Help", "A mistake in a signed note is put right by a new note beside it."),),
        ),
        "people/attachments": HelpText(
            translate("Help", "Documents"),
            translate("Help", "Papers and pictures of the file, read here and never opened in another program."),
        ),
        "people/consents": HelpText(
            translate("Help", "Consents"),
            translate("Help", "What the person has agreed to, who has been given what, and the way to take it back."),
        ),
        "people/who_sees_what": HelpText(
            translate("Help", "Who sees what"),
            translate("Help", "Everybody who can read something of the file, why, and until when."),
            (translate("Help", "What has no line to anybody stays in the municipality."),),
        ),
    }


def _beside() -> dict[str, HelpText]:
    emergency = HelpText(
        translate("Help", "Emergency now"),
        translate("Help", "Whom to ring and what to do first. Ring first, write then."),
        (translate("Help", "Bredvid sends no alarm. A note from here is read when somebody opens a computer."),),
    )
    return {
        "emergency": emergency,
        "emergency-locked": emergency,
        "choices": HelpText(
            translate("Help", "Two versions"),
            translate("Help", "Two have written apart from each other. Both texts stand until you have chosen."),
            (translate("Help", "Nothing is chosen beforehand, and what was not chosen is kept too."),),
            (
                (translate("Help", "Alt+1, Alt+2"), translate("Help", "Choose the first version, or the second")),
                (translate("Help", "← and →"), translate("Help", "From one version to another")),
            ),
        ),
        "lost": HelpText(
            translate("Help", "A computer is gone"),
            translate("Help", "What to do when a computer is lost: shut it off first, then see what lay on it."),
        ),
        "journeys": HelpText(
            translate("Help", "Back from a journey"),
            translate("Help", "A colleague is back and asks to have the files again. Ring before you say yes."),
        ),
        "received": HelpText(
            translate("Help", "Take over a case"),
            translate("Help", "A case from another municipality. It is theirs until you have answered."),
        ),
        "handed-over": HelpText(
            translate("Help", "Handed over to you"),
            translate("Help", "What somebody wrote who could not send it any more. You say where it belongs."),
        ),
    }

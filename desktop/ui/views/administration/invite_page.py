"""Inviting somebody, or one more computer of somebody who is a member. The text stays when one goes elsewhere."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Drafts
from desktop.services.county.administration import NewMember
from desktop.services.county.administration_room import AdministrationRoom
from desktop.services.county.roster import MemberLine, UnitLines
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.administration import words
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.halves import Halves
from desktop.ui.widgets import (
    Button,
    Card,
    Chips,
    ChoiceField,
    Field,
    Label,
    Labelled,
    Option,
    PageHeader,
    Row,
    ScrollPage,
)

_DRAFT = "administration/invite"


class InvitePage(ScrollPage):
    """Signals: `invited(id)` of the invitation, `left()`, `saved(ms)` when the draft was kept."""

    invited = Signal(str)
    left = Signal()
    saved = Signal(object)

    def __init__(self, room: AdministrationRoom, drafts: Drafts, tasks: Tasks, parent: QWidget | None = None) -> None:
        purpose = self.tr(
            "You get a text that serves once, for fourteen days. Hand it over yourself, not by the program."
        )
        self.header = PageHeader(self.tr("Invite"), purpose, back=self.tr("Administration"))
        super().__init__(self.header, gap=0.9, parent=parent)
        self._room, self._drafts, self._tasks = room, drafts, tasks
        self._member: int | None = None
        self._draft = DraftKeeper(tasks, self._typed, self)
        self._draft.aim(partial(drafts.keep, _DRAFT))
        self.name = Field(self.tr("Name"))
        self.title_field = Field(self.tr("Job title"))
        self.phone = Field(self.tr("Telephone"))
        self.hours = Field(self.tr("Hours"), placeholder=self.tr("weekdays 8–16.30"))
        self.unit = ChoiceField(self.tr("Works at"), (), placeholder=self.tr("Choose"))
        self.roles = Chips(self.tr("What she does"), words.role_options(), multi=True)
        self._roles = Labelled(self.tr("Roles"), self.roles)
        self.button = Button(self.tr("Make the invitation"), kind="main", large=True, keys="Ctrl+Return")
        fields = QWidget()
        fields.setLayout(Halves(self.name, self.title_field, self.phone, self.hours, self.unit))
        self._form = Card(gap=0.8)
        self._form.add(fields, self._roles)
        self._who = Label("", tone="ink2")
        self.add(self._who, self._form, Row(self.button, None))
        self.keep_at_top()
        self._connect()

    def _connect(self) -> None:
        self.header.back_pressed.connect(self.left)
        self.button.clicked.connect(self._invite)
        for field in self._fields().values():
            field.changed.connect(self._draft.touch)
        self.unit.chosen.connect(self._draft.touch)
        self.roles.changed.connect(self._draft.touch)
        self.roles.changed.connect(self._roles.clear_error)
        self._draft.kept.connect(self.saved)

    def _fields(self) -> dict[str, Field]:
        return {"name": self.name, "title": self.title_field, "phone": self.phone, "hours": self.hours}

    # Coming and going

    def open(self, member: int | None = None) -> None:
        """For somebody new; or one more computer of a member."""
        self._member = member
        self._tasks.run(self, partial(_read, self._room, self._drafts, member), self._show)

    @property
    def member(self) -> int | None:
        """Whose new computer it is about; None for somebody new."""
        return self._member

    def keep(self) -> None:
        """Hand over what is typed."""
        self._draft.flush()

    def _show(self, read: tuple[tuple[UnitLines, ...], dict[str, Any] | None, MemberLine | None]) -> None:
        units, draft, line = read
        self.unit.choice.set_options([Option(unit.code, unit.name or unit.code) for unit in units], self.unit.value())
        self._form.setVisible(line is None)
        self._who.setVisible(line is not None)
        if line is not None:
            self._known(line)
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.header.set_title(self.tr("Invite"))
            self._fill(draft or {})
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _known(self, line: MemberLine) -> None:
        info = line.info
        self.header.set_title(self.tr("One more computer for {name}").format(name=info.name))
        self._who.setText(
            self.tr("It gets back everything that {name} has a right to, from those who have it.").format(
                name=info.name
            )
        )
        for key, text in (("name", info.name), ("title", info.title), ("phone", info.phone), ("hours", info.hours)):
            self._fields()[key].set_text(text)
        self.unit.set_value(info.unit_code)
        self.roles.set_values([str(role) for role in info.roles])

    def _fill(self, draft: dict[str, Any]) -> None:
        for key, field in self._fields().items():
            field.set_text(draft.get(key, ""))
        self.unit.set_value(draft.get("unit"))
        self.roles.set_values(draft.get("roles", ()))

    def _typed(self) -> dict[str, Any]:
        content: dict[str, Any] = {key: field.text() for key, field in self._fields().items()}
        return content | {"unit": self.unit.value(), "roles": list(self.roles.values())}

    # Inviting

    @Slot()
    def _invite(self) -> None:
        missing = (
            (not self.name.text().strip(), self.name, self.tr("Write the name first.")),
            (self.unit.value() is None, self.unit, self.tr("Choose where, so that the right colleagues are shown.")),
            (not self.roles.values(), self._roles, self.tr("Choose at least one role.")),
        )
        for is_missing, field, sentence_ in missing:
            if is_missing:
                field.show_error(sentence_)
                return
        said = {key: field.text().strip() for key, field in self._fields().items()}
        roles = tuple(int(role) for role in self.roles.values())
        who = NewMember(unit=self.unit.value() or "", roles=roles, member=self._member, **said)
        self._draft.hand_over()
        self._tasks.run(self, partial(_invite, self._room, self._drafts, who), self.invited.emit, self._not_invited)

    def _not_invited(self, error: Exception) -> None:
        field = self.name if isinstance(error, KnownError) and error.reason is Reason.TEXT_MISSING else self._roles
        field.show_error(sentence(error))


def _read(
    room: AdministrationRoom, drafts: Drafts, member: int | None
) -> tuple[tuple[UnitLines, ...], dict[str, Any] | None, MemberLine | None]:
    line = room.roster.member(member) if member is not None else None
    return room.roster.view(), drafts.get(_DRAFT), line


def _invite(room: AdministrationRoom, drafts: Drafts, who: NewMember) -> str:
    """The id of the new invitation; the draft has done its work."""
    text = room.administration.invite(who)
    if who.member is None:
        drafts.drop(_DRAFT)
    return next(one.id for one in room.administration.open_invitations() if one.text == text)

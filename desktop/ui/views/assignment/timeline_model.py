"""The sessions as a list model that asks for the next page when the list comes near its end."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.services.assignment.timeline import SessionEntry, SessionPage, by_event
from desktop.ui.views.assignment.terms_words import body_word
from desktop.ui.views.sessions.session_words import day_in_row, how_and_how_long, mood_options, task_word
from desktop.ui.widgets.rows import RowWords

Index = QModelIndex | QPersistentModelIndex

ROOT = QModelIndex()

translate = QCoreApplication.translate


class TimelineModel(QAbstractListModel):
    """Entries by the day they were held, the latest first. `wanted` is emitted when the next page is to be read."""

    wanted = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._entries: list[SessionEntry] = []
        self._page: SessionPage | None = None
        self._asked = False

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._entries):
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(index.row()).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.words(index.row())
            return f"{words.title}. {words.spoken()}"
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._asked and self._page is not None and self._page.after is not None

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(self._page)

    def show_first(self, page: SessionPage) -> None:
        """A new list; one that says the same stays as it is, and so does the place in it."""
        if self._page is not None and page.entries == tuple(self._entries[: len(page.entries)]) and not self._asked:
            return
        self.beginResetModel()
        self._entries = [*page.entries]
        self._page, self._asked = page, False
        self.endResetModel()

    def show_next(self, page: SessionPage) -> None:
        """More of the same list: what came in late finds its place among what is here."""
        self._page, self._asked = page, False
        if not page.entries:
            return
        if not self._entries or by_event(page.entries[0]) < by_event(self._entries[-1]):
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(page.entries) - 1)
            self._entries += page.entries
            self.endInsertRows()
            return
        self.layoutAboutToBeChanged.emit()
        for entry in page.entries:
            insort(self._entries, entry, key=_latest_first)
        self.layoutChanged.emit()

    def forget_question(self) -> None:
        """The next page could not be read; it may be asked for again."""
        self._asked = False

    def entry(self, row: int) -> SessionEntry | None:
        """What a row is."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def words(self, row: int) -> RowWords:
        """What a row says."""
        return entry_words(self._entries[row], self._today())


def _latest_first(entry: SessionEntry) -> tuple[int, int, int, int]:
    held, at, record = by_event(entry)
    return -held.toordinal(), -at, -record.device, -record.sequence


def entry_words(entry: SessionEntry, today: date) -> RowWords:
    """A session as the handler reads it."""
    session = entry.seen.record
    day = day_in_row(session.held_on, today) if session.held_on else translate("Timeline", "Day not said")
    moods = {option.value: option.text for option in mood_options()}
    about = [task_word(task).lower() for task in session.tasks]
    if session.went_to:
        about.append(translate("Timeline", "to: {place}").format(place=body_word(session.went_to).lower()))
    mood = moods[session.mood].lower() if session.mood else ""
    wants = translate("Timeline", "wants you to call") if session.call_me else ""
    late = translate("Timeline", "came in later") if entry.late else ""
    return RowWords(
        title=", ".join(part for part in (day, how_and_how_long(session)) if part),
        second=session.text or translate("Timeline", "No text"),
        detail=" · ".join(part for part in (", ".join(about), mood, entry.by) if part),
        right=", ".join(part for part in (wants, late) if part),
        right_icon="phone-call" if session.call_me else "clock-clockwise" if entry.late else "",
    )

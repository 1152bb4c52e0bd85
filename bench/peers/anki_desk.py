"""One of Anki's own clients, told line by line what to do. Runs in Anki's environment, and imports nothing of ours.

Each line of standard input is JSON with "do"; each answer is a line of JSON, {"failed": …} where Anki raised.
"""

import json
import sys
from pathlib import Path

from anki.collection import Collection
from anki.sync_pb2 import SyncAuth, SyncCollectionResponse

FULL = {
    SyncCollectionResponse.FULL_SYNC: True,
    SyncCollectionResponse.FULL_UPLOAD: True,
    SyncCollectionResponse.FULL_DOWNLOAD: False,
}


class Desk:
    """A collection; its notes in the order in which they were made."""

    def __init__(self, path: str) -> None:
        self.collection = Collection(path)
        self.key = ""

    def login(self, address: str) -> None:
        self.key = self.collection.sync_login("u", "p", address).hkey

    def add(self, records: list[list[str]]) -> None:
        kind = self.collection.models.by_name("Basic")
        for front, back in records:
            note = self.collection.new_note(kind)
            note.fields = [front, back]
            self.collection.add_note(note, 1)

    def edit(self, changes: list[list]) -> None:
        numbers = self.notes()
        for at, field, text in changes:
            note = self.collection.get_note(numbers[at])
            note.fields[field] = text
            self.collection.update_note(note)

    def sync(self, address: str) -> None:
        auth = SyncAuth(hkey=self.key, endpoint=address)
        required = self.collection.sync_collection(auth, False).required
        if required in FULL:
            self.collection.close_for_full_sync()
            self.collection.full_upload_or_download(auth=auth, server_usn=None, upload=FULL[required])
            self.collection.reopen(after_full_sync=True)

    def read(self, field: int) -> list[str]:
        return [self.collection.get_note(number).fields[field] for number in self.notes()]

    def notes(self) -> list[int]:
        return sorted(self.collection.find_notes(""))


def main() -> None:
    """Until standard input ends."""
    desk = Desk(str(Path(sys.argv[1])))
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = {"answer": getattr(desk, asked.pop("do"))(**asked)}
        except Exception as error:  # noqa: BLE001 - Anki's own errors are what is asked about
            answer = {"failed": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()

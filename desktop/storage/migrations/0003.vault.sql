-- Copies that were taken back and that the recipient keeps locked for a while, since it has a duty of its own to document
-- (docs/adr/withdrawal.md). No key on this computer opens them: `envelope` is sealed to the recovery key of the unit, and
-- is NULL when the day has come and all of it is gone. `giver`: the device that ordered, which is then answered again.
CREATE TABLE locked_copy (
    compartment BLOB PRIMARY KEY,
    giver INTEGER NOT NULL,
    erase_on TEXT NOT NULL,
    envelope BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE locked_segment (
    number INTEGER PRIMARY KEY,
    compartment BLOB NOT NULL REFERENCES locked_copy (compartment) ON DELETE CASCADE,
    body BLOB NOT NULL
) STRICT;

-- How far members' computers say that they have read this computer's own logs: they have received so much of it.
CREATE TABLE acknowledged (
    compartment BLOB NOT NULL REFERENCES compartment (id) ON DELETE CASCADE,
    device INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (compartment, device)
) STRICT, WITHOUT ROWID;

-- Bytes of each frame, also where they lie with a compartment: what a transfer comes to is told before it begins.
ALTER TABLE outbox ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET size = coalesce(length(body), count * 100);

-- Leases and journeys (docs/adr/leases.md). Times are milliseconds since 1970.

-- Compartments whose file and keys have been destroyed here, to come again. `reason`: "lease" or "travel". `journey`:
-- which one; `escrow`: the keys, sealed under a ticket that is not on this computer. `asked_at`: when the server was
-- last asked for it.
CREATE TABLE evicted (
    compartment BLOB PRIMARY KEY REFERENCES compartment (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    journey BLOB,
    escrow BLOB,
    asked_at INTEGER
) STRICT, WITHOUT ROWID;

-- What each of its keys is known again by: public, and fits no other key.
CREATE TABLE evicted_key (
    compartment BLOB NOT NULL REFERENCES evicted (compartment) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    PRIMARY KEY (compartment, epoch)
) STRICT, WITHOUT ROWID;

-- Its drafts, sealed under one of its keys.
CREATE TABLE evicted_draft (
    number INTEGER PRIMARY KEY,
    compartment BLOB NOT NULL REFERENCES evicted (compartment) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    nonce BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- `contact`: the last whole sync. `latest`: the latest time that this computer has ever known since then.
CREATE TABLE lease (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    contact INTEGER,
    latest INTEGER NOT NULL
) STRICT;
INSERT INTO lease SELECT 1, synced_at, coalesce(synced_at, 0) FROM sync;

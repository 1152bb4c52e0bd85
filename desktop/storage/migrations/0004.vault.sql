-- What is carried by hand (docs/adr/carried-by-hand.md). Times are milliseconds since 1970.

-- Parcels written here: to which device, when, how many bytes, and when that device said that it had read it all.
-- `lines`: how many lines of the directory it held, counted from the first.
CREATE TABLE carried_out (
    parcel BLOB PRIMARY KEY,
    recipient INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    read_at INTEGER
) STRICT, WITHOUT ROWID;

-- How far the logs reached that a parcel held.
CREATE TABLE carried_log (
    parcel BLOB NOT NULL REFERENCES carried_out (parcel) ON DELETE CASCADE,
    compartment BLOB NOT NULL REFERENCES compartment (id) ON DELETE CASCADE,
    device INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (parcel, compartment, device)
) STRICT, WITHOUT ROWID;

-- Parcels read here: how many of their blocks have been kept, so that reading goes on where it was broken off.
CREATE TABLE carried_in (
    parcel BLOB PRIMARY KEY,
    writer INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    blocks INTEGER NOT NULL,
    read_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When one who may let in there last wrote, as far as parcels tell: what is lent need not go before that has aged.
CREATE TABLE carried_word (
    compartment BLOB PRIMARY KEY REFERENCES compartment (id) ON DELETE CASCADE,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

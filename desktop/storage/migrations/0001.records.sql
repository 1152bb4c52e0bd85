-- What lies in every database: in vault.db for the compartments it holds itself, in files/<opaque>.db for the one it is.

-- One save. Never updated, never deleted but with its compartment. `content` is MessagePack: [fields, replaces].
-- `clock_ahead`: its stamp lay over 24 hours ahead of this computer's clock when it came.
CREATE TABLE change (
    compartment BLOB NOT NULL,
    device INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    record_device INTEGER NOT NULL,
    record_sequence INTEGER NOT NULL,
    time INTEGER NOT NULL,
    clock_ahead INTEGER NOT NULL DEFAULT 0,
    content BLOB NOT NULL,
    PRIMARY KEY (compartment, device, sequence)
) STRICT, WITHOUT ROWID;

-- What the changes so far say of each record: domain.merge.RecordState as MessagePack.
CREATE TABLE record (
    compartment BLOB NOT NULL,
    kind INTEGER NOT NULL,
    device INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (compartment, kind, device, sequence)
) STRICT, WITHOUT ROWID;

-- Sealed segments, own and received, byte for byte as they travel.
CREATE TABLE segment (
    compartment BLOB NOT NULL,
    device INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    digest BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (compartment, device, first)
) STRICT;

-- How far each log of another device had come when the last own segment was sealed, which vouches for it so far.
CREATE TABLE told (
    compartment BLOB NOT NULL,
    device INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (compartment, device)
) STRICT, WITHOUT ROWID;

-- What lies in vault.db only. Times are milliseconds since 1970.

CREATE TABLE identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    server TEXT NOT NULL,
    county BLOB NOT NULL,
    signing_key BLOB NOT NULL,
    sealing_key BLOB NOT NULL,
    device INTEGER,
    invitation TEXT NOT NULL,
    root_key BLOB NOT NULL
) STRICT;

CREATE TABLE directory_line (
    number INTEGER PRIMARY KEY,
    line BLOB NOT NULL
) STRICT;

-- `file` and `file_key`: set for kinds that have a database of their own. `card`: MessagePack of domain.cards.Card.
-- `dirty`: card and counts below may be behind, or something waits for the server; remade at opening after a crash.
-- `written`, `sealed`, `confirmed`: own changes, how many are in segments, how many of them the server has.
CREATE TABLE compartment (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    founder INTEGER NOT NULL,
    founder_key BLOB NOT NULL,
    nonce BLOB NOT NULL,
    local INTEGER NOT NULL,
    file TEXT UNIQUE,
    file_key BLOB,
    card BLOB NOT NULL,
    read_at INTEGER,
    dirty INTEGER NOT NULL DEFAULT 1,
    written INTEGER NOT NULL DEFAULT 0,
    sealed INTEGER NOT NULL DEFAULT 0,
    confirmed INTEGER NOT NULL DEFAULT 0,
    urgent INTEGER NOT NULL DEFAULT 0,
    written_at INTEGER,
    waiting_since INTEGER
) STRICT;

CREATE TABLE epoch_key (
    compartment BLOB NOT NULL REFERENCES compartment (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    secret BLOB NOT NULL,
    PRIMARY KEY (compartment, epoch)
) STRICT, WITHOUT ROWID;

-- Every frame this computer has made, kept also when confirmed: a server restored from a backup needs it again.
-- An own segment has no body here; it lies with its compartment. `state`: 0 waiting, 1 confirmed, 2 refused.
-- `offered`: a sync has had it in hand, so it may have left this computer even if no answer came.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    compartment BLOB,
    body BLOB,
    first INTEGER,
    count INTEGER NOT NULL DEFAULT 0,
    urgent INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    code INTEGER NOT NULL DEFAULT 0,
    detail INTEGER NOT NULL DEFAULT 0,
    offered INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_state ON outbox (state);
CREATE INDEX outbox_compartment ON outbox (compartment);

-- Which keys have been sealed to whom, and in which frame of the outbox.
CREATE TABLE handed_out (
    compartment BLOB NOT NULL REFERENCES compartment (id) ON DELETE CASCADE,
    device INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    frame INTEGER NOT NULL,
    PRIMARY KEY (compartment, device, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
    position INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE set_aside (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    body BLOB NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE sync (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    synced_at INTEGER
) STRICT;
INSERT INTO sync VALUES (1, 0, 0, NULL);

-- Erase orders given here. `members`: MessagePack list of device numbers, as they were then. `sent`: something of it
-- may have left this computer, so there is somebody to tell.
CREATE TABLE erase_order (
    compartment BLOB PRIMARY KEY,
    ordered_at INTEGER NOT NULL,
    members BLOB NOT NULL,
    sent INTEGER NOT NULL,
    frame INTEGER,
    server_at INTEGER
) STRICT;

CREATE TABLE receipt (
    compartment BLOB NOT NULL,
    device INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (compartment, device)
) STRICT, WITHOUT ROWID;

-- Compartments that have been erased here and must not come back. `taken_back`: another ordered it; `unit`: whose it
-- was. Nothing else is known of it any more.
CREATE TABLE erased (
    compartment BLOB PRIMARY KEY,
    unit TEXT NOT NULL,
    at INTEGER NOT NULL,
    taken_back INTEGER NOT NULL
) STRICT;

-- One row while something deleted has not been swept from the disk yet.
CREATE TABLE sweep (
    id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

-- The form in which cards were last written; a version with another form remakes them.
CREATE TABLE card_form (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    form BLOB NOT NULL
) STRICT;

-- How far members say that they have read each other's logs, where that is farther than what has come.
CREATE TABLE vouched (
    compartment BLOB NOT NULL REFERENCES compartment (id) ON DELETE CASCADE,
    device INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (compartment, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    content BLOB NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

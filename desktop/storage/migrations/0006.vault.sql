-- By which the last delivery is known again: a server restored from an older copy may give its position to another.
ALTER TABLE sync ADD COLUMN mark BLOB NOT NULL DEFAULT x'';

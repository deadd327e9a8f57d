-- Tidemark store, step 1: what is observed, and where everything came from.
--
-- Instants are milliseconds since 1970-01-01 00:00 UTC. Days are text, `2025-11-20`. Flags are 0 or 1.
-- A sentence for people is JSON: {"c": translation context, "s": English with %1…, "a": [arguments]}.

CREATE TABLE instrument (
    id          TEXT PRIMARY KEY NOT NULL,   -- SPX
    name        TEXT NOT NULL,
    name_zh     TEXT NOT NULL,
    asset_class TEXT NOT NULL,               -- index, equity, etf, crypto, future, rate, volatility, macro, other
    calendar    TEXT NOT NULL,               -- NYSE, CRYPTO, JPX, KRX, CME, MACRO
    currency    TEXT NOT NULL,
    dataset_id  INTEGER                      -- the import that brought it; NULL: known to the program
) WITHOUT ROWID;

-- Vendors' symbols and titles of an instrument, compared without case.
CREATE TABLE instrument_alias (
    instrument_id TEXT NOT NULL REFERENCES instrument (id) ON DELETE CASCADE,
    alias         TEXT NOT NULL COLLATE NOCASE,
    position      INTEGER NOT NULL,
    PRIMARY KEY (instrument_id, alias)
) WITHOUT ROWID;

-- One import of one file, or one run of the built-in generator. Ids are never used again.
CREATE TABLE dataset (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    file         TEXT NOT NULL,              -- `outer.zip › inner.csv` inside archives
    format       TEXT NOT NULL,              -- the reader's id
    format_name  TEXT NOT NULL,
    sha256       TEXT NOT NULL,              -- of the file's bytes
    imported_at  INTEGER NOT NULL,
    rows_taken   INTEGER NOT NULL,
    rows_flagged INTEGER NOT NULL,
    rows_refused INTEGER NOT NULL,
    rows_same        INTEGER NOT NULL,       -- already in the store with the same values
    rows_conflicting INTEGER NOT NULL,       -- already in the store with other values, which stayed
    simulated    INTEGER NOT NULL,
    licence      TEXT NOT NULL,
    warnings     TEXT NOT NULL               -- JSON list of sentences
);
CREATE INDEX dataset_bytes ON dataset (sha256, format);

-- What was said about single rows of a file. Lines are physical; 0 is the whole file.
CREATE TABLE issue (
    id         INTEGER PRIMARY KEY,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,                -- refused, flagged, merged, note
    line       INTEGER NOT NULL,
    field      TEXT NOT NULL,
    seen       TEXT NOT NULL,
    reason     TEXT NOT NULL                 -- JSON sentence
);
CREATE INDEX issue_dataset ON issue (dataset_id, id);

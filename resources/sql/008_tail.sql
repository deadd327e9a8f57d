-- Tidemark store, step 8: rows that arrive live, gaps that were filled, series that were deleted.

-- The newest rows of a series, one by one: what has been appended since its last chunk. All come after the last chunk's; once
-- there are about 2,048, or rows arrive that do not come after them, they are packed into chunks in one transaction. A column that
-- is missing is NULL; `origin` is as in a chunk.
CREATE TABLE tail (
    series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    ts        INTEGER NOT NULL,
    open REAL, high REAL, low REAL, close REAL, volume REAL,
    origin    INTEGER NOT NULL,
    PRIMARY KEY (series_id, ts)
) WITHOUT ROWID;

-- Which import gave values where the row it found had gaps, and which confirmed them (columns: 1 open, 2 high, 4 low, 8 close,
-- 16 volume). The gap opens again when the last of them is taken back.
CREATE TABLE gap_fill (
    series_id  INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    ts         INTEGER NOT NULL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    columns    INTEGER NOT NULL,
    PRIMARY KEY (series_id, ts, dataset_id)
) WITHOUT ROWID;
CREATE INDEX gap_fill_dataset ON gap_fill (dataset_id);

-- `data` of a chunk, codec 2, has these tags besides those of codec 1 (step 2), which it may still use:
--   tags 11 to 14  as 4 to 7, tag 15 as 9, but the numbers z(…) after the gaps (after z(first) for time) stand in blocks of 256.
--   A block is a width byte w and its numbers. w <= 64: 4·w words of 64 bits, little endian; number i belongs to lane i mod 4, the
--   words of the lanes alternate, and the numbers of a lane follow each other w bits each from the low end on. w = 255: varints.
--   The last packed block is filled up with zeros.

-- Series taken out together by hand, whole, so that it can be undone. The tables repeat those the rows come from.
CREATE TABLE deletion (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    deleted_at INTEGER NOT NULL
);
CREATE TABLE deleted_series (
    deletion_id   INTEGER NOT NULL REFERENCES deletion (id) ON DELETE CASCADE,
    series_id     INTEGER NOT NULL,            -- it had in the table series
    instrument_id TEXT NOT NULL,
    interval      TEXT NOT NULL,
    source        TEXT NOT NULL,
    adjustment    TEXT NOT NULL,
    simulated     INTEGER NOT NULL,
    row_count     INTEGER NOT NULL,
    first_ts      INTEGER NOT NULL,
    last_ts       INTEGER NOT NULL,
    PRIMARY KEY (deletion_id, series_id)
) WITHOUT ROWID;
CREATE TABLE deleted_series_dataset (
    deletion_id INTEGER NOT NULL REFERENCES deletion (id) ON DELETE CASCADE,
    series_id   INTEGER NOT NULL,
    dataset_id  INTEGER NOT NULL,
    row_count   INTEGER NOT NULL,
    first_ts    INTEGER NOT NULL,
    last_ts     INTEGER NOT NULL,
    columns     INTEGER NOT NULL,
    PRIMARY KEY (deletion_id, series_id, dataset_id)
) WITHOUT ROWID;
CREATE INDEX deleted_series_dataset_dataset ON deleted_series_dataset (dataset_id);
CREATE TABLE deleted_gap_fill (
    deletion_id INTEGER NOT NULL REFERENCES deletion (id) ON DELETE CASCADE,
    series_id   INTEGER NOT NULL,
    ts          INTEGER NOT NULL,
    dataset_id  INTEGER NOT NULL,
    columns     INTEGER NOT NULL,
    PRIMARY KEY (deletion_id, series_id, ts, dataset_id)
) WITHOUT ROWID;
CREATE TABLE deleted_chunk (
    deletion_id INTEGER NOT NULL REFERENCES deletion (id) ON DELETE CASCADE,
    series_id   INTEGER NOT NULL,
    first_ts    INTEGER NOT NULL,
    last_ts     INTEGER NOT NULL,
    n           INTEGER NOT NULL,
    codec       INTEGER NOT NULL,
    crc         INTEGER NOT NULL,
    content     INTEGER NOT NULL,
    open_min    REAL, open_max   REAL,
    high_min    REAL, high_max   REAL,
    low_min     REAL, low_max    REAL,
    close_min   REAL, close_max  REAL, close_first REAL, close_last REAL,
    volume_min  REAL, volume_max REAL,
    data        BLOB NOT NULL,
    UNIQUE (deletion_id, series_id, first_ts)
);

-- Imports that no longer stand in the store whole, because a series they gave rows to was deleted: their files may come again.
CREATE TABLE partial_dataset (
    dataset_id INTEGER PRIMARY KEY NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    gone       INTEGER NOT NULL             -- 1: some of it can no longer be put back
);

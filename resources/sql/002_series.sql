-- Tidemark store, step 2: series.

-- One instrument at one interval from one source. Several files of one source make one series; several sources stay apart.
CREATE TABLE series (
    id            INTEGER PRIMARY KEY,
    instrument_id TEXT NOT NULL REFERENCES instrument (id),
    interval      TEXT NOT NULL,             -- 1m, 5m, 15m, 30m, 60m, 1d, 1w, 1mo, irregular
    source        TEXT NOT NULL,             -- the reader: yahoo, stooq, simulated …
    adjustment    TEXT NOT NULL,             -- raw, splits …
    simulated     INTEGER NOT NULL,
    row_count     INTEGER NOT NULL,
    first_ts      INTEGER NOT NULL,
    last_ts       INTEGER NOT NULL,
    UNIQUE (instrument_id, interval, source, adjustment, simulated)
);

-- Which imports a series is made of: how many of its rows each brought or confirmed, between when and when, and in which
-- columns (1 open, 2 high, 4 low, 8 close, 16 volume). A column no import gives is absent from the series.
CREATE TABLE series_dataset (
    series_id  INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    row_count  INTEGER NOT NULL,
    first_ts   INTEGER NOT NULL,
    last_ts    INTEGER NOT NULL,
    columns    INTEGER NOT NULL,
    PRIMARY KEY (series_id, dataset_id)
) WITHOUT ROWID;
CREATE INDEX series_dataset_dataset ON series_dataset (dataset_id);

-- Sets of imports. Each row of a chunk names the set of imports that gave it with these values; it leaves with the last of them.
CREATE TABLE origin_dataset (
    origin_id  INTEGER NOT NULL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    PRIMARY KEY (origin_id, dataset_id)
) WITHOUT ROWID;

-- About 4,096 consecutive rows of a series. Chunks of a series do not overlap.
--
-- `data`, codec 1: seven columns one after the other: time, close, open, high, low, volume, origin. Each is a tag byte, an exponent
-- byte, the payload's length as a varint, and the payload. Varints are LEB128; z(x) is zigzag, so that small negatives stay short.
--   tag 0  absent (for a value: every row is missing)
--   tag 1  raw float64, little endian
--   tag 2  raw float32, little endian
--   tag 3  one float64 for all rows
--   tag 4  integers value · 10^exponent; first the missing rows (varint count, varint gaps), then z(k[i] − k[i−1])
--   tag 5  as 4, z(k[i] − close[i−1])                                         (open)
--   tag 6  as 4, z(k[i] − max(open[i], close[i]))                             (high)
--   tag 7  as 4, z(min(open[i], close[i]) − k[i])                             (low)
--   tag 8  z(first), z(step): equal steps                                     (time)
--   tag 9  z(first), then z of the change of the step                         (time)
--   tag 10 runs: z(value), varint length                                      (origin)
-- Integers are taken only where dividing by 10^exponent gives back the very bits; otherwise the column is stored raw.
CREATE TABLE chunk (
    series_id  INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    first_ts   INTEGER NOT NULL,
    last_ts    INTEGER NOT NULL,
    n          INTEGER NOT NULL,
    codec      INTEGER NOT NULL,
    crc        INTEGER NOT NULL,             -- CRC-32 of data
    content    INTEGER NOT NULL,             -- sum of the rows' hashes: the same for any cut into chunks
    open_min   REAL, open_max   REAL,
    high_min   REAL, high_max   REAL,
    low_min    REAL, low_max    REAL,
    close_min  REAL, close_max  REAL, close_first REAL, close_last REAL,
    volume_min REAL, volume_max REAL,
    data       BLOB NOT NULL,
    UNIQUE (series_id, first_ts)
);

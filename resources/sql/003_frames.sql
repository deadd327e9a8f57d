-- Tidemark store, step 3: datasets that are not series, one table a kind. A row that two imports brought stands here twice, once for
-- each; readers take the first.

-- Probabilities of rate ranges after a meeting, as published on a date. A probability is a fraction.
CREATE TABLE published_odds (
    meeting     TEXT NOT NULL,
    date        TEXT NOT NULL,
    lower_bp    REAL NOT NULL,
    upper_bp    REAL NOT NULL,
    probability REAL NOT NULL,
    dataset_id  INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (meeting, date, lower_bp, dataset_id)
);
CREATE INDEX published_odds_dataset ON published_odds (dataset_id);

-- Meetings of a body that sets rates.
CREATE TABLE meeting (
    body        TEXT NOT NULL,
    start       TEXT,
    "end"       TEXT NOT NULL,
    scheduled   REAL NOT NULL,
    tentative   REAL NOT NULL,
    projections REAL,
    dataset_id  INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (body, "end", dataset_id)
);
CREATE INDEX meeting_dataset ON meeting (dataset_id);

-- Levels at which trend followers turn, as a desk published them. Horizon: short, medium, long.
CREATE TABLE published_level (
    published   TEXT NOT NULL,
    as_of_close TEXT,
    desk        TEXT NOT NULL,
    horizon     TEXT NOT NULL,
    level       REAL NOT NULL,
    dataset_id  INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (published, desk, horizon, dataset_id)
);
CREATE INDEX published_level_dataset ON published_level (dataset_id);

-- What happened, and when it became known.
CREATE TABLE event (
    time       INTEGER NOT NULL,
    category   TEXT NOT NULL,
    title      TEXT NOT NULL,
    title_zh   TEXT NOT NULL,
    instrument TEXT NOT NULL,
    source     TEXT NOT NULL,
    importance REAL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (time, category, title, dataset_id)
);
CREATE INDEX event_dataset ON event (dataset_id);

-- Tidemark store, step 6: order books and fundamentals.

-- What a screener said of a company on one date. market_cap in million USD; growth and margin as fractions.
CREATE TABLE fundamental (
    snapshot             TEXT NOT NULL,
    symbol               TEXT NOT NULL,
    company              TEXT NOT NULL,
    sector               TEXT NOT NULL,
    industry             TEXT NOT NULL,
    market_cap           REAL,
    pe                   REAL,
    forward_pe           REAL,
    peg                  REAL,
    eps_growth_this_year REAL,
    eps_growth_5y        REAL,
    sales_growth         REAL,
    gross_margin         REAL,
    price                REAL,
    dataset_id           INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (snapshot, symbol, dataset_id)
);
CREATE INDEX fundamental_dataset ON fundamental (dataset_id);

-- Order book snapshots by level; level 1 is the best price of its side (bid or ask).
CREATE TABLE book_level (
    instrument TEXT NOT NULL,
    time       INTEGER NOT NULL,
    sequence   REAL NOT NULL,
    side       TEXT NOT NULL,
    level      REAL NOT NULL,
    price      REAL NOT NULL,
    size       REAL NOT NULL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (instrument, time, sequence, side, level, dataset_id)
);
CREATE INDEX book_level_dataset ON book_level (dataset_id);

-- Trades against a book; direction +1: the buyer took, −1: the seller took.
CREATE TABLE book_trade (
    instrument TEXT NOT NULL,
    time       INTEGER NOT NULL,
    sequence   REAL NOT NULL,
    price      REAL NOT NULL,
    size       REAL NOT NULL,
    direction  REAL NOT NULL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (instrument, time, sequence, dataset_id)
);
CREATE INDEX book_trade_dataset ON book_trade (dataset_id);

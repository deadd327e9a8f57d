-- Tidemark store, step 7: option chains and changes of order books.

-- What an option was quoted at, one row a contract and instant. `contract` is its OCC symbol without blanks (SPXW240105C01200000),
-- `side` call or put. iv is a fraction a year; greeks are a contract's as the vendor gives them; spot is the underlying's price.
CREATE TABLE option_quote (
    underlying    TEXT NOT NULL,
    time          INTEGER NOT NULL,
    contract      TEXT NOT NULL,
    expiry        TEXT NOT NULL,
    strike        REAL NOT NULL,
    side          TEXT NOT NULL,
    bid           REAL,
    ask           REAL,
    last          REAL,
    volume        REAL,
    open_interest REAL,
    iv            REAL,
    delta         REAL,
    gamma         REAL,
    theta         REAL,
    vega          REAL,
    rho           REAL,
    spot          REAL,
    dataset_id    INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (underlying, time, contract, dataset_id)
);
CREATE INDEX option_quote_dataset ON option_quote (dataset_id);

-- Changes of an order book as an exchange sends them: the size that now rests at a price, 0 where the level is gone.
CREATE TABLE book_update (
    instrument TEXT NOT NULL,
    time       INTEGER NOT NULL,
    sequence   REAL NOT NULL,
    side       TEXT NOT NULL,
    price      REAL NOT NULL,
    size       REAL NOT NULL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    UNIQUE (instrument, time, sequence, side, price, dataset_id)
);
CREATE INDEX book_update_dataset ON book_update (dataset_id);

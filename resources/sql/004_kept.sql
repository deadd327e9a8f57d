-- Tidemark store, step 4: what the strategist keeps.

-- Parameters of a study, as the command line writes them.
CREATE TABLE param (
    study TEXT NOT NULL,
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (study, name)
) WITHOUT ROWID;

-- The strategist's text on a section of the report, Markdown.
CREATE TABLE note (
    section  TEXT NOT NULL,
    language TEXT NOT NULL,
    markdown TEXT NOT NULL,
    PRIMARY KEY (section, language)
) WITHOUT ROWID;

-- Lines, levels, boxes and words drawn on the figures of a study or instrument.
CREATE TABLE annotation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    subject TEXT NOT NULL,
    json    TEXT NOT NULL
);
CREATE INDEX annotation_subject ON annotation (subject, id);

-- Layouts of the window. The state is used only where its SHA-256 matches.
CREATE TABLE workspace (
    name    TEXT PRIMARY KEY NOT NULL,
    state   BLOB NOT NULL,
    version INTEGER NOT NULL,
    sha256  TEXT NOT NULL
) WITHOUT ROWID;

-- Small named values: the as-of, the last workspace …
CREATE TABLE value (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

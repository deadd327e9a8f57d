-- Tidemark store, step 5: the same, for people with a plain SQLite tool. The program reads none of these.

-- Every series with its range and files.
CREATE VIEW v_series AS
SELECT s.id, s.instrument_id AS instrument, i.name, s.interval, s.source, s.adjustment,
       CASE s.simulated WHEN 1 THEN 'SIMULATED' ELSE 'real' END AS data,
       s.row_count AS rows,
       datetime(s.first_ts / 1000, 'unixepoch') AS first_utc,
       datetime(s.last_ts / 1000, 'unixepoch') AS last_utc,
       (SELECT group_concat(d.file, ', ') FROM series_dataset sd JOIN dataset d ON d.id = sd.dataset_id
        WHERE sd.series_id = s.id) AS files
FROM series s JOIN instrument i ON i.id = s.instrument_id
ORDER BY s.instrument_id, s.interval, s.source;

-- Where every series comes from, one line an import.
CREATE VIEW v_series_provenance AS
SELECT s.id AS series_id, s.instrument_id AS instrument, s.interval, s.source, sd.row_count AS rows,
       datetime(sd.first_ts / 1000, 'unixepoch') AS first_utc,
       datetime(sd.last_ts / 1000, 'unixepoch') AS last_utc,
       d.id AS dataset_id, d.file, d.format_name AS format, d.sha256,
       datetime(d.imported_at / 1000, 'unixepoch') AS imported_utc,
       CASE d.simulated WHEN 1 THEN 'SIMULATED' ELSE 'real' END AS data, d.licence
FROM series_dataset sd JOIN series s ON s.id = sd.series_id JOIN dataset d ON d.id = sd.dataset_id
ORDER BY s.instrument_id, s.interval, s.source, d.id;

-- Every import with what became of its rows.
CREATE VIEW v_dataset AS
SELECT id, file, format_name AS format, datetime(imported_at / 1000, 'unixepoch') AS imported_utc,
       rows_taken AS taken, rows_flagged AS flagged, rows_refused AS refused, rows_same AS already_there,
       rows_conflicting AS conflicting, CASE simulated WHEN 1 THEN 'SIMULATED' ELSE 'real' END AS data,
       sha256, licence
FROM dataset ORDER BY id;

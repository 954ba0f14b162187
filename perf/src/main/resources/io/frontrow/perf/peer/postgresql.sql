-- The sale in PostgreSQL 15, made as fast as we could make it.
--
-- A row of the hall is a row of the table, so that a hold of any number of seats touches one. Its cells: 18 characters a
-- seat. A free one is all blank. Any other is 'h' (held) or 's' (sold), the time at which the hold ends (milliseconds, 11
-- hexadecimal digits), and the hold's number (6 characters beyond ASCII): so free seats side by side are a run of blanks,
-- and a run always begins with a cell. A hold's number is its owner's proof.
CREATE TABLE hall_row (
  id int PRIMARY KEY, -- counted through all events, sections from the front
  due timestamptz NOT NULL DEFAULT 'infinity', -- no hold of the row ends before
  cells text NOT NULL
) WITH (fillfactor = 50); -- new versions of a row fit beside it, and no index is touched

-- The cells without the holds that have ended.
CREATE FUNCTION swept(cells text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  now_hex text := to_hex((date_part('epoch', now()) * 1000)::int8);
BEGIN
  FOR at IN 1 .. length(cells) BY 18 LOOP
    IF substring(cells FROM at FOR 1) = 'h' AND substring(cells FROM at + 1 FOR 11) <= now_hex THEN
      cells := overlay(cells PLACING repeat(' ', 18) FROM at);
    END IF;
  END LOOP;
  RETURN cells;
END $$;

-- When the first hold in these cells ends.
CREATE FUNCTION first_end(cells text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
  least_hex text;
BEGIN
  FOR at IN 1 .. length(cells) BY 18 LOOP
    IF substring(cells FROM at FOR 1) = 'h' THEN
      least_hex := least(least_hex, substring(cells FROM at + 1 FOR 11));
    END IF;
  END LOOP;
  RETURN coalesce(to_timestamp(('x' || lpad(least_hex, 16, '0'))::bit(64)::int8 / 1000.0), 'infinity');
END $$;

INSERT INTO hall_row (id, cells)
SELECT event * @ROWS@ + row - 1, repeat(' ', 18 * size)
FROM generate_series(0, @EVENTS@ - 1) AS event, unnest(ARRAY[@ROW_SEATS@]::int[]) WITH ORDINALITY AS row_seats (size, row);

package io.frontrow.perf.peer;

import static io.frontrow.perf.peer.PostgresStatements.CELL;
import static io.frontrow.perf.peer.PostgresStatements.EXPIRY_AT;
import static io.frontrow.perf.peer.PostgresStatements.EXPIRY_LENGTH;
import static io.frontrow.perf.peer.PostgresStatements.HOLD_AT;

import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Target;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.Witness;
import io.frontrow.perf.workload.Venue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** PostgreSQL under the load. Main thread. */
public final class PostgresTarget implements Target {
  /** Events that there is room for: more than it sells in minutes. */
  private static final int MAX_EVENTS = 100;

  private static final int HEX = 16;

  private final Map<String, String> settings;
  private PostgresServer server;
  private Sale sale;
  private int[] rowOfSeat;

  public PostgresTarget(String durability) {
    settings = PostgresServer.settings(durability);
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public void start() {
    server = new PostgresServer(settings);
  }

  @Override
  public InetSocketAddress address() {
    return server.address();
  }

  @Override
  public long pid() {
    return server == null ? -1 : server.pid();
  }

  @Override
  public Map<String, String> conditions() {
    Map<String, String> conditions = new LinkedHashMap<>();
    try (PostgresLink link = new PostgresLink(server.address())) {
      link.query("SHOW server_version", row -> conditions.put("version", text(row.bytes(0))));
    }
    conditions.put("seats", "a row of the table for each row of the hall, prepared statements");
    conditions.put("user", server.user());
    conditions.putAll(settings);
    return conditions;
  }

  @Override
  public int prepare(Sale of) {
    sale = of;
    Venue venue = of.venue();
    int waves = Math.max(1, Math.min(of.waves(), MAX_EVENTS / of.eventsPerWave()));
    int events = waves * of.eventsPerWave();
    rowOfSeat = new int[venue.seatCount()];
    for (int row = 0; row < venue.rowCount(); row++) {
      int first = venue.firstSeat(row);
      Arrays.fill(rowOfSeat, first, first + venue.seatCount(row), row);
    }
    try (PostgresLink link = new PostgresLink(server.address())) {
      link.run(
          script()
              .replace("@ROWS@", String.valueOf(venue.rowCount()))
              .replace("@EVENTS@", String.valueOf(events))
              .replace(
                  "@ROW_SEATS@",
                  IntStream.range(0, venue.rowCount())
                      .mapToObj(row -> String.valueOf(venue.seatCount(row)))
                      .collect(Collectors.joining(","))));
      link.run("VACUUM (FREEZE, ANALYZE) hall_row");
    }
    return events;
  }

  private static String script() {
    try (InputStream in = PostgresTarget.class.getResourceAsStream("postgresql.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Wire wire(int connection) {
    return new PostgresWire(sale.venue(), rowOfSeat, sale.ttlMillis(), connection);
  }

  @Override
  public void verify(int events, Witness to) {
    int rows = sale.venue().rowCount();
    try (PostgresLink link = new PostgresLink(server.address())) {
      for (int event = 0; event < events; event++) {
        int first = event * rows;
        int of = event;
        link.query(
            "SELECT id, cells, (date_part('epoch', now()) * 1000)::int8 FROM hall_row"
                + (" WHERE id >= " + first + " AND id < " + (first + rows)),
            row ->
                tell(
                    of,
                    Integer.parseInt(text(row.bytes(0))) - first,
                    row.bytes(1),
                    Long.parseLong(text(row.bytes(2))),
                    to));
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private void tell(int event, int row, byte[] cells, long nowMillis, Witness to) {
    int first = sale.venue().firstSeat(row);
    for (int i = 0; i < cells.length / CELL; i++) {
      int at = i * CELL;
      switch (cells[at]) {
        case PostgresStatements.FREE -> to.free(event, first + i);
        case SectionCells.HELD -> {
          String end = new String(cells, at + EXPIRY_AT, EXPIRY_LENGTH, StandardCharsets.US_ASCII);
          if (Long.parseLong(end, HEX) > nowMillis) {
            to.held(event, first + i);
          } else {
            to.free(event, first + i);
          }
        }
        case SectionCells.SOLD ->
            to.sold(
                event,
                first + i,
                SectionCells.number(cells, at + HOLD_AT, SectionCells.HOLD_LENGTH));
        default ->
            to.violated("the cell of seat " + (first + i) + " of event " + event + " is damaged");
      }
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}

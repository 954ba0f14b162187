package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Target;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.Witness;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Redis under the load, with one of two ways to keep seats in it. Main thread. */
public final class RedisTarget implements Target {
  private final String name;
  private final Map<String, String> settings;
  private final RedisSeats seats;
  private RedisServer server;
  private Sale sale;

  private RedisTarget(String name, String durability, RedisSeats seats) {
    this.name = name;
    settings = RedisServer.settings(durability);
    this.seats = seats;
  }

  /** As fast as we could make it: a string for each section, a function for each operation. */
  public static RedisTarget ofSections(String durability) {
    return new RedisTarget("redis", durability, new SectionSeats());
  }

  /** As it is commonly written: a key for each seat. */
  public static RedisTarget ofKeys(String durability) {
    return new RedisTarget("redis-keys", durability, new KeySeats());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    server = new RedisServer(settings);
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
    conditions.put("version", server.version());
    conditions.put("seats", seats.describe());
    conditions.putAll(settings);
    return conditions;
  }

  @Override
  public int prepare(Sale of) {
    sale = of;
    try (RedisLink link = new RedisLink(server.address())) {
      seats.prepare(link, of);
    }
    return of.events();
  }

  @Override
  public Wire wire(int connection) {
    return seats.wire(connection);
  }

  @Override
  public void verify(int events, Witness to) {
    try (RedisLink link = new RedisLink(server.address())) {
      for (int event = 0; event < events; event++) {
        for (int section = 0; section < sale.venue().sectionCount(); section++) {
          seats.verify(link, event, section, to);
        }
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

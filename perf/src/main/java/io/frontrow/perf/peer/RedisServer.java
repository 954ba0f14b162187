package io.frontrow.perf.peer;

import io.frontrow.perf.process.WorkDirectory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Redis server of our own, set for speed at a level of durability. Main thread. */
final class RedisServer implements AutoCloseable {
  private static final String PROGRAM = "redis-server";
  private static final String VERSION = "redis_version:";

  private final PeerProcess process;

  RedisServer(Map<String, String> settings) {
    Path program =
        Programs.find(PROGRAM, Stream.of(Path.of("/usr/lib/redis"), Path.of("/usr/local/bin")))
            .orElseThrow(() -> Programs.missing(PROGRAM, "Redis 7", "package redis-server"));
    process = new PeerProcess(WorkDirectory.temporary("frontrow-redis-"), "TERM");
    try {
      process.start(command(program, settings));
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /**
   * What it is told, by durability.
   *
   * @throws IllegalArgumentException if it has no such level
   */
  static Map<String, String> settings(String durability) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("save", "");
    switch (durability) {
      case "memory" -> settings.put("appendonly", "no");
      case "local-mem" -> {
        settings.put("appendonly", "yes");
        settings.put("appendfsync", "everysec");
      }
      case "local-fsync" -> {
        settings.put("appendonly", "yes");
        settings.put("appendfsync", "always");
      }
      default ->
          throw new IllegalArgumentException(
              "Redis has no level "
                  + durability
                  + "; take memory, local-mem (a force each second) or local-fsync");
    }
    // Nothing but the load may take time: no rewrite of the journal, no statistics of commands.
    settings.put("auto-aof-rewrite-percentage", "0");
    settings.put("slowlog-log-slower-than", "-1");
    settings.put("latency-tracking", "no");
    // With two cores a second thread makes it slower by a factor of three.
    settings.put("io-threads", "1");
    settings.put("maxmemory", "0");
    return Collections.unmodifiableMap(settings);
  }

  private List<String> command(Path program, Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("--bind", "127.0.0.1"));
    command.addAll(List.of("--port", String.valueOf(process.address().getPort())));
    command.addAll(List.of("--dir", process.directory().toString()));
    command.addAll(List.of("--daemonize", "no"));
    settings.forEach((name, value) -> command.addAll(List.of("--" + name, value)));
    return command;
  }

  InetSocketAddress address() {
    return process.address();
  }

  long pid() {
    return process.pid();
  }

  String version() {
    try (RedisLink link = new RedisLink(address())) {
      String info = link.call("INFO", "server").describe();
      return info.lines()
          .filter(it -> it.startsWith(VERSION))
          .map(it -> it.substring(VERSION.length()))
          .findFirst()
          .orElse("unknown");
    }
  }

  @Override
  public void close() {
    process.close();
  }
}

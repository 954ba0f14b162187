package io.frontrow.perf.peer;

import io.frontrow.perf.process.ServerFailedException;
import io.frontrow.perf.process.WorkDirectory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of our own, set for speed at a level of durability. It refuses to run as
 * root; if we are root it runs as {@value #SERVER_USER}. Main thread.
 */
final class PostgresServer implements AutoCloseable {
  static final String SERVER_USER = "postgres";
  static final String DATABASE_USER = "frontrow";
  static final String DATABASE = "postgres";

  private static final String PROGRAM = "postgres";
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final long INIT_SECONDS = 60;
  private static final long READY_SECONDS = 30;
  private static final long CHECK_NANOS = 20_000_000;

  private final boolean root = "root".equals(System.getProperty("user.name"));
  private final PeerProcess process;

  PostgresServer(Map<String, String> settings) {
    Path program =
        Programs.find(PROGRAM, installed())
            .orElseThrow(() -> Programs.missing(PROGRAM, "PostgreSQL 15", "package postgresql"));
    WorkDirectory directory = WorkDirectory.temporary("frontrow-postgresql-");
    // INT: stop at once, but in good order.
    process = new PeerProcess(directory, "INT");
    try {
      handOver(directory.path());
      initialise(program, directory.path());
      process.start(command(program, directory.path(), settings));
      awaitReady();
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** Where distributions have it, the newest first. */
  private static Stream<Path> installed() {
    try (Stream<Path> versions = Files.isDirectory(VERSIONS) ? Files.list(VERSIONS) : Stream.of()) {
      return versions
          .sorted(Comparator.reverseOrder())
          .map(it -> it.resolve("bin"))
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  /**
   * What it is told, by durability.
   *
   * @throws IllegalArgumentException if it has no such level
   */
  static Map<String, String> settings(String durability) {
    Map<String, String> settings = new LinkedHashMap<>();
    switch (durability) {
      case "local-mem" -> {
        // Written before the reply, never forced: what a kill leaves is what ours leaves.
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "off");
      }
      case "local-fsync" -> {
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
      }
      default ->
          throw new IllegalArgumentException(
              "PostgreSQL has no level " + durability + "; take local-mem or local-fsync");
    }
    settings.put("shared_buffers", "2GB");
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("wal_buffers", "64MB");
    // Nothing but the load may take time: no checkpoint, no vacuum, no statistics.
    settings.put("max_wal_size", "32GB");
    settings.put("checkpoint_timeout", "1h");
    settings.put("autovacuum", "off");
    settings.put("track_activities", "off");
    settings.put("track_counts", "off");
    settings.put("update_process_title", "off");
    settings.put("jit", "off");
    // The plan is always a row by its key: never think twice, and never do anything else.
    settings.put("plan_cache_mode", "force_generic_plan");
    settings.put("enable_seqscan", "off");
    settings.put("enable_bitmapscan", "off");
    settings.put("max_connections", "1100");
    return Collections.unmodifiableMap(settings);
  }

  private void handOver(Path directory) {
    if (!root) {
      return;
    }
    try {
      Files.setOwner(
          directory,
          directory
              .getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(SERVER_USER));
    } catch (IOException e) {
      throw new ServerFailedException(
          "PostgreSQL refuses to run as root, and there is no user " + SERVER_USER + " to run it",
          e);
    }
  }

  private List<String> asServerUser() {
    return root
        ? List.of("setpriv", "--reuid=" + SERVER_USER, "--regid=" + SERVER_USER, "--init-groups")
        : List.of();
  }

  private void initialise(Path program, Path directory) {
    List<String> command = new ArrayList<>(asServerUser());
    try {
      command.add(program.toRealPath().resolveSibling("initdb").toString());
      command.addAll(List.of("-D", data(directory), "-U", DATABASE_USER, "--auth=trust"));
      command.addAll(List.of("--encoding=SQL_ASCII", "--locale=C", "--no-sync"));
      Path log = directory.resolve("initdb.log");
      Process initdb =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      initdb.getOutputStream().close();
      if (!initdb.waitFor(INIT_SECONDS, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
        initdb.destroyForcibly();
        throw new ServerFailedException(
            "initdb has failed:\n" + Files.readString(log, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new ServerFailedException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailedException("interrupted while a database was made", e);
    }
  }

  /** It accepts connections some time before it answers them. */
  private void awaitReady() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (true) {
      try (PostgresLink link = new PostgresLink(process.address())) {
        link.run("SELECT 1");
        return;
      } catch (ServerFailedException e) {
        if (System.nanoTime() - end > 0) {
          throw new ServerFailedException("PostgreSQL does not answer:\n" + process.lastLines(), e);
        }
        LockSupport.parkNanos(CHECK_NANOS);
      }
    }
  }

  private static String data(Path directory) {
    return directory.resolve("data").toString();
  }

  private List<String> command(Path program, Path directory, Map<String, String> settings) {
    List<String> command = new ArrayList<>(asServerUser());
    command.add(program.toString());
    command.addAll(List.of("-D", data(directory)));
    command.addAll(List.of("-p", String.valueOf(process.address().getPort())));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1"));
    command.addAll(List.of("-c", "unix_socket_directories="));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  InetSocketAddress address() {
    return process.address();
  }

  long pid() {
    return process.pid();
  }

  /** Whose process it is. */
  String user() {
    return root ? SERVER_USER : System.getProperty("user.name");
  }

  @Override
  public void close() {
    process.close();
  }
}

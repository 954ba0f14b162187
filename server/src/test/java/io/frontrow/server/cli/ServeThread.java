package io.frontrow.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** The real {@code serve} command on a thread of its own; an interrupt stops it. */
final class ServeThread implements AutoCloseable {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final StringWriter err = new StringWriter();
  private final Thread thread;
  private volatile int exitCode = -1;

  /** Tables of a test's size: several servers share the memory of one test run. */
  private static final List<String> SMALL_TABLES =
      Stream.concat(
              Stream.of("holds", "orders", "claims", "buyers", "clients", "waitlist-entries")
                  .flatMap(table -> Stream.of("--max-" + table, "1000")),
              Stream.of("--max-reply-bytes", "1000000"))
          .toList();

  /** {@code serve} with small tables and further options. */
  static ServeThread small(String... options) {
    Stream<String> serve = Stream.concat(Stream.of("serve"), SMALL_TABLES.stream());
    return new ServeThread(Stream.concat(serve, Stream.of(options)).toArray(String[]::new));
  }

  private ServeThread(String... args) {
    thread =
        new Thread(
            () -> {
              PrintWriter out = new PrintWriter(new LineWriter());
              exitCode = FrontrowCommand.execute(out, new PrintWriter(err, true), args);
              lines.add("ended with " + exitCode + ": " + err);
            },
            "serve");
    thread.start();
  }

  /** Hands over each line that is flushed. */
  private final class LineWriter extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] chars, int offset, int length) {
      text.append(chars, offset, length);
    }

    @Override
    public void flush() {
      text.toString().lines().forEach(lines::add);
      text.setLength(0);
    }

    @Override
    public void close() {}
  }

  /** The one line of standard output; waits for it. */
  String readyLine() throws InterruptedException {
    return lines.take();
  }

  /** Where it listens, if it was started with {@code --json}. */
  String address() throws InterruptedException {
    try {
      JsonNode ready = new JsonMapper().readTree(readyLine());
      return ready.get("address").asText() + ":" + ready.get("port").asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String err() {
    return err.toString();
  }

  /** Stops it in good order; returns its exit code. */
  int stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
    return exitCode;
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

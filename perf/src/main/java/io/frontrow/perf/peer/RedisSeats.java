package io.frontrow.perf.peer;

import io.frontrow.perf.process.ServerFailedException;
import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A way to keep the seats of a sale in Redis. Main thread. */
interface RedisSeats {
  /** In a few words. */
  String describe();

  /** Loads the functions and makes the events, all seats free. */
  void prepare(RedisLink link, Sale sale);

  Wire wire(int connection);

  /** Tells what the seats of a section are. */
  void verify(RedisLink link, int event, int section, Witness to);

  /** Loads a library of functions of this package, with a figure put into it. */
  static void load(RedisLink link, String file, String placeholder, long figure) {
    try (InputStream in = RedisSeats.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!text.contains(placeholder)) {
        throw new ServerFailedException(file + " has no " + placeholder);
      }
      link.call("FUNCTION", "LOAD", "REPLACE", text.replace(placeholder, String.valueOf(figure)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

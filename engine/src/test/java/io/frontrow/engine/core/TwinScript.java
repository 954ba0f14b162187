package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** Generated records, and what a whole run of them came to after each. */
final class TwinScript {
  final long seed;
  final List<byte[]> records = new ArrayList<>();
  final List<List<Said>> said = new ArrayList<>();
  final List<Long> hashes = new ArrayList<>();

  TwinScript(long seed, int length) {
    this.seed = seed;
    NaiveEngine twin = new NaiveEngine();
    Records next = new Records();
    CommandGenerator generator = new CommandGenerator(seed, next, twin);
    Listener listener = new Listener();
    while (records.size() < length) {
      if (records.isEmpty()) {
        next.configure(generator.settings());
      } else {
        generator.next();
      }
      twin.apply(next.buffer(), next.length());
      records.add(next.copy());
      said.add(listener.apply(next.copy()));
      hashes.add(listener.engine.stateHash());
      generator.observe(said.get(said.size() - 1));
    }
  }

  /** An engine to which somebody listens, or not yet. */
  static final class Listener {
    private final List<Said> heard = new ArrayList<>();
    boolean listens = true;
    final Engine engine =
        new Engine(
            (client, buffer, offset, length) -> {
              if (listens) {
                heard.add(Said.of(client, buffer, offset, length));
              }
            });

    List<Said> apply(byte[] record) {
      heard.clear();
      engine.apply(new UnsafeBuffer(record), 0, record.length);
      return List.copyOf(heard);
    }
  }
}

package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** Generated records, and what a whole run of them came to after each. */
final class TwinScript {
  /** A record, and whether it is passed over. */
  record Line(byte[] bytes, boolean isSkipped) {}

  final long seed;
  final List<Line> records = new ArrayList<>();
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
      Line line = new Line(next.copy(), !records.isEmpty() && generator.skips());
      if (line.isSkipped) {
        twin.skip(next.buffer(), next.length());
      } else {
        twin.apply(next.buffer(), next.length());
      }
      records.add(line);
      said.add(listener.apply(line));
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

    List<Said> apply(Line line) {
      heard.clear();
      UnsafeBuffer record = new UnsafeBuffer(line.bytes);
      if (line.isSkipped) {
        engine.skip(record, 0, record.capacity());
      } else {
        engine.apply(record, 0, record.capacity());
      }
      return List.copyOf(heard);
    }
  }
}

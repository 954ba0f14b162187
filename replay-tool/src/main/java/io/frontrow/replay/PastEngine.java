package io.frontrow.replay;

import io.frontrow.engine.core.Engine;
import org.agrona.DirectBuffer;

/**
 * An engine that is brought along a journal, keeps what it says of each record, and can be asked in
 * between. One thread only.
 */
public final class PastEngine {
  private final Said said = new Said();
  private final Said answer = new Said();
  private boolean asked;
  private final Engine engine =
      new Engine(
          (clientId, buffer, offset, length) ->
              (asked ? answer() : said()).message(clientId, buffer, offset, length));

  public Engine engine() {
    return engine;
  }

  /** What it said of the record last applied. */
  public Said said() {
    return said;
  }

  void apply(DirectBuffer buffer, int offset, int length) {
    said.clear();
    engine.apply(buffer, offset, length);
  }

  private Said answer() {
    return answer;
  }

  /** Applies a query; what it says is valid until the next one. */
  public Said ask(DirectBuffer record, int length) {
    answer.clear();
    asked = true;
    try {
      engine.apply(record, 0, length);
    } finally {
      asked = false;
    }
    return answer;
  }
}

package io.frontrow.replay;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import org.agrona.DirectBuffer;

/**
 * An engine that is brought along a journal, keeps what it says of each record, and can be asked in
 * between. One thread only.
 */
public final class PastEngine {
  private final Said said = new Said();
  private final Said answer = new Said();
  private final boolean silent;
  private final Engine engine = new Engine(this::hear);
  private boolean asked;
  private EngineOutput asker;

  public PastEngine() {
    this(false);
  }

  private PastEngine(boolean silent) {
    this.silent = silent;
  }

  /** One whose replies to commands nobody wants to hear. */
  public static PastEngine silent() {
    return new PastEngine(true);
  }

  private void hear(long clientId, DirectBuffer buffer, int offset, int length) {
    if (asker != null) {
      asker.message(clientId, buffer, offset, length);
    } else if (asked) {
      answer.message(clientId, buffer, offset, length);
    } else if (!silent) {
      said.message(clientId, buffer, offset, length);
    }
  }

  public Engine engine() {
    return engine;
  }

  /** What it said of the record last applied. */
  public Said said() {
    return said;
  }

  public void apply(DirectBuffer buffer, int offset, int length) {
    said.clear();
    engine.apply(buffer, offset, length);
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

  /** Lets somebody else ask the engine, who hears the answers. */
  public void letAsk(EngineOutput other, Runnable questions) {
    asker = other;
    try {
      questions.run();
    } finally {
      asker = null;
    }
  }
}

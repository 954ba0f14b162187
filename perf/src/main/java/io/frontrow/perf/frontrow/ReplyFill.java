package io.frontrow.perf.frontrow;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.reply.HoldReleased;
import io.frontrow.engine.core.EngineSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Fills the memory that a server has for the replies of its clients: with the refusals of commands
 * that have no effect. Main thread.
 */
public final class ReplyFill {
  /** What is kept of the shortest reply, a refusal, beside its bytes and with them. */
  private static final int SHORTEST_ENTRY = 64;

  private static final int BATCH = 500;
  private static final long NO_HOLD = 1;

  private ReplyFill() {}

  /**
   * Sends as many commands as fill it, however short their replies are.
   *
   * @return how many
   */
  public static int of(FrontrowClient client) {
    int wanted = EngineSetting.MAX_REPLY_BYTES.defaultValue() / SHORTEST_ENTRY;
    int sent = 0;
    while (sent < wanted) {
      List<CompletableFuture<HoldReleased>> batch = new ArrayList<>(BATCH);
      for (int i = 0; i < BATCH; i++) {
        batch.add(client.releaseHold(NO_HOLD));
      }
      batch.forEach(ReplyFill::awaitRefusal);
      sent += BATCH;
    }
    return sent;
  }

  private static void awaitRefusal(CompletableFuture<HoldReleased> reply) {
    try {
      reply.join();
      throw new IllegalStateException("a hold that nobody has was released");
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof CommandRejectedException)) {
        throw e;
      }
    }
  }
}

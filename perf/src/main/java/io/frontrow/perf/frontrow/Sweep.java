package io.frontrow.perf.frontrow;

import io.frontrow.client.Command;
import io.frontrow.client.CommandSender;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.OutcomeUnknownException;
import io.frontrow.client.ReplyListener;
import java.util.concurrent.CompletableFuture;
import org.agrona.DirectBuffer;

/**
 * Puts a list of queries to a server, several at a time, and hands each answer over; their request
 * ids count up, so the client must not be used for anything else meanwhile. Event loop only, except
 * {@link #run}.
 */
final class Sweep implements ReplyListener {
  private static final int IN_FLIGHT = 256;

  private final FrontrowClient client;
  private final CommandSender sender;
  private final int count;
  private final Questions questions;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private long firstRequestId;
  private int asked;
  private int answered;

  /** What to ask and what to make of the answers, in any order. */
  interface Questions {
    Command question(int index);

    void answer(int index, int templateId, DirectBuffer buffer, int offset);
  }

  private Sweep(FrontrowClient client, int count, Questions questions) {
    this.client = client;
    this.count = count;
    this.questions = questions;
    sender = client.sender(this);
  }

  /** Returns when all are answered; throws what went wrong. */
  static void run(FrontrowClient client, int count, Questions questions) {
    if (count == 0) {
      return;
    }
    Sweep sweep = new Sweep(client, count, questions);
    client.execute(sweep::ask);
    sweep.done.join();
  }

  private void ask() {
    try {
      while (asked < count && asked - answered < IN_FLIGHT) {
        long requestId = sender.send(questions.question(asked));
        if (asked == 0) {
          firstRequestId = requestId;
        }
        asked++;
      }
      sender.flush();
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  @Override
  public void onReply(long requestId, int templateId, DirectBuffer buffer, int offset, int length) {
    try {
      questions.answer((int) (requestId - firstRequestId), templateId, buffer, offset);
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
    if (++answered == count) {
      done.complete(null);
    } else if (asked < count) {
      ask();
    }
  }

  @Override
  public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {
    done.completeExceptionally(why);
  }
}

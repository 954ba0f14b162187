package io.frontrow.client;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** Remembers what it was told. */
final class RecordingListener implements ReplyListener {
  private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();

  /** A reply, or what came instead of it. */
  record Told(long requestId, int templateId, OutcomeUnknownException why) {}

  @Override
  public void onReply(long requestId, int templateId, DirectBuffer buffer, int offset, int length) {
    told.add(new Told(requestId, templateId, null));
  }

  @Override
  public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {
    told.add(new Told(requestId, 0, why));
  }

  Told next() throws InterruptedException {
    Told next = told.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was told");
    }
    return next;
  }
}

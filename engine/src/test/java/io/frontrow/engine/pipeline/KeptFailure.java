package io.frontrow.engine.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/**
 * A fatal handler that remembers instead of ending the process. Told by the failing stage's thread.
 */
final class KeptFailure implements FatalHandler {
  private final CompletableFuture<Failure> failure = new CompletableFuture<>();

  /** What failed, and the template of the record it failed on. */
  record Failure(String stage, Throwable cause, int recordLength) {}

  @Override
  public void halt(String stage, Throwable cause, DirectBuffer record, int offset, int length) {
    failure.complete(new Failure(stage, cause, length));
  }

  Failure await() throws Exception {
    return failure.get(20, TimeUnit.SECONDS);
  }

  boolean isEmpty() {
    return !failure.isDone();
  }
}

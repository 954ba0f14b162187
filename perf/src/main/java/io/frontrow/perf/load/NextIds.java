package io.frontrow.perf.load;

import io.frontrow.client.CommandSender;
import io.frontrow.client.FrontrowClient;

/** The ids that a connection's next command and query will have. One event loop. */
final class NextIds {
  private long command;
  private long query = Long.MIN_VALUE; // where a client's queries begin

  /** Before the first request. */
  void attach(FrontrowClient client) {
    command = client.nextRequestId();
  }

  long command() {
    return command;
  }

  long query() {
    return query;
  }

  /** Commands and queries count up, each for themselves. */
  long claimed(long requestId) {
    if (requestId == CommandSender.NOT_SENT) {
      throw new IllegalStateException("the client has fewer requests under way than it may");
    }
    if (requestId < 0) {
      query = requestId + 1;
    } else {
      command = requestId + 1;
    }
    return requestId;
  }
}

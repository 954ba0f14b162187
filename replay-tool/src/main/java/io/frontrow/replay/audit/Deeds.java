package io.frontrow.replay.audit;

import io.frontrow.protocol.ClientId;
import io.frontrow.replay.sale.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that the operator did to one event, in order. One thread only. */
final class Deeds {
  private final List<Deed> deeds = new ArrayList<>();
  private final Set<Long> operators = new HashSet<>();

  List<Deed> all() {
    return deeds;
  }

  /** Commands, not rows. */
  long commands() {
    return deeds.stream().mapToLong(Deed::commands).sum();
  }

  /** Whether this client gave an operator's command before. */
  boolean isOperator(long clientId) {
    return operators.contains(clientId);
  }

  void add(Step step, String kind, long count, String text) {
    operators.add(step.clientId());
    Deed deed =
        new Deed(
            step.sequence(),
            step.sequence(),
            step.timeNanos(),
            step.timeNanos(),
            kind,
            ClientId.toString(step.clientId()),
            1,
            count,
            text);
    int last = deeds.size() - 1;
    if (last >= 0 && deeds.get(last).isContinuedBy(deed)) {
      deeds.set(last, deeds.get(last).and(deed));
    } else {
      deeds.add(deed);
    }
  }
}

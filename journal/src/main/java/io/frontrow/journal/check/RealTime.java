package io.frontrow.journal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rule d: the sequences agree with the clock that the clients share. Stateless. */
final class RealTime {
  private RealTime() {}

  static void check(List<ClientRequest> requests, Findings findings) {
    List<ClientRequest> answered =
        new ArrayList<>(requests.stream().filter(ClientRequest::isAnswered).toList());
    List<ClientRequest> sent = new ArrayList<>(answered);
    // What was not answered has its place too, if the journal has it.
    requests.stream().filter(r -> !r.isAnswered() && r.records > 0).forEach(sent::add);
    answered.sort(Comparator.comparingLong(request -> request.answeredNanos));
    sent.sort(Comparator.comparingLong(request -> request.sentNanos));
    int next = 0;
    ClientRequest last = null;
    for (ClientRequest request : sent) {
      while (next < answered.size() && answered.get(next).answeredNanos < request.sentNanos) {
        ClientRequest before = answered.get(next++);
        last = last == null || place(before) > place(last) ? before : last;
      }
      if (last == null) {
        continue;
      }
      boolean inOrder =
          request.isQuery() ? place(request) >= place(last) : place(request) > place(last);
      if (!inOrder) {
        findings.add(
            place(request),
            Rule.REAL_TIME,
            "%s was sent after %s was answered, which is at %d",
            request,
            last,
            place(last));
      }
    }
  }

  private static long place(ClientRequest request) {
    return request.isAnswered() ? request.sequence : request.recordSequence;
  }
}

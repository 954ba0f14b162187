package io.frontrow.journal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.HallPlan;
import io.frontrow.engine.core.PlanParcels;
import io.frontrow.engine.core.Records;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What a client saw beside the journal: as it was, and wrong on purpose, one canary for a rule. */
class HistoryCheckTest {
  private final Records records = new Records();
  private final ClientHistory history = new ClientHistory(Records.CLIENT);
  private final List<byte[]> journal = new ArrayList<>();
  private final List<byte[]> said = new ArrayList<>();
  private final Engine live = new Engine(this::hear);
  private long clock;

  private void hear(long clientId, DirectBuffer buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.getBytes(offset, bytes);
    said.add(bytes);
  }

  HistoryCheckTest() {
    records.configure(ImaginaryEngine.settings());
    exchange();
    new PlanParcels(records, this::exchange).define(HallPlan.small(), 1);
    records.createEvent(1, OrphanMode.OFF, "Evening");
    exchange();
    records.setSalePhase(1, SalePhase.ON_SALE);
    exchange();
  }

  /** The last record is sent, decided and answered. */
  private void exchange() {
    send();
    decide();
    answer();
  }

  private void send() {
    int length = records.length() - RecordHeader.LENGTH;
    long requestId = RecordHeader.requestId(records.buffer(), 0);
    if (RecordHeader.clientId(records.buffer(), 0) != 0) {
      history.sent(requestId, records.buffer(), RecordHeader.LENGTH, length, ++clock);
    }
  }

  private void decide() {
    said.clear();
    live.apply(records.buffer(), 0, records.length());
    if (!RecordHeader.isQuery(records.buffer(), 0)) {
      journal.add(records.copy());
    }
  }

  private void answer() {
    for (byte[] message : said) {
      history.received(new UnsafeBuffer(message), 0, message.length, ++clock);
    }
  }

  private HistoryCheck check() {
    return check(1);
  }

  /** Replays the journal; the engine says everything so many times. */
  private HistoryCheck check(int times) {
    HistoryCheck check = new HistoryCheck(List.of(history));
    Engine engine =
        new Engine(
            (clientId, buffer, offset, length) -> {
              for (int i = 0; i < times; i++) {
                check.message(clientId, buffer, offset, length);
              }
            });
    for (byte[] record : journal) {
      UnsafeBuffer buffer = new UnsafeBuffer(record);
      engine.apply(buffer, 0, record.length);
      check.applied(buffer, 0, engine);
    }
    check.finish();
    return check;
  }

  private void found(Rule rule) {
    Findings findings = check().findings();
    assertNotEquals(0, findings.count(rule), "nothing about " + rule + ": " + findings);
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    records.holdSeats(0, 1, 0, 3);
    exchange();
    records.holdSeats(0, 1, 0, 3); // refused
    exchange();
    records.getRowMap(1, 0);
    exchange();
    records.confirmHold(1, "A");
    send();
    decide(); // the answer is lost
    records.holdSeats(0, 1, 0, 5);
    send(); // the request is lost
    HistoryCheck check = check();
    assertTrue(check.findings().isEmpty(), check.findings().toString());
    assertEquals(2, check.unanswered());
    assertEquals(1, check.readsCompared());
  }

  @Test
  void acceptsTheOriginalAnswerToARequestThatCameAgain() {
    records.holdSeats(0, 1, 0, 3);
    byte[] record = records.copy();
    send();
    decide();
    records.again(record);
    exchange();
    assertEquals(1, said.get(0)[ReplyHeader.FLAGS_OFFSET]);
    HistoryCheck check = check();
    assertTrue(check.findings().isEmpty(), check.findings().toString());
    assertEquals(0, check.unanswered());
  }

  @Test
  void findsThatAnAcknowledgedRequestIsLost() {
    records.holdSeats(0, 1, 0, 3);
    exchange();
    journal.remove(journal.size() - 1);
    found(Rule.ACCEPTED);
  }

  @Test
  void findsThatTheAnswerWasAnother() {
    records.holdSeats(0, 1, 0, 3);
    send();
    decide();
    said.get(0)[ReplyHeader.FLAGS_OFFSET + 1]++;
    answer();
    found(Rule.ACCEPTED);
  }

  @Test
  void findsARequestThatWasNeverSent() {
    records.holdSeats(0, 1, 0, 3);
    decide();
    found(Rule.ACCEPTED);
  }

  @Test
  void findsThatARefusedRequestTookEffect() {
    records.holdSeats(0, 1, 0, 3);
    exchange();
    records.holdSeats(0, 1, 0, 3);
    exchange();
    // In the journal the first one is another one, so that the second gets the seat.
    UnsafeBuffer first = new UnsafeBuffer(journal.get(journal.size() - 2));
    first.putInt(first.capacity() - 7, 4);
    found(Rule.REFUSED);
  }

  @Test
  void findsThatARequestWithoutAnAnswerWasExecutedTwice() {
    records.holdSeats(0, 1, 0, 3);
    send();
    decide();
    assertNotEquals(0, check(2).findings().count(Rule.UNANSWERED));
  }

  @Test
  void findsThatTheOrderIsNotThatOfTheClock() {
    records.holdSeats(0, 1, 0, 4);
    exchange();
    byte[] answered = journal.get(journal.size() - 1);
    records.holdSeats(0, 1, 0, 3);
    send();
    // It was sent after the other one was answered, and is decided before it.
    byte[] late = records.copy();
    RecordHeader.sequence(new UnsafeBuffer(late), 0, records.sequence() - 1);
    RecordHeader.sequence(new UnsafeBuffer(answered), 0, records.sequence());
    journal.add(journal.size() - 1, late);
    found(Rule.REAL_TIME);
  }

  @Test
  void findsAReadOfWhatNeverWas() {
    records.holdSeats(0, 1, 0, 3);
    exchange();
    records.getRowMap(1, 0);
    send();
    decide();
    said.get(0)[said.get(0).length - 3] ^= 1;
    answer();
    found(Rule.READ);
  }

  @Test
  void findsAnEventThatNeverWas() {
    records.holdSeats(0, 1, 0, 3);
    exchange();
    byte[] event = said.get(0).clone();
    for (int i = 0; i < Long.BYTES; i++) {
      event[ReplyHeader.REQUEST_ID_OFFSET + i] = 0;
    }
    history.received(new UnsafeBuffer(event), 0, event.length, ++clock);
    found(Rule.READ);
  }
}

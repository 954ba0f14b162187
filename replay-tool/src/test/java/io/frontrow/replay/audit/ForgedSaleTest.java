package io.frontrow.replay.audit;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomSetDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.replay.audit.Forgery.Heard;
import io.frontrow.replay.audit.Forgery.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an engine that breaks a rule would say, and which check finds it. */
class ForgedSaleTest {
  private static final long SEED = 1;
  private static final int BODY = RecordHeader.LENGTH + Frame.MESSAGE_HEADER_LENGTH;

  private int turn;
  private long forgedAt;

  private void assertFound(String check, Forgery.Forger forger) {
    List<Finding> findings = Forgery.findings(Forgery.audit(SEED, forger), check);
    assertTrue(forgedAt != 0, "nothing was forged");
    assertFalse(findings.isEmpty(), "nothing was found");
    assertEquals(forgedAt, findings.get(0).sequence(), findings.get(0)::text);
  }

  /** Forges the n-th message of a kind. */
  private void forge(
      Heard heard, int templateId, int nth, java.util.function.Consumer<Message> how) {
    Message message = heard.message(templateId);
    if (message != null && ++turn == nth) {
      how.accept(message);
      forgedAt = heard.sequence();
    }
  }

  @Test
  void findsNothingIfNothingIsForged() {
    SaleAudit audit = Forgery.audit(SEED, heard -> {});
    for (EventAudit event : audit.events()) {
      assertEquals(0, event.failed(), () -> event.checks().toString());
      assertEquals(8 - 1, event.checks().size());
    }
  }

  @Test
  void findsAHoldThatCostsMoreThanListed() {
    assertFound(
        "prices",
        heard ->
            forge(
                heard,
                SeatsHeldDecoder.TEMPLATE_ID,
                5,
                held -> {
                  int at = SeatsHeldDecoder.amountEncodingOffset();
                  held.putLong(at, held.getLong(at) + 1);
                }));
  }

  @Test
  void findsAnOrderThatCostsLessThanListed() {
    assertFound(
        "prices",
        heard ->
            forge(
                heard,
                HoldConfirmedDecoder.TEMPLATE_ID,
                5,
                order -> {
                  int at = HoldConfirmedDecoder.amountEncodingOffset();
                  order.putLong(at, order.getLong(at) - 100);
                }));
  }

  @Test
  void findsASeedThatWasNotPromised() {
    assertFound(
        "draw",
        heard -> {
          if (heard.templateId() == OpenWaitingRoomDecoder.TEMPLATE_ID) {
            heard.record.putByte(BODY + OpenWaitingRoomDecoder.seedEncodingOffset(), (byte) 99);
            forgedAt = heard.sequence();
          }
        });
  }

  @Test
  void findsAHashThatWasChangedWhileSomebodyWaited() {
    assertFound(
        "draw",
        heard -> {
          // A later setting of the room said to be one of the pre-queue.
          Message set = heard.message(WaitingRoomSetDecoder.TEMPLATE_ID);
          if (set != null && ++turn == 2) {
            set.bytes()
                .putByte(
                    Frame.MESSAGE_HEADER_LENGTH + WaitingRoomSetDecoder.phaseEncodingOffset(),
                    (byte) WaitingRoomPhase.PRE_QUEUE.value());
            forgedAt = heard.sequence();
          }
        });
  }

  @Test
  void findsSomebodyWhoWasAdmittedBeforeSomebodyAhead() {
    assertFound(
        "turns",
        heard ->
            forge(
                heard,
                VisitorAdmittedDecoder.TEMPLATE_ID,
                12,
                admitted -> {
                  int rank = VisitorAdmittedDecoder.rankEncodingOffset();
                  admitted.putInt(rank, admitted.getInt(rank) + 1);
                }));
  }

  @Test
  void findsSomebodyWhoWasLetThroughThoughNoOperatorSaidSo() {
    assertFound(
        "turns",
        heard -> {
          if (heard.templateId() == TickDecoder.TEMPLATE_ID) {
            forge(
                heard,
                VisitorAdmittedDecoder.TEMPLATE_ID,
                12,
                admitted -> admitted.putInt(VisitorAdmittedDecoder.rankEncodingOffset(), 0));
          }
        });
  }

  @Test
  void findsAnAdmissionAheadOfItsTime() {
    assertFound(
        "pace",
        heard ->
            forge(
                heard,
                VisitorAdmittedDecoder.TEMPLATE_ID,
                12,
                admitted ->
                    RecordHeader.timeNanos(
                        heard.record,
                        0,
                        RecordHeader.timeNanos(heard.record, 0) - 60_000_000_000L)));
  }

  @Test
  void findsMoreInsideThanMayBe() {
    SaleAudit audit =
        Forgery.audit(
            SEED,
            heard -> {
              if (heard.templateId() == SetWaitingRoomDecoder.TEMPLATE_ID) {
                heard.record.putInt(BODY + SetWaitingRoomDecoder.activeCapEncodingOffset(), 3);
              }
            });
    assertTrue(
        Forgery.findings(audit, "pace")
            .get(0)
            .text()
            .contains("while 3 were inside, of 3 at most"));
  }

  @Test
  void findsSomebodyWhoWasServedWithoutHavingBeenAdmitted() {
    SaleAudit audit =
        Forgery.audit(
            SEED,
            heard ->
                heard.messages.removeIf(
                    it -> it.templateId() == VisitorAdmittedDecoder.TEMPLATE_ID));
    assertTrue(
        Forgery.findings(audit, "door").get(0).text().endsWith("was served, but was not admitted"));
  }

  @Test
  void findsAnOfferToSomebodyWhoDoesNotWait() {
    assertFound(
        "offers",
        heard ->
            forge(
                heard,
                SeatsOfferedDecoder.TEMPLATE_ID,
                3,
                offer -> offer.putLong(SeatsOfferedDecoder.entryIdEncodingOffset(), 100_000)));
  }

  @Test
  void findsAnOfferOfOtherSeatsThanAskedFor() {
    assertFound(
        "offers",
        heard -> {
          Message offer = heard.message(SeatsOfferedDecoder.TEMPLATE_ID);
          if (offer != null && offer.getSeatCount() > 1 && forgedAt == 0) {
            offer.bytes().putInt(offer.lastSeat(), 5, LITTLE_ENDIAN);
            forgedAt = heard.sequence();
          }
        });
  }

  @Test
  void findsSomebodyWhoWasServedBeforeWhoJoinedEarlier() {
    long[] newest = new long[1];
    SaleAudit audit =
        Forgery.audit(
            SEED,
            heard -> {
              Message joined = heard.message(WaitlistJoinedDecoder.TEMPLATE_ID);
              if (joined != null) {
                newest[0] = joined.getLong(WaitlistJoinedDecoder.entryIdEncodingOffset());
              }
              Message offer = heard.message(SeatsOfferedDecoder.TEMPLATE_ID);
              if (offer != null && joined == null) {
                offer.putLong(SeatsOfferedDecoder.entryIdEncodingOffset(), newest[0]);
              }
            });
    List<Finding> findings = Forgery.findings(audit, "waitlist");
    assertFalse(findings.isEmpty());
    assertTrue(findings.get(0).text().contains("could have used that"), findings.get(0)::text);
  }
}

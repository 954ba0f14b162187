package io.frontrow.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.HallPlan;
import io.frontrow.engine.core.PlanParcels;
import io.frontrow.engine.core.Records;
import io.frontrow.engine.pipeline.KeptReplies.Reply;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.MarkDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The stages on their real threads and rings, between a journal and an egress that the test can
 * look into.
 */
final class PipelineTest {
  private static final EngineSettings SETTINGS =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_HOLDS, 64)
          .with(EngineSetting.MAX_ORDERS, 64)
          .with(EngineSetting.MAX_CLAIMS, 64)
          .with(EngineSetting.MAX_BUYERS, 64)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 64)
          .with(EngineSetting.MAX_CLIENTS, 64)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 16)
          .with(EngineSetting.EXPIRIES_PER_TICK, 8)
          .withTtl(120_000, 60_000);

  private static final int SLOTS = 1_024;
  private static final int EVENT = 1;
  private static final long TTL_MILLIS = 60_000;

  private final KeptJournal journal = new KeptJournal();
  private final KeptReplies replies = new KeptReplies();
  private final KeptFailure failure = new KeptFailure();
  private final AtomicLong clock = new AtomicLong(Records.START_NANOS);
  private final Records records = new Records();
  private final DrivingThread driver = new DrivingThread();
  private Pipeline pipeline;
  private Layout layout;
  private int sent;

  @AfterEach
  void close() {
    if (pipeline != null) {
      replies.refuse(false);
      pipeline.close();
    }
    driver.close();
  }

  private void start(Layout layout) {
    PipelineConfig config = new PipelineConfig(SLOTS, SLOTS, layout);
    pipeline = new Pipeline(config, clock::get, failure);
    this.layout = layout;
    start();
  }

  private void start() {
    if (layout == Layout.INLINE) {
      pipeline.startOn(driver, journal, replies, Chain.START, SETTINGS);
    } else {
      pipeline.start(journal, replies, Chain.START, SETTINGS);
    }
  }

  private boolean send(int recordLength) {
    boolean taken =
        layout == Layout.INLINE
            ? driver.publish(() -> publish(recordLength))
            : publish(recordLength);
    sent += taken ? 1 : 0;
    return taken;
  }

  private boolean publish(int recordLength) {
    int message = RecordHeader.LENGTH;
    return pipeline
        .commands()
        .tryPublish(Records.CLIENT, records.buffer(), message, recordLength - message);
  }

  /** Waits for the answers to all that was sent; returns the last one. */
  private Reply lastReply() throws InterruptedException {
    List<Reply> all = replies.await(sent);
    return all.get(all.size() - 1);
  }

  private void openEvent() throws InterruptedException {
    new PlanParcels(records, () -> send(records.length())).define(HallPlan.small(), 1);
    send(records.createEvent(1, OrphanMode.OFF, "Tonight", 1_250, 900));
    send(records.setSalePhase(EVENT, SalePhase.ON_SALE));
    lastReply();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void answersWhatItWasAskedInOrder(Layout layout) throws Exception {
    start(layout);
    openEvent();
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0, 1));
    Reply held = lastReply();
    assertEquals(SeatsHeldDecoder.TEMPLATE_ID, held.templateId());
    assertEquals(Records.CLIENT, held.clientId());
    List<Reply> all = replies.all();
    for (int i = 0; i < all.size(); i++) {
      assertEquals(i + 1, all.get(i).requestId());
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void journalsEachCommandStampedLinkedAndChecked(Layout layout) throws Exception {
    start(layout);
    openEvent();
    List<DirectBuffer> written = journal.sequenced();
    assertEquals(sent + 1, written.size());
    assertEquals(ConfigureEngineDecoder.TEMPLATE_ID, RecordHeader.templateId(written.get(0), 0));
    RecordChecksum checksum = new RecordChecksum();
    long chain = Chain.START;
    for (int i = 0; i < written.size(); i++) {
      DirectBuffer record = written.get(i);
      assertEquals(i + 1, RecordHeader.sequence(record, 0));
      assertEquals(Records.START_NANOS, RecordHeader.timeNanos(record, 0));
      assertEquals(chain, RecordHeader.chain(record, 0));
      int expected = checksum.ofRecord(ByteBuffer.wrap(record.byteArray()), 0, record.capacity());
      assertEquals(expected, RecordHeader.checksum(record, 0));
      chain = Chain.next(chain, expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aQueryIsAnsweredInOrderButNeverJournalled(Layout layout) throws Exception {
    start(layout);
    openEvent();
    int before = journal.sequenced().size();
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0, 1));
    send(records.getEvent(EVENT));
    Reply state = lastReply();
    assertEquals(EventStateDecoder.TEMPLATE_ID, state.templateId());
    assertEquals(before + 1, state.sequence());
    assertEquals(before + 1, journal.sequenced().size());
    EventStateDecoder event = new EventStateDecoder();
    event.wrapAndApplyHeader(state.message(), 0, new MessageHeaderDecoder());
    assertEquals(2, event.heldCount());
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aDueHoldExpiresByARecordOfItsOwn(Layout layout) throws Exception {
    start(layout);
    openEvent();
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0, 1));
    lastReply();
    clock.addAndGet(TTL_MILLIS * 1_000_000);
    List<Reply> all = replies.await(sent + 1);
    assertEquals(HoldExpiredDecoder.TEMPLATE_ID, all.get(sent).templateId());
    assertEquals(0, all.get(sent).requestId());
    List<DirectBuffer> written = journal.sequenced();
    DirectBuffer tick = written.get(written.size() - 1);
    assertEquals(TickDecoder.TEMPLATE_ID, RecordHeader.templateId(tick, 0));
    assertEquals(clock.get(), RecordHeader.timeNanos(tick, 0));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aDueHoldExpiresOnceTheDiskIsFullNoLonger(Layout layout) throws Exception {
    start(layout);
    openEvent();
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0, 1));
    lastReply();
    journal.setLevel(StorageLevel.FULL);
    assertEquals(StorageLevel.FULL, pipeline.storageLevel());
    int before = journal.sequenced().size();
    clock.addAndGet(TTL_MILLIS * 1_000_000);
    for (int i = 0; i < 20; i++) {
      send(records.getEvent(EVENT)); // each lets the stages, and the ticker, come round
      lastReply();
    }
    assertEquals(before, journal.sequenced().size());
    journal.setLevel(StorageLevel.LOW);
    replies.await(sent + 1);
    assertEquals(before + 1, journal.sequenced().size());
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void timeNeverGoesBackEvenIfTheClockDoes(Layout layout) throws Exception {
    start(layout);
    openEvent();
    clock.addAndGet(-3_600_000_000_000L);
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0));
    lastReply();
    List<DirectBuffer> written = journal.sequenced();
    assertEquals(Records.START_NANOS, RecordHeader.timeNanos(written.get(written.size() - 1), 0));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aClockBehindTheJournalGoesOnFromItsEndAndHoldsStillExpire(Layout layout) throws Exception {
    start(layout);
    openEvent();
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0));
    lastReply();
    pipeline.close();
    List<DirectBuffer> before = journal.sequenced();

    clock.addAndGet(-3_600_000_000_000L);
    pipeline = new Pipeline(new PipelineConfig(SLOTS, SLOTS, layout), clock::get, failure);
    before.forEach(record -> pipeline.engine().apply(record, 0, record.capacity()));
    start();
    clock.addAndGet(TTL_MILLIS * 1_000_000);
    List<Reply> all = replies.await(sent + 1);
    assertEquals(HoldExpiredDecoder.TEMPLATE_ID, all.get(sent).templateId());
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void noReplyLeavesWhenTheJournalFails(Layout layout) throws Exception {
    start(layout);
    openEvent();
    long hash = pipeline.engine().stateHash();
    int answered = replies.all().size();
    journal.fail();
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0));
    assertEquals("journal", failure.await().stage());
    pipeline.close();
    assertEquals(answered, replies.all().size());
    assertEquals(hash, pipeline.engine().stateHash());
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aCommandThatTheEngineCannotUnderstandStopsTheProcessWithItsRecord(Layout layout)
      throws Exception {
    start(layout);
    int length = records.getEvent(EVENT);
    UnsafeBuffer message = new UnsafeBuffer(records.buffer(), 0, length);
    message.putShort(RecordHeader.LENGTH + 2, (short) 199);
    send(length);
    KeptFailure.Failure kept = failure.await();
    assertEquals("apply", kept.stage());
    assertEquals(length, kept.recordLength());
    assertEquals("unknown template 199", kept.cause().getMessage());
  }

  @Test
  void aFullRingRefusesAndForgets() throws Exception {
    start(Layout.COMPOSED);
    openEvent();
    replies.refuse(true);
    while (send(records.getEvent(EVENT))) {
      // Egress refuses, so the output ring and then the command ring fill up.
    }
    assertTrue(pipeline.commands().depth() >= SLOTS - CommandRing.RESERVED_SLOTS);
    replies.refuse(false);
    lastReply();
    assertTrue(send(records.getEvent(EVENT)));
    assertEquals(sent, replies.await(sent).size());
  }

  @Test
  void aFullRingStillHasRoomForATick() throws Exception {
    start(Layout.COMPOSED);
    openEvent();
    send(records.holdSeats(7, EVENT, TTL_MILLIS, 0));
    lastReply();
    replies.refuse(true);
    while (send(records.getEvent(EVENT))) {
      // As above.
    }
    clock.addAndGet(TTL_MILLIS * 1_000_000);
    replies.refuse(false);
    List<Reply> all = replies.await(sent + 1);
    assertTrue(
        all.stream().anyMatch(reply -> reply.templateId() == HoldExpiredDecoder.TEMPLATE_ID));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void closingAppliesWhatIsInTheRingAndWritesAMark(Layout layout) throws Exception {
    start(layout);
    openEvent();
    for (int seat = 0; seat < 6; seat++) {
      send(records.holdSeats(7, EVENT, TTL_MILLIS, seat));
    }
    pipeline.close();
    assertTrue(journal.isClosed());
    assertEquals(sent, replies.all().size());
    List<DirectBuffer> written = journal.records();
    DirectBuffer last = written.get(written.size() - 1);
    assertTrue(RecordHeader.isMark(last, 0));
    MarkDecoder mark = new MarkDecoder();
    mark.wrapAndApplyHeader(last, RecordHeader.LENGTH, new MessageHeaderDecoder());
    assertEquals(pipeline.engine().sequence(), mark.sequence());
    assertEquals(pipeline.engine().stateHash(), mark.stateHash());
    assertTrue(failure.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theJournalReplaysToTheSameState(Layout layout) throws Exception {
    start(layout);
    openEvent();
    for (int seat = 0; seat < 6; seat++) {
      send(records.holdSeats(7, EVENT, TTL_MILLIS, seat));
    }
    lastReply();
    pipeline.close();
    Engine replayed = new Engine(EngineOutput.NONE);
    journal.sequenced().forEach(record -> replayed.apply(record, 0, record.capacity()));
    assertEquals(pipeline.engine().sequence(), replayed.sequence());
    assertEquals(pipeline.engine().stateHash(), replayed.stateHash());
    assertEquals(replayed.recountStateHash(), replayed.stateHash());
  }

  @Test
  void aBatchIsFlushedOnceAndNotOncePerReply() throws Exception {
    start(Layout.COMPOSED);
    openEvent();
    replies.refuse(true);
    int before = sent;
    while (sent < before + 500) {
      send(records.getEvent(EVENT));
    }
    int flushes = replies.flushes();
    replies.refuse(false);
    lastReply();
    assertFalse(replies.flushes() - flushes > 500 / 2, "one flush for each reply");
  }

  @Test
  void aMessageLongerThanASlotIsRefusedBeforeItIsClaimed() {
    start(Layout.COMPOSED);
    UnsafeBuffer message = new UnsafeBuffer(new byte[2_048]);
    assertThrows(
        IllegalArgumentException.class,
        () -> pipeline.commands().tryPublish(Records.CLIENT, message, 0, 1_019));
    assertEquals(0, replies.all().size());
  }

  @Test
  void aReplyThatAnInlinePipelineCannotHandOnIsNoFaultOfItsRecord() throws Exception {
    start(Layout.INLINE);
    openEvent();
    replies.refuse(true);
    send(records.getEvent(EVENT));
    KeptFailure.Failure kept = failure.await();
    assertEquals("egress", kept.stage());
    assertEquals(0, kept.recordLength());
  }

  @Test
  void anInlinePipelineHasItsFirstRecordBeforeAnybodyCanSendACommand() {
    start(Layout.INLINE);
    assertEquals(0, pipeline.commands().cursor());
  }

  @Test
  void anInlinePipelineWhoseDriverHasEndedClosesAllTheSame() throws Exception {
    start(Layout.INLINE);
    openEvent();
    driver.close();
    pipeline.close();
    assertTrue(journal.isClosed());
  }
}

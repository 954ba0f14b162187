package io.frontrow.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.Egress;
import io.frontrow.engine.pipeline.Pipeline;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalSettings;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.CreateEventEncoder;
import io.frontrow.protocol.sbe.DefineCategoryEncoder;
import io.frontrow.protocol.sbe.DefineRowEncoder;
import io.frontrow.protocol.sbe.DefineSeatsEncoder;
import io.frontrow.protocol.sbe.DefineSectionEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SealPlanEncoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseEncoder;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A sale of one row of three seats, through the real pipeline into a real journal: 14 records and
 * one mark.
 */
final class SampleSale implements AutoCloseable {
  static final long START_NANOS = 1_790_000_000_000_000_000L;
  static final int RECORDS = 14;

  private static final long CLIENT = ClientId.of(1, 77);
  static final EngineSettings SETTINGS =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLANS, 8)
          .with(EngineSetting.MAX_CLAIMS, 1_024)
          .with(EngineSetting.MAX_WAITLIST_GROUPS, 1_024)
          .with(EngineSetting.MAX_LATE_SEATS, 1_024)
          .with(EngineSetting.MAX_PLAN_SEATS, 100)
          .with(EngineSetting.MAX_EVENTS, 8)
          .with(EngineSetting.MAX_SEATS, 100)
          .with(EngineSetting.MAX_HOLDS, 8)
          .with(EngineSetting.MAX_ORDERS, 8)
          .with(EngineSetting.MAX_BUYERS, 8)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 8)
          .with(EngineSetting.MAX_CLIENTS, 8)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 16)
          .withTtl(120_000, 60_000);

  private final JournalDirectory directory;
  private final Pipeline pipeline;
  private final BlockingQueue<byte[]> replies = new LinkedBlockingQueue<>();
  private final UnsafeBuffer message = new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private long requestId;
  private long digest = PlanDigest.START;

  private SampleSale(Path path) {
    directory = JournalDirectory.open(path);
    PipelineConfig config = new PipelineConfig(1_024, 2_048, PipelineConfig.Layout.COMPOSED);
    pipeline =
        new Pipeline(
            config,
            () -> START_NANOS + requestId,
            (stage, cause, buffer, offset, length) -> cause.printStackTrace());
    Replay.Result result = Replay.run(directory, pipeline.engine(), ProgressListener.NONE);
    ChronicleJournal journal =
        ChronicleJournal.open(directory, new JournalSettings(1 << 21, 1L << 30));
    pipeline.start(journal, new KeptReplies(), result.journal().chain(), SETTINGS);
  }

  /** Writes the journal into an empty directory. */
  static void write(Path path) throws InterruptedException {
    try (SampleSale sale = new SampleSale(path)) {
      sale.definePlan();
      sale.sell();
    }
  }

  /** Another start on the journal, which adds a segment with some records. */
  static void goOn(Path path) throws InterruptedException {
    try (SampleSale sale = new SampleSale(path)) {
      sale.requestId = 1_000 + sale.pipeline.engine().sequence();
      sale.sell();
    }
  }

  private void definePlan() throws InterruptedException {
    part(new BeginPlanEncoder().wrapAndApplyHeader(message, 0, header), "Hall");
    part(new DefineCategoryEncoder().wrapAndApplyHeader(message, 0, header), "Stalls");
    part(new DefineSectionEncoder().wrapAndApplyHeader(message, 0, header), "Left");
    DefineRowEncoder row = new DefineRowEncoder().wrapAndApplyHeader(message, 0, header);
    row.requestId(++requestId).planId(1).rank(1).focalPoint(2);
    row.segmentsCount(1).next().seatCount((short) 3);
    row.label("A");
    sendPart(row.encodedLength());
    DefineSeatsEncoder seats = new DefineSeatsEncoder().wrapAndApplyHeader(message, 0, header);
    seats.requestId(++requestId).planId(1);
    DefineSeatsEncoder.SeatsEncoder seat = seats.seatsCount(3);
    for (int i = 1; i <= 3; i++) {
      seat.next().category((short) 0).traits().clear().accessible(i == 3);
      seat.label("A" + i).guid("g\u00e4st-" + i);
    }
    sendPart(seats.encodedLength());
    send(
        new SealPlanEncoder()
            .wrapAndApplyHeader(message, 0, header)
            .requestId(++requestId)
            .planId(1)
            .digest(digest)
            .encodedLength());
  }

  private void sell() throws InterruptedException {
    CreateEventEncoder event = new CreateEventEncoder().wrapAndApplyHeader(message, 0, header);
    event.requestId(++requestId).planId(1).orphanMode(OrphanMode.TRY).currency("EUR");
    event.pricesCount(1).next().category((short) 0).amount(1_250);
    event.name("Tonight");
    send(event.encodedLength());
    send(
        new SetSalePhaseEncoder()
            .wrapAndApplyHeader(message, 0, header)
            .requestId(++requestId)
            .eventId(1)
            .phase(SalePhase.ON_SALE)
            .encodedLength());
    HoldSeatsEncoder hold = new HoldSeatsEncoder().wrapAndApplyHeader(message, 0, header);
    hold.requestId(++requestId).buyer(-1).channelKey(0).unchangedSince(0);
    hold.eventId(1).ttlMillis(5_000);
    hold.seatsCount(2).next().seat(0).next().seat(1);
    hold.areasCount(0);
    long holdId =
        send(hold.encodedLength()).getLong(SeatsHeldDecoder.holdIdEncodingOffset(), LITTLE_ENDIAN);
    ConfirmHoldEncoder confirm = new ConfirmHoldEncoder().wrapAndApplyHeader(message, 0, header);
    confirm.requestId(++requestId).holdId(holdId).unchangedSince(0).channelKey(0).late(Flag.NO);
    confirm.seatsCount(0);
    confirm.areasCount(0);
    confirm.orderReference("web-1");
    send(confirm.encodedLength());
    for (int i = 0; i < 3; i++) {
      send(
          new HoldBestAvailableEncoder()
              .wrapAndApplyHeader(message, 0, header)
              .requestId(++requestId)
              .buyer(7)
              .channelKey(0)
              .priceCeiling(HoldBestAvailableEncoder.priceCeilingNullValue())
              .eventId(1)
              .ttlMillis(0)
              .section(i == 0 ? HoldBestAvailableEncoder.sectionNullValue() : 0)
              .category(HoldBestAvailableEncoder.categoryNullValue())
              .quantity((short) 1)
              .accessible((short) 0)
              .anywhere(Flag.NO)
              .encodedLength());
    }
  }

  private void part(BeginPlanEncoder plan, String name) throws InterruptedException {
    plan.requestId(++requestId).name(name);
    digest = PlanDigest.update(digest, message, 0, length(plan.encodedLength()), false);
    send(plan.encodedLength());
  }

  private void part(DefineCategoryEncoder category, String name) throws InterruptedException {
    category.requestId(++requestId).planId(1).color(0xFF8000).name(name);
    sendPart(category.encodedLength());
  }

  private void part(DefineSectionEncoder section, String name) throws InterruptedException {
    section.requestId(++requestId).planId(1).name(name);
    sendPart(section.encodedLength());
  }

  private void sendPart(int bodyLength) throws InterruptedException {
    digest = PlanDigest.update(digest, message, 0, length(bodyLength), true);
    send(bodyLength);
  }

  /** Returns the reply's body. */
  private UnsafeBuffer send(int bodyLength) throws InterruptedException {
    if (!pipeline.commands().tryPublish(CLIENT, message, 0, length(bodyLength))) {
      throw new IllegalStateException("ring full");
    }
    byte[] reply = replies.poll(20, TimeUnit.SECONDS);
    return new UnsafeBuffer(
        reply, Frame.MESSAGE_HEADER_LENGTH, reply.length - Frame.MESSAGE_HEADER_LENGTH);
  }

  private static int length(int bodyLength) {
    return MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
  }

  @Override
  public void close() {
    pipeline.close();
    directory.close();
  }

  private final class KeptReplies implements Egress {
    @Override
    public boolean deliver(long clientId, DirectBuffer buffer, int offset, int length) {
      byte[] frame = new byte[length];
      buffer.getBytes(offset, frame);
      return replies.add(frame);
    }

    @Override
    public void flush() {}
  }
}

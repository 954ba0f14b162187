package io.frontrow.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

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
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.BlockSeatsEncoder;
import io.frontrow.protocol.sbe.CancelOrderEncoder;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.CreateEventEncoder;
import io.frontrow.protocol.sbe.DefineCategoryEncoder;
import io.frontrow.protocol.sbe.DefineRowEncoder;
import io.frontrow.protocol.sbe.DefineSeatsEncoder;
import io.frontrow.protocol.sbe.DefineSectionEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.JoinWaitlistEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SealPlanEncoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseEncoder;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A small sale in which most things happen: two clients, a refusal, a sale, a hold that expires and
 * is offered to who waits, a cancelled seat. Seats: Block A-1-1 to Block A-1-4, Block B-1-1 and
 * Block B-1-2.
 */
final class SampleStory implements AutoCloseable {
  static final long START_NANOS = 1_790_000_000_000_000_000L;

  static final long SHOP = ClientId.of(1, 77);
  static final long BOX_OFFICE = ClientId.of(2, 5);
  private static final EngineSettings SETTINGS = SampleSale.SETTINGS.withTtl(120_000, 60_000);

  private final JournalDirectory directory;
  private final Pipeline pipeline;
  private final BlockingQueue<byte[]> replies = new LinkedBlockingQueue<>();
  private final UnsafeBuffer message = new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private volatile long seconds;
  private long requestId;
  private long digest = PlanDigest.START;

  private SampleStory(Path path) {
    directory = JournalDirectory.open(path);
    pipeline =
        new Pipeline(
            new PipelineConfig(1_024, 2_048, PipelineConfig.Layout.COMPOSED),
            () -> START_NANOS + seconds * 1_000_000_000L,
            (stage, cause, buffer, offset, length) -> cause.printStackTrace());
    Replay.Result result = Replay.run(directory, pipeline.engine(), ProgressListener.NONE);
    ChronicleJournal journal =
        ChronicleJournal.open(directory, new JournalSettings(1 << 21, 1L << 30));
    pipeline.start(journal, new KeptReplies(), result.journal().chain(), SETTINGS);
  }

  /** Writes the journal into an empty directory: 21 records. */
  static void write(Path path) throws InterruptedException {
    write(path, "box-9");
  }

  /** As above; the last record says which order the offer becomes. */
  static void write(Path path, String lastOrder) throws InterruptedException {
    try (SampleStory story = new SampleStory(path)) {
      story.definePlan();
      story.sell();
      story.confirm(BOX_OFFICE, 3, lastOrder); // 21
    }
  }

  /** A server on a new journal whose story has not begun. */
  static SampleStory begin(Path path) {
    return new SampleStory(path);
  }

  /** Tells the whole story. */
  void goOn() throws InterruptedException {
    definePlan();
    sell();
    confirm(BOX_OFFICE, 3, "box-9"); // 21
  }

  /** A server on the journal of a story that was told. */
  static SampleStory open(Path path) {
    SampleStory story = new SampleStory(path);
    story.requestId = 19;
    return story;
  }

  /** What the successor does. */
  void pause() throws InterruptedException {
    SetSalePhaseEncoder phase = new SetSalePhaseEncoder().wrapAndApplyHeader(message, 0, header);
    phase.requestId(++requestId).eventId(1).phase(SalePhase.PAUSED);
    send(SHOP, phase.encodedLength()); // 22
  }

  private void definePlan() throws InterruptedException {
    BeginPlanEncoder plan = new BeginPlanEncoder().wrapAndApplyHeader(message, 0, header);
    plan.requestId(++requestId).name("Hall");
    digest = PlanDigest.update(digest, message, 0, length(plan.encodedLength()), false);
    send(SHOP, plan.encodedLength()); // 2
    DefineCategoryEncoder category =
        new DefineCategoryEncoder().wrapAndApplyHeader(message, 0, header);
    category.requestId(++requestId).planId(1).color(0xFF8000).name("Stalls");
    sendPart(category.encodedLength()); // 3
    defineSection("Block A", 4); // 4, 5, 6
    defineSection("Block B", 2); // 7, 8, 9
    SealPlanEncoder seal = new SealPlanEncoder().wrapAndApplyHeader(message, 0, header);
    send(SHOP, seal.requestId(++requestId).planId(1).digest(digest).encodedLength()); // 10
  }

  private void defineSection(String name, int seatCount) throws InterruptedException {
    DefineSectionEncoder section =
        new DefineSectionEncoder().wrapAndApplyHeader(message, 0, header);
    section.requestId(++requestId).planId(1).name(name);
    sendPart(section.encodedLength());
    DefineRowEncoder row = new DefineRowEncoder().wrapAndApplyHeader(message, 0, header);
    row.requestId(++requestId).planId(1).rank(1).focalPoint(2);
    row.segmentsCount(1).next().seatCount((short) seatCount);
    row.label("1");
    sendPart(row.encodedLength());
    DefineSeatsEncoder seats = new DefineSeatsEncoder().wrapAndApplyHeader(message, 0, header);
    seats.requestId(++requestId).planId(1);
    DefineSeatsEncoder.SeatsEncoder seat = seats.seatsCount(seatCount);
    for (int i = 1; i <= seatCount; i++) {
      seat.next().category((short) 0).traits().clear();
      seat.label("" + i).guid(name.charAt(6) + "-" + i);
    }
    sendPart(seats.encodedLength());
  }

  /** What a successor does instead: another evening in the same hall, of which a seat is held. */
  void sellTomorrow() throws InterruptedException {
    putOnSale(2, "Tomorrow"); // 22, 23
    hold(SHOP, 10, 2, 0); // 24
  }

  private void putOnSale(int eventId, String name) throws InterruptedException {
    CreateEventEncoder event = new CreateEventEncoder().wrapAndApplyHeader(message, 0, header);
    event.requestId(++requestId).planId(1).orphanMode(OrphanMode.OFF).currency("EUR");
    event.pricesCount(1).next().category((short) 0).amount(1_250);
    event.name(name);
    send(SHOP, event.encodedLength());
    SetSalePhaseEncoder phase = new SetSalePhaseEncoder().wrapAndApplyHeader(message, 0, header);
    phase.requestId(++requestId).eventId(eventId).phase(SalePhase.ON_SALE);
    send(SHOP, phase.encodedLength());
  }

  private void sell() throws InterruptedException {
    putOnSale(1, "Tonight"); // 11, 12
    hold(SHOP, 7, 1, 0, 1); // 13, hold 1
    hold(BOX_OFFICE, 8, 1, 1); // 14, refused
    confirm(SHOP, 1, "web-1"); // 15
    hold(BOX_OFFICE, 8, 1, 2); // 16, hold 2
    block(SHOP, 3, 4, 5); // 17
    join(BOX_OFFICE, 9); // 18, entry 1
    seconds = 6;
    await(SeatsOfferedDecoder.TEMPLATE_ID); // 19, a Tick: hold 2 expires, its seat becomes hold 3
    cancel(SHOP, "web-1", 0); // 20
  }

  private void hold(long client, long buyer, int eventId, int... seats)
      throws InterruptedException {
    HoldSeatsEncoder hold = new HoldSeatsEncoder().wrapAndApplyHeader(message, 0, header);
    hold.requestId(++requestId).buyer(buyer).channelKey(0).unchangedSince(0);
    hold.eventId(eventId).ttlMillis(5_000);
    HoldSeatsEncoder.SeatsEncoder group = hold.seatsCount(seats.length);
    for (int seat : seats) {
      group.next().seat(seat);
    }
    hold.areasCount(0);
    send(client, hold.encodedLength());
  }

  private void confirm(long client, long holdId, String reference) throws InterruptedException {
    ConfirmHoldEncoder confirm = new ConfirmHoldEncoder().wrapAndApplyHeader(message, 0, header);
    confirm.requestId(++requestId).holdId(holdId).unchangedSince(0).channelKey(0).late(Flag.NO);
    confirm.seatsCount(0);
    confirm.areasCount(0);
    confirm.orderReference(reference);
    send(client, confirm.encodedLength());
  }

  private void join(long client, long buyer) throws InterruptedException {
    JoinWaitlistEncoder join = new JoinWaitlistEncoder().wrapAndApplyHeader(message, 0, header);
    join.requestId(++requestId)
        .buyer(buyer)
        .channelKey(0)
        .priceCeiling(JoinWaitlistEncoder.priceCeilingNullValue())
        .eventId(1)
        .ttlMillis(0)
        .claimMillis(60_000)
        .quantity((short) 1)
        .together(Flag.NO)
        .allOrNone(Flag.YES)
        .categoriesCount(0);
    send(client, join.encodedLength());
  }

  private void cancel(long client, String reference, int seat) throws InterruptedException {
    CancelOrderEncoder cancel = new CancelOrderEncoder().wrapAndApplyHeader(message, 0, header);
    cancel.requestId(++requestId).unchangedSince(0);
    cancel.seatsCount(1).next().seat(seat);
    cancel.areasCount(0);
    cancel.orderReference(reference);
    send(client, cancel.encodedLength());
  }

  private void block(long client, int... seats) throws InterruptedException {
    BlockSeatsEncoder block = new BlockSeatsEncoder().wrapAndApplyHeader(message, 0, header);
    block.requestId(++requestId).eventId(1).reason(BlockReason.HOUSE);
    BlockSeatsEncoder.SeatsEncoder group = block.seatsCount(seats.length);
    for (int seat : seats) {
      group.next().seat(seat);
    }
    send(client, block.encodedLength());
  }

  private void sendPart(int bodyLength) throws InterruptedException {
    digest = PlanDigest.update(digest, message, 0, length(bodyLength), true);
    send(SHOP, bodyLength);
  }

  private void send(long client, int bodyLength) throws InterruptedException {
    if (!pipeline.commands().tryPublish(client, message, 0, length(bodyLength))) {
      throw new IllegalStateException("ring full");
    }
    take();
  }

  private byte[] take() throws InterruptedException {
    byte[] reply = replies.poll(20, TimeUnit.SECONDS);
    if (reply == null) {
      throw new IllegalStateException("no reply");
    }
    return reply;
  }

  private void await(int wanted) throws InterruptedException {
    int templateId;
    do {
      templateId = new UnsafeBuffer(take()).getShort(2, LITTLE_ENDIAN);
    } while (templateId != wanted);
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

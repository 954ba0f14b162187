package io.frontrow.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.Records;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that can not even be looked at stops the process, which says which one it is. */
final class LookaheadFailureTest {
  private static final int SLOTS = 128;

  /** So many windows are larger than a cache: else nothing is looked at ahead. */
  private static final int CLIENTS = 40;

  private static final EngineSettings SETTINGS =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_HOLDS, 64)
          .with(EngineSetting.MAX_ORDERS, 64)
          .with(EngineSetting.MAX_CLAIMS, 64)
          .with(EngineSetting.MAX_BUYERS, 64)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 64)
          .with(EngineSetting.MAX_CLIENTS, 2 * CLIENTS)
          .with(EngineSetting.REQUEST_WINDOW, 1 << 14)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 20);

  private final KeptReplies replies = new KeptReplies();
  private final KeptFailure failure = new KeptFailure();
  private final Records records = new Records();
  private final DrivingThread driver = new DrivingThread();
  private final PipelineConfig config = new PipelineConfig(SLOTS, SLOTS, Layout.INLINE);
  private final Pipeline pipeline = new Pipeline(config, () -> Records.START_NANOS, failure);

  @BeforeEach
  void start() {
    pipeline.startOn(driver, new KeptJournal(), replies, Chain.START, SETTINGS);
  }

  @AfterEach
  void close() {
    pipeline.close();
    driver.close();
  }

  @Test
  void aRecordThatCannotBeLookedAtIsNamed() throws Exception {
    for (int i = 0; i < CLIENTS; i++) {
      long client = Records.CLIENT + i;
      driver.publish(() -> publish(client, records.holdSeats(7, 1, 1_000, 1)));
    }
    replies.await(CLIENTS);
    driver.publish(
        () -> {
          publish(Records.CLIENT, records.holdSeats(7, 1, 1_000, 1));
          return publish(Records.CLIENT, whoseSeatsLieFarBehindIt());
        });
    KeptFailure.Failure kept = failure.await();
    assertEquals("apply", kept.stage());
    assertEquals(whoseSeatsLieFarBehindIt(), kept.recordLength());
    assertEquals(CLIENTS, replies.all().size());
  }

  private boolean publish(long client, int recordLength) {
    int message = RecordHeader.LENGTH;
    return pipeline
        .commands()
        .tryPublish(client, records.buffer(), message, recordLength - message);
  }

  /** The gateway lets no such message through. */
  private int whoseSeatsLieFarBehindIt() {
    int length = records.holdSeats(7, 1, 1_000, 1, 2, 3, 4);
    int group = RecordHeader.LENGTH + Frame.MESSAGE_HEADER_LENGTH + HoldSeatsDecoder.BLOCK_LENGTH;
    new UnsafeBuffer(records.buffer(), 0, length).putShort(group, (short) 0xFFFF);
    return length;
  }
}

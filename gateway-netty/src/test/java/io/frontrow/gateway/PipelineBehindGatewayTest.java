package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.Journal;
import io.frontrow.engine.pipeline.Pipeline;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.engine.pipeline.SystemClock;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway on the real rings and the real engine; only the disk is missing. */
@ExtendWith(LogWatch.class)
class PipelineBehindGatewayTest {
  private static final int BODY = Frame.HEADER_LENGTH + Frame.MESSAGE_HEADER_LENGTH;
  private static final int REQUESTS = 5_000;
  private static final int COMMAND_SLOTS = 64;
  private static final EngineSettings SMALL =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLANS, 10)
          .with(EngineSetting.MAX_PLAN_SEATS, 1_000)
          .with(EngineSetting.MAX_EVENTS, 10)
          .with(EngineSetting.MAX_SEATS, 1_000)
          .with(EngineSetting.MAX_HOLDS, 100)
          .with(EngineSetting.MAX_ORDERS, 100)
          .with(EngineSetting.MAX_BUYERS, 10)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 10)
          .with(EngineSetting.MAX_CLIENTS, 10)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 16);

  @ParameterizedTest
  @EnumSource(Layout.class)
  void answersEveryRequestOnceAndNoOther(Layout layout) throws Exception {
    PipelineConfig config = new PipelineConfig(COMMAND_SLOTS, 2_048, layout);
    int loops = layout == Layout.INLINE ? 1 : 2;
    GatewayConfig ports =
        GatewayFixture.config(loops, 10, GatewayFixture.LONG_MILLIS, GatewayFixture.LONG_MILLIS);
    try (Gateway gateway = new Gateway(ports, Nowhere::halt);
        Pipeline pipeline = new Pipeline(config, new SystemClock(), Nowhere::halt)) {
      if (layout == Layout.INLINE) {
        pipeline.startOn(
            gateway.driver(), new Nowhere(), gateway.inlineEgress(), Chain.START, SMALL);
      } else {
        pipeline.start(new Nowhere(), gateway.egress(), Chain.START, SMALL);
      }
      gateway.open(pipeline.commands()::tryPublish);
      try (TestClient first = TestClient.loggedOn(gateway, 3, 1);
          TestClient second = TestClient.loggedOn(gateway, 3, 2)) {
        Thread firstSender = sender(first, 0);
        Thread secondSender = sender(second, 1_000_000);
        int busy = assertAnswered(first, 0) + assertAnswered(second, 1_000_000);
        firstSender.join();
        secondSender.join();
        assertTrue(busy < 2 * REQUESTS, "every request was refused");
      }
    }
  }

  private static Thread sender(TestClient client, int firstId) throws IOException {
    ByteArrayOutputStream requests = new ByteArrayOutputStream();
    for (int i = 0; i < REQUESTS; i++) {
      requests.write(Messages.getHold(firstId + i));
    }
    Thread thread =
        new Thread(
            () -> {
              try {
                client.send(requests.toByteArray());
              } catch (IOException broken) {
                throw new IllegalStateException(broken);
              }
            });
    thread.start();
    return thread;
  }

  /** Returns how many of the requests found the ring full. */
  private static int assertAnswered(TestClient client, int firstId) throws IOException {
    BitSet answered = new BitSet(REQUESTS);
    CommandRejectedDecoder rejected = new CommandRejectedDecoder();
    int busy = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Received answer = client.readPastHeartbeats();
      assertEquals(CommandRejectedDecoder.TEMPLATE_ID, answer.templateId());
      rejected.wrap(answer.buffer(), BODY, CommandRejectedDecoder.BLOCK_LENGTH, 0);
      if (rejected.code() == RejectCode.BUSY) {
        busy++;
      } else {
        assertEquals(RejectCode.HOLD_UNKNOWN, rejected.code());
      }
      int number = (int) rejected.requestId() - firstId;
      assertTrue(number >= 0 && number < REQUESTS && !answered.get(number), "not mine: " + number);
      answered.set(number);
    }
    return busy;
  }

  /** A journal that forgets. */
  private static final class Nowhere implements Journal {
    static void halt(String stage, Throwable cause, DirectBuffer record, int offset, int length) {
      throw new IllegalStateException(stage, cause);
    }

    @Override
    public void append(DirectBuffer buffer, int offset, int length) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }
}

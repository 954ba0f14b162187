package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.engine.pipeline.StorageLevel;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the event loops let in when the journal's disk has little room left. */
@ExtendWith(LogWatch.class)
class StorageTest {
  private static final int BODY = Frame.HEADER_LENGTH + Frame.MESSAGE_HEADER_LENGTH;

  private GatewayFixture fixture;
  private TestClient client;

  @BeforeEach
  void logOn() throws IOException {
    fixture = GatewayFixture.patient();
    client = TestClient.loggedOn(fixture.gateway, 3, 4);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    fixture.close();
  }

  @Test
  void refusesWhatMakesSomethingNewWhenStorageIsLow() throws Exception {
    fixture.sink.storageLevel = StorageLevel.LOW;
    client.send(Messages.holdSeats(1, 1));
    assertRefused(1);
    client.send(Messages.confirmHold(2, "R-1"));
    assertRefused(2);
    client.send(Messages.releaseHold(3));
    fixture.sink.take();
    client.send(Messages.getHold(4));
    fixture.sink.take();
  }

  @Test
  void refusesEveryCommandButNoQueryWhenStorageIsFull() throws Exception {
    fixture.sink.storageLevel = StorageLevel.FULL;
    client.send(Messages.holdSeats(1, 1));
    assertRefused(1);
    client.send(Messages.releaseHold(2));
    assertRefused(2);
    client.send(Messages.getHold(3));
    fixture.sink.take();
  }

  @Test
  void takesTheSameRequestOnceThereIsSpaceAgain() throws Exception {
    fixture.sink.storageLevel = StorageLevel.FULL;
    client.send(Messages.holdSeats(1, 1));
    assertRefused(1);
    fixture.sink.storageLevel = StorageLevel.OK;
    client.send(Messages.holdSeats(1, 1));
    fixture.sink.take();
  }

  private void assertRefused(long requestId) throws IOException {
    Received answer = client.readPastHeartbeats();
    assertEquals(CommandRejectedDecoder.TEMPLATE_ID, answer.templateId());
    CommandRejectedDecoder rejected = new CommandRejectedDecoder();
    rejected.wrap(answer.buffer(), BODY, CommandRejectedDecoder.BLOCK_LENGTH, 0);
    assertEquals(requestId, rejected.requestId());
    assertEquals(0, rejected.sequence());
    assertEquals(RejectCode.STORAGE_LOW, rejected.code());
    assertEquals(Advice.RETRY_SAME_ID, rejected.advice());
    assertEquals(RejectAdvice.STORAGE_RETRY_MICROS, rejected.retryAfterMicros());
    assertEquals(0, fixture.sink.size());
  }
}

package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever bytes come, each connection ends with one typed answer, and the server goes on. */
@ExtendWith(LogWatch.class)
class MutatedFramesTest {
  private static final int FRAMES = Integer.getInteger("frontrow.mutatedFrames", 10_000);
  private static final int FRAMES_PER_CONNECTION = 5;
  private static final long SEED = Long.getLong("frontrow.seed", System.nanoTime());

  private final Random random = new Random(SEED);

  @Test
  void answersEveryMutatedFrameOrIgnoresIt() throws Exception {
    System.out.printf("MutatedFramesTest: %,d frames, -Dfrontrow.seed=%d%n", FRAMES, SEED);
    try (GatewayFixture fixture = GatewayFixture.patient()) {
      for (int sent = 0; sent < FRAMES; sent += FRAMES_PER_CONNECTION) {
        assertAnswered(fixture.gateway, sent);
      }
      fixture.assertServes();
    }
  }

  /** Several at once, as a stream: the ones after the first bad one must not be looked at. */
  private void assertAnswered(Gateway gateway, int number) throws IOException {
    String where = "seed " + SEED + ", connection of frame " + number;
    try (TestClient client = new TestClient(gateway)) {
      if (random.nextInt(3) > 0) {
        client.logOn(3, random.nextInt(100), 60_000);
      }
      ByteBuffer stream = ByteBuffer.allocate(FRAMES_PER_CONNECTION * 2 * Limits.MAX_FRAME_LENGTH);
      for (int i = 0; i < FRAMES_PER_CONNECTION; i++) {
        stream.put(mutated());
      }
      client.send(Arrays.copyOf(stream.array(), stream.position()));
      client.shutdownOutput();
      Received frame = client.read();
      while (!frame.isLast()) {
        frame = client.readOrEnd();
        assertNotNull(frame, where + " ended without an answer");
      }
      client.expectEnd();
    } catch (IOException | AssertionError broken) {
      throw new AssertionError(where, broken);
    }
  }

  private byte[] mutated() {
    byte[] frame = original();
    for (int i = random.nextInt(4); i > 0; i--) {
      frame = mutate(frame);
    }
    if (random.nextBoolean()) {
      // Half of them get past the first check, so that the later ones are reached too.
      ByteBuffer.wrap(frame).putInt(frame.length).putShort((short) Frame.ENCODING_TYPE);
    }
    return frame;
  }

  private byte[] original() {
    return switch (random.nextInt(8)) {
      case 0 -> Messages.negotiate(random.nextInt(3), random.nextInt(5));
      case 1 -> Messages.establish(random.nextInt(200));
      case 2 -> Messages.sequence(random.nextInt(3));
      case 3 -> Messages.terminate();
      case 4 -> Messages.confirmHold(random.nextLong(), "r".repeat(random.nextInt(40)));
      case 5 -> Messages.getHold(random.nextLong());
      default -> Messages.holdSeats(random.nextLong(), new int[random.nextInt(200)]);
    };
  }

  private byte[] mutate(byte[] frame) {
    byte[] changed = frame.clone();
    int where = random.nextInt(frame.length);
    switch (random.nextInt(6)) {
      case 0 -> changed[where] = (byte) random.nextInt();
      case 1 -> changed[where] ^= (byte) (1 << random.nextInt(8));
      case 2 -> changed[random.nextInt(Math.min(48, frame.length))] = (byte) random.nextInt();
      case 3 -> changed[where] = (byte) (random.nextBoolean() ? 0 : 0xFF);
      case 4 -> changed = Arrays.copyOf(frame, Math.max(Frame.HEADER_LENGTH, where));
      default -> changed = Arrays.copyOf(frame, frame.length + random.nextInt(64));
    }
    assertTrue(changed.length >= Frame.HEADER_LENGTH);
    return changed;
  }
}

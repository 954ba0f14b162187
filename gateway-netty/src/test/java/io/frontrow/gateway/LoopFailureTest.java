package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertSame;

import io.frontrow.engine.pipeline.FatalHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A loop that fails is not left to itself. */
@ExtendWith(LogWatch.class)
class LoopFailureTest {
  private static final GatewayConfig ONE_LOOP =
      GatewayFixture.config(1, 10, GatewayFixture.LONG_MILLIS, GatewayFixture.LONG_MILLIS);

  private final Error error = new StackOverflowError("tried");
  private final KeptCause fatal = new KeptCause();

  /** Remembers instead of ending the process. */
  private static final class KeptCause implements FatalHandler {
    private final CompletableFuture<Throwable> cause = new CompletableFuture<>();

    @Override
    public void halt(String stage, Throwable cause, DirectBuffer record, int offset, int length) {
      this.cause.complete(cause);
    }

    Throwable await() throws Exception {
      return cause.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void anErrorInATurnEndsTheProcess() throws Exception {
    try (Gateway gateway = new Gateway(ONE_LOOP, fatal)) {
      gateway.driver().drive(this::fail, 1, 1);
      assertSame(error, fatal.await());
    }
  }

  @Test
  void anErrorInATaskEndsTheProcess() throws Exception {
    try (Gateway gateway = new Gateway(ONE_LOOP, fatal)) {
      TurnEventLoop loop = gateway.onlyLoop().executor();
      loop.execute(loop.guarded(this::fail));
      assertSame(error, fatal.await());
    }
  }

  @Test
  void anErrorWhereACommandIsReadEndsTheProcess() throws Exception {
    try (Gateway gateway = new Gateway(ONE_LOOP, fatal)) {
      gateway.open((clientId, message, offset, length) -> fail());
      try (TestClient client = TestClient.loggedOn(gateway, 1, 1)) {
        client.send(Messages.getHold(1));
        assertSame(error, fatal.await());
      }
    }
  }

  private boolean fail() {
    throw error;
  }
}

package io.frontrow.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the test run if any buffer was left to the garbage collector; found by JUnit itself. */
public final class LeakCheck implements BeforeAllCallback, AutoCloseable {
  private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();
  private static final int ROUNDS = 5;

  static {
    // Before Netty's buffers are first used: they ask for their detector once.
    ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new RecordingFactory());
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(LeakCheck.class))
        .computeIfAbsent(LeakCheck.class, key -> this);
  }

  /** The detector reports a collected buffer when the next one is allocated. */
  @Override
  public void close() {
    for (int i = 0; i < ROUNDS; i++) {
      System.gc();
      ByteBuf probe = ByteBufAllocator.DEFAULT.directBuffer(1);
      probe.release();
    }
    if (!LEAKS.isEmpty()) {
      throw new AssertionError("leaked: " + LEAKS);
    }
  }

  private static final class RecordingFactory extends ResourceLeakDetectorFactory {
    @Override
    @Deprecated
    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
        Class<T> resource, int samplingInterval, long maxActive) {
      return new RecordingDetector<>(resource, samplingInterval);
    }
  }

  private static final class RecordingDetector<T> extends ResourceLeakDetector<T> {
    RecordingDetector(Class<T> resource, int samplingInterval) {
      super(resource, samplingInterval);
    }

    @Override
    protected boolean needReport() {
      return true;
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
      LEAKS.add(resourceType + records);
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
      LEAKS.add(resourceType);
    }
  }
}

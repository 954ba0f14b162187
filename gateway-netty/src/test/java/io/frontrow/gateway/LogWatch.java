package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Fails a test class that leaks a buffer or lets an exception through to a warning. */
final class LogWatch implements BeforeAllCallback, AfterAllCallback {
  private static final int COLLECTIONS = 3;

  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            warnings.add(event.getLoggerName() + ": " + event.getFormattedMessage());
          }
        }
      };

  @Override
  public void beforeAll(ExtensionContext context) {
    assertEquals(ResourceLeakDetector.Level.PARANOID, ResourceLeakDetector.getLevel());
    appender.start();
    root().addAppender(appender);
  }

  /** A leak is only reported by an allocation after the leaked buffer was collected. */
  @Override
  public void afterAll(ExtensionContext context) {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      ByteBufAllocator.DEFAULT.directBuffer(1).release();
    }
    root().detachAppender(appender);
    assertEquals(List.of(), List.copyOf(warnings));
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}

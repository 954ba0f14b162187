package io.frontrow.gateway;

import io.frontrow.engine.pipeline.StorageLevel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** Stands in for the command ring: keeps what was published, or is full when told so. */
final class RecordingSink implements CommandSink {
  record Command(long clientId, byte[] message) {}

  private static final int HANG_SECONDS = 20;

  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  volatile boolean full;
  volatile StorageLevel storageLevel = StorageLevel.OK;

  @Override
  public boolean tryPublish(long clientId, DirectBuffer message, int offset, int length) {
    if (full) {
      return false;
    }
    byte[] bytes = new byte[length];
    message.getBytes(offset, bytes);
    return commands.add(new Command(clientId, bytes));
  }

  @Override
  public StorageLevel storageLevel() {
    return storageLevel;
  }

  /** Waits for the next command. */
  Command take() throws InterruptedException {
    Command command = commands.poll(HANG_SECONDS, TimeUnit.SECONDS);
    if (command == null) {
      throw new AssertionError("no command came");
    }
    return command;
  }

  int size() {
    return commands.size();
  }
}

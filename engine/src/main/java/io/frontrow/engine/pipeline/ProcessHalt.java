package io.frontrow.engine.pipeline;

import io.frontrow.protocol.RecordHeader;
import java.io.PrintStream;
import org.agrona.DirectBuffer;

/**
 * Stops the process at once: prints what failed and the record it failed on, and halts without
 * running anything else that could release a reply or write to the journal.
 */
public final class ProcessHalt implements FatalHandler {
  /** Exit code of a broken invariant. */
  public static final int EXIT_CODE = 70;

  private static final int BYTES_PER_LINE = 32;

  /** A reader of our standard error that hangs must not keep the process alive. */
  private static final long PRINT_MILLIS = 2_000;

  private final PrintStream out;

  public ProcessHalt(PrintStream out) {
    this.out = out;
  }

  @Override
  public void halt(String stage, Throwable cause, DirectBuffer record, int offset, int length) {
    Thread printer = new Thread(() -> print(out, stage, cause, record, offset, length), "halt");
    printer.setDaemon(true);
    printer.start();
    try {
      printer.join(PRINT_MILLIS);
    } catch (InterruptedException e) {
      // The process ends all the same.
    } finally {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  /** Prints the failure for the one who will look for its cause. */
  static void print(
      PrintStream out, String stage, Throwable cause, DirectBuffer record, int offset, int length) {
    out.println("frontrow: the " + stage + " stage failed; the process stops here");
    cause.printStackTrace(out);
    if (record != null && length >= RecordHeader.LENGTH) {
      out.printf(
          "record: sequence %d, template %d, client %016x, request %d, %d bytes%n",
          RecordHeader.sequence(record, offset),
          RecordHeader.templateId(record, offset),
          RecordHeader.clientId(record, offset),
          RecordHeader.requestId(record, offset),
          length);
      for (int i = 0; i < Math.min(length, record.capacity() - offset); i += BYTES_PER_LINE) {
        StringBuilder line = new StringBuilder();
        for (int j = i; j < Math.min(i + BYTES_PER_LINE, length); j++) {
          line.append(String.format("%02x", record.getByte(offset + j)));
        }
        out.println("  " + line);
      }
    }
    out.flush();
  }
}

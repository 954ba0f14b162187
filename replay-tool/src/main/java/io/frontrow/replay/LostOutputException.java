package io.frontrow.replay;

import java.io.IOException;

/** Standard output takes no more: whoever read it has gone, or its disk is full. */
final class LostOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** As of a program that SIGPIPE has ended. */
  private static final int NOBODY_READS = 141;

  private static final int ERROR = 1;

  private final boolean unread;

  LostOutputException(IOException cause) {
    super("cannot write to standard output: " + cause.getMessage(), cause);
    unread = String.valueOf(cause.getMessage()).contains("Broken pipe");
  }

  /** Whether there is nobody to be told either, as behind {@code | head}. */
  boolean isUnread() {
    return unread;
  }

  int exitCode() {
    return unread ? NOBODY_READS : ERROR;
  }
}

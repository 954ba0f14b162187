package io.frontrow.replay;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where data goes; ends the command at the first byte that cannot be written, for a {@code
 * PrintWriter} would go on in silence. One thread only.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream out;
  private boolean lost;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (lost) {
      return; // what was still to be written when the command ended
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      lost = true;
      throw new LostOutputException(e);
    }
  }
}

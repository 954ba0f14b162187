package io.frontrow.replay;

import java.io.IOException;

/** Writes the rows of an export in one format. One thread only. */
interface RowWriter extends AutoCloseable {
  /**
   * @param values in the order of the columns; null where there is none
   */
  void write(Object[] values) throws IOException;

  @Override
  void close() throws IOException;
}

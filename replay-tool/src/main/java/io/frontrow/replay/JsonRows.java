package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.List;

/** Rows as JSON, an object a line; what is missing is left out. */
final class JsonRows implements RowWriter {
  private final PrintWriter out;
  private final List<Column> columns;

  JsonRows(PrintWriter out, List<Column> columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public void write(Object[] values) {
    ObjectNode object = Json.object();
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        continue;
      }
      String name = columns.get(i).name();
      switch (columns.get(i).kind()) {
        case NUMBER, TIME -> object.put(name, (long) values[i]);
        case UNSIGNED -> object.put(name, new BigInteger(Long.toUnsignedString((long) values[i])));
        case TEXT -> object.put(name, (String) values[i]);
      }
    }
    out.print(object + "\n");
  }

  @Override
  public void close() {
    out.flush();
  }
}

package io.frontrow.replay;

import blue.strategic.parquet.ParquetWriter;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Rows as a Parquet file: optional columns of 64-bit integers, timestamps and strings. */
final class ParquetRows implements RowWriter {
  private final ParquetWriter<Object[]> writer;

  ParquetRows(File file, String name, List<Column> columns) throws IOException {
    MessageType schema = new MessageType(name, columns.stream().map(ParquetRows::type).toList());
    writer =
        ParquetWriter.writeFile(
            schema,
            file,
            (values, out) -> {
              for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                  out.write(columns.get(i).name(), values[i]);
                }
              }
            });
  }

  private static Type type(Column column) {
    PrimitiveTypeName type =
        column.kind() == Column.Kind.TEXT ? PrimitiveTypeName.BINARY : PrimitiveTypeName.INT64;
    LogicalTypeAnnotation meaning =
        switch (column.kind()) {
          case NUMBER -> LogicalTypeAnnotation.intType(Long.SIZE, true);
          case UNSIGNED -> LogicalTypeAnnotation.intType(Long.SIZE, false);
          case TIME -> LogicalTypeAnnotation.timestampType(true, TimeUnit.NANOS);
          case TEXT -> LogicalTypeAnnotation.stringType();
        };
    return Types.optional(type).as(meaning).named(column.name());
  }

  @Override
  public void write(Object[] values) throws IOException {
    writer.write(values);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}

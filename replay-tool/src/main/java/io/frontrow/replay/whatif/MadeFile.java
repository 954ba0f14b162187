package io.frontrow.replay.whatif;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What each record of a journal made, in a file, a line each: sequence, kind, id and what it is of.
 * So a program that has other rules knows which ids the journal's commands name. One thread only.
 */
final class MadeFile implements AutoCloseable {
  private static final int FIELDS = 4;

  private final Path path;
  private final BufferedWriter writer;
  private final BufferedReader reader;
  private String[] next;

  private MadeFile(Path path, BufferedWriter writer, BufferedReader reader) {
    this.path = path;
    this.writer = writer;
    this.reader = reader;
  }

  static MadeFile write(Path path) {
    try {
      return new MadeFile(path, Files.newBufferedWriter(path), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MadeFile read(Path path) {
    try {
      MadeFile file = new MadeFile(path, null, Files.newBufferedReader(path));
      file.advance();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  void put(long sequence, List<Made> made) {
    try {
      for (Made one : made) {
        String kind = one.kind().name().toLowerCase(Locale.ROOT);
        writer.write(sequence + " " + kind + " " + one.id() + " " + one.of() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the record of this sequence made; asked for in order. */
  List<Made> by(long sequence) {
    List<Made> made = new ArrayList<>();
    while (next != null && Long.parseLong(next[0]) == sequence) {
      made.add(
          new Made(
              Made.Kind.valueOf(next[1].toUpperCase(Locale.ROOT)),
              Long.parseLong(next[2]),
              Long.parseLong(next[3])));
      advance();
    }
    return made;
  }

  private void advance() {
    try {
      String line = reader.readLine();
      next = line == null ? null : line.split(" ");
      if (next != null && next.length != FIELDS) {
        throw new IllegalStateException(path + " has a line that is not: sequence kind id of");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (writer != null) {
        writer.close();
      }
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

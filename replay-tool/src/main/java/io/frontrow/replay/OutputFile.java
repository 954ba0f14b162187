package io.frontrow.replay;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file that is to be written can be, asked before a long journal is read. Stateless. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Refuses a file that cannot be written.
   *
   * @param option the option that names it
   */
  public static void requireWritable(Path file, String option) {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || Files.isDirectory(file)) {
      throw new WrongQuestionException(file + " is a directory; name a file with " + option);
    }
    if (!Files.isDirectory(directory)) {
      throw new WrongQuestionException(
          "there is no directory " + directory + "; make it, or name another file with " + option);
    }
    if (!Files.isWritable(Files.exists(file) ? file : directory)) {
      throw new WrongQuestionException(
          file + " may not be written; name another file with " + option);
    }
  }
}

package io.frontrow.perf.result;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The work tree that this program was built in, if it still lies there. Stateless. */
final class Sources {
  private static final long GIT_SECONDS = 10;

  private Sources() {}

  /** The commit that is checked out, {@code -dirty} if files differ; empty if it is not known. */
  static String commit() {
    Path root = root();
    if (root == null) {
      return "";
    }
    String commit = git(root, "rev-parse", "--short=12", "HEAD");
    boolean clean = git(root, "status", "--porcelain", "--untracked-files=no").isEmpty();
    return commit.isEmpty() || clean ? commit : commit + "-dirty";
  }

  private static Path root() {
    try {
      Path code =
          Path.of(Sources.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path at = code; at != null; at = at.getParent()) {
        if (Files.exists(at.resolve(".git"))) {
          return at;
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return null;
  }

  private static String git(Path root, String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = root.toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? said.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}

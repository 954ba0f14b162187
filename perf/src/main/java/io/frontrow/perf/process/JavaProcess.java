package io.frontrow.perf.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another JVM is started: with this one's binary and class path. Stateless. */
public final class JavaProcess {
  private JavaProcess() {}

  /** The command for a process that needs nothing of this one's flags. */
  public static List<String> command(List<String> flags, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  /** The same with those flags of this process that every JVM of ours needs. */
  public static List<String> likeThis(List<String> flags, Class<?> main, List<String> arguments) {
    List<String> all = new ArrayList<>(JvmFlags.ofThisProcess());
    all.addAll(flags);
    return command(all, main, arguments);
  }
}

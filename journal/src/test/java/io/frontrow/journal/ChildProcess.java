package io.frontrow.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A second JVM with the flags and the class path of this one; its output is read line by line. */
final class ChildProcess {
  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static ChildProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (flag.startsWith("--add-") || flag.startsWith("-Dchronicle")) {
        command.add(flag);
      }
    }
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ChildProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** The next line, or null at the end. */
  String line() throws IOException {
    return output.readLine();
  }

  /** The lines that are still to come, as they come. */
  Stream<String> lines() {
    return output.lines();
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    process.toHandle().destroyForcibly(); // which leaves its output to be read
  }

  int waitForExit() throws InterruptedException {
    return process.waitFor();
  }
}

package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnreachableTest {
  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static Cli.Result status(int port, String... more) {
    String[] args = new String[more.length + 3];
    System.arraycopy(more, 0, args, 3, more.length);
    args[0] = "status";
    args[1] = "--connect";
    args[2] = "127.0.0.1:" + port;
    return Cli.run(args);
  }

  @Test
  void saysHowToStartAServerWhenNobodyListens() throws IOException {
    ServerSocket closed = listen();
    closed.close();
    Cli.Result result = status(closed.getLocalPort());
    assertEquals(ExitCode.UNREACHABLE, result.exitCode(), result.err());
    assertEquals("", result.out());
    assertEquals(
        "frontrow: no server answers at 127.0.0.1:"
            + closed.getLocalPort()
            + "; start one with 'frontrow serve --data DIR', or name another with --connect\n",
        result.err());
  }

  /** Only another process can be given another environment. */
  @Test
  void theEnvironmentSaysWhereTheServerIs() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("--add-"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.frontrow.server.ServerMain", "status", "--json"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("FRONTROW_CONNECT", "127.0.0.1:1");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.UNREACHABLE, process.waitFor(), out);
    assertTrue(out.contains("no server answers at 127.0.0.1:1;"), out);
  }

  @Test
  void doesNotWaitLongerThanItIsTold() throws IOException {
    try (ServerSocket silent = listen()) {
      Cli.Result result = status(silent.getLocalPort(), "--timeout", "200ms");
      assertEquals(ExitCode.UNREACHABLE, result.exitCode(), result.err());
    }
  }

  @Test
  void aPeerThatHangsUpIsNoServer() throws IOException, InterruptedException {
    try (ServerSocket other = listen()) {
      Thread peer =
          new Thread(
              () -> {
                try (Socket socket = other.accept();
                    InputStream in = socket.getInputStream()) {
                  in.read();
                } catch (IOException e) {
                  // The client may be gone first.
                }
              });
      peer.start();
      Cli.Result result = status(other.getLocalPort());
      peer.join();
      assertEquals(ExitCode.UNREACHABLE, result.exitCode(), result.err());
      assertTrue(result.err().startsWith("frontrow: no "), result.err());
    }
  }
}

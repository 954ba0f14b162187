package io.frontrow.server;

import io.frontrow.server.cli.FrontrowCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The main class of {@code serve} and of every command that talks to a server. */
public final class ServerMain {
  private ServerMain() {}

  public static void main(String[] args) {
    if (args.length == 0 || !args[0].equals("serve")) {
      silenceLoggers();
    }
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int exitCode = FrontrowCommand.execute(out, err, args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** A command that ends in a moment logs nothing, and need not wait for a logger to be set up. */
  private static void silenceLoggers() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  /** UTF-8 whatever the locale says: names of seats and halls come from all over the world. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    OutputStream bytes = new FileOutputStream(descriptor);
    return new PrintWriter(bytes, false, StandardCharsets.UTF_8);
  }
}

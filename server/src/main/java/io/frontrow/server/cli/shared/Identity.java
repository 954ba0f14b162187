package io.frontrow.server.cli.shared;

import io.frontrow.client.reply.CommandReply;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Under which identity a command is sent. Who sends it again under the same one gets the original
 * reply, and nothing happens twice.
 */
public final class Identity {
  @Option(
      names = "--instance",
      paramLabel = "N",
      converter = ClientOptions.Account.class,
      description = "Send as this instance of the account, to repeat a command; with --request-id.")
  private Integer instance;

  @Option(
      names = "--request-id",
      paramLabel = "N",
      converter = RequestId.class,
      description = "Send under this request id: one seen before gets its original reply.")
  private Long requestId;

  void check(ClientOptions options) {
    if ((instance == null) != (requestId == null)) {
      throw CommandFailedException.usage(
          "--instance and --request-id go together: they name one request of one client");
    }
    if (instance != null) {
      options.instance(instance);
    }
  }

  /** The id of the command's first request. */
  long requestId() {
    return requestId == null ? 1 : requestId;
  }

  boolean isGiven() {
    return requestId != null;
  }

  /** Which request it was, if that was asked for or if it came again. */
  void print(Output output, ClientOptions options, CommandReply reply) {
    if (reply.resent()) {
      output.line(
          "resent: this is the original reply to request "
              + request(options, reply)
              + ", decided at sequence "
              + Long.toUnsignedString(reply.sequence()));
    } else if (isGiven()) {
      output.line("request: " + request(options, reply));
    }
  }

  private static String request(ClientOptions options, CommandReply reply) {
    return reply.requestId() + " of instance " + Integer.toUnsignedString(options.instance());
  }

  public static void write(JsonObject json, ClientOptions options, CommandReply reply) {
    json.number("instance", Integer.toUnsignedLong(options.instance()))
        .unsigned("requestId", reply.requestId())
        .flag("resent", reply.resent());
  }

  /** Makes a request id of an option's value. */
  public static final class RequestId implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      try {
        long id = Long.parseLong(value);
        if (id > 0) {
          return id;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw new TypeConversionException("'" + value + "' is not a number from 1 to 2^63 - 1");
    }
  }
}

package io.frontrow.server.cli;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.Outcome;
import io.frontrow.client.reply.Reply;
import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.ClientOptions;
import io.frontrow.server.cli.shared.Identity;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.RecordFields;
import io.frontrow.server.cli.shared.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code request show}: what became of a request, also before a crash of either side. */
@Command(
    name = "show",
    description = "Show what became of a request; asking changes nothing and runs nothing again.")
final class RequestShowCommand extends ClientCommand {
  @Parameters(
      paramLabel = "ID",
      converter = Identity.RequestId.class,
      description = "The request's id.")
  private long requestId;

  @Option(
      names = "--instance",
      paramLabel = "N",
      required = true,
      converter = ClientOptions.Account.class,
      description = "The instance of the account that sent it.")
  private int instance;

  @Override
  protected void run(Session session, Output output) {
    Outcome outcome =
        session.await(
            session
                .client()
                .request(
                    RequestOutcomeStateDecoder.TEMPLATE_ID,
                    Outcome::decode,
                    (to, id) -> to.queries().getRequestOutcome(id, instance, requestId)));
    if (output.isJson()) {
      output.object(json -> write(json, outcome));
    } else {
      print(session, output, outcome);
    }
  }

  private void print(Session session, Output output, Outcome outcome) {
    String request = "request %d of instance %s".formatted(requestId, name());
    if (outcome instanceof Outcome.Answered answered) {
      Reply reply = answered.reply();
      output.line(
          "%s was answered at sequence %s: %s"
              .formatted(
                  request,
                  Long.toUnsignedString(reply.sequence()),
                  reply.getClass().getSimpleName()));
      RecordFields.lines((Record) reply, currency(session, (Record) reply))
          .forEach(it -> output.line("  " + it));
    } else if (outcome instanceof Outcome.Unseen) {
      output.line(request + " was never seen: nothing happened, it may be sent again");
    } else if (outcome instanceof Outcome.ClientUnknown) {
      output.line(
          "instance %s is not known: request %d never arrived, unless that is longer ago than the server's --client-idle"
              .formatted(name(), requestId));
    } else {
      output.line(request + " is forgotten: too long ago; look at the hold or order itself");
    }
  }

  /** Null if the reply is of no event, or of one that is archived. */
  private static String currency(Session session, Record reply) {
    int event = RecordFields.eventOf(reply);
    try {
      return event == 0 ? null : session.event(event).currency();
    } catch (CommandRejectedException e) {
      return null;
    }
  }

  private String name() {
    return Integer.toUnsignedString(instance);
  }

  private void write(JsonObject json, Outcome outcome) {
    json.number("instance", Integer.toUnsignedLong(instance)).unsigned("requestId", requestId);
    if (outcome instanceof Outcome.Answered answered) {
      json.text("status", "ANSWERED").text("reply", answered.reply().getClass().getSimpleName());
      RecordFields.write(json, (Record) answered.reply());
    } else {
      json.text("status", status(outcome));
    }
  }

  private static String status(Outcome outcome) {
    if (outcome instanceof Outcome.Unseen) {
      return "UNSEEN";
    }
    return outcome instanceof Outcome.ClientUnknown ? "CLIENT_UNKNOWN" : "FORGOTTEN";
  }
}

package io.frontrow.replay;

import java.math.BigInteger;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code history}: all that happened to a seat, a hold, an order, a buyer or a client. */
@Command(
    name = "history",
    description = {
      "Tell what happened to a seat, a hold, an order, a buyer or a client: what, when, by whom and"
          + " why, a line for each change.",
      "What no client asked for is told too, such as a hold that expired."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal history data --seat \"Block A-1-7\" --event 1",
      "  frontrow journal history data --order web-4711 --refused",
      "  frontrow journal history data --buyer 7 --at 18:57:03 --json"
    })
final class HistoryCommand implements Runnable {
  @Mixin private JournalOptions options;
  @Mixin private UntilOptions until;

  @ArgGroup(multiplicity = "1", heading = "Whose history:%n")
  private Wanted wanted;

  private static final class Wanted {
    @Option(
        names = "--seat",
        paramLabel = "SEAT",
        description = "A seat by its name, such as \"Block A-1-7\", or its guid.")
    private String seat;

    @Option(names = "--hold", paramLabel = "ID", description = "A hold.")
    private long hold;

    @Option(names = "--order", paramLabel = "REF", description = "An order by its reference.")
    private String order;

    @Option(names = "--buyer", paramLabel = "ID", description = "A buyer.")
    private BigInteger buyer;

    @Option(
        names = "--client",
        paramLabel = "ACCOUNT[/INSTANCE]",
        description = "A client, or all of an account; 0/0 is the node itself.")
    private ClientFilter client;
  }

  @Option(names = "--event", paramLabel = "ID", description = "Only in this event.")
  private long eventId;

  @Option(names = "--refused", description = "Tell of refusals as well.")
  private boolean refused;

  private final MessageReader messages = new MessageReader();
  private final PastEngine engine = new PastEngine();
  private final Questions questions = new Questions(engine, messages);

  @Override
  public void run() {
    Concern concern = new Concern(engine, questions, messages);
    HistoryLines lines = new HistoryLines(options, messages, questions, refused, eventId);
    Subject subject = subject();
    until
        .timeline(options)
        .replay(
            engine,
            (buffer, offset, length) -> {
              concern.wrap(buffer, offset);
              subject.look(concern, lines.of(concern, buffer, offset));
            });
    subject.finish();
    lines.finish();
  }

  private Subject subject() {
    if (wanted.seat != null) {
      return new SeatSubject(
          new SeatFilter(wanted.seat, eventId), engine, questions, messages.keys());
    }
    if (wanted.order != null) {
      return new OrderSubject(wanted.order);
    }
    if (wanted.buyer != null) {
      return new BuyerSubject(wanted.buyer.longValue());
    }
    return wanted.client != null ? new ClientSubject(wanted.client) : new HoldSubject(wanted.hold);
  }
}

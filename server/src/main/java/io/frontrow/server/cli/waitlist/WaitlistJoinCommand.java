package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.WaitlistEntryState;
import io.frontrow.client.reply.WaitlistJoined;
import io.frontrow.client.request.JoinWaitlistRequest;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.KeyOption;
import io.frontrow.server.cli.shared.Millis;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.PriceList;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waitlist join}: stands in line for tickets. */
@Command(
    name = "join",
    description = "Stand in line for N tickets; what is freed is offered in the order of joining.")
final class WaitlistJoinCommand extends ChangeCommand {
  private static final int MAX_QUANTITY = 100;
  private static final int MAX_CATEGORIES = 8;

  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(index = "1", paramLabel = "N", description = "How many tickets, at most 100.")
  private int quantity;

  @Option(
      names = "--buyer",
      paramLabel = "ID",
      converter = UnsignedLong.class,
      description = "Your own number for the buyer.")
  private Long buyer;

  @Option(
      names = "--categories",
      paramLabel = "LIST",
      split = ",",
      description = "Only of these, best first, apart by commas; default: any.")
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--max-price",
      paramLabel = "AMOUNT",
      description = "Each for at most this, such as 45.00.")
  private String maxPrice;

  @Option(names = "--together", description = "Only adjacent seats.")
  private boolean together;

  @Option(names = "--or-fewer", description = "Fewer will do; default: all or none.")
  private boolean orFewer;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Millis.Converter.class,
      description = "How long to wait, such as 48h; default: as long as the event lives.")
  private Millis ttl;

  @Option(
      names = "--claim",
      paramLabel = "TIME",
      converter = Millis.Converter.class,
      description = "How long an offer stands, such as 15m; default: the server's.")
  private Millis claim;

  @Mixin private KeyOption key;

  @Override
  protected void checkChange(Output output) {
    if (quantity < 1 || quantity > MAX_QUANTITY) {
      throw CommandFailedException.usage(
          "one can wait for 1 to " + MAX_QUANTITY + " tickets, not " + quantity);
    }
    if (categories.size() > MAX_CATEGORIES) {
      throw CommandFailedException.usage(
          "--categories names at most " + MAX_CATEGORIES + ", not " + categories.size());
    }
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    JoinWaitlistRequest request =
        JoinWaitlistRequest.of(eventId, quantity)
            .withBuyer(buyer == null ? 0 : buyer)
            .withChannelKey(key.value())
            .withPriceCeiling(
                maxPrice == null
                    ? JoinWaitlistRequest.ANY
                    : PriceList.amount(maxPrice, event.currency()))
            .withTtlMillis(ttl == null ? 0 : ttl.value())
            .withClaimMillis(claim == null ? 0 : claim.value())
            .withTogether(together)
            .withAllOrNone(!orFewer)
            .withCategories(categoryIndexes(session, event));
    WaitlistJoined joined = change(session, eventId, to -> to.joinWaitlist(request));
    // What is free already is offered in the same command, behind its reply.
    WaitlistEntryState entry = session.await(session.client().getWaitlistEntry(joined.entryId()));
    print(
        output,
        joined,
        json -> write(json, joined, entry),
        () -> {
          output.line(
              "entry %s of event %d: %s, number %s in line"
                  .formatted(
                      Long.toUnsignedString(joined.entryId()),
                      joined.eventId(),
                      EntryText.wish(entry),
                      Texts.number(joined.position())));
          EntryText.offer(entry).ifPresent(output::line);
        });
  }

  private List<Integer> categoryIndexes(Session session, EventState event) {
    if (categories.isEmpty()) {
      return List.of();
    }
    List<CategoryState> all = session.categories(event);
    List<Integer> indexes = new ArrayList<>();
    for (String name : categories) {
      CategoryState it =
          Names.find("category", "categories", all, CategoryState::name, name.strip());
      if (indexes.contains(it.category())) {
        throw CommandFailedException.usage("--categories names '" + it.name() + "' twice");
      }
      indexes.add(it.category());
    }
    return indexes;
  }

  private static void write(JsonObject json, WaitlistJoined joined, WaitlistEntryState entry) {
    json.unsigned("entryId", joined.entryId())
        .number("eventId", joined.eventId())
        .number("position", joined.position())
        .text("status", entry.status())
        .unsigned("holdId", entry.holdId())
        .unsigned("sequence", joined.sequence());
  }
}

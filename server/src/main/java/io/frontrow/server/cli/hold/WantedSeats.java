package io.frontrow.server.cli.hold;

import io.frontrow.client.Requests;
import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.client.reply.SectionState;
import io.frontrow.client.request.BestAvailableRequest;
import io.frontrow.client.request.HoldRequest;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.Limits;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.KeyOption;
import io.frontrow.server.cli.shared.NamedTickets;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.PriceList;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.UnchangedOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which tickets to hold: by name, or the best seats there are. */
final class WantedSeats {
  @Mixin private NamedTickets named;

  @Mixin private KeyOption key;

  @Mixin private UnchangedOption unchanged;

  @Option(names = "--best", paramLabel = "N", description = "The best N adjacent seats.")
  private Integer best;

  @Option(names = "--section", paramLabel = "NAME", description = "With --best: only from here.")
  private String section;

  @Option(names = "--category", paramLabel = "NAME", description = "With --best: only of this.")
  private String category;

  @Option(
      names = "--max-price",
      paramLabel = "AMOUNT",
      description = "With --best: each for at most this, such as 45.00.")
  private String maxPrice;

  @Option(
      names = "--accessible",
      paramLabel = "N",
      description = "With --best: exactly so many of them wheelchair places.")
  private Integer accessible;

  @Option(names = "--anywhere", description = "With --best: scattered seats will do.")
  private boolean anywhere;

  void check() {
    if (named.isEmpty() == (best == null)) {
      throw CommandFailedException.usage(
          "which seats? say either --seats, --seat or --area, or else --best");
    }
    boolean onlyWithBest =
        section != null || category != null || maxPrice != null || accessible != null || anywhere;
    if (best == null && onlyWithBest) {
      throw CommandFailedException.usage(
          "--section and --category go with --best only, and so do --max-price, --accessible and"
              + " --anywhere");
    }
    if (best != null && unchanged.value() != 0) {
      throw CommandFailedException.usage("--unchanged-since goes with named seats only");
    }
    named.check();
    int count = best == null ? Math.max(1, named.seatNames().size()) : best;
    if (count < 1 || count > Limits.MAX_SEATS_PER_HOLD) {
      throw CommandFailedException.usage(
          "a hold has from 1 to " + Limits.MAX_SEATS_PER_HOLD + " seats, not " + count);
    }
    if (accessible != null && (accessible < 0 || accessible > best)) {
      throw CommandFailedException.usage("--accessible is from 0 to the number of seats");
    }
  }

  /** What to send, with all names looked up. */
  Function<Requests, CompletableFuture<SeatsHeld>> request(
      Session session, EventState event, long buyer, int ttlMillis) {
    int eventId = event.eventId();
    if (best == null) {
      Tickets tickets = named.resolve(session, eventId);
      HoldRequest request =
          HoldRequest.of(eventId, tickets)
              .withBuyer(buyer)
              .withChannelKey(key.value())
              .withUnchangedSince(unchanged.value())
              .withTtlMillis(ttlMillis);
      return to -> to.holdSeats(request);
    }
    BestAvailableRequest request =
        BestAvailableRequest.of(eventId, best)
            .withBuyer(buyer)
            .withChannelKey(key.value())
            .withTtlMillis(ttlMillis)
            .withSection(sectionIndex(session, event))
            .withCategory(categoryIndex(session, event))
            .withPriceCeiling(
                maxPrice == null
                    ? BestAvailableRequest.ANY
                    : PriceList.amount(maxPrice, event.currency()))
            .withAccessible(accessible == null ? 0 : accessible)
            .withAnywhere(anywhere);
    return to -> to.holdBestAvailable(request);
  }

  private int sectionIndex(Session session, EventState event) {
    return section == null
        ? BestAvailableRequest.ANY
        : Names.find("section", "sections", session.sections(event), SectionState::name, section)
            .section();
  }

  private int categoryIndex(Session session, EventState event) {
    return category == null
        ? BestAvailableRequest.ANY
        : Names.find(
                "category", "categories", session.categories(event), CategoryState::name, category)
            .category();
  }

  /** What of the wish could be dropped, or added, to find something. */
  String adviceIfNoBlock() {
    List<String> drop = new ArrayList<>();
    addIf(drop, section != null, "--section");
    addIf(drop, category != null, "--category");
    addIf(drop, maxPrice != null, "--max-price");
    addIf(drop, accessible != null, "--accessible");
    List<String> ways = new ArrayList<>();
    addIf(ways, best > 1, "ask for fewer");
    addIf(ways, !drop.isEmpty(), "drop " + String.join(" or ", drop));
    addIf(ways, !anywhere && accessible == null && best > 1, "add --anywhere");
    addIf(ways, ways.isEmpty(), "'frontrow waitlist join' waits for some");
    return (best > 1 ? "no free seats fit that wish; " : "no free seat fits that wish; ")
        + String.join(", or ", ways);
  }

  private static void addIf(List<String> list, boolean condition, String text) {
    if (condition) {
      list.add(text);
    }
  }
}

package io.frontrow.server.cli;

import io.frontrow.client.CommandEncoder;
import io.frontrow.client.SeatDirectory;
import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.client.reply.SectionState;
import io.frontrow.protocol.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say which seats to hold: by name, or the best there are. */
final class WantedSeats {
  @Option(
      names = "--seats",
      paramLabel = "LIST",
      description = "Seats by name or guid, apart by commas: \"Block A-1-7,Block A-1-8\".")
  private List<String> lists = new ArrayList<>();

  @Option(
      names = "--seat",
      paramLabel = "NAME",
      description = "One seat, whose name may have commas; repeat it.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--best", paramLabel = "N", description = "The best N adjacent seats.")
  private Integer best;

  @Option(names = "--section", paramLabel = "NAME", description = "With --best: only from here.")
  private String section;

  @Option(names = "--category", paramLabel = "NAME", description = "With --best: only of this.")
  private String category;

  void check() {
    boolean named = !lists.isEmpty() || !names.isEmpty();
    if (named == (best != null)) {
      throw CommandFailedException.usage(
          "which seats? say either --seats or --seat, or else --best");
    }
    if (named && (section != null || category != null)) {
      throw CommandFailedException.usage("--section and --category go with --best only");
    }
    int count = named ? seatNames().size() : best;
    if (count < 1 || count > Limits.MAX_SEATS_PER_HOLD) {
      throw CommandFailedException.usage(
          "a hold has from 1 to " + Limits.MAX_SEATS_PER_HOLD + " seats, not " + count);
    }
  }

  CompletableFuture<SeatsHeld> request(
      Session session, EventState event, long buyer, int ttlMillis) {
    int eventId = event.eventId();
    if (best == null) {
      List<Integer> seats =
          session.await(new SeatDirectory(session.client(), eventId).resolve(seatNames()));
      int[] indexes = seats.stream().mapToInt(Integer::intValue).toArray();
      return session.client().holdSeats(eventId, buyer, ttlMillis, indexes);
    }
    return session
        .client()
        .holdBestAvailable(
            eventId,
            buyer,
            ttlMillis,
            sectionIndex(session, event),
            categoryIndex(session, event),
            best);
  }

  private List<String> seatNames() {
    return Stream.concat(
            lists.stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip),
            names.stream())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private int sectionIndex(Session session, EventState event) {
    return section == null
        ? CommandEncoder.ANY
        : Names.find("section", "sections", session.sections(event), SectionState::name, section)
            .section();
  }

  private int categoryIndex(Session session, EventState event) {
    return category == null
        ? CommandEncoder.ANY
        : Names.find(
                "category", "categories", session.categories(event), CategoryState::name, category)
            .category();
  }
}

package io.frontrow.server.cli.event;

import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SectionState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Table;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code event show}: an event's totals, sections, areas, prices, channels and limits. */
@Command(
    name = "show",
    description = "Show an event: totals, sections, areas, prices, channels and limits.")
final class EventShowCommand extends ClientCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<SectionState> sections = session.sections(event);
    List<CategoryState> categories = session.categories(event);
    EventDetails details = EventDetails.read(session, event);
    if (output.isJson()) {
      output.object(
          json -> {
            write(json, event, sections, categories);
            details.write(json);
          });
      return;
    }
    output.line(title(event));
    output.line(totals(event));
    output.line(standing(event));
    details.channelSeats().ifPresent(output::line);
    if (!sections.isEmpty()) {
      output.line("");
      Table places = new Table("section", "rows#", "seats#");
      sections.forEach(it -> places.row(it.name(), it.rowCount(), it.seatCount()));
      places.lines().forEach(output::line);
    }
    output.line("");
    Table prices = new Table("category", "price#");
    categories.forEach(it -> prices.row(it.name(), Texts.money(it.amount(), event.currency())));
    prices.lines().forEach(output::line);
    details.lines().forEach(output::line);
  }

  private static String standing(EventState event) {
    return "version "
        + Long.toUnsignedString(event.version())
        + ", price version "
        + event.priceVersion()
        + ", orphan mode "
        + Texts.words(event.orphanMode())
        + ", waitlist "
        + Texts.number(event.waitlistCount())
        + ", waiting room "
        + Texts.words(event.waitingRoom());
  }

  static String title(EventState event) {
    return "event " + event.eventId() + ": " + event.name() + ", " + Texts.words(event.phase());
  }

  static String totals(EventState event) {
    return Texts.count(event.seatCount(), "seat", "seats")
        + ": "
        + Texts.number(event.freeCount())
        + " free, "
        + Texts.number(event.heldCount())
        + " held, "
        + Texts.number(event.soldCount())
        + " sold, "
        + Texts.number(event.blockedCount())
        + " blocked";
  }

  private static void write(
      JsonObject json,
      EventState event,
      List<SectionState> sections,
      List<CategoryState> categories) {
    EventJson.write(json, event);
    json.objects(
        "sections",
        sections,
        (item, it) ->
            item.number("section", it.section())
                .text("name", it.name())
                .number("firstRow", it.firstRow())
                .number("rowCount", it.rowCount())
                .number("firstSeat", it.firstSeat())
                .number("seatCount", it.seatCount()));
    json.objects(
        "categories",
        categories,
        (item, it) ->
            item.number("category", it.category())
                .text("name", it.name())
                .number("color", it.color())
                .number("amount", it.amount()));
  }
}

package io.frontrow.server.cli.event;

import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.PricesSet;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.PriceList;
import io.frontrow.server.cli.shared.Session;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code event price}: sets prices from now on. */
@Command(name = "price", description = "Set prices from now on; live holds and orders keep theirs.")
final class EventPriceCommand extends ChangeCommand {
  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CATEGORY=12.50",
      description = "What a ticket of a category costs; the others keep their price.")
  private List<String> prices;

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<String> categories = session.categories(event).stream().map(CategoryState::name).toList();
    Map<Integer, Long> amounts = PriceList.parse(prices, categories, event.currency());
    PricesSet set = change(session, 0, to -> to.setPrices(eventId, amounts));
    print(
        output,
        set,
        json ->
            json.number("eventId", set.eventId())
                .number("priceVersion", set.priceVersion())
                .unsigned("sequence", set.sequence()),
        () -> output.line("event " + set.eventId() + " has price version " + set.priceVersion()));
  }
}

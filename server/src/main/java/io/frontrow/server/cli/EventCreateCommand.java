package io.frontrow.server.cli;

import io.frontrow.client.reply.EventCreated;
import io.frontrow.client.reply.PlanSealed;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.server.SeatingPlanUpload;
import io.frontrow.server.plan.SeatingPlan;
import io.frontrow.server.plan.SeatingPlanReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code event create}: sends a seating plan and puts it up as an event. */
@Command(
    name = "create",
    description = "Create an event from a seating plan; it begins as a draft.")
final class EventCreateCommand extends ClientCommand {
  @Option(
      names = "--plan",
      paramLabel = "FILE",
      required = true,
      description = "The plan, JSON in the pretix seating-plan format.")
  private Path planFile;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The event's name; default: the plan's.")
  private String name;

  @Option(
      names = "--price",
      paramLabel = "CATEGORY=12.50",
      description = "What a seat of a category costs; repeat it. Others cost nothing.")
  private List<String> prices = new ArrayList<>();

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "EUR",
      description = "ISO 4217 code of the prices; default ${DEFAULT-VALUE}.")
  private String currency;

  @Option(
      names = "--orphan-mode",
      paramLabel = "off|try",
      defaultValue = "off",
      description = "Whether --best avoids leaving single seats; default ${DEFAULT-VALUE}.")
  private String orphanMode;

  private SeatingPlan plan;
  private Map<Integer, Long> amounts;

  @Override
  void check(Output output) {
    if (!orphanMode.equals("off") && !orphanMode.equals("try")) {
      throw CommandFailedException.usage("--orphan-mode is off or try, not '" + orphanMode + "'");
    }
    if (name != null
        && (name.isBlank()
            || name.getBytes(StandardCharsets.UTF_8).length > Limits.MAX_NAME_BYTES)) {
      throw CommandFailedException.usage(
          "--name must have from 1 to " + Limits.MAX_NAME_BYTES + " bytes of UTF-8");
    }
    plan = SeatingPlanReader.read(planFile);
    amounts = PriceList.parse(prices, plan.categories(), currency);
  }

  @Override
  void run(Session session, Output output) {
    String eventName = name == null ? plan.name() : name;
    output.progress(
        "sending plan " + plan.name() + ", " + Texts.count(plan.seatCount(), "seat", "seats"));
    PlanSealed sealed = session.await(SeatingPlanUpload.of(plan).send(session.client()));
    EventCreated created =
        session.await(
            session
                .client()
                .createEvent(
                    sealed.planId(),
                    eventName,
                    OrphanMode.valueOf(orphanMode.toUpperCase(Locale.ROOT)),
                    currency,
                    amounts));
    if (output.isJson()) {
      output.object(json -> write(json, eventName, sealed, created));
    } else {
      output.line(
          "event %d: %s, %s in %s, %s; %s - next: frontrow event open %d"
              .formatted(
                  created.eventId(),
                  eventName,
                  Texts.count(created.seatCount(), "seat", "seats"),
                  Texts.count(sealed.sectionCount(), "section", "sections"),
                  Texts.count(sealed.categoryCount(), "category", "categories"),
                  Texts.words(SalePhase.DRAFT),
                  created.eventId()));
    }
  }

  private void write(JsonObject json, String eventName, PlanSealed sealed, EventCreated created) {
    json.number("eventId", created.eventId())
        .number("planId", created.planId())
        .text("name", eventName)
        .text("phase", SalePhase.DRAFT)
        .text("currency", currency)
        .number("seatCount", created.seatCount())
        .number("rowCount", sealed.rowCount())
        .number("sectionCount", sealed.sectionCount())
        .number("categoryCount", sealed.categoryCount())
        .unsigned("sequence", created.sequence());
  }
}

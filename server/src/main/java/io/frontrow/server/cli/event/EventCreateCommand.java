package io.frontrow.server.cli.event;

import io.frontrow.client.reply.EventCreated;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.PlanCategoryState;
import io.frontrow.client.reply.PlanSealed;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.server.SeatingPlanUpload;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.PriceList;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.plan.SeatingPlan;
import io.frontrow.server.plan.SeatingPlan.Category;
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
      description = "The plan, JSON in the pretix seating-plan format.")
  private Path planFile;

  @Option(
      names = "--overlay",
      paramLabel = "FILE",
      description = "What the plan's own format cannot say: areas, wheelchair places, gaps.")
  private Path overlayFile;

  @Option(
      names = "--plan-id",
      paramLabel = "N",
      description = "A plan that the server has already, from an earlier event.")
  private Integer planId;

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
      paramLabel = "off|try|strict",
      defaultValue = "off",
      description =
          "Whether single seats may be left over: off, not if --best can avoid it, or not while"
              + " another pick exists; default ${DEFAULT-VALUE}.")
  private String orphanMode;

  private SeatingPlan plan;
  private Map<Integer, Long> amounts;

  @Override
  protected void check(Output output) {
    if (!List.of("off", "try", "strict").contains(orphanMode)) {
      throw CommandFailedException.usage(
          "--orphan-mode is off, try or strict, not '" + orphanMode + "'");
    }
    if ((planFile == null) == (planId == null)) {
      throw CommandFailedException.usage("which plan? say either --plan FILE or --plan-id N");
    }
    if (planFile == null && overlayFile != null) {
      throw CommandFailedException.usage("--overlay goes with --plan only");
    }
    if (planId != null && name == null) {
      throw CommandFailedException.usage("a plan that is there already needs an event's --name");
    }
    if (name != null
        && (name.isBlank()
            || name.getBytes(StandardCharsets.UTF_8).length > Limits.MAX_NAME_BYTES)) {
      throw CommandFailedException.usage(
          "--name must have from 1 to " + Limits.MAX_NAME_BYTES + " bytes of UTF-8");
    }
    if (planFile != null) {
      plan =
          overlayFile == null
              ? SeatingPlanReader.read(planFile)
              : SeatingPlanReader.read(planFile, overlayFile);
      amounts =
          PriceList.parse(
              prices, plan.categories().stream().map(Category::name).toList(), currency);
    }
  }

  @Override
  protected void run(Session session, Output output) {
    String eventName = name == null ? plan.name() : name;
    if (planFile == null) {
      amounts = PriceList.parse(prices, categories(session), currency);
    }
    EventCreated created =
        session.await(
            session
                .client()
                .createEvent(
                    planFile == null ? planId : send(session, output),
                    eventName,
                    OrphanMode.valueOf(orphanMode.toUpperCase(Locale.ROOT)),
                    currency,
                    amounts));
    EventState event = session.event(created.eventId());
    if (output.isJson()) {
      output.object(json -> write(json, event, created));
    } else {
      print(output, event);
    }
  }

  private int send(Session session, Output output) {
    output.progress(
        "sending plan "
            + plan.name()
            + ", "
            + Texts.count(plan.seatCount(), "seat", "seats")
            + areas(plan.areas().size()));
    PlanSealed sealed = session.await(SeatingPlanUpload.of(plan).send(session.client()));
    return sealed.planId();
  }

  /** What the categories of a plan are called that the server has. */
  private List<String> categories(Session session) {
    PlanCategoryState first = session.await(session.client().getPlanCategory(planId, 0));
    return session
        .awaitAll(0, first.categoryCount(), i -> session.client().getPlanCategory(planId, i))
        .stream()
        .map(PlanCategoryState::name)
        .toList();
  }

  private static void print(Output output, EventState event) {
    output.line(
        "event %d: %s, %s in %s%s, %s; %s - next: frontrow event open %d"
            .formatted(
                event.eventId(),
                event.name(),
                Texts.count(event.seatCount(), "seat", "seats"),
                Texts.count(event.sectionCount(), "section", "sections"),
                areas(event.areaCount()),
                Texts.count(event.categoryCount(), "category", "categories"),
                Texts.words(SalePhase.DRAFT),
                event.eventId()));
  }

  private static String areas(int count) {
    return count == 0 ? "" : " and " + Texts.count(count, "area", "areas");
  }

  private void write(JsonObject json, EventState event, EventCreated created) {
    json.number("eventId", created.eventId())
        .number("planId", created.planId())
        .text("name", event.name())
        .text("phase", SalePhase.DRAFT)
        .text("currency", currency)
        .number("seatCount", created.seatCount())
        .number("rowCount", event.rowCount())
        .number("sectionCount", event.sectionCount())
        .number("categoryCount", event.categoryCount())
        .number("areaCount", event.areaCount())
        .unsigned("sequence", created.sequence());
  }
}

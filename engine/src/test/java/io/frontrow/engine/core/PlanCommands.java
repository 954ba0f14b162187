package io.frontrow.engine.core;

import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The part of the generator that defines plans: several drafts at a time, each sent part by part,
 * now and then with a part that must be refused.
 */
final class PlanCommands {
  /** A draft on its way, and the parts still to send. */
  private static final class Draft {
    final HallPlan plan;
    final long clientId;
    final List<Runnable> parts = new ArrayList<>();
    int planId;
    int sent;
    long digest;
    long digestIfAccepted;

    Draft(HallPlan plan, long clientId) {
      this.plan = plan;
      this.clientId = clientId;
    }
  }

  /** Refusals from here on are about the request, not about the plan. */
  private static final int FIRST_REQUEST_CODE = RejectCode.DUPLICATE_TOO_OLD.value();

  private final SplittableRandom random;
  private final Records records;
  private final RequestIds requests;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Integer, HallPlan> sealed = new HashMap<>();

  /** The draft whose part was sent last; null if the last command was none of its next parts. */
  private Draft speaking;

  private int lastPlanId;

  PlanCommands(SplittableRandom random, Records records, RequestIds requests) {
    this.random = random;
    this.records = records;
    this.requests = requests;
  }

  boolean isBusy() {
    return !drafts.isEmpty();
  }

  /** Nothing can be sold before there is a sealed plan. */
  boolean isWanted() {
    return sealed.isEmpty();
  }

  int anyPlanId() {
    if (!sealed.isEmpty() && random.nextInt(4) > 0) {
      return new ArrayList<>(sealed.keySet()).get(random.nextInt(sealed.size()));
    }
    return random.nextInt(lastPlanId + 3);
  }

  /** The next command is no part of a plan. */
  void pause() {
    speaking = null;
  }

  void next(long clientId) {
    if (drafts.isEmpty() || random.nextInt(40) == 0) {
      begin(clientId);
    } else if (random.nextInt(sealed.isEmpty() ? 150 : 25) == 0) {
      requests.as(random.nextBoolean() ? drafts.get(0).clientId : clientId);
      disturb(random.nextInt(4) == 0 ? anyPlanId() : drafts.get(0).planId);
    } else {
      speaking = drafts.get(0);
      requests.as(speaking.clientId);
      if (speaking.sent == speaking.parts.size() - 1 && random.nextInt(10) == 0) {
        records.sealPlan(speaking.planId, speaking.digest + 1);
        speaking = null;
      } else {
        speaking.parts.get(speaking.sent).run();
        speaking.digestIfAccepted = records.digest(speaking.digest);
      }
    }
  }

  private void begin(long clientId) {
    requests.as(clientId);
    String name = random.nextInt(20) == 0 ? "n".repeat(random.nextInt(2) * 65) : "Plan";
    records.beginPlan(name);
    speaking = new Draft(RandomPlans.next(random), clientId);
    speaking.digestIfAccepted = records.digest(PlanDigest.START);
  }

  /** A part that may come at a bad moment or is bad in itself. */
  private void disturb(int planId) {
    String longText = "x".repeat(random.nextInt(2) * 70);
    switch (random.nextInt(10)) {
      case 8 -> records.defineArea(planId, random.nextInt(6), 1_000_001, "area");
      case 9 -> records.defineArea(planId, 0, random.nextInt(9), longText);
      case 0 -> records.defineCategory(planId, 1, longText);
      case 1 -> records.defineSection(planId, longText);
      case 2 -> records.defineRow(planId, 1, 1, "r", List.of());
      case 3 -> records.defineRow(planId, 1, 1, "r", List.of(3, 0));
      case 4 -> records.defineRow(planId, 1, 1, "r", badSegments());
      case 5 -> records.defineSeats(planId, List.of());
      case 6 -> records.defineSeats(planId, List.of(badSeat()));
      default -> records.sealPlan(planId, random.nextLong());
    }
  }

  private List<Integer> badSegments() {
    return switch (random.nextInt(3)) {
      case 0 -> List.of(200, 1);
      case 1 -> Collections.nCopies(65, 1);
      default -> List.of(150);
    };
  }

  private HallPlan.Seat badSeat() {
    return switch (random.nextInt(5)) {
      case 4 -> new HallPlan.Seat(0, 4, "s", "g");
      case 0 -> new HallPlan.Seat(200, 0, "s", "g");
      case 1 -> new HallPlan.Seat(0, 0, "", "g");
      case 2 -> new HallPlan.Seat(0, 0, "s", "g".repeat(49));
      default -> new HallPlan.Seat(0, 0, "s".repeat(17), "g");
    };
  }

  private void script(Draft draft) {
    HallPlan plan = draft.plan;
    int planId = draft.planId;
    plan.categories().forEach(name -> draft.parts.add(() -> category(planId, name)));
    for (HallPlan.Section section : plan.sections()) {
      draft.parts.add(() -> records.defineSection(planId, section.name()));
      for (HallPlan.Row row : section.rows()) {
        draft.parts.add(() -> row(planId, row));
        for (int first = 0; first < row.seats().size(); first += 50) {
          int end = Math.min(first + 50, row.seats().size());
          List<HallPlan.Seat> seats = row.seats().subList(first, end);
          draft.parts.add(() -> records.defineSeats(planId, seats));
        }
      }
    }
    for (HallPlan.Area area : plan.areas()) {
      draft.parts.add(
          () -> records.defineArea(planId, area.category(), area.capacity(), area.name()));
    }
    draft.parts.add(() -> records.sealPlan(planId, draft.digest));
  }

  private void category(int planId, String name) {
    records.defineCategory(planId, random.nextInt(), name);
  }

  private void row(int planId, HallPlan.Row row) {
    records.defineRow(planId, row.rank(), row.focalPoint(), row.label(), row.segments());
  }

  void observe(Said message) {
    switch (message.templateId()) {
      case PlanBegunDecoder.TEMPLATE_ID -> begun((int) message.field("planId"));
      case PlanExtendedDecoder.TEMPLATE_ID -> extended((int) message.field("planId"));
      case PlanSealedDecoder.TEMPLATE_ID -> {
        int planId = (int) message.field("planId");
        drafts.removeIf(draft -> draft.planId == planId);
        if (speaking != null) {
          sealed.put(planId, speaking.plan);
        }
      }
      case CommandRejectedDecoder.TEMPLATE_ID -> {
        if (speaking != null && CommandGenerator.code(message) < FIRST_REQUEST_CODE) {
          drafts.remove(speaking);
        }
      }
      default -> {}
    }
  }

  private void begun(int planId) {
    if (speaking != null) {
      lastPlanId = planId;
      speaking.planId = planId;
      speaking.digest = speaking.digestIfAccepted;
      script(speaking);
      drafts.add(speaking);
    }
  }

  /** A disturbing part that fits is a part too; the draft is then given up. */
  private void extended(int planId) {
    if (speaking != null) {
      speaking.digest = speaking.digestIfAccepted;
      speaking.sent++;
    } else {
      drafts.removeIf(draft -> draft.planId == planId);
    }
  }
}

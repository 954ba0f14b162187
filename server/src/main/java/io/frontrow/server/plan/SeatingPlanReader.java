package io.frontrow.server.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.Limits;
import io.frontrow.server.plan.SeatingPlan.Row;
import io.frontrow.server.plan.SeatingPlan.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads seating plans and refuses, whole, any that is not sound; called by whoever imports a plan,
 * never by the engine's threads.
 */
public final class SeatingPlanReader {
  /** A plan of a hundred thousand seats has some ten. */
  private static final int MAX_FILE_BYTES = 128 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private SeatingPlanReader() {}

  /**
   * Reads a plan from a file of UTF-8 JSON.
   *
   * @throws SeatingPlanException if the file cannot be read or its plan is refused
   */
  public static SeatingPlan read(Path file) {
    return read(file.toString(), bytes(file));
  }

  /**
   * Reads a plan from a file, and from a second one what the first cannot say.
   *
   * @throws SeatingPlanException if a file cannot be read, or the plan or its overlay is refused
   */
  public static SeatingPlan read(Path file, Path overlay) {
    Problems problems = new Problems(file.toString());
    JsonNode tree = parse(bytes(file), problems);
    Problems overlayProblems = new Problems(overlay.toString());
    JsonNode additions = parse(bytes(overlay), overlayProblems);
    Problems problemsOfBoth = new Problems(file + " with " + overlay);
    if (tree instanceof ObjectNode plan) {
      PlanOverlay.add(plan, additions, overlayProblems, problemsOfBoth);
    }
    return read(tree, problemsOfBoth);
  }

  private static byte[] bytes(Path file) {
    try {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] json = in.readNBytes(MAX_FILE_BYTES + 1);
        if (json.length > MAX_FILE_BYTES) {
          throw new IOException("it has more than " + (MAX_FILE_BYTES >> 20) + " MiB");
        }
        return json;
      }
    } catch (NoSuchFileException e) {
      throw new Problems(file.toString()).unreadable("no such file", e);
    } catch (IOException e) {
      throw new Problems(file.toString()).unreadable("cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a plan from bytes of UTF-8 JSON.
   *
   * @param sourceName what messages call the plan, usually a file name
   * @throws SeatingPlanException if the plan is refused
   */
  public static SeatingPlan read(String sourceName, byte[] json) {
    Problems problems = new Problems(sourceName);
    return read(parse(json, problems), problems);
  }

  private static SeatingPlan read(JsonNode tree, Problems problems) {
    if (!tree.isObject()) {
      problems.add("", "must be a JSON object, but is " + PlanNode.kind(tree));
      problems.refuseIfAny();
    }
    PlanNode plan = new PlanNode(tree, "", problems);
    PlanDraft draft = new PlanDraft(plan);
    Point focus = Focus.of(plan, draft.sections());
    problems.refuseIfAny();
    List<Section> sections = new ArrayList<>();
    int[] ranks = draft.ranks().orElseGet(() -> RowRanks.of(draft.sections(), focus));
    int rank = 0;
    for (DrawnSection drawn : draft.sections()) {
      double usualStep = DrawnRow.usual(drawn.steps());
      List<Row> rows = new ArrayList<>();
      for (DrawnRow row : drawn.rows()) {
        int[] segments = row.segments(usualStep);
        checkSegments(row, segments, problems);
        int focalPoint = row.focalPoint(segments, focus);
        rows.add(new Row(row.label(), ranks[rank++], focalPoint, segments, row.seats()));
      }
      sections.add(new Section(drawn.name(), rows));
    }
    problems.refuseIfAny();
    return new SeatingPlan(draft.name(), draft.categories(), sections, draft.areas(), tree);
  }

  private static void checkSegments(DrawnRow row, int[] segments, Problems problems) {
    int positions = row.seats().size() + segments.length - 1;
    if (segments.length > Limits.MAX_ROW_SEGMENTS) {
      problems.add(
          row.path(),
          "gaps in the drawing break it into "
              + segments.length
              + " segments, at most "
              + Limits.MAX_ROW_SEGMENTS
              + " are allowed");
    } else if (positions > Limits.MAX_ROW_POSITIONS) {
      problems.add(
          row.path(),
          "takes "
              + positions
              + " positions, seats and gaps, at most "
              + Limits.MAX_ROW_POSITIONS
              + " are allowed");
    }
  }

  private static JsonNode parse(byte[] json, Problems problems) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree.isMissingNode()) {
        problems.add("", "not JSON: is empty");
        problems.refuseIfAny();
      }
      return tree;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null
              ? ""
              : String.format(
                  Locale.ROOT, " (line %d, column %d)", at.getLineNr(), at.getColumnNr());
      throw problems.unreadable("not JSON: " + firstLine(e.getOriginalMessage()) + where, e);
    } catch (IOException e) {
      throw problems.unreadable("not JSON: " + firstLine(e.getMessage()), e);
    }
  }

  private static String firstLine(String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }
}

package io.frontrow.server.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RowRanksTest {
  @Test
  void ranksRowsByTheirDistanceFromTheStatedFocus() {
    PlanText text = rows(0, 30, 60);
    assertEquals(List.of(2, 1, 0), ranks(text.put("", "focus", "{\"x\":10,\"y\":90}")));
    assertEquals(List.of(1, 0, 1), ranks(text.put("", "focus", "{\"x\":10,\"y\":30}")));
  }

  @Test
  void comparesRowsOfAllSections() {
    PlanText text = rows(0, 30).zone("Near").row("A", 0, 10, 20, 10).row("B", 0, 20, 20, 20);
    assertEquals(List.of(0, 3, 1, 2), ranks(text.put("", "focus", "{\"x\":10,\"y\":-9}")));
  }

  @Test
  void looksAtTheStageThatIsDrawn() {
    assertEquals(List.of(2, 1, 0), ranks(withStage("Stage")));
    assertEquals(List.of(2, 1, 0), ranks(withStage("Große BÜHNE (Mitte)")));
    assertEquals(List.of(0, 1, 2), ranks(withStage("Backstage")));
  }

  @Test
  void findsTheMiddleOfEveryShapeOfStage() {
    String at =
        "\"position\":{\"x\":0,\"y\":200},"
            + "\"text\":{\"text\":\"Stage\",\"position\":{\"x\":10,\"y\":-400}}";
    assertEquals(List.of(2, 1, 0), ranks(withArea("{\"shape\":\"circle\"," + at + "}")));
    assertEquals(List.of(0, 1, 2), ranks(withArea("{\"shape\":\"text\"," + at + "}")));
    String box = "\"rectangle\":{\"width\":20,\"height\":400}";
    assertEquals(
        List.of(0, 1, 2),
        ranks(withArea("{\"shape\":\"rectangle\",\"rotation\":180," + box + "," + at + "}")),
        "turned up about its corner");
    String points = "\"polygon\":{\"points\":[{\"x\":0,\"y\":-300},{\"x\":20,\"y\":-500}]}";
    assertEquals(
        List.of(0, 1, 2), ranks(withArea("{\"shape\":\"polygon\"," + points + "," + at + "}")));
    assertEquals(
        List.of(2, 1, 0),
        ranks(
            withArea(
                "{\"text\":\"Stage\",\"width\":20,\"height\":1000,"
                    + "\"position\":{\"x\":0,\"y\":-300}}")),
        "an area of the format's first version");
  }

  @Test
  void prefersTheStatedFocusToTheStage() {
    assertEquals(
        List.of(0, 1, 2), ranks(withStage("Stage").put("", "focus", "{\"x\":10,\"y\":-50}")));
  }

  @Test
  void looksOverTheLowestLabelIfThereIsNoStage() {
    assertEquals(List.of(0, 1, 2), ranks(labelled("1", "2", "3")));
    assertEquals(List.of(2, 1, 0), ranks(labelled("10", "9", "8")));
    assertEquals(List.of(2, 1, 0), ranks(labelled("AA", "Z", "Y")));
    assertEquals(List.of(0, 1, 2), ranks(labelled("same", "same", "same")));
  }

  @Test
  void looksAtTheMiddleIfSectionsFaceEachOther() {
    PlanText text =
        PlanText.empty()
            .zone("North")
            .row("2", 0, 0, 20, 0)
            .row("1", 0, 30, 20, 30)
            .zone("South")
            .row("1", 0, 200, 20, 200)
            .row("2", 0, 230, 20, 230);
    assertEquals(List.of(1, 0, 0, 1), ranks(text));
  }

  @Test
  void followsMoreThanThreeQuartersOfTheSeats() {
    PlanText text =
        PlanText.empty()
            .zone("Hall")
            .row("1", 0, 0, 20, 0, 40, 0, 60, 0)
            .row("2", 0, 30, 20, 30, 40, 30, 60, 30)
            .zone("Gallery")
            .row("2", 30, 60)
            .row("1", 30, 90);
    assertEquals(List.of(0, 1, 2, 3), ranks(text));
  }

  @Test
  void ranksRowsOfABlockByDepthHoweverLongTheyAre() {
    PlanText text =
        PlanText.empty()
            .zone("Side")
            .row("A", 0, 0, 20, 0)
            .row("B", 0, 30, 20, 30, 40, 30, 60, 30, 80, 30);
    assertEquals(List.of(0, 1), ranks(text.put("", "focus", "{\"x\":500,\"y\":-10}")));
  }

  @Test
  void givesRowsOfNearlyOneDistanceTheSameRank() {
    PlanText text = rows(0).zone("Right").row("A", 100, 0.5, 120, 0.5);
    assertEquals(List.of(0, 0), ranks(text.put("", "focus", "{\"x\":60,\"y\":-100}")));
    PlanText farther = rows(0).zone("Right").row("A", 100, 5, 120, 5);
    assertEquals(List.of(0, 1), ranks(farther.put("", "focus", "{\"x\":60,\"y\":-100}")));
  }

  @Test
  void givesTheSameRanksToAPlanInSmallerUnits() {
    PlanText small =
        PlanText.empty().zone("Stalls").row("A", 0, 0, 0.2, 0).row("B", 0, 0.3, 0.2, 0.3);
    assertEquals(List.of(0, 1), ranks(small));
  }

  @Test
  void ranksRowsInFileOrderIfAnyTwoAreDrawnInOnePlace() {
    PlanText text = rows(60, 60, 0).put("", "focus", "{\"x\":10,\"y\":0}");
    assertEquals(List.of(0, 1, 2), ranks(text));
  }

  @Test
  void takesTheRanksTheFileStates() {
    PlanText text = rows(0, 30);
    text.put("/zones/0/rows/0", "rank", "65535").put("/zones/0/rows/1", "rank", "12");
    assertEquals(List.of(65_535, 12), ranks(text));
  }

  @Test
  void stopsAtTheWorstRank() {
    PlanText text = PlanText.empty();
    for (int i = 0; i < 40_000; i++) {
      text.zone("Z" + i)
          .row("A", 0, 30.0 * i, 20, 30.0 * i)
          .row("B", 0, 30.0 * i + 15, 20, 30.0 * i + 15);
    }
    List<Integer> ranks = ranks(text.put("", "focus", "{\"x\":10,\"y\":0}"));
    assertEquals(65_534, ranks.get(65_534));
    assertEquals(65_535, ranks.get(65_535));
    assertEquals(65_535, ranks.get(79_999));
  }

  private static PlanText withStage(String text) {
    return withArea(
        "{\"shape\":\"rectangle\",\"position\":{\"x\":0,\"y\":200},\"rectangle\":{\"width\":20,"
            + "\"height\":50},\"text\":{\"text\":\""
            + text
            + "\",\"position\":{\"x\":0,\"y\":0}}}");
  }

  private static PlanText withArea(String area) {
    return rows(0, 30, 60).put("/zones/0", "areas", "[" + area + "]");
  }

  private static PlanText labelled(String... labels) {
    PlanText text = PlanText.empty().zone("Stalls");
    for (int i = 0; i < labels.length; i++) {
      text.row(labels[i], 0, 30.0 * i, 20, 30.0 * i);
    }
    return text;
  }

  /** One section of rows A, B, ... of two seats, 20 apart, at the given depths. */
  private static PlanText rows(double... depths) {
    PlanText text = PlanText.empty().zone("Stalls");
    for (int i = 0; i < depths.length; i++) {
      text.row(String.valueOf((char) ('A' + i)), 0, depths[i], 20, depths[i]);
    }
    return text;
  }

  private static List<Integer> ranks(PlanText text) {
    return text.read().sections().stream()
        .flatMap(s -> s.rows().stream())
        .map(SeatingPlan.Row::rank)
        .toList();
  }
}

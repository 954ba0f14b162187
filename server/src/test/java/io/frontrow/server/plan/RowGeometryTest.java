package io.frontrow.server.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.server.plan.SeatingPlan.Row;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RowGeometryTest {
  private static final String FOCUS_AT_40 = "{\"x\":40,\"y\":-500}";

  @Test
  void ordersSeatsAsTheySitNotAsTheyAreNumbered() {
    assertEquals("3 1 2", numbers(row(20, 0, 40, 0, 0, 0)));
  }

  @Test
  void ordersASideRowFromTopToBottom() {
    assertEquals("2 3 1", numbers(row(0, 60, 3, 20, 2, 40)));
  }

  @Test
  void keepsTheFilesOrderOfARing() {
    assertEquals("1 2 3 4 5 6", numbers(row(0, 30, -26, 15, -26, -15, 0, -30, 26, -15, 26, 15)));
  }

  @Test
  void keepsTheFilesOrderOfARowWithoutPlaces() {
    Row row = row(7, 7, 7, 7, 7, 7);
    assertEquals("1 2 3", numbers(row));
    assertArrayEquals(new int[] {3}, row.segments());
    assertEquals(2, row.focalPoint());
  }

  @Test
  void beginsASegmentBehindAGap() {
    Row row = row(0, 0, 20, 0, 60, 0, 80, 0, 100, 0, 150, 0);
    assertArrayEquals(new int[] {2, 3, 1}, row.segments());
    assertEquals(8, row.positionCount());
    assertEquals(
        List.of(0, 1, 3, 4, 5, 7),
        List.of(0, 1, 2, 3, 4, 5).stream().map(row::positionOf).toList());
    assertThrows(IndexOutOfBoundsException.class, () -> row.positionOf(6));
    assertThrows(IndexOutOfBoundsException.class, () -> row.positionOf(-1));
  }

  @Test
  void takesAStepOfExactlyTheLimitAsNoGap() {
    assertArrayEquals(new int[] {5}, row(0, 0, 25, 0, 65, 0, 90, 0, 115, 0).segments());
    assertArrayEquals(new int[] {2, 3}, row(0, 0, 25, 0, 65.1, 0, 90, 0, 115, 0).segments());
  }

  @Test
  void measuresStepsAlongABend() {
    // An eighth of a circle: the steps look shorter and shorter from above, but are all alike.
    double[] places = new double[2 * 20];
    for (int i = 0; i < 20; i++) {
      places[2 * i] = 300 * Math.cos(i / 12.0);
      places[2 * i + 1] = 300 * Math.sin(i / 12.0);
    }
    assertArrayEquals(new int[] {20}, row(places).segments());
  }

  @Test
  void judgesAShortRowByItsSection() {
    SeatingPlan plan =
        PlanText.empty()
            .zone("Stalls")
            .row("A", 0, 0, 20, 0, 40, 0, 60, 0)
            .row("B", 0, 30, 60, 30)
            .row("C", 0, 60, 30, 60)
            .read();
    List<Row> rows = plan.sections().get(0).rows();
    assertArrayEquals(new int[] {1, 1}, rows.get(1).segments());
    assertArrayEquals(new int[] {2}, rows.get(2).segments());
  }

  @Test
  void addsThePlacesOfZoneRowAndSeat() {
    SeatingPlan plan =
        PlanText.small()
            .put("", "focus", "{\"x\":145,\"y\":0}")
            .put("/zones/0/rows/0", "position", "{\"x\":5,\"y\":0}")
            .read();
    assertEquals(4, plan.sections().get(0).rows().get(0).focalPoint());
    assertEquals(2, plan.sections().get(0).rows().get(1).focalPoint());
  }

  @Test
  void beginsPickingAtTheSeatOrThePairNearestToTheFocus() {
    assertEquals(4, row(0, 0, 20, 0, 40, 0, 60, 0, 80, 0).focalPoint(), "a seat");
    assertEquals(3, row(10, 0, 30, 0, 50, 0, 70, 0).focalPoint(), "a pair");
    assertEquals(6, row(-80, 0, -60, 0, -40, 0, -20, 0).focalPoint(), "the near end");
    assertEquals(0, row(80, 0, 100, 0, 120, 0).focalPoint(), "the other end");
  }

  @Test
  void countsGapsInTheFocalPoint() {
    assertEquals(4, row(-5, 0, 15, 0, 65, 0, 85, 0).focalPoint(), "the aisle itself");
    assertEquals(9, row(-50, 0, -30, 0, 10, 0, 30, 0, 50, 0, 70, 0).focalPoint(), "behind it");
  }

  @Test
  void takesTheMiddleOfABendAboutTheFocus() {
    double[] places = new double[2 * 7];
    for (int i = 0; i < 7; i++) {
      places[2 * i] = Math.round(40 + 300 * Math.sin((i - 3) / 6.0));
      places[2 * i + 1] = Math.round(-500 + 300 * Math.cos((i - 3) / 6.0));
    }
    assertEquals(6, row(places).focalPoint());
  }

  private static Row row(double... places) {
    SeatingPlan plan =
        PlanText.empty().zone("Stalls").row("A", places).put("", "focus", FOCUS_AT_40).read();
    return plan.sections().get(0).rows().get(0);
  }

  private static String numbers(Row row) {
    return row.seats().stream().map(SeatingPlan.Seat::label).collect(Collectors.joining(" "));
  }
}

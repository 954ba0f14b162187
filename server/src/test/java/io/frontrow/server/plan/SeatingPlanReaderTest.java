package io.frontrow.server.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.server.plan.SeatingPlan.Category;
import io.frontrow.server.plan.SeatingPlan.Row;
import io.frontrow.server.plan.SeatingPlan.Seat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeatingPlanReaderTest {
  @TempDir Path folder;

  @Test
  void readsNamesCategoriesAndSeats() {
    SeatingPlan plan = PlanText.small().read();
    assertEquals("Hall", plan.name());
    assertEquals(
        List.of(new Category("Gold", 0xFFD700), new Category("Grey", 0x9E9E9E)), plan.categories());
    assertEquals(1, plan.sections().size());
    assertEquals("Stalls", plan.sections().get(0).name());
    Row row = plan.sections().get(0).rows().get(0);
    assertEquals("A", row.label());
    assertEquals(new Seat("3", "A3", 1, false, false), row.seats().get(2));
    assertEquals(5, plan.seatCount());
  }

  @Test
  void namesASeatBySectionRowAndNumber() {
    assertEquals("Stalls-B-2", PlanText.small().read().seatName(0, 1, 1));
  }

  @Test
  void allowsTwoSeatsOfOneName() {
    SeatingPlan plan =
        PlanText.small().put("/zones/0/rows/0/seats/1", "seat_number", "\"1\"").read();
    assertEquals(plan.seatName(0, 0, 0), plan.seatName(0, 0, 1));
  }

  @Test
  void readsWheelchairPlacesAndCompanions() {
    SeatingPlan plan =
        PlanText.small()
            .put("/zones/0/rows/0/seats/0", "accessible", "true")
            .put("/zones/0/rows/0/seats/1", "companion", "true")
            .put("/zones/0/rows/0/seats/2", "accessible", "false")
            .read();
    List<Seat> seats = plan.sections().get(0).rows().get(0).seats();
    assertEquals(new Seat("1", "A1", 0, true, false), seats.get(0));
    assertEquals(new Seat("2", "A2", 0, false, true), seats.get(1));
    assertEquals(new Seat("3", "A3", 1, false, false), seats.get(2));
  }

  @Test
  void readsShortColors() {
    SeatingPlan plan = PlanText.small().put("/categories/0", "color", "\"#1aF\"").read();
    assertEquals(0x11AAFF, plan.categories().get(0).color());
  }

  @Test
  void takesKeysThatAreNullAsAbsent() {
    SeatingPlan plan =
        PlanText.small()
            .put("/zones/0/rows/0/seats/0", "accessible", "null")
            .put("/categories/0", "color", "null")
            .put("", "focus", "null")
            .read();
    assertEquals(0x9E9E9E, plan.categories().get(0).color());
    assertFalse(plan.sections().get(0).rows().get(0).seats().get(0).accessible());
  }

  @Test
  void leavesOutZonesAndRowsWithoutSeats() {
    SeatingPlan plan =
        PlanText.of(
                """
                {"name":"Hall","categories":[{"name":"Grey"}],"zones":[
                 {"rows":[],"areas":[{"shape":"circle"}]},
                 {"name":"Stalls","rows":[{"row_number":"A","seats":[]},{"row_number":"B","seats":[
                  {"seat_number":"1","seat_guid":"B1","category":"Grey"}]}]}]}
                """)
            .read();
    assertEquals(1, plan.sections().size());
    assertEquals("Stalls-B-1", plan.seatName(0, 0, 0));
  }

  @Test
  void keepsKeysItDoesNotKnow() throws IOException {
    PlanText text =
        PlanText.small()
            .put("", "our_own", "{\"deep\":[1,2.50,\"\\u00fc\",null,1e-7]}")
            .put("/categories/0", "price", "12.5")
            .put("/zones/0/rows/0/seats/0", "view", "\"pillar\"");
    SeatingPlan plan = text.read();
    JsonNode again = new ObjectMapper().readTree(plan.toJson());
    assertEquals(text.tree(), again);
    assertEquals(again, new ObjectMapper().readTree(plan.source().toString()));
  }

  @Test
  void givesNumbersBackAsTheyWereWritten() {
    String json = PlanText.small().tree().toString().replace("\"x\":40,", "\"x\":40.250,");
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertEquals(json, SeatingPlanReader.read("hall.json", bytes).toJson());
  }

  @Test
  void cannotBeChangedFromOutside() {
    SeatingPlan plan = PlanText.small().read();
    String before = plan.toJson();
    ((ObjectNode) plan.source()).put("name", "Other");
    Row row = plan.sections().get(0).rows().get(0);
    row.segments()[0] = 99;
    assertEquals(before, plan.toJson());
    assertArrayEquals(new int[] {3}, row.segments());
    assertThrows(UnsupportedOperationException.class, () -> row.seats().clear());
    assertThrows(UnsupportedOperationException.class, () -> plan.sections().clear());
    assertThrows(UnsupportedOperationException.class, () -> plan.categories().clear());
  }

  @Test
  void readsTheSamePlanTwiceFromTheSameFile() throws IOException {
    Path file = folder.resolve("hall.json");
    Files.writeString(file, PlanText.small().tree().toPrettyString());
    assertEquals(SeatingPlanReader.read(file), SeatingPlanReader.read(file));
    assertEquals(SeatingPlanReader.read(file), PlanText.small().read());
  }

  @Test
  void tellsRowsApartByEverythingTheyHave() {
    List<Seat> seats = List.of(new Seat("1", "A1", 0, false, false));
    Row row = new Row("A", 1, 0, new int[] {1}, seats);
    assertEquals(new Row("A", 1, 0, new int[] {1}, List.copyOf(seats)), row);
    assertEquals(new Row("A", 1, 0, new int[] {1}, seats).hashCode(), row.hashCode());
    assertNotEquals(new Row("B", 1, 0, new int[] {1}, seats), row);
    assertNotEquals(new Row("A", 2, 0, new int[] {1}, seats), row);
    assertNotEquals(new Row("A", 1, 1, new int[] {1}, seats), row);
    assertNotEquals(new Row("A", 1, 0, new int[] {2}, seats), row);
    assertNotEquals(new Row("A", 1, 0, new int[] {1}, List.of()), row);
  }

  @Test
  void readsAFileWithAByteOrderMark() {
    byte[] json = ("\uFEFF" + PlanText.small().tree()).getBytes(StandardCharsets.UTF_8);
    assertEquals("Hall", SeatingPlanReader.read("hall.json", json).name());
  }
}

package io.frontrow.server.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class SeatingPlanRefusalTest {
  private static final String ROW = "/zones/0/rows/0";
  private static final String SEAT = "/zones/0/rows/0/seats/1";
  private static final String SEAT_PATH = "zones[0].rows[0].seats[1]";

  @TempDir Path folder;

  @Test
  void refusesAMissingFile() {
    Path file = folder.resolve("none.json");
    assertProblems(() -> SeatingPlanReader.read(file), file + ": no such file");
  }

  @Test
  void refusesAFolder() {
    assertTrue(
        assertThrows(SeatingPlanException.class, () -> SeatingPlanReader.read(folder))
            .getMessage()
            .startsWith(folder + ": cannot be read: "));
  }

  @Test
  void refusesWhatIsNotJsonWithLineAndColumn() {
    String message = refusalOf("{\"name\":\"Hall\",\n  oops}").getMessage();
    assertTrue(message.startsWith("hall.json: not JSON: Unexpected character ('o'"), message);
    assertTrue(message.endsWith("(line 2, column 3)"), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void refusesJsonThatEndsEarlyOrGoesOn() {
    assertTrue(refusalOf("{\"name\":").getMessage().startsWith("hall.json: not JSON: "));
    String twice = PlanText.small().tree() + " {}";
    assertTrue(refusalOf(twice).getMessage().startsWith("hall.json: not JSON: "));
  }

  @Test
  void refusesAnEmptyFile() {
    assertEquals("hall.json: not JSON: is empty", refusalOf(" ").getMessage());
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] json = "{\"name\":\"B?hne\"}".getBytes(StandardCharsets.UTF_8);
    json[10] = (byte) 0xFC;
    String message =
        assertThrows(SeatingPlanException.class, () -> SeatingPlanReader.read("hall.json", json))
            .getMessage();
    assertTrue(message.startsWith("hall.json: not JSON: Invalid UTF-8"), message);
  }

  @Test
  void refusesAKeyWrittenTwice() {
    String message = refusalOf("{\"name\":\"Hall\",\"name\":\"Hall\"}").getMessage();
    assertTrue(message.contains("not JSON: Duplicate"), message);
    assertTrue(message.contains("(line 1, column "), message);
  }

  @Test
  void refusesATreeThatIsNoObject() {
    assertEquals("hall.json: must be a JSON object, but is a list", refusalOf("[]").getMessage());
    assertEquals("hall.json: must be a JSON object, but is null", refusalOf("null").getMessage());
  }

  @Test
  void refusesMissingNames() {
    PlanText text =
        PlanText.small()
            .remove("", "name")
            .remove("/categories/0", "name")
            .put("/categories/1", "name", "null")
            .remove("/zones/0", "name")
            .remove(ROW, "row_number")
            .remove(SEAT, "seat_number");
    for (int i = 0; i < 2; i++) {
      text.put("/zones/0/rows/1/seats/" + i, "category", "\"\"");
    }
    List<String> problems = problemsOf(text);
    assertTrue(problems.contains("hall.json: name: is missing"), problems.toString());
    assertTrue(problems.contains("hall.json: categories[0].name: is missing"));
    assertTrue(problems.contains("hall.json: categories[1].name: is missing"));
    assertTrue(problems.contains("hall.json: zones[0].name: is missing"));
    assertTrue(problems.contains("hall.json: zones[0].rows[0].row_number: is missing"));
    assertTrue(problems.contains("hall.json: " + SEAT_PATH + ".seat_number: is missing"));
  }

  @Test
  void refusesAPlanWithoutCategoriesOrZonesInOneLineEach() {
    assertRefused(PlanText.small().remove("", "categories"), "categories: is missing");
    assertRefused(PlanText.small().remove("", "zones"), "zones: is missing");
  }

  @Test
  void refusesRowsAndSeatsThatAreMissing() {
    assertRefused(
        PlanText.small().remove("/zones/0", "rows"),
        "zones[0].rows: is missing",
        "zones: have no seat and no area with a capacity");
    assertRefused(PlanText.small().remove(ROW, "seats"), "zones[0].rows[0].seats: is missing");
  }

  @Test
  void refusesAnEmptyPlan() {
    assertRefused(PlanText.empty(), "zones: have no seat and no area with a capacity");
    assertRefused(
        PlanText.empty().zone("Stalls").row("A"),
        "zones: have no seat and no area with a capacity");
  }

  @Test
  void refusesACategoryNamedTwice() {
    assertRefused(
        PlanText.small().put("/categories/1", "name", "\"Gold\""),
        "categories[1].name: \"Gold\" is the name of categories[0] already",
        "zones[0].rows[0].seats[2].category: no category is named \"Grey\"",
        "zones[0].rows[1].seats[0].category: no category is named \"Grey\"",
        "zones[0].rows[1].seats[1].category: no category is named \"Grey\"");
  }

  @Test
  void refusesASeatWithoutAKnownCategory() {
    assertRefused(
        PlanText.small().put(SEAT, "category", "\"X\""),
        SEAT_PATH + ".category: no category is named \"X\"");
    assertRefused(PlanText.small().remove(SEAT, "category"), SEAT_PATH + ".category: is missing");
  }

  @Test
  void refusesASeatWithoutItsOwnGuid() {
    assertRefused(PlanText.small().remove(SEAT, "seat_guid"), SEAT_PATH + ".seat_guid: is missing");
    assertRefused(
        PlanText.small().put(SEAT, "seat_guid", "\" \""), SEAT_PATH + ".seat_guid: is empty");
    assertRefused(
        PlanText.small().put("/zones/0/rows/1/seats/0", "seat_guid", "\"A2\""),
        "zones[0].rows[1].seats[0].seat_guid: \"A2\" is the id of " + SEAT_PATH + " already");
  }

  @Test
  void refusesValuesOfAWrongType() {
    assertRefused(PlanText.small().put("", "name", "1"), "name: must be a text, but is a number");
    assertRefused(
        PlanText.small().put("/zones/0", "rows", "{}"),
        "zones[0].rows: must be a list, but is an object",
        "zones: have no seat and no area with a capacity");
    assertRefused(
        PlanText.small().put(SEAT, "seat_number", "7"),
        SEAT_PATH + ".seat_number: must be a text, but is a number");
    assertRefused(
        PlanText.small().put(SEAT, "accessible", "\"yes\""),
        SEAT_PATH + ".accessible: must be true or false, but is a text");
    assertRefused(
        PlanText.small().put(SEAT, "position", "[1,2]"),
        SEAT_PATH + ".position: must be an object, but is a list");
    assertRefused(
        PlanText.small().put(SEAT, "position", "{\"x\":true,\"y\":0}"),
        SEAT_PATH + ".position.x: must be a number, but is true");
    assertRefused(PlanText.small().put("", "focus", "{\"x\":1}"), "focus.y: is missing");
    assertRefused(
        PlanText.small().put("", "categories", "[{\"name\":\"Gold\"},{\"name\":\"Grey\"},7]"),
        "categories[2]: must be an object, but is a number");
  }

  @Test
  void refusesAColorItCannotRead() {
    assertRefused(
        PlanText.small().put("/categories/0", "color", "\"gold\""),
        "categories[0].color: \"gold\" is not a color such as #1D3557");
  }

  @Test
  void refusesPlacesTooFarOut() {
    assertRefused(
        PlanText.small().put(SEAT, "position", "{\"x\":1e10,\"y\":0}"),
        SEAT_PATH + ".position.x: must lie between -1,000,000,000 and 1,000,000,000");
    String json =
        PlanText.small().tree().toString().replace("\"x\":20,\"y\":0", "\"x\":1,\"y\":-1e400");
    assertTrue(
        refusalOf(json)
            .getMessage()
            .startsWith("hall.json: " + SEAT_PATH + ".position.y: must lie"));
  }

  @Test
  void refusesARowOfWhichOnlySomeSeatsAreDrawn() {
    assertRefused(
        PlanText.small().remove(SEAT, "position"),
        SEAT_PATH + ".position: is missing, though other seats of the row have one");
  }

  @Test
  void refusesASeatThatIsBothAWheelchairPlaceAndACompanions() {
    assertRefused(
        PlanText.small().put(SEAT, "accessible", "true").put(SEAT, "companion", "true"),
        SEAT_PATH + ".companion: a seat is a wheelchair place or a companion's, not both");
  }

  @Test
  void refusesRanksOfSomeRowsOnly() {
    assertRefused(
        PlanText.small().put("/zones/0/rows/1", "rank", "7"),
        "zones[0].rows[0].rank: is missing, though other rows have one");
  }

  @Test
  void refusesRanksThatAreNoWholeNumbersInRange() {
    for (String rank : List.of("-1", "65536", "1.5", "1e30", "4294967297")) {
      assertRefused(
          PlanText.small().put(ROW, "rank", rank).put("/zones/0/rows/1", "rank", "65535"),
          "zones[0].rows[0].rank: must be a whole number from 0 to 65,535");
    }
  }

  @Test
  void refusesTextsThatAreTooLongInBytes() {
    assertTooLong("", "name", "name", 64);
    assertTooLong("/zones/0", "name", "zones[0].name", 64);
    assertTooLong(ROW, "row_number", "zones[0].rows[0].row_number", 32);
    assertTooLong(SEAT, "seat_number", SEAT_PATH + ".seat_number", 16);
    assertTooLong(SEAT, "seat_guid", SEAT_PATH + ".seat_guid", 48);
    String longest = "x".repeat(63);
    assertRefused(
        PlanText.small()
            .put("/categories/1", "name", quoted(longest + "ü"))
            .put("/zones/0/rows/0/seats/2", "category", "\"Gold\"")
            .put("/zones/0/rows/1/seats/0", "category", "\"Gold\"")
            .put("/zones/0/rows/1/seats/1", "category", "\"Gold\""),
        "categories[1].name: is 65 bytes long in UTF-8, at most 64 are allowed");
  }

  @Test
  void refusesTextsThatCannotBePrinted() {
    assertRefused(
        PlanText.small().put(SEAT, "seat_guid", "\"A\\n2\""),
        SEAT_PATH + ".seat_guid: has a control character or half a character: \"A?2\"");
    String half = PlanText.small().tree().toString().replace("\"A2\"", "\"A\\ud8002\"");
    assertEquals(
        "hall.json: "
            + SEAT_PATH
            + ".seat_guid: has a control character or half a character: \"A?2\"",
        refusalOf(half).getMessage());
  }

  @Test
  void refusesMoreThan100Categories() {
    assertEquals(100, withCategories(100).read().categories().size());
    assertRefused(withCategories(101), "categories: are 101, at most 100 are allowed");
  }

  @Test
  void refusesMoreThan65534Sections() {
    assertEquals(65_534, withSections(65_534).read().sections().size());
    assertRefused(withSections(65_535), "zones: are 65,535, at most 65,534 are allowed");
  }

  @Test
  void refusesARowOfMoreThan200Seats() {
    assertEquals(200, withRow(200, 0).read().seatCount());
    assertRefused(withRow(201, 0), "zones[0].rows[0].seats: are 201, at most 200 are allowed");
  }

  @Test
  void refusesARowOfMoreThan64Segments() {
    assertEquals(64, withRow(190, 63).read().sections().get(0).rows().get(0).segments().length);
    assertRefused(
        withRow(190, 64),
        "zones[0].rows[0]: gaps in the drawing break it into 65 segments, at most 64 are allowed");
  }

  @Test
  void refusesARowOfMoreThan254Positions() {
    assertEquals(254, withRow(200, 54).read().sections().get(0).rows().get(0).positionCount());
    assertRefused(
        withRow(200, 55),
        "zones[0].rows[0]: takes 255 positions, seats and gaps, at most 254 are allowed");
  }

  @Test
  void reportsTwentyProblemsAndCountsTheRest() {
    PlanText text = withRow(30, 0);
    IntStream.range(0, 30)
        .forEach(i -> text.put("/zones/0/rows/0/seats/" + i, "category", "\"X\""));
    List<String> problems = problemsOf(text);
    assertEquals(21, problems.size());
    assertEquals(
        "hall.json: zones[0].rows[0].seats[19].category: no category is named \"X\"",
        problems.get(19));
    assertEquals("hall.json: and 10 more problems", problems.get(20));
  }

  @Test
  void quotesOnlyTheBeginningOfALongValue() {
    String value = "y".repeat(61);
    List<String> problems = problemsOf(PlanText.small().put(SEAT, "category", quoted(value)));
    assertEquals(
        "hall.json: " + SEAT_PATH + ".category: no category is named \"" + "y".repeat(60) + "...\"",
        problems.get(0));
  }

  private static void assertTooLong(String pointer, String key, String path, int max) {
    // The last letter takes two bytes: characters alone would still fit.
    String text = "x".repeat(max - 1) + "ü";
    assertRefused(
        PlanText.small().put(pointer, key, quoted(text)),
        path + ": is " + (max + 1) + " bytes long in UTF-8, at most " + max + " are allowed");
    PlanText.small().put(pointer, key, quoted("x".repeat(max))).read();
  }

  private static PlanText withCategories(int count) {
    return PlanText.small()
        .put(
            "",
            "categories",
            IntStream.range(2, count)
                .mapToObj(i -> ",{\"name\":\"" + i + "\"}")
                .collect(Collectors.joining("", "[{\"name\":\"Gold\"},{\"name\":\"Grey\"}", "]")));
  }

  private static PlanText withSections(int count) {
    PlanText text = PlanText.empty();
    IntStream.range(0, count).forEach(i -> text.zone("Z" + i).row("A", i, 0));
    return text;
  }

  /** A row of seats one apart, with an aisle of five before each of the last seats. */
  private static PlanText withRow(int seats, int gaps) {
    double[] places = new double[2 * seats];
    double x = 0;
    for (int i = 0; i < seats; i++) {
      x += i >= seats - gaps ? 5 : 1;
      places[2 * i] = x;
    }
    return PlanText.empty().zone("Stalls").row("A", places);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static void assertRefused(PlanText text, String... lines) {
    assertProblems(
        text::read, Arrays.stream(lines).map(l -> "hall.json: " + l).toArray(String[]::new));
  }

  private static void assertProblems(Executable read, String... lines) {
    SeatingPlanException refusal = assertThrows(SeatingPlanException.class, read);
    assertEquals(List.of(lines), refusal.problems());
    assertEquals(String.join("\n", lines), refusal.getMessage());
  }

  private static List<String> problemsOf(PlanText text) {
    return assertThrows(SeatingPlanException.class, text::read).problems();
  }

  private static SeatingPlanException refusalOf(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return assertThrows(
        SeatingPlanException.class, () -> SeatingPlanReader.read("hall.json", bytes));
  }
}

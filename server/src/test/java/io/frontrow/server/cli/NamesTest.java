package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that mean more than one thing, and channels that could not be found by theirs. */
class NamesTest {
  /** Rows "A-1-B" in two ways, two rows "C" of "Stalls", and one row "d". */
  private static final String PLAN =
      """
      {"name": "Hyphens", "categories": [{"name": "All", "color": "#1976D2"}], "zones": [
        {"name": "A-1", "rows": [{"row_number": "B", "seats": [%s]}]},
        {"name": "A", "rows": [{"row_number": "1-B", "seats": [%s]}]},
        {"name": "Stalls", "rows": [
          {"row_number": "C", "seats": [%s]}, {"row_number": "C", "seats": [%s]},
          {"row_number": "d", "seats": [%s]}]}]}
      """
          .formatted(seat("a"), seat("b"), seat("c"), seat("d"), seat("e"));

  @TempDir private static Path directory;
  private static SmallHall hall;
  private String event;

  private static String seat(String guid) {
    return "{\"seat_number\": \"1\", \"seat_guid\": \"%s\", \"category\": \"All\"}".formatted(guid);
  }

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(directory.resolve("plan.json"), PLAN);
    hall = new SmallHall();
  }

  @AfterAll
  static void stop() {
    hall.close();
  }

  @BeforeEach
  void create() {
    String plan = directory.resolve("plan.json").toString();
    event =
        hall.run("event", "create", "--plan", plan, "--json").ok().json().get("eventId").asText();
  }

  private void refuses(String words, String line) {
    Cli.Result result = hall.type(line, event);
    assertEquals(ExitCode.USAGE, result.exitCode(), result.err());
    assertTrue(result.err().contains(words), result.err());
  }

  @Test
  void aRowThatTwoSectionsHaveIsRefused() {
    refuses(
        "'A-1-B' is the name of 2 rows; name the seats that you mean by their guids, with --seats",
        "block %s --reason house --row A-1-B");
    refuses("'Stalls-C' is the name of 2 rows", "block %s --reason house --row Stalls-C");
    hall.type("block %s --reason house --seats a,c", event).ok();
  }

  @Test
  void aHallMayBeOfAreasAlone() throws IOException {
    Path plan = directory.resolve("field.json");
    Files.writeString(
        plan,
        """
        {"name": "Field", "categories": [{"name": "Grass", "color": "#1976D2"}], "zones": [
          {"rows": [], "areas": [{"name": "Meadow", "capacity": 9, "category": "Grass"}]}]}
        """);
    String created = hall.run("event", "create", "--plan", plan.toString()).ok().out();
    assertTrue(created.contains("0 seats in 0 sections and 1 area"), created);
  }

  @Test
  void aRowIsFoundWithoutRegardToCase() {
    assertEquals(
        "1 seat of event %s blocked (house)\n".formatted(event),
        hall.type("block %s --reason house --row stalls-D", event).ok().out());
    refuses("there is no row 'Stalls-X'; there are: Stalls-C, ", "unblock %s --row Stalls-X");
  }

  @Test
  void aChannelNeedsANameOfItsOwnAndAKey() {
    refuses("cannot be called 'Public'", "channel create %s Public --key a");
    refuses("cannot be called '7'", "channel create %s 7 --key a");
    refuses("cannot be called '123'", "channel create %s 123 --key a");
    Cli.Result empty = hall.run("channel", "create", event, "Press", "--key", "");
    assertTrue(empty.err().contains("a key has at least one character"), empty.err());
    String create = "channel create %s Press --key a --instance 31 --request-id ".formatted(event);
    hall.type(create + "1").ok();
    refuses("channel 1 of event", "channel create %s Press --key b");
    refuses("is called 'Press' already", create + "2");
    assertTrue(hall.type(create + "1").ok().out().contains("\nresent: "));
  }

  @Test
  void aNameOfTwoChannelsSaysThatTheNumberWorks() {
    hall.type("channel create %s press --key a", event).ok();
    hall.type("channel create %s PRESS --key b", event).ok();
    refuses(
        "'Press' is the name of 2 channels; say the number instead",
        "channel assign %s Press --seats a");
    hall.type("channel assign %s 2 --seats a", event).ok();
    hall.type("channel assign %s Public --seats a", event).ok();
  }
}

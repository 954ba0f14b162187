package io.frontrow.perf.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HallPictureTest {
  private static final Glyphs PLAIN = new Glyphs(".-+*#", false);

  @Test
  void drawsEachSeatWhereItIs() {
    SeatPositions positions =
        new SeatPositions(
            new double[] {0, 1, 2, 4, 0, 4}, new double[] {0, 0, 0, 0, 4, 4}, List.of());

    List<String> lines =
        new HallPicture(positions, 5)
            .lines(new boolean[] {true, false, true, false, false, true}, PLAIN);

    assertEquals(List.of("#.# .", "", ".   #"), lines);
  }

  @Test
  void showsHowFullAPlaceIs() {
    SeatPositions positions =
        new SeatPositions(new double[] {0, 0.1, 0.2, 0.3, 9, 9}, new double[6], List.of());
    HallPicture picture = new HallPicture(positions, 4);

    assertEquals(List.of(".  ."), picture.lines(new boolean[6], PLAIN));
    assertEquals(
        List.of("-  +"),
        picture.lines(new boolean[] {true, false, false, false, false, true}, PLAIN));
    assertEquals(
        List.of("*  #"), picture.lines(new boolean[] {true, true, true, false, true, true}, PLAIN));
  }

  @Test
  void drawsTheStage() {
    SeatPositions positions =
        new SeatPositions(
            new double[] {0, 10},
            new double[] {12, 12},
            List.of(new SeatPositions.Area("Stage", 2, 0, 7, 5)));

    assertEquals(
        List.of("  +------+", "  |Stage |", "  +------+", "", "", "", ".         ."),
        new HallPicture(positions, 11).lines(new boolean[2], PLAIN));
  }

  @Test
  void onlyAFullPlaceLooksFull() {
    assertEquals(".", PLAIN.level(0, 100));
    assertEquals("-", PLAIN.level(1, 100));
    assertEquals("*", PLAIN.level(99, 100));
    assertEquals("#", PLAIN.level(100, 100));
    assertEquals("#", PLAIN.level(1, 1));
  }
}

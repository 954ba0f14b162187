package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.HostAndPort;
import io.frontrow.server.cli.shared.Millis;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.PriceList;
import io.frontrow.server.cli.shared.Table;
import io.frontrow.server.cli.shared.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

/** What is typed and what is printed: prices, times, addresses, numbers, tables. */
class ValuesTest {
  private static final List<String> CATEGORIES = List.of("A=B", "Rest");

  @Test
  void pricesAreExact() {
    assertEquals(
        Map.of(0, 1_010L, 1, 29L),
        PriceList.parse(List.of("A=B=10.1", "REST=0.29"), CATEGORIES, "EUR"));
    assertEquals(
        Map.of(0, 1_000_000_000_000L, 1, 12_345L),
        PriceList.parse(List.of("A=B=1000000000", "Rest=12.345"), CATEGORIES, "BHD"));
  }

  @Test
  void moneyIsPrintedWithTheDecimalsOfItsCurrency() {
    assertEquals("EUR 1,234,567.05", Texts.money(123_456_705, "EUR"));
    assertEquals("JPY 1,200", Texts.money(1_200, "JPY"));
    assertEquals("BHD 0.007", Texts.money(7, "BHD"));
    assertEquals("EUR 92,233,720,368,547,758.07", Texts.money(Long.MAX_VALUE, "EUR"));
    assertEquals("700 minor units of QQQ", Texts.money(700, "QQQ"));
  }

  @Test
  void timesAreTypedWithAUnit() {
    Millis.Converter converter = new Millis.Converter();
    assertEquals(1, converter.convert("1ms").value());
    assertEquals(90_000, converter.convert("90s").value());
    assertEquals(900_000, converter.convert("15m").value());
    assertEquals(7_200_000, converter.convert("2h").value());
    for (String typed : List.of("1ms", "1500ms", "59s", "90s", "15m", "61m", "2h", "596h")) {
      assertEquals(typed, converter.convert(typed).toString());
    }
    for (String wrong : List.of("", "15", "m", "-1s", "1.5h", "0ms", "597h", "15 m", "1d")) {
      assertThrows(TypeConversionException.class, () -> converter.convert(wrong), wrong);
    }
  }

  @Test
  void timeLeftIsRoundedUp() {
    assertEquals("0 s", Texts.duration(Duration.ZERO));
    assertEquals("1 s", Texts.duration(Duration.ofNanos(1)));
    assertEquals("15 min 0 s", Texts.duration(Duration.ofMillis(899_001)));
    assertEquals("2 h 0 min 5 s", Texts.duration(Duration.ofSeconds(7_205)));
  }

  @Test
  void addressesAreHostAndPort() {
    HostAndPort.Converter converter = new HostAndPort.Converter();
    assertEquals(new HostAndPort("localhost", 7400), converter.convert("localhost:7400"));
    assertEquals(new HostAndPort("::1", 0), converter.convert("[::1]:0"));
    assertEquals("[::1]:7400", new HostAndPort("::1", 7400).toString());
    for (String wrong : List.of("", ":7400", "localhost", "localhost:", "h:65536", "h:-1")) {
      assertThrows(TypeConversionException.class, () -> converter.convert(wrong), wrong);
    }
  }

  @Test
  void tablesAlignTextLeftAndNumbersRight() {
    assertEquals(
        List.of("name   seats", "Große      7", "Aula   1,252"),
        new Table("name", "seats#").row("Große", 7).row("Aula", 1_252).lines());
  }

  @Test
  void aNameMayDifferInCaseIfOnlyOneFits() {
    List<String> names = List.of("Block A", "block a", "Block B");
    assertEquals("block a", find(names, "block a"));
    assertEquals("Block B", find(names, "BLOCK b"));
    CommandFailedException ambiguous =
        assertThrows(CommandFailedException.class, () -> find(names, "BLOCK A"));
    assertEquals(
        "'BLOCK A' is the name of 2 sections; nothing tells them apart", ambiguous.getMessage());
  }

  private static String find(List<String> names, String wanted) {
    return Names.find("section", "sections", names, it -> it, wanted);
  }
}

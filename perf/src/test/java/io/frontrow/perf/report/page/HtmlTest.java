package io.frontrow.perf.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void textIsNoMarkup() {
    assertEquals("a &lt;b&gt; &amp; &quot;c&quot;", Html.text("a <b> & \"c\""));
  }

  @Test
  void numbersHaveThreeDigits() {
    assertEquals("1.40 M", Html.compact(1_402_000));
    assertEquals("169 k", Html.compact(169_300));
    assertEquals("40.9 k", Html.compact(40_900));
    assertEquals("7", Html.compact(7));
  }

  @Test
  void timesHaveTheUnitInWhichTheyAreReadBest() {
    assertEquals("31 µs", Html.micros(31));
    assertEquals("1.05 ms", Html.micros(1_050));
    assertEquals("2.50 s", Html.micros(2_500_000));
  }

  @Test
  void aSystemHasAClassOfItsOwn() {
    assertEquals("s-redis-a-key-per-seat", Html.systemClass("Redis, a key per seat"));
  }
}

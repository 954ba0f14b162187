package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TextTest {
  @Test
  void writesHashesWithAllTheirDigits() {
    assertEquals("0x00000000000000ff", Text.hex(255));
    assertEquals("0xffffffffffffffff", Text.hex(-1));
  }

  @Test
  void writesTimesToTheNanosecond() {
    assertEquals("1970-01-01T00:00:01.000000001Z", Text.time(1_000_000_001));
    assertEquals("1969-12-31T23:59:59.999999999Z", Text.time(-1));
  }
}

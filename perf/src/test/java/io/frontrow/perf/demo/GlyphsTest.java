package io.frontrow.perf.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GlyphsTest {
  @Test
  void isPlainWhereTheLocaleIs() {
    assertEquals(".-+*#", Glyphs.of(Map.of(), false).levels());
    assertEquals(".-+*#", Glyphs.of(Map.of("LANG", "C"), false).levels());
    assertEquals(".-+*#", Glyphs.of(Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8"), false).levels());
  }

  @Test
  void usesShadesWhereTheLocaleHasThem() {
    assertEquals("·░▒▓█", Glyphs.of(Map.of("LANG", "en_US.UTF-8"), false).levels());
    assertEquals("·░▒▓█", Glyphs.of(Map.of("LC_CTYPE", "C.utf8"), false).levels());
  }

  @Test
  void usesColoursOnlyOnATerminalThatWantsThem() {
    assertTrue(Glyphs.of(Map.of("TERM", "xterm"), true).colours());
    assertFalse(Glyphs.of(Map.of("TERM", "xterm"), false).colours());
    assertFalse(Glyphs.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).colours());
    assertFalse(Glyphs.of(Map.of("TERM", "dumb"), true).colours());
    assertFalse(Glyphs.of(Map.of(), true).colours());
  }
}

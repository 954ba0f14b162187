package io.frontrow.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher is a script of its own and must not drift away from the build. */
class LauncherTest {
  private static String between(String begin, String end, Path file) throws IOException {
    Matcher matcher =
        Pattern.compile(Pattern.quote(begin) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(Files.readString(file));
    assertTrue(matcher.find(), begin);
    return matcher.group(1);
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+"));
  }

  @Test
  void passesTheFlagsThatTheTestsRunWith() throws IOException {
    assertEquals(
        words(between("<frontrow.jvm.flags>", "</frontrow.jvm.flags>", Path.of("..", "pom.xml"))),
        words(between("\nflags=(", "\n)", Path.of("..", "frontrow"))));
  }

  @Test
  void startsMainClassesThatExist() throws IOException {
    Matcher mains =
        Pattern.compile("main=(io\\.frontrow\\.server\\.\\w+)")
            .matcher(Files.readString(Path.of("..", "frontrow")));
    assertTrue(mains.find());
    do {
      assertEquals(ServerMain.class.getName(), mains.group(1));
    } while (mains.find());
  }
}

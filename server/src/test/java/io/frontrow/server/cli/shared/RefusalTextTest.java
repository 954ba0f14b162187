package io.frontrow.server.cli.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.frontrow.protocol.sbe.RejectCode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTextTest {
  /** They call for the same as another. */
  private static final Set<RejectCode> ALIKE =
      EnumSet.of(RejectCode.REPLAYING, RejectCode.PLAN_NOT_SEALED, RejectCode.PLAN_DIGEST_MISMATCH);

  @ParameterizedTest
  @EnumSource(names = "NULL_VAL", mode = EnumSource.Mode.EXCLUDE)
  void everyRefusalSaysWhatItMeans(RejectCode code) {
    String text = RefusalText.of(code);
    assertFalse(text.contains("this program does not know"), text);
    assertFalse(text.endsWith("."), text);
  }

  @Test
  void noTwoRefusalsSayTheSame() {
    Map<RejectCode, String> texts = new EnumMap<>(RejectCode.class);
    for (RejectCode code : RejectCode.values()) {
      if (!ALIKE.contains(code)) {
        texts.put(code, RefusalText.of(code));
      }
    }
    assertEquals(texts.size(), new HashSet<>(texts.values()).size(), texts.toString());
  }
}

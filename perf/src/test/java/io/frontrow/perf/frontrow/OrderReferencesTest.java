package io.frontrow.perf.frontrow;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderReferencesTest {
  @Test
  void bytesAndTextAreTheSameReference() {
    OrderReferences references = new OrderReferences("1z3k9");
    for (long holdId : List.of(1L, 42L, 9_999_999_999L, Long.MAX_VALUE, 7L)) {
      byte[] bytes = new byte[references.write(holdId)];
      references.buffer().getBytes(0, bytes);

      assertEquals("1z3k9-" + holdId, new String(bytes, US_ASCII));
      assertEquals("1z3k9-" + holdId, references.of(holdId));
    }
  }

  @Test
  void refusesATagThatLeavesNoRoom() {
    assertThrows(IllegalArgumentException.class, () -> new OrderReferences("12345678901234567"));
    assertThrows(IllegalArgumentException.class, () -> new OrderReferences(""));
  }
}

package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class DurabilityTest {
  @Test
  void isNamedByItsLabel() {
    for (Durability durability : Durability.values()) {
      assertEquals(durability, Durability.ofLabel(durability.toString()));
    }
  }

  @Test
  void refusesALevelThatIsNotThere() {
    assertThrows(IllegalArgumentException.class, () -> Durability.ofLabel("local"));
  }
}

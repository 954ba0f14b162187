package io.frontrow.engine.core.specimen;

import java.util.Random;

/** Breaks the rule that nothing is left to chance. */
public final class RollsDice {
  int roll() {
    return new Random().nextInt(6);
  }
}

package io.frontrow.engine.core.specimen;

/** Breaks the rule against floating point where only the bytecode shows it. */
public final class CountsInFractions {
  int threeHalves(int value) {
    return (int) (value * 1.5f);
  }
}

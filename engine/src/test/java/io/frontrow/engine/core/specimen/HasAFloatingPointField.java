package io.frontrow.engine.core.specimen;

/** Breaks the rule that amounts are whole numbers. */
public final class HasAFloatingPointField {
  double price;
}

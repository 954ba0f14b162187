package io.frontrow.engine.core;

import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Sales of everything there is, from a seed: the records of the twin test for the tests of other
 * modules. The naive twin says what there is to hit upon. One thread only.
 */
public final class RandomSale {
  private final Records records = new Records();
  private final NaiveEngine twin = new NaiveEngine();
  private final CommandGenerator generator;
  private int count;

  public RandomSale(long seed) {
    generator = new CommandGenerator(seed, records, twin);
  }

  /** Builds the next record, a query now and then; returns its length. */
  public int next() {
    count++;
    if (count == 1) {
      records.configure(generator.settings());
    } else {
      generator.next();
    }
    List<Said> said = twin.apply(records.buffer(), records.length());
    generator.observe(said);
    return records.length();
  }

  /** The record, from offset 0. */
  public DirectBuffer buffer() {
    return records.buffer();
  }

  /** The record for people. */
  public String describe() {
    return records.describe();
  }
}

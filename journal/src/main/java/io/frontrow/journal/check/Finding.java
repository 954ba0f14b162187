package io.frontrow.journal.check;

/**
 * Something that must not be. Immutable.
 *
 * @param sequence of the record that showed it; 0 if it belongs to none
 * @param what a sentence for people
 */
public record Finding(long sequence, Rule rule, String what) {
  @Override
  public String toString() {
    return "(" + rule.letter() + ") sequence " + sequence + ": " + what;
  }
}

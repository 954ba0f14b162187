package io.frontrow.replay.audit;

/**
 * Something that the operator did by a command: once, or several times in a row. Immutable.
 *
 * @param kind the command
 * @param client who, account and instance
 * @param commands how many in a row
 * @param count of what they name, seats for instance; 0: nothing to count
 * @param text what, in words, but for the count
 */
record Deed(
    long firstSequence,
    long lastSequence,
    long firstNanos,
    long lastNanos,
    String kind,
    String client,
    long commands,
    long count,
    String text) {
  /** Whether another one right behind this says the same of further seats. */
  boolean isContinuedBy(Deed next) {
    return count > 0
        && next.count > 0
        && kind.equals(next.kind)
        && client.equals(next.client)
        && text.equals(next.text);
  }

  Deed and(Deed next) {
    return new Deed(
        firstSequence,
        next.lastSequence,
        firstNanos,
        next.lastNanos,
        kind,
        client,
        commands + next.commands,
        count + next.count,
        text);
  }
}

package io.frontrow.replay.audit;

/** Something that is not as the rules say, and the sequence at which it shows. Immutable. */
record Finding(long sequence, String text) {}

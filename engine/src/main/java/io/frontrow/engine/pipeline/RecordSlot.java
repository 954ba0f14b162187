package io.frontrow.engine.pipeline;

/** A slot of the command ring: the place of one record in the ring's buffer. Immutable. */
record RecordSlot(int offset) {}

package io.frontrow.replay;

/** Whose history is told. One thread only. */
interface Subject {
  /** Receives what happened to a subject. */
  interface Teller {
    /**
     * One of the messages that the engine said of the record.
     *
     * @param change what it did to the subject, empty if the message tells all
     */
    void told(int index, String change);

    /** Something that the engine did not say. */
    void silent(long eventId, String change);
  }

  /** Tells what the record that was just applied did to the subject. */
  void look(Concern concern, Teller teller);

  /** Fails if the subject never was there. */
  default void finish() {}
}

package io.frontrow.journal.check;

/** A hold as the check knows it: live, or expired and not beyond a late confirmation. */
final class BookedHold {
  final long id;
  final long clientId;
  final int eventId;
  final long createdNanos;
  final Tickets tickets;

  /** The waitlist entry that it was offered to; 0: no offer. */
  final long entryId;

  long deadlineNanos;

  /** Counts up with every deadline that is given; 0: none was given yet. */
  long deadlineNumber;

  boolean expired;

  BookedHold(
      long id,
      long clientId,
      int eventId,
      long createdNanos,
      long deadlineNanos,
      long entryId,
      Tickets tickets) {
    this.id = id;
    this.clientId = clientId;
    this.eventId = eventId;
    this.createdNanos = createdNanos;
    this.deadlineNanos = deadlineNanos;
    this.entryId = entryId;
    this.tickets = tickets;
  }

  static String name(long id) {
    return "hold " + id;
  }

  @Override
  public String toString() {
    return name(id);
  }
}

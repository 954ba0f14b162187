package io.frontrow.journal.check;

/** What the check demands; the letters are those of docs/faults.md. */
public enum Rule {
  ACCEPTED('a', "an answered request has exactly one record, with the same result"),
  REFUSED('b', "a refused request has no effect"),
  UNANSWERED('c', "a request that was not answered has one effect or none"),
  REAL_TIME('d', "what was answered before another request was sent is before it"),
  OWNER('e', "seats and places change hands legally, with at most one owner at each sequence"),
  DEADLINE('f', "no expiry before the deadline, no confirmation after it but by the late rule"),
  CAPACITY('g', "free, held, sold and blocked make up the capacity at each sequence"),
  READ('h', "what was read equals the state at its sequence"),
  SOME_ORDER('i', "a small history has a legal order, whatever the sequences say");

  private final char letter;
  private final String demand;

  Rule(char letter, String demand) {
    this.letter = letter;
    this.demand = demand;
  }

  public char letter() {
    return letter;
  }

  /** What must be, in a sentence for people. */
  public String demand() {
    return demand;
  }
}

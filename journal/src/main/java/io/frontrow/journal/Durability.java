package io.frontrow.journal;

/** What a committed batch survives. Every benchmark line names its level. Any thread. */
public enum Durability {
  /** Nothing: for tests and trials. */
  MEMORY("memory"),
  /** The process being killed, but not the loss of power. */
  LOCAL_MEM("local-mem"),
  /** The loss of power: each batch is forced to the disk before it counts as committed. */
  LOCAL_FSYNC("local-fsync");

  private final String label;

  Durability(String label) {
    this.label = label;
  }

  /** The level as it is written on the command line and in reports. */
  public String label() {
    return label;
  }

  /**
   * The level of this label; throws IllegalArgumentException, naming the labels, if there is none.
   */
  public static Durability ofLabel(String label) {
    for (Durability durability : values()) {
      if (durability.label.equals(label)) {
        return durability;
      }
    }
    throw new IllegalArgumentException(
        "no durability level '" + label + "'; there are: memory, local-mem, local-fsync");
  }

  @Override
  public String toString() {
    return label;
  }
}

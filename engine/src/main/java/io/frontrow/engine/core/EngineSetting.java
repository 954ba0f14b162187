package io.frontrow.engine.core;

/**
 * The settings that can change an outcome, in the order of ConfigureEngine's fields, each a whole
 * number with a range and a default.
 */
public enum EngineSetting {
  MAX_PLANS("maxPlans", 1, 1 << 16, 1_000, "sealed plans"),
  /** Each row has 64 bits at least, and a bit's number is an int. */
  MAX_PLAN_SEATS("maxPlanSeats", 1, 1 << 24, 1 << 20, "seats of all plans together"),
  MAX_EVENTS("maxEvents", 1, 1 << 20, 10_000, "events"),
  MAX_SEATS("maxSeats", 1, 1 << 26, 1 << 22, "seats of all events together"),
  MAX_HOLDS("maxHolds", 1, 1 << 26, 1 << 20, "holds, live and remembered"),
  MAX_ORDERS("maxOrders", 1, 1 << 26, 1 << 20, "orders"),
  MAX_CLAIMS("maxClaims", 1, 1 << 26, 1 << 22, "claims of areas by holds and orders"),
  MAX_BUYERS("maxBuyers", 1, 1 << 24, 1 << 18, "buyers with a count or a place, of all events"),
  MAX_WAITLIST_ENTRIES(
      "maxWaitlistEntries", 1, 1 << 24, 1 << 17, "waitlist entries, waiting and remembered"),
  MAX_WAITLIST_GROUPS(
      "maxWaitlistGroups", 1, 1 << 16, 1 << 14, "kinds of waitlist entries, of all events"),
  MAX_LATE_SEATS(
      "maxLateSeats", 1, 1 << 26, 1 << 18, "seats of expired holds, kept for late confirms"),
  MAX_CLIENTS("maxClients", 1, 1 << 20, 1 << 13, "clients whose requests are remembered"),
  REQUEST_WINDOW("requestWindow", 1, 1 << 16, 1 << 10, "request ids told apart; a power of two"),
  MAX_REPLY_BYTES(
      "maxReplyBytes", 1 << 14, 1 << 30, 1 << 26, "bytes of replies kept for all clients"),
  DEFAULT_TTL_MILLIS("defaultTtlMillis", 1, Integer.MAX_VALUE, 900_000, "life of a hold"),
  MAX_TTL_MILLIS("maxTtlMillis", 1, Integer.MAX_VALUE, 7_200_000, "longest life of a hold"),
  DEFAULT_CLAIM_MILLIS(
      "defaultClaimMillis", 1, Integer.MAX_VALUE, 900_000, "claim window of an offer"),
  CLIENT_IDLE_MILLIS(
      "clientIdleMillis",
      1,
      Integer.MAX_VALUE,
      1_800_000,
      "silence after which a client is forgotten"),
  EXPIRIES_PER_TICK(
      "expiriesPerTick",
      1,
      100,
      64,
      "holds that one Tick expires; waitlist entries, visits and admissions likewise"),
  MATCHES_PER_COMMAND(
      "matchesPerCommand", 1, 100, 16, "waitlist entries that one command looks at"),
  STEPS_PER_TICK(
      "stepsPerTick",
      1,
      1 << 16,
      1 << 11,
      "steps of one Tick through draws, match queues and archived events each; of the command that"
          + " opens a waiting room or frees tickets likewise");

  private final String fieldName;
  private final int min;
  private final int max;
  private final int defaultValue;
  private final String description;

  EngineSetting(String fieldName, int min, int max, int defaultValue, String description) {
    this.fieldName = fieldName;
    this.min = min;
    this.max = max;
    this.defaultValue = defaultValue;
    this.description = description;
  }

  /** As the schema calls it. */
  public String fieldName() {
    return fieldName;
  }

  public int min() {
    return min;
  }

  public int max() {
    return max;
  }

  public int defaultValue() {
    return defaultValue;
  }

  /** What it counts, in a few words. */
  public String description() {
    return description;
  }
}

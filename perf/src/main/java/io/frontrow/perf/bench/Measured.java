package io.frontrow.perf.bench;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What {@code perf bench} measures, in this order. */
public enum Measured {
  BASELINE("baseline", CoreBenchmark.class, "the loop: records are stamped, nobody applies them"),
  DISPATCH("dispatch", CoreBenchmark.class, "a command refused at its first check"),
  HOLD("hold", CoreBenchmark.class, "two given seats, hall of 50,000"),
  CONFIRM("confirm", CoreBenchmark.class, "a hold of two seats becomes an order"),
  RELEASE("release", CoreBenchmark.class, "a hold of two seats is given back"),
  TRADE("trade", CoreBenchmark.class, "hold, confirm, release of pairs, 50,000 seats"),
  TRADE_MILLION("tradeMillion", CoreBenchmark.class, "the same, 1,000,000 seats in 20 events"),
  SECTION("holdBestAvailable", CoreBenchmark.class, "best 2 of a section, which fills up"),
  UNTOUCHED(ArenaSale.UNTOUCHED, "best case: best 2 of a section, arena of 100,000, all free"),
  HALF_SOLD(ArenaSale.HALF_SOLD, "typical: best 2 of the arena, 50 % sold, scattered"),
  LAST_PAIRS(ArenaSale.LAST_PAIRS, "typical: best 2 of the arena, 90 % sold, scattered"),
  NEARLY_SOLD_OUT(ArenaSale.NEARLY_SOLD_OUT, "4 of the arena, 99 % sold, scattered: none"),
  CHEAP_SOLD_OUT(ArenaSale.CHEAP_SOLD_OUT, "4 of a category that is sold out: none"),
  CHEAP_SCATTERED(ArenaSale.CHEAP_SCATTERED, "4 cheap ones, 90 % sold, one in each row: none"),
  ALWAYS_ANOTHER(ArenaSale.ALWAYS_ANOTHER, "each asks otherwise than all that is remembered"),
  ANOTHER_OF_THE_LAST(ArenaSale.ANOTHER_OF_THE_LAST, "the same, 99 % sold, scattered"),
  SOLD_OUT(ArenaSale.SOLD_OUT, "2 of the arena, sold out: none"),
  EXPIRE_HOLD("expireHold", BoundBenchmark.class, "one of 10,000 holds due at one time"),
  EXPIRE_TICK("expireTick", EXPIRE_HOLD, BoundBenchmark.TICKS, "the Tick that expires 64 of them"),
  MATCH_FIRST("matchFirst", BoundBenchmark.class, "a release that goes to the first of 100,000"),
  MATCH_NOBODY("matchNobody", BoundBenchmark.class, "16 looks in vain, of 100,000"),
  MATCH_OTHERS(
      "matchOthers", BoundBenchmark.class, "worst case: 16 looks, each for something else"),
  RESEND("resend", StateBenchmark.class, "a request that comes again gets its old reply"),
  TRANSFER("transfer", StateBenchmark.class, "a seat's part of a snapshot, of 1,000,000"),
  COPY("copy", MessageBenchmark.class, "the bytes of a hold, from one buffer to another"),
  SHAPE("shape", MessageBenchmark.class, "whether they are a message at all", COPY),
  CHECKSUM("checksum", MessageBenchmark.class, "the CRC32C of its record", COPY),
  LOAD_WIRE("loadWire", MessageBenchmark.class, "the load writes a hold, reads the reply", COPY),
  APPEND_ONE(
      JournalBenchmark.Appending.ONE_BY_ONE, "to the journal, committed each, local-mem", COPY),
  APPEND_BATCH(JournalBenchmark.Appending.BATCHED, "to the journal, 64 a commit, local-mem", COPY),
  APPEND_FORCED(
      JournalBenchmark.Appending.FORCED, "to the journal, 256 a force, local-fsync", COPY),
  PIPELINE_MEMORY(BenchJournal.MEMORY, "ring to egress, two threads, no journal", null),
  PIPELINE_MEM(BenchJournal.LOCAL_MEM, "the same with a journal, local-mem", PIPELINE_MEMORY),
  PIPELINE_FSYNC(BenchJournal.LOCAL_FSYNC, "the same, local-fsync", PIPELINE_MEMORY),
  REPLAY_CORE("replayCore", ReplayBenchmark.class, "records of a journal, from memory"),
  READ_JOURNAL("readJournal", ReplayBenchmark.class, "read, checked, not applied", REPLAY_CORE),
  REPLAY("replayJournal", ReplayBenchmark.class, "read, checked, applied", REPLAY_CORE);

  private static final String NO_PARAMETER = "";

  private final String method;
  private final Class<?> type;
  private final String parameter;
  private final String value;
  private final String label;
  private final String what;
  private final Measured source;

  /** Null: the usual one. */
  private final Measured reference;

  /** Operations of one invocation; 0: as JMH has it. */
  private final int operations;

  Measured(String method, Class<?> type, String what) {
    this(method, type, what, null);
  }

  Measured(String method, Class<?> type, String what, Measured reference) {
    this(method, type, NO_PARAMETER, NO_PARAMETER, what, reference);
  }

  /** Another's measurement, counted otherwise. */
  Measured(String label, Measured source, int operations, String what) {
    method = source.method;
    type = source.type;
    parameter = source.parameter;
    value = source.value;
    this.label = label;
    this.what = what;
    this.source = source;
    this.operations = operations;
    reference = source.reference;
  }

  Measured(ArenaSale sale, String what) {
    this("pick", BoundBenchmark.class, "sale", sale.name(), what, null);
  }

  Measured(JournalBenchmark.Appending appending, String what, Measured reference) {
    this("append", JournalBenchmark.class, "appending", appending.name(), what, reference);
  }

  Measured(BenchJournal journal, String what, Measured reference) {
    this("pipeline", PipelineBenchmark.class, "journal", journal.name(), what, reference);
  }

  Measured(
      String method,
      Class<?> type,
      String parameter,
      String value,
      String what,
      Measured reference) {
    this.method = method;
    this.type = type;
    this.parameter = parameter;
    this.value = value;
    this.what = what;
    this.reference = reference;
    label = method + camelCase(value);
    source = this;
    operations = 0;
  }

  /** Its name in the results. */
  public String label() {
    return label;
  }

  /** In a few words. */
  public String what() {
    return what;
  }

  /** What its time is compared with; itself if it is what others are compared with, or null. */
  public Measured reference() {
    return switch (this) {
      case BASELINE, TRANSFER -> null;
      case DISPATCH, COPY -> this;
      default -> reference == null ? DISPATCH : reference;
    };
  }

  /** Some, and all that they are compared with, and the loop, whose own bytes count for nothing. */
  static Set<Measured> withReferences(Set<Measured> wanted) {
    EnumSet<Measured> all = EnumSet.of(BASELINE);
    for (Measured measured : wanted) {
      for (Measured next = measured; next != null && all.add(next); next = next.reference()) {
        continue;
      }
    }
    return all;
  }

  /** The one JMH method, as a pattern. */
  String pattern() {
    return "^" + type.getName().replace(".", "\\.") + "\\." + method + "$";
  }

  /** The parameter of the JMH method; empty if it has none. */
  String parameter() {
    return parameter;
  }

  String value() {
    return value;
  }

  /** What is to be run for it. */
  Measured source() {
    return source;
  }

  /** Operations of one invocation, if JMH counted {@code counted}. */
  int operations(int counted) {
    return operations == 0 ? counted : operations;
  }

  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.isEmpty() ? new String[0] : constant.split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}

package io.frontrow.perf.bench;

import java.util.Locale;

/** What {@code perf bench} measures, in this order. */
public enum Measured {
  BASELINE("baseline", CoreBenchmark.class, "the loop: records are stamped, nobody applies them"),
  DISPATCH("dispatch", CoreBenchmark.class, "a command refused at its first check"),
  HOLD("hold", CoreBenchmark.class, "two given seats, hall of 50,000"),
  CONFIRM("confirm", CoreBenchmark.class, "a hold of two seats becomes an order"),
  RELEASE("release", CoreBenchmark.class, "a hold of two seats is given back"),
  SECTION("holdBestAvailable", CoreBenchmark.class, "best 2 of a section, which fills up"),
  UNTOUCHED(ArenaSale.UNTOUCHED, "best case: best 2 of a section, arena of 100,000, all free"),
  HALF_SOLD(ArenaSale.HALF_SOLD, "typical: best 2 of the arena, 50 % sold, scattered"),
  LAST_PAIRS(ArenaSale.LAST_PAIRS, "typical: best 2 of the arena, 90 % sold, scattered"),
  NEARLY_SOLD_OUT(ArenaSale.NEARLY_SOLD_OUT, "4 of the arena, 99 % sold, scattered: none"),
  CHEAP_SOLD_OUT(ArenaSale.CHEAP_SOLD_OUT, "4 of a category that is sold out: none"),
  CHEAP_SCATTERED(ArenaSale.CHEAP_SCATTERED, "4 cheap ones, 90 % sold, one in each row: none"),
  ALWAYS_ANOTHER(ArenaSale.ALWAYS_ANOTHER, "worst case: each asks otherwise, every row is seen"),
  SOLD_OUT(ArenaSale.SOLD_OUT, "2 of the arena, sold out: none"),
  EXPIRE_HOLD("expireHold", BoundBenchmark.class, "one of 10,000 holds due at one time"),
  EXPIRE_TICK("expireTick", EXPIRE_HOLD, BoundBenchmark.TICKS, "the Tick that expires 64 of them"),
  MATCH_FIRST("matchFirst", BoundBenchmark.class, "a release that goes to the first of 100,000"),
  MATCH_NOBODY("matchNobody", BoundBenchmark.class, "16 looks in vain, of 100,000"),
  MATCH_OTHERS(
      "matchOthers", BoundBenchmark.class, "worst case: 16 looks, each for something else");

  private final String method;
  private final Class<?> type;
  private final ArenaSale sale;
  private final String label;
  private final String what;
  private final Measured source;

  /** Operations of one invocation; 0: as JMH has it. */
  private final int operations;

  Measured(String method, Class<?> type, String what) {
    this.method = method;
    this.type = type;
    sale = null;
    label = method;
    this.what = what;
    source = this;
    operations = 0;
  }

  /** Another's measurement, counted otherwise. */
  Measured(String label, Measured source, int operations, String what) {
    method = source.method;
    type = source.type;
    sale = source.sale;
    this.label = label;
    this.what = what;
    this.source = source;
    this.operations = operations;
  }

  Measured(ArenaSale sale, String what) {
    method = "pick";
    type = BoundBenchmark.class;
    this.sale = sale;
    StringBuilder name = new StringBuilder(method);
    for (String word : sale.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    label = name.toString();
    this.what = what;
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

  /** The one JMH method, as a pattern. */
  String pattern() {
    return "^" + type.getName().replace(".", "\\.") + "\\." + method + "$";
  }

  /** What is to be run for it. */
  Measured source() {
    return source;
  }

  /** Operations of one invocation, if JMH counted {@code counted}. */
  int operations(int counted) {
    return operations == 0 ? counted : operations;
  }

  /** How the arena is sold; null where there is none. */
  ArenaSale sale() {
    return sale;
  }
}

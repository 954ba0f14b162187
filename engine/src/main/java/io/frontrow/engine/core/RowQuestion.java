package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;

/**
 * A question to every row of an event: the key that says how good an answer the row has. Rows, or
 * seats of them, can be set aside. Reused; apply thread only.
 */
abstract class RowQuestion {
  static final int BLOCK = 0;
  static final int SPLIT = 1;
  static final int RUN = 2;

  /** Rows that are looked at together where many have to be. */
  static final int GROUP = 64;

  private static final int ALL_SEATS = -1;

  private static final long TIDY = 1;
  private static final long WITH_MATCHING = 2;
  private static final long WITH_PUBLIC = 4;
  private static final long KIND = 0xFF00 | WITH_MATCHING | WITH_PUBLIC;

  private final int sort;
  private final boolean tidy;

  private Event event;
  private Plan plan;
  private PickRequest request;
  private int length;
  private long code;

  /** What is set aside, and how much of that. */
  private final int[] asideRows = new int[Limits.MAX_SEATS_PER_HOLD];

  private final int[] asidePositions = new int[Limits.MAX_SEATS_PER_HOLD];
  private int asideCount;

  /** The rows of a group, and those behind it: what is open, and what of that is wanted. */
  private final long[] opens = new long[SplitGroup.ROWS];

  private final long[] wanted = new long[SplitGroup.ROWS];
  private final long[] left = new long[GROUP];

  private WantedRuns runs;

  RowQuestion(int sort, boolean tidy) {
    this.sort = sort;
    this.tidy = tidy;
  }

  /**
   * Begins to ask; nothing is set aside.
   *
   * @param request whose categories are {@link PickRequest#settle settled}
   * @param length of the block, or the quantity to split; 0 if it does not matter
   */
  void ask(Event event, PickRequest request, int length) {
    this.event = event;
    plan = event.plan();
    this.request = request;
    this.length = length;
    asideCount = 0;
    runs = null;
    code =
        (long) sort << 32
            | (long) length << 24
            | (long) request.accessible << 16
            | (long) request.channel << 8
            | (request.withPublic ? WITH_PUBLIC : 0)
            | (request.withMatching ? WITH_MATCHING : 0)
            | (tidy ? TIDY : 0);
  }

  /** What is asked; with the categories the same for equal questions only. */
  final long code() {
    return code;
  }

  /** What is asked, but for what is done with the seats that may be had. */
  final long kind() {
    return code & KIND;
  }

  static boolean isTidy(long code) {
    return (code & TIDY) != 0;
  }

  static boolean isWithMatching(long code) {
    return (code & WITH_MATCHING) != 0;
  }

  final boolean isTidy() {
    return tidy;
  }

  final long lowCategories() {
    return request.lowCategories();
  }

  final long highCategories() {
    return request.highCategories();
  }

  final Event event() {
    return event;
  }

  final Plan plan() {
    return plan;
  }

  final PickRequest request() {
    return request;
  }

  final int length() {
    return length;
  }

  /** The row's key, the lower the better; {@link KeyTree#NO_KEY} if it has no answer. */
  abstract int key(int row);

  /** How many rows behind a row are looked at for its key. */
  int reach() {
    return 0;
  }

  /** How many seats side by side a row must have, it or one of those that are in reach. */
  abstract int leastRun();

  /** How many rows may be found worse one by one, before it is done by groups. */
  abstract int patience();

  /** Fills in keys that are not worse than those that the rows have. */
  final void fill(KeyTree keys) {
    promise(keys);
    for (int row = 0; row < plan.rowCount(); row += GROUP) {
      if (!mayAnswer(row)) {
        keys.clear(row, GROUP);
      }
    }
    keys.liftGroups(GROUP);
  }

  /** Fills in the best keys that rows can have, all of them. */
  abstract void promise(KeyTree keys);

  /** Whether any row may have an answer. */
  final boolean mayBeAnswered() {
    boolean may = false;
    for (int row = 0; row < plan.rowCount() && !may; row += GROUP) {
      may = mayAnswer(row);
    }
    return may;
  }

  /** Whether a row of the group may have one. */
  private boolean mayAnswer(int firstRow) {
    int group = firstRow / GROUP;
    return request.accessible > 0
        || runs().bound(group) >= leastRun()
        || reach() > 0
            && firstRow + GROUP < plan.rowCount()
            && runs().bound(group + 1) >= leastRun();
  }

  /** The longest run that a row of the group can have. */
  final int longestRun(int row) {
    return request.accessible > 0 ? RunBounds.UNKNOWN : runs().bound(row / GROUP);
  }

  private WantedRuns runs() {
    if (runs == null) {
      runs = event.seats().standings().runs().of(this);
    }
    return runs;
  }

  /** Puts right the keys of the group that the row is in. */
  final void putRight(KeyTree keys, int row) {
    int first = row & -GROUP;
    putGroup(keys, first);
    keys.liftGroup(first, GROUP);
  }

  private void putGroup(KeyTree keys, int firstRow) {
    int endRow = Math.min(firstRow + GROUP, plan.rowCount());
    if (mayAnswer(firstRow) && putLeaves(keys, firstRow, endRow)) {
      keys.lift(firstRow, GROUP);
    } else {
      keys.clear(firstRow, GROUP);
    }
  }

  /** Puts the keys of a group of rows, if any has one; whether any has. */
  private boolean putLeaves(KeyTree keys, int firstRow, int endRow) {
    int behind = Math.min(reach(), plan.rowCount() - endRow);
    if (areWords(firstRow, endRow + behind)) {
      load(firstRow, endRow - firstRow + behind);
      return mayAnswer(firstRow, endRow - firstRow, behind)
          && putWords(keys, firstRow, endRow - firstRow, behind);
    }
    boolean any = false;
    for (int row = firstRow; row < endRow; row++) {
      int key = key(row);
      keys.putLeaf(row, key);
      any |= key != KeyTree.NO_KEY;
    }
    return any;
  }

  /**
   * The same of rows whose words are loaded.
   *
   * @param behind rows behind the group which are loaded too
   */
  abstract boolean putWords(KeyTree keys, int firstRow, int count, int behind);

  /** Whether each of the rows has one word, and nothing is set aside. */
  private boolean areWords(int firstRow, int endRow) {
    return plan.endWord(endRow - 1) - plan.firstWord(firstRow) == endRow - firstRow
        && asideCount == 0;
  }

  private void load(int firstRow, int count) {
    int word = plan.firstWord(firstRow);
    event.seats().open(word, count, request, opens);
    if (request.accessible == 0) {
      plan.keepGeneral(word, count, opens);
    }
    System.arraycopy(opens, 0, wanted, 0, count);
    if (!request.takesAll()) {
      for (int i = 0; i < count; i++) {
        wanted[i] = wanted(firstRow + i, opens[i]);
      }
    }
  }

  /** Measures the loaded rows: whether any of them may have an answer. */
  private boolean mayAnswer(int firstRow, int count, int behind) {
    if (request.accessible > 0) {
      return true;
    }
    System.arraycopy(wanted, 0, left, 0, count);
    int longest = WordBits.longestRun(left, count);
    int group = firstRow / GROUP;
    runs().measured(group, longest);
    if (longest < leastRun() && longest < event.seats().standings().runs().bound(group)) {
      event.seats().standings().runs().measure(event.seats(), plan, group, left);
    }
    for (int i = count; i < count + behind; i++) {
      longest = Math.max(longest, WordBits.longestRun(wanted[i]));
    }
    return longest >= leastRun();
  }

  /** What the request may have of a row that is loaded, of any category. */
  final long open(int index) {
    return opens[index];
  }

  /** What is wanted of each of the rows that are loaded; may be changed. */
  final long[] wanted() {
    return wanted;
  }

  /** Leaves the row out from now on. There are no more of them than seats of a hold. */
  final void setAside(int row) {
    setAside(row, ALL_SEATS);
  }

  /** Leaves a seat of the row out from now on. */
  final void setAside(int row, int position) {
    asideRows[asideCount] = row;
    asidePositions[asideCount++] = position;
  }

  /** Takes back what was set aside last; returns its row, or {@link KeyTree#NO_ROW}. */
  final int takeBack() {
    return asideCount == 0 ? KeyTree.NO_ROW : asideRows[--asideCount];
  }

  /** Drops what is set aside of the row. */
  final void dropAside(int row, RowBits bits) {
    for (int i = 0; i < asideCount; i++) {
      if (asideRows[i] == row) {
        if (asidePositions[i] == ALL_SEATS) {
          bits.dropAll();
          return;
        }
        bits.drop(asidePositions[i]);
      }
    }
  }

  /** The same of a row with one word. */
  final long withoutAside(int row, long bits) {
    long left = bits;
    for (int i = 0; i < asideCount; i++) {
      if (asideRows[i] == row) {
        left &= asidePositions[i] == ALL_SEATS ? 0 : ~(1L << asidePositions[i]);
      }
    }
    return left;
  }

  /** The words of a row that is short enough for one: what the request may have of any category. */
  final long open(int row, int word) {
    long bits = event.seats().open(word, request.channel, request.withPublic, request.withMatching);
    return request.accessible > 0 ? bits : bits & plan.general(word);
  }

  /** What of that is of the categories asked for. */
  final long wanted(int row, long open) {
    return request.takesAll() || open == 0 ? open : open & request.taken(plan.categories(), row, 0);
  }
}

package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * How the rows of one event stand in the questions that were asked of them last: a key for each
 * row, which is never worse than what the row has. Only what makes a row better has to be noted;
 * what makes it worse is found out when the row comes first ({@link BestRows}). All of it follows
 * from the seats: it is no part of the state. Apply thread only.
 */
final class Standings {
  /** Questions that are remembered, if there are seats enough for so many rows. */
  private static final int MOST = 32;

  private static final int LEAST = 2;

  /** To put right a row by itself takes as long as so many rows together. */
  private static final int WORTH_ROWS = 8;

  private final Plan plan;

  /** The questions, the keys, and what makes the one that was not asked for longest. */
  private final long[] questions;

  private final long[] lowCategories;
  private final long[] highCategories;
  private final KeyTree[] trees;
  private final long[] askedAt;
  private long asked;
  private int count;
  private int recent;

  /** How much of its log a question knows. */
  private final long[] known;

  /** Rows that may have become better: of which something came free, or to another channel. */
  private final RowLog better = new RowLog();

  /** All rows that changed: a seat that goes can make blocks tidy. Only for those who ask so. */
  private final RowLog changed = new RowLog();

  private boolean tidyWasAsked;

  private final RunBounds runs;

  /** Where in the logs those are which the next sweep will be for. */
  private long betterByNextSweep;

  private long changedByNextSweep;

  Standings(Plan plan) {
    this.plan = plan;
    runs = new RunBounds(plan);
    int room = plan.seatCount() / KeyTree.leaves(plan.rowCount());
    int most = Math.max(LEAST, Math.min(room, MOST));
    questions = new long[most];
    lowCategories = new long[most];
    highCategories = new long[most];
    trees = new KeyTree[most];
    askedAt = new long[most];
    known = new long[most];
  }

  /** Nothing is known: the seats are others, and some of them may wait for the next sweep. */
  void forget() {
    count = 0;
    recent = 0;
    asked = 0;
    tidyWasAsked = false;
    runs.forget();
    better.forget();
    changed.forget();
    betterByNextSweep = RowLog.BEYOND_REACH;
    changedByNextSweep = RowLog.BEYOND_REACH;
    Arrays.fill(askedAt, 0);
  }

  /**
   * A seat of the row came free, or into the match queue.
   *
   * @param loose the word that it is in, with all that could be somebody's
   * @param position in that word
   */
  void loosened(int row, long loose, int position) {
    runs.loosened(row, loose, position);
    note(row);
  }

  /** A seat of the row came to another channel, or is for sale or no longer. */
  void changed(int row) {
    runs.changed(row);
    note(row);
  }

  private void note(int row) {
    better.add(row);
    if (tidyWasAsked) {
      changed.add(row);
    }
  }

  /** A seat of the row, maybe the first one, came that the next sweep will be for. */
  void arrived(int row, boolean isFirst) {
    runs.arrived(row);
    if (isFirst) {
      betterByNextSweep = better.look();
      changedByNextSweep = changed.look();
    }
  }

  /** How long runs of seats can be. */
  RunBounds runs() {
    return runs;
  }

  /** A sweep begins: what it is for becomes free for those who may have it. */
  void beginSweep() {
    runs.beginSweep();
    for (int i = 0; i < count; i++) {
      if (RowQuestion.isWithMatching(questions[i])) {
        long from = RowQuestion.isTidy(questions[i]) ? changedByNextSweep : betterByNextSweep;
        known[i] = Math.min(known[i], from);
      }
    }
  }

  /** Whether who asks wants to know as well what was {@link #taken}. */
  boolean heedsTaken() {
    return tidyWasAsked;
  }

  /** A seat of the row went. */
  void taken(int row) {
    changed.add(row);
  }

  /** The keys of the rows for a question, none worse than what the row has. */
  KeyTree keys(RowQuestion question) {
    int at = find(question);
    if (at < count && isSame(at, question)) {
      catchUp(at, question);
    } else if (!question.mayBeAnswered()) {
      return plan.noKeys();
    } else {
      claim(at, question);
      question.fill(trees[at]);
    }
    known[at] = logOf(question).look();
    askedAt[at] = ++asked;
    recent = at;
    return trees[at];
  }

  private RowLog logOf(RowQuestion question) {
    return question.isTidy() ? changed : better;
  }

  private boolean isSame(int at, RowQuestion question) {
    return questions[at] == question.code()
        && lowCategories[at] == question.lowCategories()
        && highCategories[at] == question.highCategories();
  }

  /** Where the question is; or else where there is room, or the one not asked for longest. */
  private int find(RowQuestion question) {
    if (count > 0 && isSame(recent, question)) {
      return recent;
    }
    int oldest = 0;
    for (int i = 0; i < count; i++) {
      if (isSame(i, question)) {
        return i;
      }
      oldest = askedAt[i] < askedAt[oldest] ? i : oldest;
    }
    return count < questions.length ? count : oldest;
  }

  private void claim(int at, RowQuestion question) {
    count = Math.max(count, at + 1);
    questions[at] = question.code();
    lowCategories[at] = question.lowCategories();
    highCategories[at] = question.highCategories();
    if (trees[at] == null) {
      trees[at] = new KeyTree(plan.rowCount());
    }
    if (question.isTidy() && !tidyWasAsked) {
      tidyWasAsked = true;
      changedByNextSweep = RowLog.BEYOND_REACH;
    }
  }

  private void catchUp(int at, RowQuestion question) {
    RowLog log = logOf(question);
    boolean isMuch = (log.count() - known[at]) * WORTH_ROWS > plan.rowCount();
    if (isMuch || !log.reaches(known[at])) {
      question.fill(trees[at]);
      return;
    }
    for (long i = known[at]; i < log.count(); i++) {
      int row = log.row(i);
      for (int concerned = Math.max(0, row - question.reach()); concerned <= row; concerned++) {
        trees[at].put(concerned, question.key(concerned));
      }
    }
  }
}

package io.frontrow.engine.core;

/**
 * Finds the row that answers a question best: the one that comes first by the keys that are
 * remembered is looked at, and if it has become worse, its key is put right and the next one comes
 * first. So a row that lost seats costs one look, when it would have won; and most rows none. Apply
 * thread only.
 */
final class BestRows {
  /** After so many rows that have nothing, their groups are looked at. */
  private static final int HOPELESS = 2;

  private RowQuestion question;
  private KeyTree keys;

  /** From now on this is the question. */
  void ask(RowQuestion question) {
    this.question = question;
    keys = question.event().seats().standings().keys(question);
  }

  /** The row with the lowest key, the first of several; {@link KeyTree#NO_ROW} if none has one. */
  int first(int fromRow, int endRow) {
    int misses = 0;
    while (true) {
      int row = keys.first(fromRow, endRow);
      if (row == KeyTree.NO_ROW) {
        return row;
      }
      int key = question.key(row);
      if (key == keys.key(row)) {
        return row;
      }
      misses += key == KeyTree.NO_KEY ? question.patience() / HOPELESS : 1;
      if (misses <= question.patience()) {
        keys.put(row, key);
      } else {
        question.putRight(keys, row);
      }
    }
  }

  /** The same for the rows of a section, or of the whole plan for {@link BestAvailable#ANY}. */
  int firstOf(int section) {
    Plan plan = question.plan();
    return section == BestAvailable.ANY
        ? first(0, plan.rowCount())
        : first(plan.firstRow(section), plan.endRow(section));
  }

  /** The key of a row that came first. */
  int key(int row) {
    return keys.key(row);
  }

  void setAside(int row) {
    question.setAside(row);
    keys.put(row, question.key(row));
  }

  void setAside(int row, int position) {
    question.setAside(row, position);
    keys.put(row, question.key(row));
  }

  /** Puts back all that was set aside. */
  void putBack() {
    for (int row = question.takeBack(); row != KeyTree.NO_ROW; row = question.takeBack()) {
      keys.put(row, question.key(row));
    }
  }
}

package io.frontrow.server.cli.queue;

import io.frontrow.server.cli.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What an audit without a problem has shown, and what it could not look at. Immutable.
 *
 * @param isHashGiven whether the published hash was given, and not only that of the journal
 * @param told how many ranks a server told; empty if it does not know the event; null if no server
 *     was asked
 */
record DrawVerdict(DrawAudit audit, boolean isHashGiven, OptionalInt told) {
  int ranks() {
    return told == null ? 0 : told.orElse(0);
  }

  /** Each thing that was not compared though one might think so. */
  List<String> notChecked() {
    List<String> texts = new ArrayList<>();
    if (!isHashGiven) {
      texts.add("whether the journal's hash is the one that was published; say it: --seed-hash");
    }
    if (audit.line().admissions() == 0) {
      texts.add("the order of admissions: nobody was admitted in turn");
    }
    if (told != null && told.isEmpty()) {
      texts.add(
          "what the server says: it no longer knows the event, so only the journal was checked");
    } else if (told != null && told.getAsInt() == 0) {
      texts.add("the server's ranks: it told the rank of nobody who was drawn");
    }
    return texts;
  }

  /** In words that are true whatever has happened. */
  String words() {
    String seed =
        isHashGiven ? "the seed is the one promised" : "the seed is the one of the journal's hash";
    return seed + (audit.line().drawn().isEmpty() ? undrawn() : drawn());
  }

  private String undrawn() {
    int admissions = audit.line().admissions();
    return "; nobody waited at the opening, so there was no order to draw"
        + (admissions == 0
            ? ""
            : ", and " + Texts.number(admissions) + " who came later were admitted as they came");
  }

  private String drawn() {
    if (audit.line().admissions() > 0) {
      return ", and everybody who was admitted in turn came in the order drawn";
    }
    return audit.isClosed()
        ? "; the room was closed before anybody was admitted in turn"
        : "; nobody has been admitted yet";
  }
}

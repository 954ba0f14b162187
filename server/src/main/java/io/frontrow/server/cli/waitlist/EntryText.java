package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.WaitlistEntryState;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.WaitlistStatus;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A waitlist entry as people read it. Stateless. */
final class EntryText {
  private EntryText() {}

  /** {@code 4 tickets together, all or none}. */
  static String wish(WaitlistEntryState entry) {
    return wish(entry.quantity(), entry.together(), entry.allOrNone());
  }

  static String wish(int quantity, boolean together, boolean allOrNone) {
    String tickets = Texts.count(quantity, "ticket", "tickets");
    if (quantity == 1) {
      return tickets;
    }
    return tickets + (together ? " together" : "") + (allOrNone ? ", all or none" : " or fewer");
  }

  /** {@code 2 tickets together, all or none, in Stalls or Premium, up to EUR 10.00}. */
  static String wish(WaitlistEntryState entry, WishNames names) {
    StringBuilder wish = new StringBuilder(wish(entry));
    List<String> categories = entry.categories().stream().map(names::category).toList();
    if (!categories.isEmpty()) {
      int last = categories.size() - 1;
      String others = String.join(", ", categories.subList(0, last));
      wish.append(", in ").append(others).append(others.isEmpty() ? "" : " or ");
      wish.append(categories.get(last));
    }
    entry
        .priceCeiling()
        .ifPresent(it -> wish.append(", up to ").append(Texts.money(it, names.currency())));
    if (entry.channel() != 0) {
      wish.append(", with the key of ").append(names.channel(entry.channel()));
    }
    return wish.toString();
  }

  static String who(WaitlistEntryState entry) {
    String id = "entry " + Long.toUnsignedString(entry.entryId());
    return entry.buyer() == 0 ? id : id + " (buyer " + Long.toUnsignedString(entry.buyer()) + ")";
  }

  /** Where it stands, in a few words. */
  static String standing(WaitlistEntryState entry) {
    return switch (entry.status()) {
      case WAITING -> "waits, number " + Texts.number(entry.position()) + " in line";
      case OFFERED -> "has an offer, hold " + Long.toUnsignedString(entry.holdId());
      case CLAIMED -> "took its offer, hold " + Long.toUnsignedString(entry.holdId());
      case DECLINED -> "declined its offer, hold " + Long.toUnsignedString(entry.holdId());
      case LAPSED -> "let its offer lapse, hold " + Long.toUnsignedString(entry.holdId());
      case LEFT -> "has left";
      case EXPIRED -> "has waited as long as it wished to";
      case NULL_VAL -> "is in a state that this program does not know";
    };
  }

  /** What to do with an offer, if it has one. */
  static Optional<String> offer(WaitlistEntryState entry) {
    if (entry.status() != WaitlistStatus.OFFERED) {
      return Optional.empty();
    }
    String hold = Long.toUnsignedString(entry.holdId());
    return Optional.of(
        "offer: hold %s - next: frontrow confirm %s --order REF   or: frontrow waitlist decline %s"
            .formatted(hold, hold, Long.toUnsignedString(entry.entryId())));
  }

  static String reason(PassOverReason reason) {
    return switch (reason) {
      case NONE -> "";
      case TOO_FEW -> "fewer tickets were free than it wants";
      case NOT_TOGETHER -> "enough seats were free, but not together";
      case PRICE -> "every category that it wants costs more than its limit";
      case BUYER_LIMIT -> "its buyer may not have that many";
      case NOT_ON_SALE -> "the event was not on sale to it";
      case TABLE_FULL -> "the server had no room for another hold";
      case NULL_VAL -> "for a reason that this program does not know";
    };
  }

  /** Who was passed over, why, and who was served instead. */
  static List<String> explanation(WaitlistEntryState entry, WishNames names) {
    List<String> lines = new ArrayList<>();
    lines.add("%s wants %s; it %s.".formatted(who(entry), wish(entry, names), standing(entry)));
    if (entry.reasonSequence() == 0) {
      if (entry.status() == WaitlistStatus.WAITING) {
        lines.add("  It was not looked at yet: nothing was free since it joined.");
      } else {
        lines.add("  It was never passed over.");
      }
    } else {
      lines.add(
          "  It was passed over%s at sequence %s: %s."
              .formatted(
                  entry.status() == WaitlistStatus.WAITING ? " last" : "",
                  Long.toUnsignedString(entry.reasonSequence()),
                  reason(entry.reason())));
    }
    if (entry.servedInsteadId() != 0) {
      lines.add(
          "  Entry %s, which joined later, was served instead, at sequence %s."
              .formatted(
                  Long.toUnsignedString(entry.servedInsteadId()),
                  Long.toUnsignedString(entry.servedInsteadSequence())));
    } else if (entry.reasonSequence() != 0) {
      lines.add("  Nobody who joined later was served instead.");
    }
    if (entry.passedOverCount() > 1) {
      lines.add(
          "  While it waited, %s were served (of the last 1,024 offers)."
              .formatted(Texts.count(entry.passedOverCount(), "later entry", "later entries")));
    }
    return lines;
  }

  static void write(JsonObject json, WaitlistEntryState entry, WishNames names) {
    json.unsigned("entryId", entry.entryId())
        .number("eventId", entry.eventId())
        .unsigned("buyer", entry.buyer())
        .text("status", entry.status())
        .number("position", entry.position())
        .number("quantity", entry.quantity())
        .flag("together", entry.together())
        .flag("allOrNone", entry.allOrNone())
        .objects(
            "categories",
            entry.categories(),
            (item, category) ->
                item.number("category", category).text("name", names.category(category)));
    entry.priceCeiling().ifPresent(it -> json.number("priceCeiling", it));
    json.text("currency", names.currency())
        .number("channel", entry.channel())
        .number("claimMillis", entry.claimMillis())
        .number("joinedAt", entry.joinedAtNanos())
        .number("expiresAt", entry.expiresAtNanos())
        .unsigned("holdId", entry.holdId())
        .text("reason", entry.reason())
        .unsigned("reasonSequence", entry.reasonSequence())
        .unsigned("servedInsteadId", entry.servedInsteadId())
        .unsigned("servedInsteadSequence", entry.servedInsteadSequence())
        .number("passedOverCount", entry.passedOverCount())
        .unsigned("sequence", entry.sequence());
  }
}

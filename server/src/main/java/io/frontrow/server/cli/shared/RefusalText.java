package io.frontrow.server.cli.shared;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;

/** What a refusal means to the one who typed the command, and what to do next. Stateless. */
public final class RefusalText {
  private RefusalText() {}

  public static String of(RejectCode code) {
    return switch (code) {
      case BUSY, REPLAYING -> "the server has too much to do; nothing happened, try again";
      case STORAGE_LOW ->
          "the server's disk is nearly full; nothing happened: make room on it, or archive and move"
              + " away old segments, then try again";
      case INVALID_VALUE -> "a value is not allowed; see --help";
      case PLAN_UNKNOWN,
          PLAN_NOT_SEALED,
          PLAN_OUT_OF_ORDER,
          PLAN_DIGEST_MISMATCH,
          PLAN_EMPTY,
          PLAN_TOO_LARGE,
          PLANS_FULL,
          CATEGORY_UNKNOWN,
          SECTION_UNKNOWN,
          ROW_UNKNOWN ->
          ofPlan(code);
      case NO_SEATS,
          TOO_MANY_SEATS,
          SEAT_REPEATED,
          SEAT_UNKNOWN,
          TTL_TOO_LONG,
          NAME_INVALID,
          AREA_UNKNOWN,
          AREA_REPEATED,
          BUYER_REQUIRED ->
          ofRequest(code);
      case EVENT_UNKNOWN,
          EVENTS_FULL,
          SEATS_FULL,
          NOT_ON_SALE,
          PHASE_CHANGE_REFUSED,
          CHANNEL_REQUIRED,
          CHANNEL_UNKNOWN,
          CHANNEL_KEY_USED,
          CHANNELS_FULL,
          EVENT_NOT_CLOSED,
          HOLDS_LIVE,
          CAPACITY_BELOW_SOLD,
          PRICES_FULL,
          LIMIT_NEEDS_DRAFT ->
          ofEvent(code);
      case SEATS_UNAVAILABLE,
          NO_BLOCK,
          AREA_FULL,
          LEAVES_SINGLE_SEAT,
          LIMIT_PER_HOLD,
          LIMIT_PER_ORDER,
          LIMIT_PER_BUYER,
          BELOW_MINIMUM,
          NOT_A_MULTIPLE,
          BUYERS_FULL,
          CLAIMS_FULL ->
          ofTickets(code);
      case HOLD_UNKNOWN,
          ALREADY_CONFIRMED,
          ALREADY_RELEASED,
          HOLD_EXPIRED,
          HOLDS_FULL,
          NOT_IN_HOLD,
          HOLD_CHANGED,
          HOLD_IS_OFFER,
          ORDER_UNKNOWN,
          ORDER_REFERENCE_USED,
          ORDERS_FULL,
          NOT_IN_ORDER,
          ORDER_CANCELLED,
          ORDER_CHANGED ->
          ofHoldOrOrder(code);
      default -> ofLines(code);
    };
  }

  private static String ofPlan(RejectCode code) {
    return switch (code) {
      case PLAN_UNKNOWN, PLAN_NOT_SEALED -> "there is no finished plan of this number";
      case PLAN_EMPTY -> "a plan needs a category, and a seat or an area";
      case PLAN_TOO_LARGE ->
          "the plan has more than the server takes; serve a new journal with --max-plan-seats";
      case PLANS_FULL -> "the server has no room for another plan; serve a new journal";
      case CATEGORY_UNKNOWN -> "the plan has no such category; 'frontrow event show' lists them";
      case SECTION_UNKNOWN -> "the plan has no such section; 'frontrow event show' lists them";
      case ROW_UNKNOWN -> "the plan has no such row";
      default -> "the plan did not arrive as it was sent; create the event again";
    };
  }

  private static String ofRequest(RejectCode code) {
    return switch (code) {
      case NO_SEATS -> "nothing was asked for; name seats or places, or ask for at least 1";
      case TOO_MANY_SEATS ->
          "one command has at most "
              + Limits.MAX_SEATS_PER_HOLD
              + " seats, "
              + Limits.MAX_AREAS_PER_HOLD
              + " areas and "
              + Texts.number(Limits.MAX_PLACES_PER_HOLD)
              + " places";
      case SEAT_REPEATED -> "a seat was named twice; name each once";
      case SEAT_UNKNOWN -> "the event has no such seat; 'frontrow event map' shows its seats";
      case TTL_TOO_LONG ->
          "the server lets no hold live that long (2 hours from its beginning, unless it was told"
              + " otherwise); choose a shorter time";
      case NAME_INVALID ->
          "a name must have 1 to 64 bytes and no control characters, an order reference 1 to 40"
              + " visible ASCII characters";
      case AREA_UNKNOWN -> "the event has no such area; 'frontrow event show' lists them";
      case AREA_REPEATED -> "an area was named twice; name each once";
      default -> "this event needs to know the buyer; say --buyer ID";
    };
  }

  private static String ofEvent(RejectCode code) {
    return switch (code) {
      case EVENT_UNKNOWN -> "there is no such event; 'frontrow event list' shows those there are";
      case EVENTS_FULL -> "the server has no room for another event; archive one that is closed";
      case SEATS_FULL ->
          "the server has no room for more seats, prices or channels; archive a closed event";
      case NOT_ON_SALE -> "the event is not on sale; 'frontrow event open' opens it";
      case CHANNEL_REQUIRED ->
          "the event is in presale; say the key of a channel, --channel-key TEXT";
      case CHANNEL_UNKNOWN ->
          "no channel of the event has this key; check --channel-key, upper and lower case matter";
      case CHANNEL_KEY_USED -> "the event has a channel of this key; choose another key";
      case CHANNELS_FULL -> "an event has at most " + Limits.MAX_CHANNELS + " channels";
      case EVENT_NOT_CLOSED -> "only a closed event can be archived; 'frontrow event close' first";
      case HOLDS_LIVE -> "the event still has live holds; wait until they have ended";
      case CAPACITY_BELOW_SOLD -> "more than that is held and sold; choose that number or more";
      case PRICES_FULL -> "the event's prices were changed as often as they may";
      case LIMIT_NEEDS_DRAFT ->
          "a limit per buyer can be set first only while the event is a draft, for buyers are"
              + " counted from then on";
      default ->
          "the event cannot go from its phase to this one; 'frontrow event show' says where it is";
    };
  }

  private static String ofTickets(RejectCode code) {
    return switch (code) {
      case SEATS_UNAVAILABLE -> "not every seat can be had; choose others, or let --best choose";
      case NO_BLOCK ->
          "no block of free seats fits; ask for fewer, drop --section, --category or --max-price, or"
              + " add --anywhere";
      case AREA_FULL -> "not enough places are left; ask for fewer";
      case LEAVES_SINGLE_SEAT ->
          "it would leave single seats while another pick would not; choose others, or let --best"
              + " choose";
      case LIMIT_PER_HOLD ->
          "more tickets than one hold may have; 'frontrow limits show' says how many";
      case LIMIT_PER_ORDER ->
          "more tickets than one order may have; 'frontrow limits show' says how many";
      case LIMIT_PER_BUYER ->
          "more tickets than one buyer may have; 'frontrow limits show' says how many";
      case BELOW_MINIMUM ->
          "fewer tickets than the event sells at once; 'frontrow limits show' says how many";
      case NOT_A_MULTIPLE ->
          "the event sells tickets in multiples only; 'frontrow limits show' says of what";
      case BUYERS_FULL -> "the server has no room for another buyer; archive a closed event";
      default -> "the server has no room for more claims of areas; wait until holds have ended";
    };
  }

  private static String ofHoldOrOrder(RejectCode code) {
    return switch (code) {
      case HOLD_UNKNOWN -> "this account has no such hold; check the number and --account";
      case ALREADY_CONFIRMED -> "the hold was confirmed before; its order stands";
      case ALREADY_RELEASED -> "the hold was released before; hold the seats again";
      case HOLD_EXPIRED ->
          "the hold's time is over; hold the seats again, or confirm it with --late if it can still be had";
      case HOLDS_FULL -> "the server has no room for another hold; wait until some have ended";
      case NOT_IN_HOLD ->
          "the hold does not have all of that; 'frontrow hold show' says what it has";
      case HOLD_CHANGED -> "the hold changed meanwhile; look with 'frontrow hold show'";
      case HOLD_IS_OFFER ->
          "it is an offer of the waitlist, which can be confirmed or declined only";
      case ORDER_UNKNOWN -> "this account has no such order; check the reference and --account";
      case ORDER_REFERENCE_USED -> "the account has an order of this reference; choose another";
      case ORDERS_FULL -> "the server has no room for another order; archive a closed event";
      case NOT_IN_ORDER ->
          "the order does not have all of that; 'frontrow order show' says what it has";
      case ORDER_CANCELLED -> "the whole order was cancelled before";
      default -> "the order changed meanwhile; look with 'frontrow order show'";
    };
  }

  /** Waitlist, waiting room, and requests themselves. */
  private static String ofLines(RejectCode code) {
    return switch (code) {
      case WAITLIST_ENTRY_UNKNOWN ->
          "this account has no such entry; check the number and --account";
      case WAITLIST_FULL -> "the server has no room for another waitlist entry";
      case WAITLIST_ENTRY_OVER -> "the entry waits no longer; 'frontrow waitlist show' says why";
      case NOT_OFFERED -> "the entry has no offer; 'frontrow waitlist leave' gives the place up";
      case NOT_ADMITTED ->
          "the event has a waiting room, and the buyer was not admitted; 'frontrow queue enter' takes"
              + " a place, 'frontrow queue show' says where it stands";
      case NO_WAITING_ROOM -> "the event has no waiting room; 'frontrow queue set' sets one up";
      case WAITING_ROOM_PHASE ->
          "the waiting room's phase does not allow this; 'frontrow queue show' says which it is";
      case SEED_MISMATCH ->
          "the seed is not the one whose SHA-256 was published; nothing was drawn";
      case VISITOR_UNKNOWN -> "the buyer is not in the waiting room";
      case VISITOR_REJECTED -> "the buyer was rejected and may not enter again";
      case DUPLICATE_TOO_OLD ->
          "the request is too long ago, and its reply is no longer kept; it was not executed again";
      case REQUEST_ID_REUSED ->
          "the request id was used for another command; to repeat one, repeat it to the letter";
      case REQUEST_ID_TOO_HIGH ->
          "the request id is too far above the last one; ids count up by one";
      case CLIENTS_FULL -> "the server remembers as many clients as it can; try again later";
      case COMMAND_SKIPPED ->
          "an operator skipped this command because it stopped the server; it had no effect";
      default -> "for a reason this program does not know; use the server's own version";
    };
  }
}

package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The registry of reject codes: its numbers never change and its families mean something. */
class RejectCodeTest {
  /** How the names of a family begin, where they do so uniformly. */
  private static final Map<Integer, List<String>> FAMILIES =
      Map.of(
          1, List.of("BUSY", "REPLAYING", "STORAGE_LOW"),
          2,
              List.of(
                  "INVALID_", "NO_SEATS", "TOO_MANY_", "SEAT_", "TTL_", "NAME_", "AREA_", "BUYER_"),
          3, List.of("PLAN", "CATEGORY_", "SECTION_", "ROW_"),
          4,
              List.of(
                  "EVENT",
                  "SEATS_FULL",
                  "NOT_ON_SALE",
                  "PHASE_",
                  "CHANNEL",
                  "HOLDS_LIVE",
                  "CAPACITY_",
                  "PRICES_",
                  "LIMIT_NEEDS_"),
          5,
              List.of(
                  "SEATS_UNAVAILABLE",
                  "NO_BLOCK",
                  "AREA_FULL",
                  "LEAVES_",
                  "LIMIT_PER_",
                  "BELOW_",
                  "NOT_A_MULTIPLE",
                  "BUYERS_FULL",
                  "CLAIMS_FULL"),
          6, List.of("HOLD", "ALREADY_", "NOT_IN_HOLD"),
          7, List.of("ORDER", "NOT_IN_ORDER"),
          8, List.of("WAITLIST_", "NOT_OFFERED"),
          9, List.of("NOT_ADMITTED", "NO_WAITING_ROOM", "WAITING_ROOM_", "SEED_", "VISITOR_"),
          10, List.of("DUPLICATE_", "REQUEST_ID_", "CLIENTS_FULL", "COMMAND_SKIPPED"));

  @Test
  void everyCodeHasItsOwnNumberInItsFamily() {
    Set<Integer> numbers = new HashSet<>();
    for (RejectCode code : codes()) {
      assertTrue(numbers.add(code.value()), code + " has the number of another");
      List<String> names = FAMILIES.get(code.value() / 100);
      assertTrue(names != null && names.stream().anyMatch(code.name()::startsWith), code.name());
      assertEquals(code, RejectCode.get(code.value()));
    }
  }

  @Test
  void onlyOverloadIsToBeRetriedAndWithTheSameId() {
    for (RejectCode code : codes()) {
      boolean overload = code.value() < 200;
      assertEquals(overload, RejectAdvice.isOverload(code), code.name());
      assertEquals(overload ? Advice.RETRY_SAME_ID : Advice.DO_NOT_RETRY, RejectAdvice.of(code));
      assertEquals(overload, RejectAdvice.retryAfterMicros(code) > 0);
    }
  }

  private static List<RejectCode> codes() {
    return java.util.Arrays.stream(RejectCode.values())
        .filter(code -> code != RejectCode.NULL_VAL)
        .toList();
  }
}

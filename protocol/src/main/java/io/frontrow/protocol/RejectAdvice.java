package io.frontrow.protocol;

import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.RejectCode;

/** What a client should do with a refused request: a property of the code's family. Stateless. */
public final class RejectAdvice {
  /** How long to wait before a request refused for overload is sent again. */
  public static final int OVERLOAD_RETRY_MICROS = 1_000;

  /** Space does not come back within a moment. */
  public static final int STORAGE_RETRY_MICROS = 100_000;

  private static final int FIRST_DECIDED_CODE = 200;

  private RejectAdvice() {}

  /**
   * Whether the code was decided on the way to the engine: nothing happened and nothing is
   * remembered.
   */
  public static boolean isOverload(RejectCode code) {
    return code.value() < FIRST_DECIDED_CODE;
  }

  public static Advice of(RejectCode code) {
    return isOverload(code) ? Advice.RETRY_SAME_ID : Advice.DO_NOT_RETRY;
  }

  public static int retryAfterMicros(RejectCode code) {
    if (code == RejectCode.STORAGE_LOW) {
      return STORAGE_RETRY_MICROS;
    }
    return isOverload(code) ? OVERLOAD_RETRY_MICROS : 0;
  }
}

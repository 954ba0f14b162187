package io.frontrow.replay;

import java.math.BigDecimal;
import java.util.Currency;

/** Minor units as people read them: {@code EUR 12.50}. Stateless. */
public final class Money {
  private Money() {}

  public static String text(long amount, String currency) {
    int digits = fractionDigits(currency);
    return digits < 0
        ? Text.format("%,d minor units of %s", amount, currency)
        : currency + " " + Text.format("%,." + digits + "f", BigDecimal.valueOf(amount, digits));
  }

  private static int fractionDigits(String currency) {
    try {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}

package io.frontrow.replay.audit;

import io.frontrow.replay.Text;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts of money for people. Stateless. */
final class Money {
  private Money() {}

  /** An amount of minor units with its currency: {@code 1,250.00 EUR}. */
  static String of(long amount, String currency) {
    int digits = digits(currency);
    String form = "%,." + digits + "f %s";
    return Text.format(form, BigDecimal.valueOf(amount, digits), currency);
  }

  private static int digits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      return 2; // a currency that this JDK does not know
    }
  }
}

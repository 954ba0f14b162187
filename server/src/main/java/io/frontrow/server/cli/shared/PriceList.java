package io.frontrow.server.cli.shared;

import io.frontrow.protocol.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Prices as they are typed, {@code CATEGORY=12.50}, made into minor units; exact. Stateless. */
public final class PriceList {
  /** More would not fit the frame of CreateEvent. */
  public static final int MAX_PRICES = 100;

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");

  private PriceList() {}

  /** The amounts by category index. */
  public static Map<Integer, Long> parse(
      List<String> prices, List<String> categories, String currency) {
    int digits = Texts.fractionDigits(currency);
    if (digits < 0) {
      throw CommandFailedException.usage(
          "'" + currency + "' is no currency with prices; give an ISO 4217 code such as EUR");
    }
    if (prices.size() > MAX_PRICES) {
      throw CommandFailedException.usage("at most " + MAX_PRICES + " prices can be given");
    }
    Map<Integer, Long> amounts = new TreeMap<>();
    for (String price : prices) {
      int equals = price.lastIndexOf('=');
      if (equals < 0) {
        throw CommandFailedException.usage("'" + price + "' is not CATEGORY=PRICE");
      }
      String category =
          Names.find("category", "categories", categories, it -> it, price.substring(0, equals));
      long amount = amount(price.substring(equals + 1), currency, digits);
      if (amounts.put(categories.indexOf(category), amount) != null) {
        throw CommandFailedException.usage("'" + category + "' has two prices");
      }
    }
    return amounts;
  }

  /** An amount as typed, in minor units. */
  public static long amount(String text, String currency) {
    int digits = Texts.fractionDigits(currency);
    if (digits < 0) {
      throw CommandFailedException.usage("'" + currency + "' is no currency with prices");
    }
    return amount(text, currency, digits);
  }

  private static long amount(String text, String currency, int digits) {
    if (!DECIMAL.matcher(text).matches()) {
      throw CommandFailedException.usage("'" + text + "' is no price such as 12 or 12.50");
    }
    BigDecimal minorUnits = new BigDecimal(text).movePointRight(digits).stripTrailingZeros();
    if (minorUnits.scale() > 0) {
      throw CommandFailedException.usage(
          "'" + text + "' has more decimals than " + currency + ", which has " + digits);
    }
    if (minorUnits.compareTo(BigDecimal.valueOf(Limits.MAX_PRICE_AMOUNT)) > 0) {
      throw CommandFailedException.usage(
          String.format(
              Locale.ROOT,
              "'%s' is above the highest price, %s",
              text,
              Texts.money(Limits.MAX_PRICE_AMOUNT, currency)));
    }
    return minorUnits.longValueExact();
  }
}

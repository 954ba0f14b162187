package io.frontrow.replay;

import io.frontrow.protocol.ClientId;
import picocli.CommandLine.TypeConversionException;

/** Clients as written on a command line: all of an account, or one of its instances. Immutable. */
final class ClientFilter {
  private static final long MAX = 0xFFFF_FFFFL;

  private final long account;
  private final long instance;

  private ClientFilter(long account, long instance) {
    this.account = account;
    this.instance = instance;
  }

  static ClientFilter parse(String text) {
    try {
      int slash = text.indexOf('/');
      long account = number(slash < 0 ? text : text.substring(0, slash));
      return new ClientFilter(account, slash < 0 ? -1 : number(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a client; write ACCOUNT or ACCOUNT/INSTANCE, such as 1/77");
    }
  }

  private static long number(String text) {
    long number = Long.parseLong(text);
    if (number < 0 || number > MAX) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  boolean matches(long clientId) {
    return Integer.toUnsignedLong(ClientId.account(clientId)) == account
        && (instance < 0 || Integer.toUnsignedLong(ClientId.instance(clientId)) == instance);
  }
}

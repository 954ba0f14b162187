package io.frontrow.protocol;

/**
 * A client id: an account (upper half) and one instance of its software (lower half), both
 * unsigned. Stateless.
 */
public final class ClientId {
  /** The client id of records that the node itself makes. */
  public static final long NODE = 0;

  private ClientId() {}

  public static long of(long account, long instance) {
    return account << 32 | instance & 0xFFFF_FFFFL;
  }

  public static int account(long clientId) {
    return (int) (clientId >>> 32);
  }

  public static int instance(long clientId) {
    return (int) clientId;
  }

  /** For people: {@code account/instance}. */
  public static String toString(long clientId) {
    return Integer.toUnsignedString(account(clientId))
        + "/"
        + Integer.toUnsignedString(instance(clientId));
  }
}

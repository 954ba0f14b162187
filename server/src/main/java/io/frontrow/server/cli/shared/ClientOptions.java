package io.frontrow.server.cli.shared;

import io.frontrow.client.ClientConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that talks to a server. */
public final class ClientOptions {
  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:FRONTROW_CONNECT:-" + HostAndPort.DEFAULT + "}",
      converter = HostAndPort.Converter.class,
      description =
          "Where the server listens; default: what FRONTROW_CONNECT says, or else "
              + HostAndPort.DEFAULT
              + ".")
  private HostAndPort connect;

  @Option(
      names = "--account",
      paramLabel = "NUMBER",
      defaultValue = "1",
      converter = Account.class,
      description = "The account that holds and orders belong to; default ${DEFAULT-VALUE}.")
  private int account;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "10s",
      converter = Millis.Converter.class,
      description = "The longest wait for the server, such as 500ms or 10s; default 10s.")
  private Millis timeout;

  @Option(names = "--json", description = "Print one JSON object per result.")
  private boolean json;

  private int instance = ClientConfig.defaults().instance();

  public HostAndPort connect() {
    return connect;
  }

  public boolean isJson() {
    return json;
  }

  /** Another one in each run, for a newer session of a client id ends the older one. */
  public int instance() {
    return instance;
  }

  void instance(int value) {
    instance = value;
  }

  int account() {
    return account;
  }

  public ClientConfig config() {
    return ClientConfig.defaults()
        .withAddress(connect.host(), connect.port())
        .withAccount(account)
        .withInstance(instance)
        .withConnectTimeoutMillis(timeout.value())
        .withRequestTimeoutMillis(timeout.value());
  }

  /** Makes a uint32 of an option's value. */
  public static final class Account implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        return Integer.parseUnsignedInt(value);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + value + "' is not a number from 0 to 2^32 - 1");
      }
    }
  }
}

package io.frontrow.server.cli.shared;

import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a server listens, as it is typed: {@code HOST:PORT}, {@code [::1]:7400}. Immutable. */
public record HostAndPort(String host, int port) {
  public static final String DEFAULT = "127.0.0.1:7400";

  private static final int MAX_PORT = 65_535;

  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  @Override
  public String toString() {
    return text(host, port);
  }

  public static String text(String host, int port) {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Makes one of an option's value. */
  public static final class Converter implements ITypeConverter<HostAndPort> {
    @Override
    public HostAndPort convert(String value) {
      int colon = value.lastIndexOf(':');
      String host = colon < 0 ? "" : value.substring(0, colon);
      if (host.startsWith("[") && host.endsWith("]")) {
        host = host.substring(1, host.length() - 1);
      }
      String port = value.substring(colon + 1);
      if (host.isEmpty() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > MAX_PORT) {
        throw new TypeConversionException("'" + value + "' is not HOST:PORT");
      }
      return new HostAndPort(host, Integer.parseInt(port));
    }
  }
}

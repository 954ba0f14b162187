package io.frontrow.server.cli.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Makes a channel's key of the text that buyers are given: the first eight bytes of the SHA-256 of
 * its UTF-8, big-endian. Stateless.
 */
public final class ChannelKey implements ITypeConverter<Long> {
  public static final String RULE =
      "The key is the first 8 bytes of the SHA-256 of the text's UTF-8, big-endian.";

  @Override
  public Long convert(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("a key has at least one character");
    }
    return of(text);
  }

  public static long of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package io.frontrow.journal;

/** The version of this program, as its jar says. Constants only. */
public final class ProgramVersion {
  /** Without blanks; {@code unreleased} if the program does not run from a jar. */
  public static final String CURRENT = current();

  private ProgramVersion() {}

  private static String current() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unreleased" : version.replaceAll("[^!-~]", "_");
  }
}

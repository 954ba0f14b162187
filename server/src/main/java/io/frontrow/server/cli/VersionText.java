package io.frontrow.server.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says, from the jar's manifest. Stateless. */
public final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = VersionText.class.getPackage().getImplementationVersion();
    return new String[] {"frontrow " + (version == null ? "not built" : version)};
  }
}

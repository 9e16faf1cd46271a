package io.anxin.command;

import picocli.CommandLine.IVersionProvider;

/// The version of the program, as its jar tells it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"anxin " + (version == null ? "(not packaged)" : version)};
    }
}

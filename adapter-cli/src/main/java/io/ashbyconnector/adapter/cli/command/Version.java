package io.ashbyconnector.adapter.cli.command;

/** The version of the connector. */
final class Version {

    static final String TEXT = text();

    private Version() {}

    private static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "ashby " + (version == null ? "(development build)" : version);
    }
}

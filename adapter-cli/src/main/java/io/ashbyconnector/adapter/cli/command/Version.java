package io.ashbyconnector.adapter.cli.command;

/** The version of the connector. */
final class Version {

    static final String NUMBER = number();
    static final String TEXT = "ashby " + NUMBER;

    private Version() {}

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(development build)" : version;
    }
}

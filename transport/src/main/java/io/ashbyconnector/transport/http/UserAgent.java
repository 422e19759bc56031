package io.ashbyconnector.transport.http;

import org.jspecify.annotations.Nullable;

/** The {@code User-Agent} of the connector. */
public final class UserAgent {

    private UserAgent() {}

    /**
     * Names the connector, its version and the execution mode: {@code ashby-connector-java/1.0.0 (direct)}.
     *
     * @param mode the execution mode, such as {@code direct}
     * @return the value of the header {@code User-Agent}
     */
    public static String of(String mode) {
        @Nullable String version = UserAgent.class.getPackage().getImplementationVersion();
        return "ashby-connector-java/" + (version == null ? "development" : version) + " (" + mode + ")";
    }
}

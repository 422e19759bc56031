package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.VersionInfo;

/**
 * A release of HttpClient with its HttpCore. A program's parent POM may manage others than the connector's, and what is
 * too old would fail as an {@code Error} in the middle of a call.
 */
record HttpClientVersion(String client, String core) {

    private static final String TESTED_CLIENT = "5.6.5";
    private static final String TESTED_CORE = "5.4.4";
    private static final Pattern MAJOR_AND_MINOR = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** What is on the class path. */
    static HttpClientVersion installed() {
        return new HttpClientVersion(
                release("org.apache.hc.client5", HttpClientBuilder.class),
                release("org.apache.hc.core5", VersionInfo.class));
    }

    private static String release(String library, Class<?> member) {
        VersionInfo info = VersionInfo.loadVersionInfo(library, member.getClassLoader());
        return info == null ? VersionInfo.UNAVAILABLE : info.getRelease();
    }

    /**
     * Refuses what the transport cannot run on.
     *
     * @throws ConfigurationException with the lines to add
     */
    void require() {
        requireAtLeast("HttpClient", client, 4);
        requireAtLeast("HttpCore", core, minor(client) < 6 ? 3 : 4);
    }

    private static void requireAtLeast(String library, String release, int minor) {
        if (minor(release) < minor) {
            throw new ConfigurationException(ErrorDetails.of(
                            library + " " + release + " is on the class path, and 5." + minor + " or newer is needed.")
                    .hint("Something else in the program manages it. With Spring Boot as the parent, add"
                            + " <httpclient5.version>" + TESTED_CLIENT + "</httpclient5.version> and"
                            + " <httpcore5.version>" + TESTED_CORE + "</httpcore5.version> to the properties; else"
                            + " manage org.apache.httpcomponents.client5:httpclient5:" + TESTED_CLIENT + " and"
                            + " org.apache.httpcomponents.core5:httpcore5:" + TESTED_CORE + "."));
        }
    }

    /** The release within 5; what cannot be read is taken for new enough. */
    private static int minor(String release) {
        Matcher numbers = MAJOR_AND_MINOR.matcher(release);
        if (!numbers.matches() || Integer.parseInt(numbers.group(1)) > 5) {
            return Integer.MAX_VALUE;
        }
        return Integer.parseInt(numbers.group(2));
    }
}

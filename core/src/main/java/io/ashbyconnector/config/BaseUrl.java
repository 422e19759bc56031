package io.ashbyconnector.config;

import io.ashbyconnector.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules for the base URL of a service. */
final class BaseUrl {

    private static final int MAX_PORT = 65_535;

    private BaseUrl() {}

    static URI parse(String text, Function<String, ConfigurationException> refuse) {
        URI uri;
        try {
            uri = new URI(text.replaceFirst("/+$", ""));
        } catch (URISyntaxException malformed) {
            throw refuse.apply("is not a URL");
        }
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw refuse.apply("must be a full URL such as https://api.example.com");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refuse.apply("must not hold a user name, a query or a fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            throw refuse.apply("must have a port from 1 to " + MAX_PORT);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(uri.getHost()))) {
            throw refuse.apply("must start with https:// (plain http is for loopback hosts only)");
        }
        return uri;
    }

    /** Decided from the text alone: a name is never resolved, so that DNS cannot call a foreign host loopback. */
    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.equals("[::1]")
                        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
    }
}

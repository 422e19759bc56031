package io.ashbyconnector.transport.http;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param host the host name or address
 * @param port the port
 * @param user null when the proxy asks for none
 * @param password null when the proxy asks for none
 * @param bypass host names, or suffixes that start with a dot, that are reached directly; {@code *} is all of them
 */
public record ProxySettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable Secret password,
        List<String> bypass) {

    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;

    /**
     * Takes a copy of the list.
     *
     * @param host the host name or address
     * @param port the port
     * @param user null when the proxy asks for none
     * @param password null when the proxy asks for none
     * @param bypass host names, or suffixes that start with a dot, that are reached directly; {@code *} is all of them
     */
    public ProxySettings {
        bypass = List.copyOf(bypass);
    }

    static @Nullable ProxySettings from(ConnectorConfig config) {
        String text = config.text(ConfigKey.HTTP_PROXY);
        if (text == null) {
            return null;
        }
        String noProxy = config.text(ConfigKey.HTTP_NO_PROXY);
        List<String> bypass = noProxy == null
                ? List.of()
                : Stream.of(noProxy.split(","))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty())
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList();
        try {
            return of(new URI(text.contains("://") ? text : "http://" + text), bypass);
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            // Without the cause, whose message quotes the URL and the password in it.
            throw malformed(config);
        }
    }

    private static ProxySettings of(URI uri, List<String> bypass) {
        String host = uri.getHost();
        if (host == null
                || !"http".equalsIgnoreCase(uri.getScheme())
                || uri.getPort() == 0
                || uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException("not the URL of an HTTP proxy");
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        String userInfo = uri.getUserInfo();
        if (userInfo == null) {
            return new ProxySettings(host, port, null, null, bypass);
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a user name without a password, or the reverse");
        }
        Secret password = Secret.of(userInfo.substring(colon + 1));
        return new ProxySettings(host, port, userInfo.substring(0, colon), password, bypass);
    }

    private static ConfigurationException malformed(ConnectorConfig config) {
        return new ConfigurationException(ErrorDetails.of(
                        config.origin(ConfigKey.HTTP_PROXY).orElse("http.proxy") + " must be the URL of an HTTP proxy.")
                .hint("Write http://host:port, or http://user:password@host:port."));
    }

    /** Whether requests of this scheme to a host go through the proxy. */
    boolean isFor(String scheme, String host) {
        return "https".equalsIgnoreCase(scheme) && !bypasses(host);
    }

    /** Whether a host is reached directly. */
    boolean bypasses(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return bypass.stream()
                .anyMatch(rule -> rule.equals("*")
                        || name.equals(rule)
                        || name.endsWith(rule.startsWith(".") ? rule : "." + rule));
    }
}

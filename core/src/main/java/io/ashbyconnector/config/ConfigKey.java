package io.ashbyconnector.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A configuration key: its name in maps and files, its environment variable, and whether its value is a secret. An
 * adapter declares keys of its own with {@link #of} and {@link #secret}.
 */
public record ConfigKey(String name, String environment, boolean secret) {

    public static final ConfigKey MODE = of("ashby.mode");
    public static final ConfigKey PROFILE = of("ashby.profile");
    /** What {@code ashby login} learned of whose the credential beside it is, for people. */
    public static final ConfigKey ACCOUNT = of("ashby.account");

    public static final ConfigKey ASHBY_API_KEY = secret("ashby.api-key");
    public static final ConfigKey ASHBY_API_KEY_FILE = of("ashby.api-key-file");
    /** Prints the key; see {@link SecretCommand}. */
    public static final ConfigKey ASHBY_API_KEY_COMMAND = of("ashby.api-key-command");

    public static final ConfigKey ASHBY_BASE_URL = of("ashby.base-url");
    public static final ConfigKey ALLOW_WRITES = of("ashby.allow-writes");
    public static final ConfigKey AUDIT_FILE = of("ashby.audit-file");
    public static final ConfigKey ON_BEHALF_OF = of("ashby.on-behalf-of");
    public static final ConfigKey STORE = of("ashby.store");
    public static final ConfigKey STORE_MAX_AGE = of("ashby.store-max-age");
    public static final ConfigKey AIRBYTE_CLIENT_ID = of("airbyte.client-id");
    public static final ConfigKey AIRBYTE_CLIENT_SECRET = secret("airbyte.client-secret");
    public static final ConfigKey AIRBYTE_CLIENT_SECRET_FILE = of("airbyte.client-secret-file");
    public static final ConfigKey AIRBYTE_CLIENT_SECRET_COMMAND = of("airbyte.client-secret-command");
    public static final ConfigKey AIRBYTE_BEARER_TOKEN = secret("airbyte.bearer-token");
    public static final ConfigKey AIRBYTE_ORGANIZATION_ID = of("airbyte.organization-id");
    public static final ConfigKey AIRBYTE_WORKSPACE_NAME =
            new ConfigKey("airbyte.workspace-name", "AIRBYTE_WORKSPACE", false);
    public static final ConfigKey AIRBYTE_EXTERNAL_USER_ID = of("airbyte.external-user-id");
    public static final ConfigKey AIRBYTE_CONNECTOR_ID = of("airbyte.connector-id");
    public static final ConfigKey AIRBYTE_BASE_URL = new ConfigKey("airbyte.base-url", "AIRBYTE_API_HOST", false);
    public static final ConfigKey HTTP_CONNECT_TIMEOUT = of("http.connect-timeout");
    public static final ConfigKey HTTP_RESPONSE_TIMEOUT = of("http.response-timeout");
    public static final ConfigKey HTTP_DEADLINE = of("http.deadline");
    public static final ConfigKey HTTP_MAX_RETRIES = of("http.max-retries");
    public static final ConfigKey HTTP_MAX_CONNECTIONS = of("http.max-connections");
    public static final ConfigKey HTTP_MAX_RESPONSE_SIZE = of("http.max-response-size");
    public static final ConfigKey HTTP_READ_AHEAD = of("http.read-ahead");
    /** May hold a user name and password, and is therefore never printed. */
    public static final ConfigKey HTTP_PROXY = new ConfigKey("http.proxy", "HTTPS_PROXY", true);
    /** Comma-separated host names, or suffixes that start with a dot, that are reached without the proxy. */
    public static final ConfigKey HTTP_NO_PROXY = new ConfigKey("http.no-proxy", "NO_PROXY", false);

    private static final List<ConfigKey> HTTP = List.of(
            HTTP_CONNECT_TIMEOUT,
            HTTP_RESPONSE_TIMEOUT,
            HTTP_DEADLINE,
            HTTP_MAX_RETRIES,
            HTTP_MAX_CONNECTIONS,
            HTTP_MAX_RESPONSE_SIZE,
            HTTP_READ_AHEAD,
            HTTP_PROXY,
            HTTP_NO_PROXY);

    /** A key whose environment variable is its name in upper case, with {@code _} for {@code .} and {@code -}. */
    public static ConfigKey of(String name) {
        return new ConfigKey(
                name, name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), false);
    }

    /** The same for a value that is never printed. */
    public static ConfigKey secret(String name) {
        return new ConfigKey(name, of(name).environment(), true);
    }

    /** The keys of the built-in modes, installed or not, of the HTTP engine, and of the connector itself. */
    public static List<ConfigKey> standard() {
        return Stream.of(
                        List.of(MODE, PROFILE),
                        BuiltInMode.DIRECT.keys(),
                        List.of(ALLOW_WRITES, AUDIT_FILE, STORE, STORE_MAX_AGE),
                        BuiltInMode.HOSTED.keys(),
                        HTTP)
                .flatMap(List::stream)
                .toList();
    }

    /** The same as a record's own, which takes a while to link; every start puts keys into sets. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigKey key
                && name.equals(key.name)
                && environment.equals(key.environment)
                && secret == key.secret;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}

package io.ashbyconnector.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A configuration key: its name in maps and files, its environment variable, and whether its value is a secret. An
 * adapter declares keys of its own with {@link #of} and {@link #secret}.
 *
 * @param name the name in maps and files, such as {@code ashby.mode}
 * @param environment the environment variable, such as {@code ASHBY_MODE}
 * @param secret whether the value is never printed
 */
public record ConfigKey(String name, String environment, boolean secret) {

    /** The execution mode; by default the one whose credentials are present. */
    public static final ConfigKey MODE = of("ashby.mode");
    /** The profile that the other keys are read from. */
    public static final ConfigKey PROFILE = of("ashby.profile");
    /** What {@code ashby login} learned of whose the credential beside it is, for people. */
    public static final ConfigKey ACCOUNT = of("ashby.account");

    /** Ashby's API key, for direct mode. */
    public static final ConfigKey ASHBY_API_KEY = secret("ashby.api-key");
    /** The path of a file that holds the API key, in place of the key itself. */
    public static final ConfigKey ASHBY_API_KEY_FILE = of("ashby.api-key-file");
    /** Prints the key; see {@link SecretCommand}. */
    public static final ConfigKey ASHBY_API_KEY_COMMAND = of("ashby.api-key-command");

    /** The base URL of Ashby's API: HTTPS, or HTTP to a loopback host. */
    public static final ConfigKey ASHBY_BASE_URL = of("ashby.base-url");
    /** Which calls may change data: {@code true}, {@code false}, or a list such as {@code candidates.create_note}. */
    public static final ConfigKey ALLOW_WRITES = of("ashby.allow-writes");
    /** The path of a file that gets a line of JSON for each write that was sent. */
    public static final ConfigKey AUDIT_FILE = of("ashby.audit-file");
    /** The id of the user whom calls are attributed to; direct mode only. */
    public static final ConfigKey ON_BEHALF_OF = of("ashby.on-behalf-of");
    /** The path of the context store's file, or {@code memory}. */
    public static final ConfigKey STORE = of("ashby.store");
    /** How old a table of the context store may be when a question is answered from it, such as {@code 15m}. */
    public static final ConfigKey STORE_MAX_AGE = of("ashby.store-max-age");
    /** The client id for the Agent API, for hosted mode. */
    public static final ConfigKey AIRBYTE_CLIENT_ID = of("airbyte.client-id");
    /** The client secret for the Agent API. */
    public static final ConfigKey AIRBYTE_CLIENT_SECRET = secret("airbyte.client-secret");
    /** The path of a file that holds the client secret, in place of the secret itself. */
    public static final ConfigKey AIRBYTE_CLIENT_SECRET_FILE = of("airbyte.client-secret-file");
    /** A command that prints the client secret; see {@link SecretCommand}. */
    public static final ConfigKey AIRBYTE_CLIENT_SECRET_COMMAND = of("airbyte.client-secret-command");
    /** A token for the Agent API, in place of client id and secret. */
    public static final ConfigKey AIRBYTE_BEARER_TOKEN = secret("airbyte.bearer-token");
    /** The organization, where the client belongs to several. */
    public static final ConfigKey AIRBYTE_ORGANIZATION_ID = of("airbyte.organization-id");
    /** The workspace in which Airbyte keeps Ashby's API key. */
    public static final ConfigKey AIRBYTE_WORKSPACE_NAME =
            new ConfigKey("airbyte.workspace-name", "AIRBYTE_WORKSPACE", false);
    /** The older name of the workspace. */
    public static final ConfigKey AIRBYTE_EXTERNAL_USER_ID = of("airbyte.external-user-id");
    /** The connector that keeps Ashby's API key; by default the only one for Ashby in the workspace. */
    public static final ConfigKey AIRBYTE_CONNECTOR_ID = of("airbyte.connector-id");
    /** The base URL of the Agent API: HTTPS, or HTTP to a loopback host. */
    public static final ConfigKey AIRBYTE_BASE_URL = new ConfigKey("airbyte.base-url", "AIRBYTE_API_HOST", false);
    /** How long to wait for a connection, such as {@code 5s}. */
    public static final ConfigKey HTTP_CONNECT_TIMEOUT = of("http.connect-timeout");
    /** The longest silence of the service, such as {@code 30s}. */
    public static final ConfigKey HTTP_RESPONSE_TIMEOUT = of("http.response-timeout");
    /** How long a call may take with all its retries, such as {@code 2m}. */
    public static final ConfigKey HTTP_DEADLINE = of("http.deadline");
    /** How often a read that failed for a passing reason is repeated. */
    public static final ConfigKey HTTP_MAX_RETRIES = of("http.max-retries");
    /** How many connections are open at most. */
    public static final ConfigKey HTTP_MAX_CONNECTIONS = of("http.max-connections");
    /** The largest response that is read, such as {@code 64MiB}. */
    public static final ConfigKey HTTP_MAX_RESPONSE_SIZE = of("http.max-response-size");
    /** How many pages of a listing are fetched before they are asked for. */
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

    /**
     * {@return a key whose environment variable is its name in upper case, with {@code _} for {@code .} and {@code -}}
     *
     * @param name the name in maps and files, such as {@code ashby.mode}
     */
    public static ConfigKey of(String name) {
        return new ConfigKey(
                name, name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), false);
    }

    /**
     * {@return a key whose value is never printed, otherwise as {@link #of} makes it}
     *
     * @param name the name in maps and files, such as {@code ashby.api-key}
     */
    public static ConfigKey secret(String name) {
        return new ConfigKey(name, of(name).environment(), true);
    }

    /** {@return the keys of the built-in modes, installed or not, of the HTTP engine, and of the connector itself} */
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

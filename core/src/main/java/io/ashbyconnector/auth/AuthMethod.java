package io.ashbyconnector.auth;

import java.util.List;

/**
 * One way to authenticate in one mode.
 *
 * @param mode the execution mode, such as {@code direct}
 * @param id the method, such as {@code api_key}
 * @param available whether the mode offers it for Ashby
 * @param description how it works, or why it is not available and what to use instead
 * @param keys the configuration keys that it reads; empty when not available
 */
public record AuthMethod(String mode, String id, boolean available, String description, List<String> keys) {

    private static final List<AuthMethod> BUILT_IN = List.of(
            new AuthMethod(
                    "direct",
                    "api_key",
                    true,
                    "An Ashby API key, sent to Ashby with HTTP Basic authentication.",
                    List.of("ashby.api-key", "ashby.api-key-file")),
            unavailable("direct", "oauth", "Ashby's API accepts only API keys. Use ashby.api-key."),
            unavailable("direct", "byo_oauth", "Ashby's API accepts only API keys. Use ashby.api-key."),
            new AuthMethod(
                    "hosted",
                    "client_credentials",
                    true,
                    "Airbyte client id and secret, exchanged for a bearer token that is refreshed by itself.",
                    List.of("airbyte.client-id", "airbyte.client-secret", "airbyte.client-secret-file")),
            new AuthMethod(
                    "hosted",
                    "bearer_token",
                    true,
                    "An existing Airbyte bearer token, used until it expires.",
                    List.of("airbyte.bearer-token")),
            unavailable(
                    "hosted",
                    "oauth",
                    "Airbyte offers no OAuth flow for Ashby. Store an Ashby API key by creating a connector."),
            unavailable(
                    "hosted",
                    "byo_oauth",
                    "Airbyte takes no OAuth application of your own for Ashby. Store an Ashby API key by creating a"
                            + " connector."));

    public AuthMethod {
        keys = List.copyOf(keys);
    }

    private static AuthMethod unavailable(String mode, String id, String reason) {
        return new AuthMethod(mode, id, false, reason, List.of());
    }

    /** The methods of direct and hosted mode, the unavailable ones included. */
    public static List<AuthMethod> builtIn() {
        return BUILT_IN;
    }
}

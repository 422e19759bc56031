package io.ashbyconnector.auth;

import java.util.List;

/**
 * One way to authenticate in one mode.
 *
 * @param mode the execution mode, such as {@code direct}
 * @param id the method, such as {@code api_key}
 * @param available whether the mode offers it for Ashby
 * @param description how it works, or why it is not available and what to use instead
 * @param keys the configuration keys that hold the credential, any of which selects the mode where {@code ashby.mode} does
 *     not; empty when it needs none, or is not available
 */
public record AuthMethod(String mode, String id, boolean available, String description, List<String> keys) {

    /**
     * Takes a copy of the list.
     *
     * @param mode the execution mode, such as {@code direct}
     * @param id the method, such as {@code api_key}
     * @param available whether the mode offers it for Ashby
     * @param description how it works, or why it is not available and what to use instead
     * @param keys the configuration keys that hold the credential, any of which selects the mode where {@code ashby.mode}
     *     does not; empty when it needs none, or is not available
     */
    public AuthMethod {
        keys = List.copyOf(keys);
    }

    /**
     * {@return a method that the mode offers}
     *
     * @param mode the execution mode, such as {@code direct}
     * @param id the method's name, such as {@code api_key}
     * @param description what people have to set
     * @param keys none if there is nothing to configure
     */
    public static AuthMethod available(String mode, String id, String description, String... keys) {
        return new AuthMethod(mode, id, true, description, List.of(keys));
    }

    /**
     * {@return a method that people may look for in vain, with the reason and what to use instead}
     *
     * @param mode the execution mode, such as {@code direct}
     * @param id the method's name, such as {@code api_key}
     * @param reason why the mode does not offer it, and what to use instead
     */
    public static AuthMethod unavailable(String mode, String id, String reason) {
        return new AuthMethod(mode, id, false, reason, List.of());
    }
}

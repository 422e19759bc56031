package io.ashbyconnector.sandbox.agentapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What may be kept of a request: everything but the secrets in it. */
public final class Recording {
    private static final String REDACTED = "[redacted]";
    private static final Set<String> SECRETS = Set.of("client_secret", "api_key", "credentials");

    private Recording() {}

    /**
     * The body, with {@code [redacted]} for the client secret, for API keys and for all credentials; unchanged if there
     * are none. A body that is no JSON cannot be told from a secret and is left out.
     */
    public static String withoutSecrets(String body) {
        if (body.isBlank()) {
            return body;
        }
        Object read;
        try {
            read = Json.read(body);
        } catch (JacksonException malformed) {
            return REDACTED;
        }
        Object kept = without(read, false);
        return kept == read ? body : Json.write(kept);
    }

    /** The same value if there is no secret in it, otherwise a copy. */
    private static @Nullable Object without(@Nullable Object value, boolean secret) {
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            boolean same = true;
            for (Map.Entry<String, @Nullable Object> property : object.entrySet()) {
                Object kept = without(property.getValue(), secret || SECRETS.contains(property.getKey()));
                same &= kept == property.getValue();
                copy.put(property.getKey(), kept);
            }
            return same ? object : copy;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            boolean same = true;
            for (Object item : items) {
                Object kept = without(item, secret);
                same &= kept == item;
                copy.add(kept);
            }
            return same ? items : copy;
        }
        return secret ? REDACTED : value;
    }
}

package io.ashbyconnector.sandbox.agentapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What may be kept of a request: everything but the secrets in it. */
public final class RecordedBody {
    private static final String REDACTED = "[redacted]";
    private static final Set<String> SECRETS = Set.of("client_secret", "api_key", "credentials", "secretToken");

    private RecordedBody() {}

    /**
     * The body, with {@code [redacted]} for the client secret, the secret of a webhook, API keys and all credentials; unchanged if there
     * are none. A body that is no JSON cannot be told from a secret and is left out.
     */
    public static String withoutSecrets(String body) {
        if (body.isBlank()) {
            return body;
        }
        Object read;
        try {
            read = AgentJson.read(body);
        } catch (JacksonException malformed) {
            return REDACTED;
        }
        Object kept = without(read, false);
        return Objects.equals(kept, read) ? body : AgentJson.write(kept);
    }

    private static @Nullable Object without(@Nullable Object value, boolean secret) {
        if (value instanceof JsonMap object) {
            JsonMap copy = new JsonMap();
            for (Map.Entry<String, @Nullable Object> property : object.entrySet()) {
                boolean hidden = secret || SECRETS.contains(property.getKey());
                copy.put(property.getKey(), without(property.getValue(), hidden));
            }
            return copy;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (Object item : items) {
                copy.add(without(item, secret));
            }
            return copy;
        }
        return secret ? REDACTED : value;
    }
}

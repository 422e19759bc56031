package io.ashbyconnector.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Ashby sent, whichever event it is. Does not print the JSON, which has personal data in it.
 *
 * @param action the name of the event, such as {@code candidateStageChange}
 * @param webhookActionId Ashby's id of the event, the same for all attempts to deliver it and for all webhooks that it is
 *     delivered to; null when Ashby left it out
 * @param json the whole body, with all that this version does not know
 */
public record Delivery(String action, @Nullable String webhookActionId, ObjectNode json) {

    /**
     * Tells an event from all others. Made of the action and of {@code webhookActionId}; where that is missing, of the id and
     * {@code updatedAt} of the record in the event; where that is missing too, of a hash of the event's data.
     *
     * @return the id
     */
    public String id() {
        if (webhookActionId != null) {
            return action + ":" + webhookActionId;
        }
        JsonNode data = data();
        for (JsonNode record : data) {
            JsonNode id = record.path("id");
            JsonNode updatedAt = record.path("updatedAt");
            if (id.isString() && updatedAt.isString()) {
                return action + ":" + id.stringValue() + "@" + updatedAt.stringValue();
            }
        }
        return action + ":" + hash(data.toString());
    }

    /** What the event is about; a missing node when Ashby left it out. */
    JsonNode data() {
        return json.path("data");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return id();
    }
}

package io.ashbyconnector.model.webhook;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is left of a deleted webhook. Ashby API, webhook.delete.
 *
 * @param webhookId the id of the webhook, a UUID; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record DeletedWebhook(
        @JsonPropertyDescription("Id of the webhook") @Nullable
        String webhookId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param webhookId the id of the webhook, a UUID
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public DeletedWebhook {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static DeletedWebhookBuilder builder() {
        return DeletedWebhookBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public DeletedWebhookBuilder toBuilder() {
        return DeletedWebhookBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}

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

/** What is left of a deleted webhook. Ashby API, webhook.delete. */
@Buildable
public record DeletedWebhook(
        @JsonPropertyDescription("Id of the webhook") @Nullable
        String webhookId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public DeletedWebhook {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static DeletedWebhookBuilder builder() {
        return DeletedWebhookBuilder.builder();
    }

    public DeletedWebhookBuilder toBuilder() {
        return DeletedWebhookBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}

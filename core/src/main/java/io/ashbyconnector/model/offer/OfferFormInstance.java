package io.ashbyconnector.model.offer;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.form.FormDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An offer form to fill in. Ashby API, offer.start. */
public record OfferFormInstance(
        @JsonPropertyDescription("Id to create the offer with") @Nullable
        String id,

        @Nullable FormDefinition formDefinition,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public OfferFormInstance {
        additionalProperties = Copies.of(additionalProperties);
    }
}

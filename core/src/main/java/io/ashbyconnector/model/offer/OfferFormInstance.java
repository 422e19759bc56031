package io.ashbyconnector.model.offer;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.form.FormDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An offer form to fill in. Ashby API, offer.start. */
@Buildable
public record OfferFormInstance(
        @JsonPropertyDescription("Id to create the offer with") @Nullable
        String id,

        @Nullable FormDefinition formDefinition,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public OfferFormInstance {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static OfferFormInstanceBuilder builder() {
        return OfferFormInstanceBuilder.builder();
    }

    public OfferFormInstanceBuilder toBuilder() {
        return OfferFormInstanceBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}

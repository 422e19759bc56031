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

/**
 * An offer form to fill in. Ashby API, offer.start.
 *
 * @param id the id to create the offer with; may be null
 * @param formDefinition the form to fill in; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record OfferFormInstance(
        @JsonPropertyDescription("Id to create the offer with") @Nullable
        String id,

        @Nullable FormDefinition formDefinition,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the id to create the offer with
     * @param formDefinition the form to fill in
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public OfferFormInstance {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static OfferFormInstanceBuilder builder() {
        return OfferFormInstanceBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public OfferFormInstanceBuilder toBuilder() {
        return OfferFormInstanceBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}

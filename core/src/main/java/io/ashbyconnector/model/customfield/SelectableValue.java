package io.ashbyconnector.model.customfield;

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
 * A choice that a select field offers.
 *
 * @param label the text people see; may be null
 * @param value the value stored when the choice is taken; may be null
 * @param isArchived whether the choice is out of use; only in custom fields; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record SelectableValue(
        @JsonPropertyDescription("Text people see") @Nullable
        String label,

        @JsonPropertyDescription("Value stored when the choice is taken") @Nullable
        String value,

        @JsonPropertyDescription("Only in custom fields") @Nullable
        Boolean isArchived,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param label the text people see
     * @param value the value stored when the choice is taken
     * @param isArchived whether the choice is out of use
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public SelectableValue {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SelectableValueBuilder builder() {
        return SelectableValueBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SelectableValueBuilder toBuilder() {
        return SelectableValueBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}

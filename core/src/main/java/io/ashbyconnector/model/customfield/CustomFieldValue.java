package io.ashbyconnector.model.customfield;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The value that a custom field has on one record. Its shape follows the type of the field: text, number, boolean, list of
 * texts, or an object such as {@code {"value": 4500, "currencyCode": "EUR"}}.
 *
 * @param id the id of the custom field, a UUID; may be null
 * @param isPrivate whether only users who may see private fields see the value; may be null
 * @param title the title of the custom field; may be null
 * @param valueLabel what people see for a select field: a text, or a list of texts for a multi-select; may be null
 * @param value the value, of any JSON type: text, number, boolean, list of texts, or object; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CustomFieldValue(
        @JsonPropertyDescription("Id of the custom field") @Nullable
        String id,

        @Nullable Boolean isPrivate,

        @JsonPropertyDescription("Title of the custom field") @Nullable
        String title,

        @JsonPropertyDescription("What people see for a select field: a text, or a list of texts for a multi-select")
        @Nullable
        JsonNode valueLabel,

        @JsonPropertyDescription("The value, of any JSON type: text, number, boolean, list of texts, or object")
        @Nullable
        JsonNode value,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the id of the custom field, a UUID
     * @param isPrivate whether only users who may see private fields see the value
     * @param title the title of the custom field
     * @param valueLabel what people see for a select field: a text, or a list of texts for a multi-select
     * @param value the value, of any JSON type: text, number, boolean, list of texts, or object
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public CustomFieldValue {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CustomFieldValueBuilder builder() {
        return CustomFieldValueBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CustomFieldValueBuilder toBuilder() {
        return CustomFieldValueBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** {@return the value of a text, date, or select field; null when the value is not text} */
    public @Nullable String text() {
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** {@return the value of a number field, or the amount of a currency field; null when the value is neither} */
    public @Nullable BigDecimal number() {
        JsonNode number = value != null && value.isObject() ? value.get("value") : value;
        return number != null && number.isNumber() ? number.decimalValue() : null;
    }

    /** {@return the value of a boolean field; null when the value is not a boolean} */
    public @Nullable Boolean bool() {
        return (value != null && value.isBoolean()) ? value.booleanValue() : null;
    }

    /** {@return the labels of the chosen values of a select or multi-select field; empty when the field has no labels} */
    public List<String> labels() {
        if (valueLabel == null) {
            return List.of();
        }
        Stream<JsonNode> labels = valueLabel.isArray() ? valueLabel.valueStream() : Stream.of(valueLabel);
        return labels.filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }
}

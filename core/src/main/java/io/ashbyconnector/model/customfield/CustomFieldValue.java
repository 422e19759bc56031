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
    public CustomFieldValue {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CustomFieldValueBuilder builder() {
        return CustomFieldValueBuilder.builder();
    }

    public CustomFieldValueBuilder toBuilder() {
        return CustomFieldValueBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** The value of a text, date, or select field; null when the value is not text. */
    public @Nullable String text() {
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** The value of a number field, or the amount of a currency field; null when the value is neither. */
    public @Nullable BigDecimal number() {
        JsonNode number = value != null && value.isObject() ? value.get("value") : value;
        return number != null && number.isNumber() ? number.decimalValue() : null;
    }

    /** The value of a boolean field; null when the value is not a boolean. */
    public @Nullable Boolean bool() {
        return (value != null && value.isBoolean()) ? value.booleanValue() : null;
    }

    /** The labels of the chosen values of a select or multi-select field; empty when the field has no labels. */
    public List<String> labels() {
        if (valueLabel == null) {
            return List.of();
        }
        Stream<JsonNode> labels = valueLabel.isArray() ? valueLabel.valueStream() : Stream.of(valueLabel);
        return labels.filter(JsonNode::isString).map(JsonNode::stringValue).toList();
    }
}

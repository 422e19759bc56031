package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.util.List;
import java.util.Map;

/**
 * An option of a custom field to choose from (Ashby API, customField.updateSelectableValues).
 *
 * @param label what people see
 * @param value what is stored
 * @param archived whether it can no longer be chosen
 */
public record FieldOption(String label, String value, boolean archived) {

    /**
     * Refuses null.
     *
     * @param label what people see
     * @param value what is stored
     * @param archived whether it can no longer be chosen
     */
    public FieldOption {
        MissingParameterException.required(label, "label");
        MissingParameterException.required(value, "value");
    }

    /**
     * Refuses null.
     *
     * @param label what people see
     * @param value what is stored
     */
    public FieldOption(String label, String value) {
        this(label, value, false);
    }

    static List<Map<String, Object>> sent(List<FieldOption> options) {
        return EntityCalls.listOf("selectableValues", options).stream()
                .map(each -> EntityCalls.given(
                        "label", each.label, "value", each.value, "isArchived", each.archived ? true : null))
                .toList();
    }
}

package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what somebody filled into a form. */
final class FormAnswers {
    private FormAnswers() {}

    /**
     * The answers of an array {@code fieldSubmissions} of objects with {@code path} and {@code value}.
     *
     * @return the values by the paths of their fields
     * @throws Problem if a field does not exist or does not take its value, or if one is missing that is required, unless
     *     it is for a file
     */
    static Map<String, @Nullable Object> submitted(Form form, Params params) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (Params submission : params.requiredObjects("fieldSubmissions")) {
            String path = submission.requiredText("path");
            if (!submission.has("value")) {
                throw submission.missing("value");
            }
            given.put(path, submission.any("value"));
        }
        return checked(form, given);
    }

    /** The answers of an object with one property for each field, named by its path. */
    static Map<String, @Nullable Object> values(Form form, Params params) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (String path : params.names()) {
            given.put(path, params.any(path));
        }
        return checked(form, given);
    }

    private static Map<String, @Nullable Object> checked(Form form, Map<String, @Nullable Object> given) {
        Map<String, Form.Field> fields =
                form.fields().stream().collect(Collectors.toMap(Form.Field::path, field -> field));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        given.forEach((path, value) -> {
            Form.Field field = fields.get(path);
            if (field == null) {
                throw Problem.invalid("The form has no field with the path '" + path + "'");
            }
            if (value != null) {
                values.put(path, FieldValue.ofForm(path, field.type(), value, field::offers));
            }
        });
        for (Form.Field field : form.fields()) {
            if (field.required() && !field.type().equals("File") && !values.containsKey(field.path())) {
                throw Problem.invalid("Expected a value for the required field '" + field.path() + "'");
            }
        }
        return values;
    }
}

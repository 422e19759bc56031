package io.ashbyconnector.sandbox.agentapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A JSON object that was sent, read with the refusals that the API declares. Null counts as missing. */
record RequestBody(Map<String, @Nullable Object> values) {

    static RequestBody of(AgentRequest request) {
        String type = request.contentType();
        Object value;
        try {
            value = request.body().isBlank() ? null : AgentJson.read(request.body());
        } catch (JacksonException malformed) {
            throw AgentProblem.invalid("body", "JSON decode error", "json_invalid");
        }
        boolean json = type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
        if (value == null) {
            throw AgentProblem.invalid("body", "Field required", "missing");
        }
        if (!json || !(value instanceof JsonMap object)) {
            throw AgentProblem.invalid("body", "Input should be a valid dictionary", "model_attributes_type");
        }
        return new RequestBody(object);
    }

    /** The same for a body that may be left out. */
    static RequestBody orEmpty(AgentRequest request) {
        return request.body().isBlank() ? new RequestBody(new JsonMap()) : of(request);
    }

    String requiredText(String name) {
        String value = text(name);
        if (value == null) {
            throw AgentProblem.invalid(name, "Field required", "missing");
        }
        return value;
    }

    @Nullable
    String text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw AgentProblem.invalid(name, "Input should be a valid string", "string_type");
    }

    @Nullable
    String uuid(String name) {
        return checkUuid(name, text(name));
    }

    static @Nullable String checkUuid(String name, @Nullable String value) {
        if (value == null || isUuid(value)) {
            return value == null ? null : value.toLowerCase(Locale.ROOT);
        }
        throw AgentProblem.invalid(name, "Input should be a valid UUID", "uuid_parsing");
    }

    static boolean isUuid(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException notAUuid) {
            return false;
        }
    }

    @Nullable
    RequestBody object(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonMap object) {
            return new RequestBody(object);
        }
        throw AgentProblem.invalid(name, "Input should be a valid dictionary", "dict_type");
    }

    boolean flag(String name, boolean otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw AgentProblem.invalid(name, "Input should be a valid boolean", "bool_type");
    }

    @Nullable
    List<?> list(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof List<?>) {
            return (List<?>) value;
        }
        throw AgentProblem.invalid(name, "Input should be a valid list", "list_type");
    }

    /** Empty if it is missing. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<?> items = list(name);
        for (Object item : items == null ? List.of() : items) {
            if (!(item instanceof String text)) {
                throw AgentProblem.invalid(name, "Input should be a valid string", "string_type");
            }
            texts.add(text);
        }
        return texts;
    }
}

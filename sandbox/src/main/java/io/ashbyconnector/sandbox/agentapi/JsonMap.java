package io.ashbyconnector.sandbox.agentapi;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A JSON object in the order it was written. */
final class JsonMap extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1;

    JsonMap with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }
}

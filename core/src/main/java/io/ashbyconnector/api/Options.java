package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a call that is about to be made. Handed to the caller to set the optional ones, as in
 * {@code candidates().create("Ada Lovelace", with -> with.email("ada@example.com"))}; used by one thread, for one call. A
 * value that is null is refused at once, unless null clears a field.
 *
 * @param <O> the class itself
 */
public abstract class Options<O extends Options<O>> {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Options() {}

    /** Every subclass names itself as {@code O}. */
    @SuppressWarnings("unchecked")
    private O self() {
        return (O) this;
    }

    final O set(String name, @Nullable Object value) {
        values.put(name, MissingParameterException.required(value, name));
        return self();
    }

    /** For a parameter of which null is a value. */
    final O setNullable(String name, @Nullable Object value) {
        values.put(name, value);
        return self();
    }

    final O filledBy(Consumer<O> options) {
        MissingParameterException.required(options, "options").accept(self());
        return self();
    }

    final Map<String, @Nullable Object> values() {
        return values;
    }
}

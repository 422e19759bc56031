package io.ashbyconnector.execution;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Effect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call, checked against the catalog: it carries its action, and its parameters are valid and complete.
 *
 * @param action the action
 * @param params by the API's parameter names; values are strings, booleans, numbers, lists and maps of these, or null where that is a value
 * @param options what it does otherwise than the adapter is configured to
 * @param listeners hear how it goes, from the adapter
 * @param verification how people see whether it ran, a sentence for the message of an
 *     {@link io.ashbyconnector.error.OutcomeUnknownException}
 */
public record CheckedCall(
        Action action,
        Map<String, @Nullable Object> params,
        CallOptions options,
        List<CallListener> listeners,
        String verification) {

    /** The verification that is always true. */
    public static final String LOOK_IN_ASHBY = "Check in Ashby itself whether it ran.";

    /**
     * A call that was checked.
     *
     * @param action the action
     * @param params the parameters, by their names in the catalog
     * @param options what the caller asked of the call
     * @param listeners what hears of the call
     * @param verification how to find out whether a write ran whose answer was lost
     */
    public CheckedCall(
            Action action,
            Map<String, @Nullable Object> params,
            CallOptions options,
            List<CallListener> listeners,
            String verification) {
        this.action = action;
        this.params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        this.options = options;
        this.listeners = List.copyOf(listeners);
        this.verification = verification;
    }

    /**
     * A call without options, that nobody listens to.
     *
     * @param action the action
     * @param params the parameters, by their names in the catalog
     */
    public CheckedCall(Action action, Map<String, @Nullable Object> params) {
        this(action, params, CallOptions.defaults(), List.of(), LOOK_IN_ASHBY);
    }

    /**
     * Such as {@code candidates}.
     *
     * @return the name
     */
    public String entity() {
        return action.entity();
    }

    /** {@return what messages call it: {@code candidates.list}} */
    public String operation() {
        return action.qualifiedName();
    }

    /**
     * {@return what it does: what its action does at least, and more where a parameter asks for it} Only a read may be
     * repeated.
     */
    public Effect effect() {
        return action.effect(params);
    }

    /** {@return what in its parameters no message, log or plan may show} */
    public List<Secret> secrets() {
        return action.secrets(params);
    }

    /** {@return the same call as people may see it, with {@code [redacted]} in place of each secret; not to be sent} */
    public CheckedCall redacted() {
        return new CheckedCall(action, action.redacted(params), options, listeners, verification);
    }

    /**
     * {@return the same call for the page that starts at a cursor}
     *
     * @param cursor the cursor of the page
     */
    public CheckedCall at(String cursor) {
        Map<String, @Nullable Object> moved = new LinkedHashMap<>(params);
        moved.put("cursor", cursor);
        return new CheckedCall(action, moved, options, listeners, verification);
    }

    /** Without the values of the parameters, which may be secrets or people's data. */
    @Override
    public String toString() {
        return "CheckedCall[" + operation() + ", params=" + params.keySet() + ", options=" + options + "]";
    }
}

package io.ashbyconnector.catalog;

/**
 * A parameter of an action, or a field of an object within one.
 *
 * @param name as the API spells it, such as {@code createdAfter}
 * @param description empty when the name says it all
 * @param required whether what it belongs to cannot do without it
 * @param effect what the action does when the parameter is given, and not {@code false}; at least what the action does
 *     without it
 * @param extension whether Ashby itself does not know it, so that only a mode that adds it takes it
 */
public record Parameter(
        String name, Shape shape, String description, boolean required, Effect effect, boolean extension) {}

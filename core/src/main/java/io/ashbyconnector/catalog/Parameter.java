package io.ashbyconnector.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of an action, or a field of an object within one.
 *
 * @param name as the API spells it, such as {@code createdAfter}
 * @param shape what values fit
 * @param description empty when the name says it all
 * @param required whether the action, or the object, must have it
 * @param nullable whether null is a value of its own, such as one that clears a field; elsewhere null counts as not given
 * @param effect what the action does at least when the parameter is given, and not {@code false}; {@link Effect#READ} when
 *     the parameter does not change that
 * @param extension whether Ashby itself does not know it; then only a mode that adds it accepts it
 * @param notice whom the action tells, or what it sets off, unless the parameter is {@code false}: a sentence; null for
 *     nothing
 * @param of the entity whose records the value is an id of, where people know these by a name or an e-mail address; null
 *     elsewhere
 */
public record Parameter(
        String name,
        Shape shape,
        String description,
        boolean required,
        boolean nullable,
        Effect effect,
        boolean extension,
        @Nullable String notice,
        @Nullable String of) {

    /**
     * One that is no id of a record that people know by name.
     *
     * @param name the name
     * @param shape what values fit
     * @param description empty when the name says it all
     * @param required whether the action, or the object, must have it
     * @param nullable whether null is a value of its own, such as one that clears a field; elsewhere null counts as not
     *     given
     * @param effect what the action does at least when the parameter is given, and not {@code false}; {@link Effect#READ}
     *     when the parameter does not change that
     * @param extension whether Ashby itself does not know it; then only a mode that adds it accepts it
     * @param notice whom the action tells, or what it sets off, unless the parameter is {@code false}: a sentence; null
     *     for nothing
     */
    public Parameter(
            String name,
            Shape shape,
            String description,
            boolean required,
            boolean nullable,
            Effect effect,
            boolean extension,
            @Nullable String notice) {
        this(name, shape, description, required, nullable, effect, extension, notice, null);
    }

    /** {@return whether its value is a text that nobody is to see} */
    public boolean isSecret() {
        return shape instanceof Shape.Text text && text.isSecret();
    }
}

package io.ashbyconnector.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ashby's own name of an operation, such as {@code candidate.addTag}, and what the catalog calls it by rule:
 * {@code candidates.add_tag}.
 *
 * @param text as Ashby spells it
 */
public record OperationName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z]+(\\.[a-zA-Z_]+)+");

    /** Second names of operations, which no action sends. */
    private static final Set<String> ALIASES = Set.of("application.change_stage", "application.change_source");

    /**
     * {@return the name, unless the text cannot be one}
     *
     * @param text Ashby's name of an operation, such as {@code candidate.list}
     */
    public static Optional<OperationName> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new OperationName(text)) : Optional.empty();
    }

    /** {@return the entity that an operation of this category belongs to, whether it exists or not} */
    public String entity() {
        String category = snakeCase(text.substring(0, text.lastIndexOf('.'))).replace('.', '_');
        return category + (category.endsWith("s") ? "es" : "s");
    }

    /** {@return what the action is called that runs it, whether it exists or not} */
    public String action() {
        String verb = text.substring(text.lastIndexOf('.') + 1);
        return verb.equals("info") ? "get" : snakeCase(verb);
    }

    /** {@return {@code entity.action}} */
    public String qualifiedName() {
        return entity() + "." + action();
    }

    /** {@return whether Ashby has it beside another name of the same operation} */
    public boolean isAlias() {
        return ALIASES.contains(text);
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}

package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses reads whose answers would tell what is masked although they do not show it: filters, sorts and selections by masked
 * fields, and selections that take a value away from the title by which it is told. Refuses writes of what stands for a masked
 * value, which would put it in the place of the real one.
 */
final class MaskGuard {

    private static final Set<String> SELECTIONS = Set.of("select_fields", "exclude_fields");
    private static final String QUERY = "query";
    private static final String FIELDS = "fields";
    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");
    private static final Set<String> OPERATORS = Set.of(
            "filter",
            "sort",
            "and",
            "or",
            "not",
            "any",
            "eq",
            "neq",
            "gt",
            "gte",
            "lt",
            "lte",
            "in",
            "like",
            "fuzzy",
            "keyword",
            "contains",
            "array_contains",
            "startswith",
            "endswith");
    /** Contact data and pay are hardly found without these. */
    private static final Pattern SEARCHED = Pattern.compile("[\\p{Nd}@/]");

    private final ToolRequest.Call call;
    private final Set<FieldClass> masked;
    private final KnownField records;

    private MaskGuard(ToolRequest.Call call, ToolScope scope) {
        this.call = call;
        this.masked = scope.masked();
        this.records = scope.fields().of(call.entity(), call.action());
    }

    /** @throws InvalidInputException when the call asks by what is masked, or writes a mask */
    static void refuse(ToolRequest.Call call, ToolScope scope) {
        if (call.action().effect(call.from().params()).isWrite()) {
            refuseMasks(call.from().params(), "params");
        } else if (!scope.masked().isEmpty()) {
            new MaskGuard(call, scope).check();
        }
    }

    /** Whether or not this tool masks: the model may have the text from another one. */
    private static void refuseMasks(Object part, String path) {
        if (part instanceof Map<?, ?> parts) {
            parts.forEach((key, value) -> {
                refuseMasks(String.valueOf(key), path);
                refuseMasks(value == null ? "" : value, path + "." + key);
            });
        } else if (part instanceof Collection<?> parts) {
            int index = 0;
            for (Object each : parts) {
                refuseMasks(each == null ? "" : each, path + "[" + index++ + "]");
            }
        } else if (part instanceof String text && FieldClass.holdsMask(PlainText.of(text))) {
            throw new InvalidInputException(ErrorDetails.of(path + " holds what a masked value was shown as, such as '"
                            + FieldClass.CONTACT.mask() + "', which must not be written over the value itself.")
                    .hint("Leave it out. If it has to be written, ask the person for the value."));
        }
    }

    private void check() {
        boolean isSearch = call.action().contextStore();
        call.from().params().forEach((name, value) -> {
            if (SELECTIONS.contains(name)) {
                texts(value, path -> checkSelected(name, path));
            } else if (isSearch && name.equals(QUERY)) {
                checkQuery(value, "");
            } else if (isSearch && name.equals(FIELDS)) {
                texts(value, field -> checkSearched(FIELDS, field));
            } else if (!name.equals(call.action().id())) {
                checkNamed(name, name, value);
            }
        });
    }

    /** Looks at the name of a parameter, and at those within it. */
    private void checkNamed(String parameter, String name, Object value) {
        if (isMasked(name, records)) {
            throw refused(parameter, name, "");
        }
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((key, part) -> checkNamed(parameter, String.valueOf(key), part == null ? "" : part));
        } else if (value instanceof Collection<?> parts) {
            parts.forEach(part -> {
                if (part instanceof Map<?, ?> within) {
                    within.forEach((key, each) -> checkNamed(parameter, String.valueOf(key), each == null ? "" : each));
                }
            });
        }
    }

    /** Walks conditions and sorts; any key that is no operator names a field. */
    private void checkQuery(Object part, String field) {
        if (part instanceof Map<?, ?> parts) {
            parts.forEach((key, value) -> {
                String name = String.valueOf(key);
                if (!OPERATORS.contains(name)) {
                    checkSearched(QUERY, name);
                }
                checkQuery(value == null ? "" : value, OPERATORS.contains(name) ? field : name);
            });
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(each -> checkQuery(each == null ? "" : each, field));
        } else if (field.isEmpty() && part instanceof String name && !name.isBlank() && !DIRECTIONS.contains(name)) {
            checkSearched(QUERY, name);
        } else if (mayHoldPrivateText(field)
                && SEARCHED.matcher(PlainText.of(part.toString())).find()) {
            throw new InvalidInputException(ErrorDetails.of(
                            "params." + QUERY + " searches '" + field
                                    + "' for digits, '@' or '/', which could reveal masked values; such searches are refused where fields are masked here.")
                    .hint("Search for words only."));
        }
    }

    /** Whether texts from outside stand there, in which values of a class are masked. */
    private boolean mayHoldPrivateText(String field) {
        KnownField place = records.field(field);
        return (masked.contains(FieldClass.CONTACT) || masked.contains(FieldClass.PAY))
                && !field.isEmpty()
                && place.kind() == KnownField.Kind.TEXT
                && !place.isOrganizations();
    }

    private void checkSearched(String parameter, String field) {
        List<String> open = RecordFields.of(call.action()).known().stream()
                .filter(name -> !isMasked(name, records))
                .toList();
        if (!open.contains(field)) {
            throw refused(parameter, field, "Fields that can be named here: " + String.join(", ", open) + ".");
        }
    }

    private void checkSelected(String parameter, String path) {
        List<String> names = List.of(path.replace("[]", "").split("\\.", -1));
        KnownField place = records;
        for (int i = 0; i < names.size(); i++) {
            boolean isKnown = place.knows(names.get(i));
            boolean losesTitle = i > 0
                    && ((place.knows("title") && place.knows("value"))
                            || names.get(i - 1).equals("applicationFormSubmissions"));
            if (!isKnown || losesTitle || (isMasked(names.get(i), place) && !parameter.startsWith("exclude"))) {
                throw refused(
                        parameter,
                        path,
                        "Select whole fields that are not masked; the argument fields takes any path.");
            }
            place = place.field(names.get(i));
        }
    }

    private boolean isMasked(String name, KnownField place) {
        return PrivateFields.byName(name, place.knows(name)).stream().anyMatch(masked::contains);
    }

    private static void texts(Object value, Consumer<String> each) {
        if (value instanceof Collection<?> values) {
            values.forEach(part -> texts(part == null ? "" : part, each));
        } else {
            Stream.of(value.toString().split(",")).map(String::strip).forEach(each);
        }
    }

    private InvalidInputException refused(String parameter, String field, String hint) {
        String classes = masked.stream().map(FieldClass::label).collect(Collectors.joining(", "));
        return new InvalidInputException(
                ErrorDetails.of("params." + parameter + " names '" + field + "', which is refused while " + classes
                                + (masked.size() > 1 ? " are" : " is") + " masked here: it could reveal masked values.")
                        .hint(hint.isEmpty() ? "Leave it out." : hint));
    }
}

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
 * Refuses calls whose answers would tell what is masked although they do not show it: filters, sorts and selections by masked
 * fields, and selections that take a value away from the title by which it is told.
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

    /** @throws InvalidInputException when the call asks by what is masked */
    static void refuse(ToolRequest.Call call, ToolScope scope) {
        if (!scope.masked().isEmpty()) {
            new MaskGuard(call, scope).check();
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
            } else if (isMasked(name, records)) {
                throw refused(name, name, "");
            }
        });
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

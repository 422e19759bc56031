package io.ashbyconnector.tool;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which classes a field belongs to: by its name, its type, and the label that stands beside it. */
final class PrivateFields {

    private static final Set<String> CONTACT_FIELDS = Set.of(
            "primaryEmailAddress",
            "emailAddresses",
            "primaryPhoneNumber",
            "phoneNumbers",
            "socialLinks",
            "email",
            "submitterClientIp",
            "ipAddress");
    private static final Set<String> PAY_FIELDS =
            Set.of("compensation", "compensationTiers", "compensationTierSummary", "baseSalary", "salary");
    private static final Map<String, FieldClass> TYPES = Map.of(
            "email", FieldClass.CONTACT,
            "phone", FieldClass.CONTACT,
            "sociallink", FieldClass.CONTACT,
            "url", FieldClass.CONTACT,
            "currency", FieldClass.PAY,
            "compensationrange", FieldClass.PAY);

    /** Texts by candidates, wherever they stand. */
    private static final Set<String> FREE_TEXTS = Set.of(
            "submittedvalues",
            "note",
            "notes",
            "comment",
            "comments",
            "answer",
            "answers",
            "message",
            "messages",
            "coverletter",
            "resume",
            "resumetext",
            "feedback",
            "bio");

    /** What a field is called, and what it holds, in objects such as {@code {"title": "Phone", "value": "..."}}. */
    private static final Pattern LABEL =
            Pattern.compile("title|label$|name$|question|prompt|^field$|path$|^key$", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOLDS_VALUE =
            Pattern.compile("value|answer|response|amount|content|text|reply|^data$", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("value|answer|response", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BESIDE_VALUE =
            Set.of("id", "type", "fieldType", "objectType", "isPrivate", "isArchived", "isRequired", "isNullable");
    private static final Pattern MONEY = Pattern.compile("currency", Pattern.CASE_INSENSITIVE);

    private PrivateFields() {}

    /** What the name of a field tells; the words of a name tell nothing more where the model knows the field. */
    static Set<FieldClass> byName(String name, boolean isKnown) {
        Set<FieldClass> classes = EnumSet.noneOf(FieldClass.class);
        if (CONTACT_FIELDS.contains(name)) {
            classes.add(FieldClass.CONTACT);
        }
        if (PAY_FIELDS.contains(name)) {
            classes.add(FieldClass.PAY);
        }
        if (!isKnown) {
            classes.addAll(PrivateWords.in(name));
        }
        return classes;
    }

    /** What the label of a value beside it tells; nothing where no value stands beside a label. */
    static Set<FieldClass> byLabel(JsonNode node, KnownField place, Set<FieldClass> question) {
        boolean mayHold =
                place.kind() != KnownField.Kind.RECORD || place.knows("value") || place.knows("selectableValues");
        boolean holds = mayHold && node.propertyStream().map(Map.Entry::getKey).anyMatch(PrivateFields::holdsValue);
        if (!holds) {
            return Set.of();
        }
        Set<FieldClass> classes = union(question, Set.of());
        node.forEachEntry((name, value) -> {
            if (value.isString()) {
                classes.addAll(byType(name, value));
            }
            if (LABEL.matcher(name).find() && !VALUE.matcher(name).lookingAt()) {
                classes.addAll(ofLabel(value));
            }
        });
        return classes;
    }

    /** What a field of an object holds: what its name tells, and what the label tells whose value it may be. */
    static Set<FieldClass> of(String name, KnownField place, Set<FieldClass> byLabel) {
        Set<FieldClass> classes = byName(name, place.knows(name));
        return isOnlyLabel(name) || BESIDE_VALUE.contains(name) ? classes : union(classes, byLabel);
    }

    /** Whether a field holds what the label beside it names. */
    static boolean holdsValue(String name) {
        return HOLDS_VALUE.matcher(name).find();
    }

    /** Whether a candidate wrote what a field holds, wherever it stands. */
    static boolean isFreeText(String name) {
        return FREE_TEXTS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isOnlyLabel(String name) {
        return LABEL.matcher(name).find() && !holdsValue(name);
    }

    private static Set<FieldClass> ofLabel(JsonNode label) {
        Set<FieldClass> classes = EnumSet.noneOf(FieldClass.class);
        if (label.isString()) {
            classes.addAll(PrivateWords.in(label.stringValue()));
        } else if (label.isObject()) {
            label.forEachEntry((name, value) -> {
                if (value.isString()) {
                    classes.addAll(byType(name, value));
                    classes.addAll(PrivateWords.in(value.stringValue()));
                }
            });
        }
        return classes;
    }

    static Set<FieldClass> byType(String name, JsonNode value) {
        FieldClass type = name.equals("type") || name.equals("fieldType")
                ? TYPES.get(value.stringValue().replaceAll("\\W|_", "").toLowerCase(Locale.ROOT))
                : null;
        return type == null ? Set.of() : Set.of(type);
    }

    static boolean isMoney(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().anyMatch(PrivateFields::isMoney);
        }
        return value.isObject()
                && (value.propertyStream()
                                .anyMatch(each -> MONEY.matcher(each.getKey()).find())
                        || (value.path("type").isString()
                                && byType("type", value.path("type")).contains(FieldClass.PAY)));
    }

    static Set<FieldClass> union(Set<FieldClass> some, Set<FieldClass> others) {
        Set<FieldClass> all = EnumSet.noneOf(FieldClass.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}

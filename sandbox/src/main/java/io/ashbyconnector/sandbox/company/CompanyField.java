package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that the company added to one of Ashby's objects, and how its values are written. */
public final class CompanyField {
    private static final String ARCHIVED_OPTION = " (archived)";

    static final CompanyField NOTICE =
            new CompanyField("cf-notice", "Notice period (weeks)", "Candidate", "Number", "");
    static final CompanyField SALARY =
            new CompanyField("cf-salary", "Salary expectation", "Candidate", "Currency", "private");
    static final CompanyField REMOTE = new CompanyField("cf-remote", "Open to remote", "Candidate", "Boolean", "");
    static final CompanyField LANGUAGES = new CompanyField(
            "cf-langs",
            "Spoken languages",
            "Candidate",
            "MultiValueSelect",
            "",
            "en=English",
            "hu=Hungarian",
            "la=Latin (archived)");
    static final CompanyField RATING = new CompanyField(
            "cf-rating",
            "Resume rating",
            "Application",
            "ValueSelect",
            "",
            "strong=Strong",
            "good=Good",
            "fair=Fair",
            "weak=Weak");
    static final CompanyField START = new CompanyField("cf-start", "Earliest start", "Application", "Date", "");
    static final CompanyField TARGET = new CompanyField(
            "cf-target",
            "Hiring plan quarter",
            "Job",
            "ValueSelect",
            "required",
            "2025-Q4=2025 Q4",
            "2026-Q1=2026 Q1",
            "2026-Q2=2026 Q2",
            "2026-Q3=2026 Q3",
            "2026-Q4=2026 Q4",
            "2027-Q1=2027 Q1");
    static final CompanyField RANGE =
            new CompanyField("cf-range", "Approved range", "Job", "CompensationRange", "private");
    static final CompanyField COST = new CompanyField("cf-cost", "Cost centre", "Opening", "String", "required");
    static final CompanyField EMPLOYEE_LANGUAGES = new CompanyField(
            "cf-emp",
            "Interview languages",
            "Employee",
            "MultiValueSelect",
            "",
            "en=English",
            "pt=Portuguese",
            "de=German");
    static final CompanyField BONUS = new CompanyField("cf-bonus", "Signing bonus", "Offer", "Currency", "private");
    static final CompanyField CAMPAIGN = new CompanyField("cf-proj", "Campaign code", "Talent_Project", "String", "");
    static final CompanyField YEARS =
            new CompanyField("cf-years", "Years of experience (old)", "Candidate", "NumberRange", "archived");
    private static final List<CompanyField> ALL = List.of(
            NOTICE,
            SALARY,
            REMOTE,
            LANGUAGES,
            RATING,
            START,
            TARGET,
            RANGE,
            COST,
            EMPLOYEE_LANGUAGES,
            BONUS,
            CAMPAIGN,
            YEARS);

    private final String id;
    private final String title;
    private final String objectType;
    private final String fieldType;
    private final String note;
    private final List<Option> options;

    private CompanyField(
            String key, String title, String objectType, String fieldType, String note, String... options) {
        this.id = Ids.of("customField", key);
        this.title = title;
        this.objectType = objectType;
        this.fieldType = fieldType;
        this.note = note;
        this.options = Arrays.stream(options).map(Option::parse).toList();
    }

    static FixedTable<Definition> table(Dates dates) {
        List<Definition> definitions = new ArrayList<>();
        for (CompanyField field : ALL) {
            definitions.add(new Definition(field, dates.at("2024-01-15T15:30:00Z") + definitions.size()));
        }
        return new FixedTable<>(definitions);
    }

    boolean isPrivate() {
        return note.equals("private");
    }

    void writeNumber(JsonWriter json, int value) {
        begin(json).number("value", value).endObject();
    }

    void writeFlag(JsonWriter json, boolean value) {
        begin(json).flag("value", value).endObject();
    }

    void writeText(JsonWriter json, String value) {
        begin(json).text("value", value).endObject();
    }

    void writeChoice(JsonWriter json, String value) {
        begin(json).text("valueLabel", label(value)).text("value", value).endObject();
    }

    void writeChoices(JsonWriter json, List<String> values) {
        begin(json)
                .texts("valueLabel", values.stream().map(this::label).toList())
                .texts("value", values)
                .endObject();
    }

    void writeMoney(JsonWriter json, int value, String currency) {
        writeMoney(json, BigDecimal.valueOf(value), currency);
    }

    void writeMoney(JsonWriter json, BigDecimal value, String currency) {
        begin(json)
                .object("value")
                .any("value", value)
                .text("currencyCode", currency)
                .endObject()
                .endObject();
    }

    void writeNumberRange(JsonWriter json, int low, int high) {
        begin(json)
                .object("value")
                .text("type", "number-range")
                .number("minValue", low)
                .number("maxValue", high)
                .endObject()
                .endObject();
    }

    void writePayRange(JsonWriter json, int low, int high, String currency, String interval) {
        begin(json)
                .object("value")
                .text("type", "compensation-range")
                .number("minValue", low)
                .number("maxValue", high)
                .text("currencyCode", currency)
                .text("interval", interval)
                .endObject()
                .endObject();
    }

    private JsonWriter begin(JsonWriter json) {
        return json.object().text("id", id).flag("isPrivate", isPrivate()).text("title", title);
    }

    private String label(String value) {
        return options.stream()
                .filter(option -> option.value.equals(value))
                .map(Option::label)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title + " has no option " + value));
    }

    String id() {
        return id;
    }

    /** One of the values that a field offers. */
    public record Option(String value, String label, boolean archived) {
        private static Option parse(String text) {
            int equals = text.indexOf('=');
            String label = text.substring(equals + 1);
            boolean archived = label.endsWith(ARCHIVED_OPTION);
            return new Option(
                    text.substring(0, equals), archived ? label.replace(ARCHIVED_OPTION, "") : label, archived);
        }
    }

    /**
     * The field itself, as the custom field operations list it.
     *
     * @param options what a field of a select type offers, otherwise empty
     */
    public record Definition(
            String id,
            long createdAt,
            String title,
            String objectType,
            String fieldType,
            boolean isPrivate,
            boolean archived,
            boolean required,
            List<Option> options,
            @Nullable String description,
            @Nullable Boolean isDateOnlyField,
            @Nullable String referenceIdentifier)
            implements Row {
        private Definition(CompanyField field, long createdAt) {
            this(
                    field.id,
                    createdAt,
                    field.title,
                    field.objectType,
                    field.fieldType,
                    field.isPrivate(),
                    field.note.equals("archived"),
                    field.note.equals("required"),
                    field.options,
                    null,
                    null,
                    null);
        }

        /** Whether a value may be chosen: it is one of the options, and that option is not archived. */
        public boolean offers(String value) {
            return options.stream().anyMatch(option -> option.value.equals(value) && !option.archived);
        }

        public boolean isSelect() {
            return fieldType.equals("ValueSelect") || fieldType.equals("MultiValueSelect");
        }

        public Definition offering(List<Option> newOptions) {
            return with(newOptions, referenceIdentifier);
        }

        public Definition referredToAs(@Nullable String identifier) {
            return with(options, identifier);
        }

        private Definition with(List<Option> newOptions, @Nullable String identifier) {
            return new Definition(
                    id,
                    createdAt,
                    title,
                    objectType,
                    fieldType,
                    isPrivate,
                    archived,
                    required,
                    newOptions,
                    description,
                    isDateOnlyField,
                    identifier);
        }

        @Override
        public void write(JsonWriter json, View view) {
            json.object()
                    .text("id", id)
                    .flag("isPrivate", isPrivate)
                    .text("title", title)
                    .text("objectType", objectType)
                    .flag("isArchived", archived)
                    .text("fieldType", fieldType)
                    .flag("isRequired", required);
            if (!options.isEmpty()) {
                json.array("selectableValues");
                for (Option option : options) {
                    json.object()
                            .text("label", option.label)
                            .text("value", option.value)
                            .flag("isArchived", option.archived)
                            .endObject();
                }
                json.endArray();
            }
            json.optionalText("description", description);
            if (isDateOnlyField != null) {
                json.flag("isDateOnlyField", isDateOnlyField);
            }
            json.optionalText("referenceIdentifier", referenceIdentifier).endObject();
        }

        /** Writes a value that the field has in a record; null says that it has none. */
        public void writeValue(JsonWriter json, @Nullable Object value) {
            json.object().text("id", id).flag("isPrivate", isPrivate).text("title", title);
            if (isSelect() && value instanceof List<?> values) {
                json.texts("valueLabel", values.stream().map(this::label).toList());
            } else if (isSelect() && value != null) {
                json.text("valueLabel", label(value));
            }
            json.any("value", value)
                    .optionalText("referenceIdentifier", referenceIdentifier)
                    .endObject();
        }

        private String label(Object value) {
            return options.stream()
                    .filter(option -> option.value.equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse(value.toString());
        }
    }
}

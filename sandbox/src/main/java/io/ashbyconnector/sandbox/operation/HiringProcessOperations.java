package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.KeySwitch;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.CompanyField;
import io.ashbyconnector.sandbox.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the hiring process is made of: sources, archive reasons, custom fields, forms, templates of messages. */
final class HiringProcessOperations extends Area {
    private static final String READ = "hiringProcessMetadataRead";
    private static final String WRITE = "hiringProcessMetadataWrite";

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,127}");
    private static final Set<String> FIELD_TYPES = Set.of(
            "Boolean",
            "CompensationRange",
            "Currency",
            "Date",
            "LongText",
            "MultiValueSelect",
            "Number",
            "NumberRange",
            "String",
            "ValueSelect",
            "Url",
            "UUID");

    private static final String VERSION = "_Version";
    private static final Set<String> OBJECT_TYPES = Set.of(
            "Application",
            "Candidate",
            "Job",
            "Employee",
            "Talent_Project",
            "Opening" + VERSION,
            "Opening",
            "Offer" + VERSION,
            "Offer");

    HiringProcessOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "source.list" ->
                list(name, READ, company.sources())
                        .paging(ListOperation.Paging.MORE_FLAG_ONLY)
                        .filter(Area::unarchived);
            case "archiveReason.list" ->
                list(name, READ, company.archiveReasons())
                        .paging(ListOperation.Paging.NONE)
                        .filter(Area::unarchived);
            case "customField.list" -> list(name, READ, company.customFields()).filter(Area::unarchived);
            case "customField.info" -> info(READ, "custom_field", "customFieldId", company.customFields());
            case "customField.create" -> write(WRITE, this::createCustomField);
            case "customField.updateSelectableValues" -> write(WRITE, this::updateSelectableValues);
            case "customField.setReferenceIdentifier" -> write(WRITE, this::setReferenceIdentifier);
            case "feedbackFormDefinition.list" ->
                list(name, READ, company.feedbackForms()).filter(Area::unarchived);
            case "feedbackFormDefinition.info" ->
                info(READ, "feedback_form_definition", "feedbackFormDefinitionId", company.feedbackForms());
            case "communicationTemplate.list" ->
                list(name, READ, company.outreach().communicationTemplates()).paging(ListOperation.Paging.NONE);
            default -> null;
        };
    }

    private Row createCustomField(Params params, ApiKey key) {
        String title = params.requiredFilledText("title");
        String fieldType = params.requiredOneOf("fieldType", FIELD_TYPES);
        String objectType = params.requiredOneOf("objectType", OBJECT_TYPES).replace(VERSION, "");
        boolean isSelect = fieldType.equals("ValueSelect") || fieldType.equals("MultiValueSelect");
        List<CompanyField.Option> options =
                isSelect || params.has("selectableValues") ? options(params) : List.<CompanyField.Option>of();
        if (isSelect == options.isEmpty()) {
            throw params.wrong(
                    "selectableValues",
                    isSelect ? "an array of at least one object" : "left out, as a " + fieldType + " field has none");
        }
        boolean isPrivate = params.flag("isPrivate");
        if (isPrivate && !key.has(KeySwitch.PRIVATE_FIELDS)) {
            throw Problem.http(
                    403, "missing_endpoint_permission", "This API key may not access non-offer private fields");
        }
        params.flag("isExposableToCandidate");
        String description = params.nullableText("description");
        Boolean dateOnly = params.has("isDateOnlyField") ? (Boolean) params.flag("isDateOnlyField") : null;
        long now = company.clock().millis();
        return company.customFields()
                .add(id -> new CompanyField.Definition(
                        id,
                        now,
                        title,
                        objectType,
                        fieldType,
                        isPrivate,
                        false,
                        false,
                        options,
                        description,
                        dateOnly,
                        null));
    }

    private static List<CompanyField.Option> options(Params params) {
        Map<String, CompanyField.Option> options = new LinkedHashMap<>();
        for (Params each : params.requiredObjects("selectableValues")) {
            String value = each.requiredFilledText("value");
            CompanyField.Option option =
                    new CompanyField.Option(value, each.requiredFilledText("label"), each.flag("isArchived"));
            if (options.put(value, option) != null) {
                throw each.wrong("value", "in the array once");
            }
        }
        return List.copyOf(options.values());
    }

    private CompanyField.Definition field(Params params, ApiKey key) {
        return named("customFieldId", "custom_field", company.customFields(), params, key);
    }

    private Row updateSelectableValues(Params params, ApiKey key) {
        CompanyField.Definition field = field(params, key);
        if (!field.isSelect()) {
            throw Problem.invalid("The custom field " + field.title() + " has no selectable values");
        }
        Map<String, CompanyField.Option> merged = new LinkedHashMap<>();
        field.options()
                .forEach(old -> merged.put(old.value(), new CompanyField.Option(old.value(), old.label(), true)));
        options(params).forEach(given -> merged.put(given.value(), given));
        return company.customFields().update(field.id(), one -> one.offering(List.copyOf(merged.values())));
    }

    private Row setReferenceIdentifier(Params params, ApiKey key) {
        CompanyField.Definition field = field(params, key);
        String wanted = identifier("referenceIdentifier", params);
        String expected = identifier("expectedReferenceIdentifier", params);
        String present = field.referenceIdentifier();
        if (expected == null ? present != null : !expected.equals(present)) {
            throw conflict("The field's reference identifier is not the expected one", field);
        }
        CompanyField.Definition holder = wanted == null ? null : fieldReferredToAs(company.customFields(), wanted);
        if (holder != null && !holder.id().equals(field.id())) {
            throw conflict("Another field has this reference identifier", holder);
        }
        return company.customFields().update(field.id(), one -> one.referredToAs(wanted));
    }

    private static Problem conflict(String message, CompanyField.Definition with) {
        return Problem.refused("reference_identifier_conflict", message, Map.of("conflictingCustomFieldId", with.id()));
    }

    private static @Nullable String identifier(String name, Params params) {
        if (!params.has(name)) {
            throw params.missing(name);
        }
        String identifier = params.nullableText(name);
        if (identifier != null && !IDENTIFIER.matcher(identifier).matches()) {
            throw params.wrong(name, "null or a name such as target_quarter");
        }
        return identifier;
    }
}

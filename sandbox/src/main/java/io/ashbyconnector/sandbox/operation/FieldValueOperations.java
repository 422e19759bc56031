package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the company's own fields. */
final class FieldValueOperations extends Area {
    private static final String WRITE = "candidatesWrite";
    private static final Set<String> OBJECT_TYPES = Set.of("Application", "Candidate", "Job", "Opening", "Offer");

    FieldValueOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "customField.setValue" -> writeAny(WRITE, (params, key) -> set(params, key, false));
            case "customField.setValues" -> writeAny(WRITE, (params, key) -> set(params, key, true));
            default -> null;
        };
    }

    private WriteOperation.Results set(Params params, ApiKey key, boolean many) {
        String type = params.requiredOneOf("objectType", OBJECT_TYPES);
        if (type.equals("Candidate")) {
            String id = named("objectId", "candidate", company.candidates(), params, key)
                    .id();
            List<FieldSetting> settings = settings(type, params, key, many);
            settings.forEach(setting -> company.candidates()
                    .update(id, now -> now.withFieldValue(setting.field().id(), setting.value())));
            return FieldSetting.results(settings, many);
        }
        if (type.equals("Application")) {
            String id = named("objectId", "application", company.applications(), params, key)
                    .id();
            List<FieldSetting> settings = settings(type, params, key, many);
            settings.forEach(setting -> company.updateApplication(
                    id, now -> now.withFieldValue(setting.field().id(), setting.value())));
            return FieldSetting.results(settings, many);
        }
        return new HiringFields(company).set(type, params, key, many);
    }

    private List<FieldSetting> settings(String type, Params params, ApiKey key, boolean many) {
        return FieldSetting.read(company.customFields(), type, params, key, many);
    }
}

package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
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
        if (HiringFields.OBJECT_TYPES.contains(type)) {
            return new HiringFields(company).set(type, params, key, many);
        }
        throw Problem.refused(
                "not_simulated_by_sandbox", "The sandbox does not set fields of the object type " + type + " so far");
    }
}

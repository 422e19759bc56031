package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import org.jspecify.annotations.Nullable;

/** What a key may ask about itself. */
final class ApiKeyOperations extends Area {
    ApiKeyOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "apiKey.info" -> new ApiKeyInfo(company.openedAt());
            default -> null;
        };
    }
}

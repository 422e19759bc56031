package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import org.jspecify.annotations.Nullable;

/** Interviews. */
final class InterviewOperations extends Area {
    private static final String READ = "interviewsRead";

    InterviewOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "interviewPlan.list" ->
                list(name, READ, company.interviewPlans()).filter(Area::unarchived);
            default -> null;
        };
    }
}

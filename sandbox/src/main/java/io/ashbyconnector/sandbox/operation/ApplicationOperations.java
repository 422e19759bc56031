package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Applications. */
final class ApplicationOperations extends Area {
    private static final String READ = "candidatesRead";
    private static final Set<String> STATUSES = Set.of("Hired", "Archived", "Active", "Lead");

    ApplicationOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "application.list" ->
                list(name, READ, company.applications())
                        .expand(Set.of("openings"))
                        .created(params -> CreationFilter.between(params, company.clock()))
                        .filter(ApplicationOperations::filter);
            case "application.info" ->
                info(READ, "application", this::findApplication)
                        .expand(Set.of("openings", "applicationFormSubmissions", "referrals"));
            default -> null;
        };
    }

    private InfoOperation.Found<ApplicationRecord> findApplication(Params params) {
        if (params.has("applicationId")) {
            return byId("applicationId", company.applications()).find(params);
        }
        String submission = params.text("submittedFormInstanceId");
        if (submission == null) {
            throw Problem.invalid("Expected either 'applicationId' or 'submittedFormInstanceId'");
        }
        params.someOf("expand", Set.of("openings", "applicationFormSubmissions"));
        return new InfoOperation.Found<>(
                "submittedFormInstanceId", submission, company.applicationOfSubmission(submission));
    }

    private static Predicate<ApplicationRecord> filter(Params params, ApiKey key) {
        Set<String> statuses = params.oneOrSomeOf("status", STATUSES);
        String job = params.id("jobId");
        return application ->
                (statuses.isEmpty() || statuses.contains(application.status().name()))
                        && (job == null || application.jobId().equals(job));
    }
}

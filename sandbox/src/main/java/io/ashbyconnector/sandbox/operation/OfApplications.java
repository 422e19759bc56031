package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.OfApplication;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The arguments of lists of records that belong to applications and are in the order of the applications. */
final class OfApplications {
    private OfApplications() {}

    /**
     * Checks the argument {@code applicationId}, which may be missing.
     *
     * @throws Problem if there is no such application
     */
    static void check(Company company, Params params, ApiKey key) {
        Area.namedIfGiven("applicationId", "application", company.applications(), params, key);
    }

    /** The part of the table that {@code applicationId} leaves. */
    static CreationFilter range(Company company, Params params) {
        @Nullable String id = params.id("applicationId");
        @Nullable
        ApplicationRecord application =
                id == null ? null : company.applications().find(id);
        return application == null ? CreationFilter.none(params) : CreationFilter.of(application);
    }

    /** What {@code applicationId} and {@code createdAfter} leave of the applications that there are. */
    static <R extends OfApplication> Predicate<R> wanted(Params params) {
        String id = params.id("applicationId");
        Long after = params.number("createdAfter");
        return record -> {
            ApplicationRecord application = record.application();
            return application != null
                    && (id == null || application.id().equals(id))
                    && (after == null || record.moment() > after);
        };
    }
}

package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.LocationRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Departments, locations and users. */
final class OrganizationOperations extends Area {
    private static final String READ = "organizationRead";

    OrganizationOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "department.list" -> list(name, READ, company.departments()).filter(Area::unarchived);
            case "department.info" -> info(READ, "department", "departmentId", company.departments());
            case "location.list" -> list(name, READ, company.locations()).filter(OrganizationOperations::locations);
            case "location.info" -> info(READ, "location", "locationId", company.locations());
            case "user.list" -> list(name, READ, company.users()).filter(OrganizationOperations::users);
            case "user.info" -> info(READ, "user", "userId", company.users());
            default -> null;
        };
    }

    private static Predicate<UserRecord> users(Params params, ApiKey key) {
        boolean deactivated = params.flag("includeDeactivated");
        return user -> deactivated || user.enabled();
    }

    private static Predicate<LocationRecord> locations(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        boolean regions = params.flag("includeLocationHierarchy");
        return location -> (archived || !location.archived()) && (regions || !location.isRegion());
    }
}

package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.port.Capabilities;
import java.util.Set;

/** What Airbyte's Ashby connector offers. It drops parameters that it does not know, so others are refused here. */
final class HostedCapabilities implements Capabilities {

    private static final Set<String> GETTABLE =
            Set.of("candidates", "applications", "jobs", "departments", "locations", "users", "job_postings");
    private static final Set<String> LIST_PARAMETERS = Set.of("limit", "cursor");
    private static final Set<String> FIELD_SELECTION = Set.of("select_fields", "exclude_fields");
    private static final Set<String> ID_PARAMETERS =
            Set.of("id", "applicationId", "departmentId", "locationId", "userId", "jobPostingId");

    @Override
    public boolean supports(String entity, String action) {
        return !action.equals("get") || GETTABLE.contains(entity);
    }

    @Override
    public boolean supports(String entity, String action, String parameter) {
        if (!supports(entity, action)) {
            return false;
        }
        if (FIELD_SELECTION.contains(parameter)) {
            return true;
        }
        return switch (action) {
            case "list" -> LIST_PARAMETERS.contains(parameter);
            case "get" -> ID_PARAMETERS.contains(parameter);
            default -> true;
        };
    }
}

package io.ashbyconnector.sandbox.agentapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the Ashby connector offers.
 *
 * @param category the first part of Ashby's operation names
 * @param idParameter the parameter of {@code get}, null if there is no {@code get}
 * @param stored whether the context store holds it
 */
record AshbyEntity(String name, String category, @Nullable String idParameter, boolean stored) {
    static final List<AshbyEntity> ALL = List.of(
            new AshbyEntity("candidates", "candidate", "id", true),
            new AshbyEntity("applications", "application", "applicationId", true),
            new AshbyEntity("jobs", "job", "id", true),
            new AshbyEntity("departments", "department", "departmentId", false),
            new AshbyEntity("locations", "location", "locationId", false),
            new AshbyEntity("users", "user", "userId", true),
            new AshbyEntity("job_postings", "jobPosting", "jobPostingId", true),
            new AshbyEntity("sources", "source", null, false),
            new AshbyEntity("archive_reasons", "archiveReason", null, false),
            new AshbyEntity("candidate_tags", "candidateTag", null, false),
            new AshbyEntity("custom_fields", "customField", null, false),
            new AshbyEntity("feedback_form_definitions", "feedbackFormDefinition", null, false));

    static AshbyEntity find(String name) {
        for (AshbyEntity entity : ALL) {
            if (entity.name.equals(name)) {
                return entity;
            }
        }
        List<String> names = ALL.stream().map(AshbyEntity::name).toList();
        throw AgentProblem.invalid(
                "entity", "Entity '" + name + "' not found in connector. Available entities: " + quoted(names));
    }

    String listOperation() {
        return category + ".list";
    }

    String getOperation() {
        return category + ".info";
    }

    List<String> actions() {
        List<String> actions = new ArrayList<>(List.of("list"));
        if (idParameter != null) {
            actions.add("get");
        }
        if (stored) {
            actions.add("context_store_search");
            actions.add("context_store_sql_query");
        }
        return actions;
    }

    /** A list as the service prints it: {@code ['list', 'get']}. */
    static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}

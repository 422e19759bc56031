package io.ashbyconnector.testkit;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.query.ListableEntity;

/** The typed queries by the names of their entities. */
final class TypedEntities {

    private TypedEntities() {}

    static ListableEntity<? extends AshbyRecord, ?> of(AshbyConnector connector, String entity) {
        return switch (entity) {
            case "candidates" -> connector.candidates();
            case "applications" -> connector.applications();
            case "jobs" -> connector.jobs();
            case "departments" -> connector.departments();
            case "locations" -> connector.locations();
            case "users" -> connector.users();
            case "job_postings" -> connector.jobPostings();
            case "sources" -> connector.sources();
            case "archive_reasons" -> connector.archiveReasons();
            case "candidate_tags" -> connector.candidateTags();
            case "custom_fields" -> connector.customFields();
            case "feedback_form_definitions" -> connector.feedbackFormDefinitions();
            default -> throw new AssertionError("no typed query for " + entity);
        };
    }
}

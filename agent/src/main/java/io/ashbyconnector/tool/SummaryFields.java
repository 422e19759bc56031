package io.ashbyconnector.tool;

import java.util.List;
import java.util.Map;

/** The fields of each entity that tell what a record is, without its bulky parts. */
final class SummaryFields {

    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "candidates",
                    List.of(
                            "id",
                            "name",
                            "primaryEmailAddress.value",
                            "position",
                            "company",
                            "location.locationSummary",
                            "source.title",
                            "tags.title",
                            "applicationIds",
                            "createdAt",
                            "updatedAt")),
            Map.entry(
                    "applications",
                    List.of(
                            "id",
                            "status",
                            "candidate.id",
                            "candidate.name",
                            "job.id",
                            "job.title",
                            "currentInterviewStage.title",
                            "source.title",
                            "archiveReason.text",
                            "createdAt",
                            "updatedAt")),
            Map.entry(
                    "jobs",
                    List.of(
                            "id",
                            "title",
                            "status",
                            "employmentType",
                            "departmentId",
                            "locationId",
                            "openedAt",
                            "closedAt",
                            "updatedAt")),
            Map.entry("departments", List.of("id", "name", "parentId", "isArchived")),
            Map.entry(
                    "locations",
                    List.of("id", "name", "type", "isRemote", "workplaceType", "parentLocationId", "isArchived")),
            Map.entry("users", List.of("id", "firstName", "lastName", "email", "globalRole", "isEnabled")),
            Map.entry(
                    "job_postings",
                    List.of(
                            "id",
                            "title",
                            "jobId",
                            "departmentName",
                            "locationName",
                            "workplaceType",
                            "employmentType",
                            "isListed",
                            "publishedDate",
                            "externalLink")),
            Map.entry("sources", List.of("id", "title", "sourceType.title", "isArchived")),
            Map.entry("archive_reasons", List.of("id", "text", "reasonType", "isArchived")),
            Map.entry("candidate_tags", List.of("id", "title", "isArchived")),
            Map.entry("custom_fields", List.of("id", "title", "objectType", "fieldType", "isArchived")),
            Map.entry("feedback_form_definitions", List.of("id", "title", "isArchived", "isDefaultForm")));

    private SummaryFields() {}

    /** The paths of the fields; just the id for an entity that has no summary. */
    static List<String> of(String entity) {
        return FIELDS.getOrDefault(entity, List.of("id"));
    }
}

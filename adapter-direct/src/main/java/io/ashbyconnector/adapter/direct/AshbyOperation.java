package io.ashbyconnector.adapter.direct;

import java.util.Optional;
import java.util.stream.Stream;

/** The operations of the Ashby API that this adapter calls, and the permission that each needs. */
enum AshbyOperation {
    CANDIDATE_LIST("candidates", "list", "candidate.list", Module.CANDIDATES),
    CANDIDATE_INFO("candidates", "get", "candidate.info", Module.CANDIDATES),
    APPLICATION_LIST("applications", "list", "application.list", Module.CANDIDATES),
    APPLICATION_INFO("applications", "get", "application.info", Module.CANDIDATES),
    JOB_LIST("jobs", "list", "job.list", Module.JOBS),
    JOB_INFO("jobs", "get", "job.info", Module.JOBS),
    DEPARTMENT_LIST("departments", "list", "department.list", Module.ORGANIZATION),
    DEPARTMENT_INFO("departments", "get", "department.info", Module.ORGANIZATION),
    LOCATION_LIST("locations", "list", "location.list", Module.ORGANIZATION),
    LOCATION_INFO("locations", "get", "location.info", Module.ORGANIZATION),
    USER_LIST("users", "list", "user.list", Module.ORGANIZATION),
    USER_INFO("users", "get", "user.info", Module.ORGANIZATION),
    JOB_POSTING_LIST("job_postings", "list", "jobPosting.list", Module.JOBS),
    JOB_POSTING_INFO("job_postings", "get", "jobPosting.info", Module.JOBS),
    SOURCE_LIST("sources", "list", "source.list", Module.HIRING_PROCESS),
    ARCHIVE_REASON_LIST("archive_reasons", "list", "archiveReason.list", Module.HIRING_PROCESS),
    CANDIDATE_TAG_LIST("candidate_tags", "list", "candidateTag.list", Module.HIRING_PROCESS),
    CUSTOM_FIELD_LIST("custom_fields", "list", "customField.list", Module.HIRING_PROCESS),
    CUSTOM_FIELD_INFO("custom_fields", "get", "customField.info", Module.HIRING_PROCESS),
    FEEDBACK_FORM_LIST("feedback_form_definitions", "list", "feedbackFormDefinition.list", Module.HIRING_PROCESS),
    FEEDBACK_FORM_INFO("feedback_form_definitions", "get", "feedbackFormDefinition.info", Module.HIRING_PROCESS);

    private final String entity;
    private final String action;
    private final String operation;
    private final Module module;

    AshbyOperation(String entity, String action, String operation, Module module) {
        this.entity = entity;
        this.action = action;
        this.operation = operation;
        this.module = module;
    }

    static Optional<AshbyOperation> find(String entity, String action) {
        return Stream.of(values())
                .filter(each -> each.entity.equals(entity) && each.action.equals(action))
                .findFirst();
    }

    /** The API's name, such as {@code candidate.list}; its path is the same. */
    String operation() {
        return operation;
    }

    /** Whether a list comes in pages, each of which says whether another follows; some come whole, and need not. */
    boolean isPaged() {
        return action.equals("list") && this != JOB_POSTING_LIST && this != SOURCE_LIST && this != ARCHIVE_REASON_LIST;
    }

    Module module() {
        return module;
    }

    /** The modules that a key is granted access to, with an operation that reads a little of each. */
    enum Module {
        CANDIDATES("candidates", "candidatesRead", "candidates:read", "candidate.list"),
        JOBS("jobs", "jobsRead", "jobs:read", "job.list"),
        INTERVIEWS("interviews", "interviewsRead", "interviews:read", "interviewPlan.list"),
        HIRING_PROCESS(
                "hiring process", "hiringProcessMetadataRead", "hiringProcessMetadata:read", "candidateTag.list"),
        ORGANIZATION("organization", "organizationRead", "organization:read", "user.list"),
        OFFERS("offers", "offersRead", "offers:read", "offer.list");

        private final String title;
        private final String permission;
        private final String scope;
        private final String probe;

        Module(String title, String permission, String scope, String probe) {
            this.title = title;
            this.permission = permission;
            this.scope = scope;
            this.probe = probe;
        }

        String title() {
            return title;
        }

        /** As in errors and in the admin screen: {@code candidatesRead}. */
        String permission() {
            return permission;
        }

        /** As in {@code apiKey.info}: {@code candidates:read}. */
        String scope() {
            return scope;
        }

        /** The operation whose first record shows whether the module may be read. */
        String probe() {
            return probe;
        }
    }
}

package io.ashbyconnector.catalog;

import static io.ashbyconnector.catalog.ParameterType.BOOLEAN;
import static io.ashbyconnector.catalog.ParameterType.INTEGER;
import static io.ashbyconnector.catalog.ParameterType.LIST;
import static io.ashbyconnector.catalog.ParameterType.OBJECT;
import static io.ashbyconnector.catalog.ParameterType.STRING;
import static io.ashbyconnector.catalog.ParameterType.STRING_LIST;
import static io.ashbyconnector.catalog.ParameterType.TIMESTAMP;

import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.organization.Department;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The twelve entities. Names, parameters and limits are those of the Ashby API; each list is {@code <entity>.list}. */
final class StandardCatalog {

    /** The parameter of a search that holds its conditions. */
    static final String QUERY = "query";

    static final List<String> PARTS_OF_QUERY = List.of("filter", "sort");

    private static final int MAX_LIMIT = 100;

    private static final Parameter CURSOR =
            Parameter.of("cursor", STRING, "Where to go on: the cursor that the page before came with.");
    private static final Parameter LIMIT = Parameter.of(
                    "limit",
                    INTEGER,
                    "The largest number of records in a page, 1 to 100; the service's default is 100.")
            .between(1, MAX_LIMIT);
    private static final Parameter LIMIT_OF_WHOLE_LIST = Parameter.of(
                    "limit", INTEGER, "1 to 100. Ashby answers this list whole today and may ignore it.")
            .between(1, MAX_LIMIT);
    private static final Parameter SYNC_TOKEN = Parameter.of(
            "syncToken",
            STRING,
            "Only what changed since the listing whose last page gave this token; keep the other filters the same.");
    private static final Parameter CREATED_AFTER =
            Parameter.of("createdAfter", TIMESTAMP, "Only records created after this moment.");
    private static final Parameter CREATED_BEFORE =
            Parameter.of("createdBefore", TIMESTAMP, "Only records created at or before this moment.");
    private static final Parameter INCLUDE_ARCHIVED =
            Parameter.of("includeArchived", BOOLEAN, "Archived records too; the default is false.");

    private static final List<Parameter> FIELD_SELECTION = List.of(
            Parameter.of("select_fields", STRING_LIST, "Only these fields, as dotted paths. Only in hosted mode."),
            Parameter.of("exclude_fields", STRING_LIST, "All but these fields, as dotted paths. Only in hosted mode."));

    static final Catalog CATALOG = new Catalog(List.of(
            new Entity(
                    "candidates",
                    "People who apply, are referred, or are sourced.",
                    Candidate.class,
                    List.of(
                            list(CREATED_AFTER, CREATED_BEFORE, SYNC_TOKEN),
                            getByOneOf(
                                    id("id", "The candidate's id."),
                                    Parameter.of(
                                            "externalMappingId",
                                            STRING,
                                            "The id of the candidate in a system that Ashby is mapped to.")),
                            search(),
                            sqlQuery()),
                    searchFields("id", "name", "company", "position", "school")),
            new Entity(
                    "applications",
                    "A candidate's way through the interview plan of one job.",
                    Application.class,
                    List.of(
                            list(
                                    Parameter.of("status", STRING, "Only applications of this status.")
                                            .oneOf(List.of("Hired", "Archived", "Active", "Lead")),
                                    Parameter.of("jobId", STRING, "Only applications to this job."),
                                    CREATED_AFTER,
                                    CREATED_BEFORE,
                                    expand("openings"),
                                    SYNC_TOKEN),
                            getByOneOf(
                                    id("applicationId", "The application's id."),
                                    Parameter.of(
                                            "submittedFormInstanceId",
                                            STRING,
                                            "The id of a submitted application form; applicationId wins over it."),
                                    expand("openings", "applicationFormSubmissions", "referrals")),
                            search(),
                            sqlQuery()),
                    searchFields("id", "status", "archiveReason", "createdAt", "updatedAt")),
            new Entity(
                    "jobs",
                    "Positions to fill. Drafts are listed only when status asks for them.",
                    Job.class,
                    List.of(
                            list(
                                    Parameter.of("status", STRING_LIST, "Only jobs of these statuses.")
                                            .oneOf(List.of("Draft", "Open", "Closed", "Archived")),
                                    CREATED_AFTER,
                                    Parameter.of("openedAfter", TIMESTAMP, "Only jobs opened after this moment."),
                                    Parameter.of("openedBefore", TIMESTAMP, "Only jobs opened before this moment."),
                                    Parameter.of("closedAfter", TIMESTAMP, "Only jobs closed after this moment."),
                                    Parameter.of("closedBefore", TIMESTAMP, "Only jobs closed before this moment."),
                                    includeUnpublishedPostingIds(),
                                    expand("location", "openings", "compensation"),
                                    SYNC_TOKEN),
                            get(
                                    id("id", "The job's id."),
                                    includeUnpublishedPostingIds(),
                                    expand("location", "openings", "compensation")),
                            search(),
                            sqlQuery()),
                    searchFields("id", "title", "status", "departmentId", "locationId")),
            new Entity(
                    "departments",
                    "The organization's tree of departments and teams.",
                    Department.class,
                    List.of(list(INCLUDE_ARCHIVED, SYNC_TOKEN), get(id("departmentId", "The department's id."))),
                    List.of()),
            new Entity(
                    "locations",
                    "Offices, remote locations, and the regions above them.",
                    Location.class,
                    List.of(
                            list(
                                    INCLUDE_ARCHIVED,
                                    Parameter.of(
                                            "includeLocationHierarchy",
                                            BOOLEAN,
                                            "The regions above the locations too; the default is false."),
                                    SYNC_TOKEN),
                            get(id("locationId", "The location's id."))),
                    List.of()),
            new Entity(
                    "users",
                    "The organization's own people in Ashby.",
                    User.class,
                    List.of(
                            list(
                                    Parameter.of(
                                            "includeDeactivated",
                                            BOOLEAN,
                                            "Deactivated users too; the default is false."),
                                    SYNC_TOKEN),
                            get(id("userId", "The user's id.")),
                            search(),
                            sqlQuery()),
                    searchFields("id", "firstName", "lastName", "email")),
            new Entity(
                    "job_postings",
                    "Published descriptions of jobs, listed or not.",
                    JobPosting.class,
                    List.of(
                            listWhole(
                                    Parameter.of(
                                            "location", STRING, "Only postings whose location has this exact name."),
                                    Parameter.of(
                                            "department",
                                            STRING,
                                            "Only postings whose department has this exact name."),
                                    Parameter.of(
                                            "listedOnly",
                                            BOOLEAN,
                                            "Only listed postings, as a public page needs; the default is false."),
                                    Parameter.of(
                                            "jobBoardId",
                                            STRING,
                                            "Postings of this job board; the default is the primary external one."),
                                    includeUnpublishedPostings()),
                            get(
                                    id("jobPostingId", "The job posting's id."),
                                    Parameter.of("jobBoardId", STRING, "The job board whose links are wanted."),
                                    includeUnpublishedPostings(),
                                    expand("job")),
                            search(),
                            sqlQuery()),
                    searchFields("id", "title", "isListed", "jobId", "locationName")),
            new Entity(
                    "sources",
                    "Where candidates come from.",
                    Source.class,
                    List.of(listWhole(INCLUDE_ARCHIVED)),
                    List.of()),
            new Entity(
                    "archive_reasons",
                    "Why applications end without a hire.",
                    ArchiveReason.class,
                    List.of(listWhole(INCLUDE_ARCHIVED)),
                    List.of()),
            new Entity(
                    "candidate_tags",
                    "Labels for candidates.",
                    CandidateTag.class,
                    List.of(list(INCLUDE_ARCHIVED, SYNC_TOKEN)),
                    List.of()),
            new Entity(
                    "custom_fields",
                    "Definitions of the organization's own fields.",
                    CustomField.class,
                    List.of(list(INCLUDE_ARCHIVED, SYNC_TOKEN), get(id("customFieldId", "The custom field's id."))),
                    List.of()),
            new Entity(
                    "feedback_form_definitions",
                    "The forms that interviewers fill in.",
                    FeedbackFormDefinition.class,
                    List.of(
                            list(INCLUDE_ARCHIVED, SYNC_TOKEN),
                            get(id("feedbackFormDefinitionId", "The feedback form definition's id."))),
                    List.of())));

    private StandardCatalog() {}

    private static Action list(Parameter... filters) {
        return new Action(
                "list",
                ActionKind.LIST,
                Effect.READ,
                "Records in pages, oldest first.",
                paged(LIMIT, filters),
                List.of());
    }

    private static Action listWhole(Parameter... filters) {
        return new Action(
                "list",
                ActionKind.LIST,
                Effect.READ,
                "The records; Ashby answers them in one page today.",
                paged(LIMIT_OF_WHOLE_LIST, filters),
                List.of());
    }

    private static List<Parameter> paged(Parameter limit, Parameter... filters) {
        return Stream.of(List.of(limit, CURSOR), List.of(filters), FIELD_SELECTION)
                .flatMap(List::stream)
                .toList();
    }

    private static Action get(Parameter id, Parameter... options) {
        List<Parameter> parameters = new ArrayList<>(List.of(id.asRequired()));
        parameters.addAll(List.of(options));
        parameters.addAll(FIELD_SELECTION);
        return new Action("get", ActionKind.GET, Effect.READ, "One record by its id.", parameters, List.of());
    }

    private static Action getByOneOf(Parameter id, Parameter otherId, Parameter... options) {
        List<Parameter> parameters = new ArrayList<>(List.of(id, otherId));
        parameters.addAll(List.of(options));
        parameters.addAll(FIELD_SELECTION);
        return new Action(
                "get",
                ActionKind.GET,
                Effect.READ,
                "One record by one of its ids.",
                parameters,
                List.of(id.name(), otherId.name()));
    }

    private static Action search() {
        return new Action(
                "context_store_search",
                ActionKind.SEARCH,
                Effect.READ,
                "Searches Airbyte's replicated copy, which is hours to a day behind. Only in hosted mode.",
                List.of(
                        Parameter.of(
                                QUERY,
                                OBJECT,
                                "{\"filter\": CONDITION, \"sort\": [{FIELD: \"asc\" or \"desc\"}]}; both parts are optional."
                                        + " A CONDITION is {\"eq\": {FIELD: VALUE}}, or with neq, gt, gte, lt, lte instead"
                                        + " of eq; {\"in\": {FIELD: [VALUES]}}; {\"fuzzy\": {FIELD: \"all these words\"}};"
                                        + " {\"keyword\": {FIELD: \"any of these words\"}}; {\"not\": CONDITION};"
                                        + " {\"and\": [CONDITIONS]}; {\"or\": [CONDITIONS]}. FIELD is one of the entity's"
                                        + " search fields."),
                        LIMIT,
                        CURSOR,
                        Parameter.of(
                                "fields", LIST, "The fields to return, each a list of keys: [[\"id\"], [\"name\"]].")),
                List.of());
    }

    private static Action sqlQuery() {
        return new Action(
                "context_store_sql_query",
                ActionKind.SEARCH,
                Effect.READ,
                "Runs read-only SQL on Airbyte's replicated copy. Only in newer versions of hosted mode. Airbyte's"
                        + " documentation of the connector has the names of the tables.",
                List.of(
                        Parameter.of("sql", STRING, "The statement, passed on as it is.")
                                .asRequired(),
                        LIMIT),
                List.of());
    }

    private static Parameter id(String name, String description) {
        return Parameter.of(name, STRING, description);
    }

    private static Parameter expand(String... relations) {
        return Parameter.of("expand", STRING_LIST, "Relations to return in full.")
                .oneOf(List.of(relations));
    }

    private static Parameter includeUnpublishedPostingIds() {
        return Parameter.of(
                "includeUnpublishedJobPostingsIds",
                BOOLEAN,
                "The ids of unpublished job postings too; the default is false.");
    }

    private static Parameter includeUnpublishedPostings() {
        return Parameter.of(
                "includeUnpublishedJobPostings", BOOLEAN, "Unpublished postings too; the default is false.");
    }

    private static List<SearchField> searchFields(String... names) {
        return Stream.of(names)
                .map(name -> new SearchField(name, name.startsWith("is") ? "boolean" : "string"))
                .toList();
    }
}

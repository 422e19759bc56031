package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import io.ashbyconnector.error.UnknownParameterException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {

    private final Catalog catalog = Catalog.ofAshby();

    private Map<String, @Nullable Object> check(String entity, String action, Map<String, ?> params) {
        return catalog.check(catalog.action(entity, action), params);
    }

    private Map<String, @Nullable Object> list(String entity, Map<String, ?> params) {
        return check(entity, "list", params);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        candidates                | list | limit cursor createdAfter createdBefore syncToken
        candidates                | get  | id externalMappingId
        applications              | list | limit cursor status jobId createdAfter createdBefore expand syncToken
        applications              | get  | applicationId submittedFormInstanceId expand
        jobs                      | list | limit cursor status createdAfter openedAfter openedBefore closedAfter closedBefore includeUnpublishedJobPostingsIds expand syncToken
        jobs                      | get  | id includeUnpublishedJobPostingsIds expand
        departments               | list | limit cursor includeArchived syncToken
        departments               | get  | departmentId
        locations                 | list | limit cursor includeArchived includeLocationHierarchy syncToken
        locations                 | get  | locationId
        users                     | list | limit cursor includeDeactivated syncToken
        users                     | get  | userId
        job_postings              | list | limit cursor location department listedOnly jobBoardId includeUnpublishedJobPostings
        job_postings              | get  | jobPostingId jobBoardId includeUnpublishedJobPostings expand
        sources                   | list | limit cursor includeArchived
        archive_reasons           | list | limit cursor includeArchived
        candidate_tags            | list | limit cursor includeArchived syncToken
        custom_fields             | list | limit cursor includeArchived syncToken
        custom_fields             | get  | customFieldId
        feedback_form_definitions | list | limit cursor includeArchived syncToken
        feedback_form_definitions | get  | feedbackFormDefinitionId
        """)
    void every_action_takes_the_parameters_that_the_api_documents(String entity, String action, String parameters) {
        assertThat(catalog.action(catalog.entity(entity), action).parameters())
                .extracting(Parameter::name)
                .containsExactly((parameters + " select_fields exclude_fields").split(" "));
    }

    @Test
    void five_entities_can_be_searched() {
        assertThat(catalog.entities())
                .filteredOn(entity -> entity.actionNames().contains("context_store_search"))
                .allSatisfy(entity -> assertThat(RecordFields.of(catalog.action(entity, "context_store_search"))
                                .known())
                        .hasSize(entity.name().equals("users") ? 4 : 5))
                .extracting(Entity::name)
                .containsExactly("candidates", "applications", "jobs", "users", "job_postings");
    }

    @Test
    void names_are_taken_with_dashes_too() {
        assertThat(catalog.action("job-postings", "list").qualifiedName()).isEqualTo("job_postings.list");
        assertThat(catalog.action("candidates", "context-store-search").qualifiedName())
                .isEqualTo("candidates.context_store_search");
    }

    @Test
    void an_unknown_entity_names_the_nearest_one_and_lists_all() {
        assertThatExceptionOfType(UnknownEntityException.class)
                .isThrownBy(() -> list("candidate", Map.of()))
                .withMessageContaining("Did you mean 'candidates'?")
                .withMessageContaining("feedback_form_definitions");
        assertThatExceptionOfType(UnknownEntityException.class)
                .isThrownBy(() -> list("zzzzzzzz", Map.of()))
                .withMessageNotContaining("Did you mean");
    }

    @Test
    void an_unknown_action_lists_those_of_the_entity() {
        assertThatExceptionOfType(UnknownActionException.class)
                .isThrownBy(() -> check("sources", "get", Map.of("id", "x")))
                .withMessageContaining("Valid: list.");
        assertThatExceptionOfType(UnknownActionException.class)
                .isThrownBy(() -> check("candidates", "lst", Map.of()))
                .withMessageContaining("Did you mean 'list'?");
    }

    @Test
    void an_unknown_parameter_names_the_nearest_one() {
        assertThatExceptionOfType(UnknownParameterException.class)
                .isThrownBy(() -> list("candidates", Map.of("created_after", "2026-01-01")))
                .withMessageContaining("candidates.list")
                .withMessageContaining("Did you mean 'createdAfter'?");
    }

    @Test
    void a_missing_parameter_is_named() {
        assertThatExceptionOfType(MissingParameterException.class)
                .isThrownBy(() -> check("users", "get", Map.of()))
                .withMessageContaining("'userId'");
        assertThatExceptionOfType(MissingParameterException.class)
                .isThrownBy(() -> check("candidates", "get", Map.of()))
                .withMessageContaining("id, externalMappingId");
        assertThat(check("candidates", "get", Map.of("externalMappingId", "m")))
                .containsEntry("externalMappingId", "m");
    }

    static List<Arguments> wrongValues() {
        return List.of(
                Arguments.of("candidates", "limit", 0),
                Arguments.of("candidates", "limit", -1),
                Arguments.of("candidates", "limit", 101),
                Arguments.of("candidates", "limit", "abc"),
                Arguments.of("candidates", "limit", "5"),
                Arguments.of("candidates", "limit", 5.5),
                Arguments.of("candidates", "limit", true),
                Arguments.of("candidates", "cursor", 7),
                Arguments.of("candidates", "cursor", " "),
                Arguments.of("candidates", "createdAfter", "yesterday"),
                Arguments.of("candidates", "createdAfter", "2026-13-01"),
                Arguments.of("candidates", "createdAfter", List.of()),
                Arguments.of("candidates", "createdAfter", 1_767_225_600L),
                Arguments.of("candidates", "createdAfter", "20260101"),
                Arguments.of("candidates", "createdAfter", Instant.EPOCH),
                Arguments.of("applications", "createdBefore", LocalDate.EPOCH),
                Arguments.of("jobs", "openedAfter", 0),
                Arguments.of("applications", "status", "hired"),
                Arguments.of("applications", "expand", List.of("job")),
                Arguments.of("applications", "expand", List.of(1)),
                Arguments.of("jobs", "status", List.of("Open", "Opn")),
                Arguments.of("jobs", "status", Map.of()),
                Arguments.of("users", "includeDeactivated", "true"),
                Arguments.of("sources", "limit", 101));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void a_wrong_value_is_refused_with_the_parameter_named(String entity, String parameter, Object value) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> list(entity, Map.of(parameter, value)))
                .withMessageMatching(entity + "\\.list: (The|In the) parameter '" + parameter + "'(?s:.*)");
    }

    static List<Arguments> rightValues() {
        long moment = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
        return List.of(
                Arguments.of("candidates", "limit", 1, 1L),
                Arguments.of("candidates", "limit", 100L, 100L),
                Arguments.of("candidates", "createdAfter", moment, moment),
                Arguments.of("candidates", "createdAfter", Instant.ofEpochMilli(moment), moment),
                Arguments.of("candidates", "createdAfter", LocalDate.of(2026, 3, 1), moment),
                Arguments.of("candidates", "createdAfter", "2026-03-01", moment),
                Arguments.of("candidates", "createdAfter", "2026-03-01T01:00:00+01:00", moment),
                Arguments.of("candidates", "createdAfter", "2026-03", moment),
                Arguments.of("candidates", "createdAfter", "2026-03-01 00:00", moment),
                Arguments.of("applications", "status", "Hired", "Hired"),
                Arguments.of("applications", "expand", "openings", List.of("openings")),
                Arguments.of("jobs", "status", List.of("Open", "Draft"), List.of("Open", "Draft")),
                Arguments.of(
                        "jobs", "expand", List.of("location", "compensation"), List.of("location", "compensation")),
                Arguments.of("locations", "includeArchived", true, true));
    }

    @ParameterizedTest
    @MethodSource("rightValues")
    void a_right_value_becomes_what_is_sent(String entity, String parameter, Object value, Object sent) {
        assertThat(list(entity, Map.of(parameter, value))).containsEntry(parameter, sent);
    }

    @Test
    void an_age_counts_from_now() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-08T00:00:00Z"), ZoneOffset.UTC);

        assertThat(catalog.at(clock).check(catalog.action("candidates", "list"), Map.of("createdAfter", "7d")))
                .containsEntry(
                        "createdAfter", Instant.parse("2026-03-01T00:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "opened", "closed"})
    void a_window_that_ends_before_it_begins_is_refused(String what) {
        String entity = what.equals("created") ? "applications" : "jobs";
        Map<String, Object> inverted = Map.of(what + "After", "2026-02", what + "Before", "2026-01-31");
        Map<String, Object> point = Map.of(what + "After", "2026-02", what + "Before", "2026-02-01");

        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> list(entity, inverted))
                .withMessageContaining("'" + what + "Before' is earlier than '" + what + "After'");
        assertThat(list(entity, point)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM jobs | jobs",
                "SELECT title FROM Job_Postings p JOIN jobs j ON j.id = p.jobId | job_postings",
                "SELECT jobs_open FROM x.users | users",
                "SELECT 1 | candidates"
            })
    void a_statement_is_run_through_the_entity_that_it_names_first(String sql, String entity) {
        assertThat(Catalog.ofAshby().statement(sql).qualifiedName()).isEqualTo(entity + ".context_store_sql_query");
    }
}

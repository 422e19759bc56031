package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.model.candidate.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTest {

    private static final Catalog CATALOG = Catalog.ofAshby();
    private static final String SOME_ID = "00000000-0000-4000-8000-000000000001";

    static Stream<Action> actions() {
        return CATALOG.entities().stream().flatMap(entity -> entity.actions().stream());
    }

    /** Reads that are called lists, and answer with records of a known kind. */
    static Stream<Action> lists() {
        return actions()
                .filter(action -> action.name().matches("list(_.+)?"))
                .filter(action -> action.effect() == Effect.READ && action.record() != null);
    }

    static Stream<Listing> listings() {
        return CATALOG.tables().stream().flatMap(table -> CATALOG.listing(table).stream());
    }

    private static Listing listing(String table) {
        return CATALOG.listing(table).orElseThrow();
    }

    @Test
    void every_list_of_records_is_a_listing_and_nothing_else_is() {
        assertThat(lists()).allMatch(Action::isListing).hasSizeGreaterThan(40);
        assertThat(listings().map(Listing::action)).containsExactlyElementsOf(lists().toList());
        assertThat(actions().filter(Action::isListing))
                .allMatch(action -> action.name().startsWith("list"));
    }

    @Test
    void tables_have_names_of_their_own() {
        assertThat(CATALOG.tables()).doesNotHaveDuplicates().allMatch(table -> table.matches("[a-z]+(_[a-z]+)*"));
        assertThat(listings())
                .allSatisfy(each -> assertThat(listing(each.table())).isEqualTo(each));
        assertThat(CATALOG.listing("no_such_table")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "candidates, candidates, list, ",
        "application_history, applications, list_history, applicationId",
        "application_criteria_evaluations, applications, list_criteria_evaluations, applicationId",
        "candidate_notes, candidates, list_notes, candidateId",
        "candidate_client_info, candidates, list_client_info, candidateId",
        "user_interviewer_pauses, users, list_interviewer_pauses, userId",
        "interview_stages, interview_stages, list, interviewPlanId",
        "interview_events, interview_events, list, interviewScheduleId"
    })
    void a_table_is_called_after_its_listing(String table, String entity, String action, String parent) {
        Listing listing = listing(table);
        assertThat(listing.action()).isEqualTo(CATALOG.action(entity, action));
        assertThat(listing.parentParameter()).isEqualTo(parent);
    }

    @ParameterizedTest
    @MethodSource("listings")
    void its_parent_can_be_listed_and_its_parents_id_is_a_required_parameter(Listing listing) {
        if (listing.parent() == null) {
            assertThat(listing.parentParameter()).isNull();
            return;
        }
        Listing parent = listing(listing.parent());
        assertThat(parent.parent()).as("one level").isNull();
        assertThat(parent.record().type().getRecordComponents())
                .anyMatch(component -> component.getName().equals("id"));
        Parameter id = listing.action()
                .parameter(Objects.requireNonNull(listing.parentParameter()))
                .orElseThrow();
        assertThat(id.required()).isTrue();
        assertThat(id.shape()).isInstanceOf(Shape.Text.class);
    }

    /** With these parameters and no others, that is: no required one is missing. */
    @ParameterizedTest
    @MethodSource("listings")
    void its_passes_fit_the_catalog(Listing listing) {
        assertThat(listing.passes()).isNotEmpty().doesNotHaveDuplicates();
        for (Map<String, Object> pass : listing.passes()) {
            Map<String, Object> params = new LinkedHashMap<>(pass);
            if (listing.parentParameter() != null) {
                params.put(listing.parentParameter(), SOME_ID);
            }
            assertThat(CATALOG.check(listing.action(), params)).isEqualTo(params);
        }
    }

    /** By Ashby's documentation these, left out, hide records; their defaults are false, or for namesOnly true. */
    @ParameterizedTest
    @MethodSource("listings")
    void nothing_that_hides_records_is_left_at_its_default(Listing listing) {
        List<String> hiding = List.of(
                "includeArchived",
                "includeDeactivated",
                "includeDisabled",
                "includeArchivedPools",
                "includeArchivedTrainingStages",
                "includeNonSharedInterviews",
                "includeUnpublishedJobPostings");
        assertThat(listing.passes()).allSatisfy(pass -> {
            for (String parameter : hiding) {
                assertThat(pass.get(parameter))
                        .as(parameter)
                        .isEqualTo(listing.action().parameter(parameter).isPresent() ? true : null);
            }
        });
        assertThat(listing("hiring_team_roles").passes()).containsExactly(Map.of("namesOnly", false));
        assertThat(listing("jobs").passes())
                .containsExactly(Map.of("status", List.of("Draft", "Open", "Closed", "Archived")));
        assertThat(listing("survey_submissions").passes())
                .containsExactly(Map.of("surveyType", "CandidateExperience"), Map.of("surveyType", "Questionnaire"));
    }

    @Test
    void only_what_takes_a_sync_token_is_incremental() {
        assertThat(listing("candidates").isIncremental()).isTrue();
        assertThat(listing("candidate_notes").isIncremental()).isTrue();
        assertThat(listing("sources").isIncremental()).isFalse();
        assertThat(listing("application_history").isIncremental()).isFalse();
        assertThat(listing("candidates").record().type()).isEqualTo(Candidate.class);
    }

    @Test
    void the_names_of_tables_are_known_without_reading_an_entity(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("index"), """
                candidates: People.
                  list get list_notes
                companies: Elsewhere.
                  list list_offices search
                """);

        assertThat(Catalog.of(directory).tables())
                .containsExactly("candidates", "candidate_notes", "companies", "company_offices");
    }
}

package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.port.Capabilities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire for each operation, to the letter, with every parameter that the catalog has for it. */
class RequestWireTest extends WireTest {

    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05.678Z");

    /** A call, and the path and body that it becomes. */
    record Wire(String entity, String action, String operation, Map<String, Object> params, String body) {}

    static Stream<Wire> operations() {
        return Stream.of(
                new Wire(
                        "candidates",
                        "list",
                        "candidate.list",
                        Map.of(
                                "limit", 100,
                                "cursor", "kR7",
                                "createdAfter", MOMENT,
                                "createdBefore", "2026-01-02T04:04:05.678+01:00",
                                "syncToken", "5dN"),
                        """
                        {"limit": 100, "cursor": "kR7", "createdAfter": 1767323045678, "createdBefore": 1767323045678,
                         "syncToken": "5dN"}"""),
                new Wire(
                        "candidates",
                        "get",
                        "candidate.info",
                        Map.of("id", "ä \"1\"", "externalMappingId", "hris-1"),
                        """
                        {"id": "ä \\"1\\"", "externalMappingId": "hris-1"}"""),
                new Wire(
                        "applications",
                        "list",
                        "application.list",
                        Map.of(
                                "limit", 1L,
                                "cursor", "c",
                                "status", "Hired",
                                "jobId", "j1",
                                "createdAfter", LocalDate.parse("2026-01-02"),
                                "createdBefore", "2026-01-03",
                                "expand", "openings",
                                "syncToken", "s"),
                        """
                        {"limit": 1, "cursor": "c", "status": "Hired", "jobId": "j1", "createdAfter": 1767312000000,
                         "createdBefore": 1767398400000, "expand": ["openings"], "syncToken": "s"}"""),
                new Wire(
                        "applications",
                        "get",
                        "application.info",
                        Map.of(
                                "applicationId", "a1",
                                "submittedFormInstanceId", "f1",
                                "expand", List.of("openings", "applicationFormSubmissions", "referrals")),
                        """
                        {"applicationId": "a1", "submittedFormInstanceId": "f1",
                         "expand": ["openings", "applicationFormSubmissions", "referrals"]}"""),
                new Wire(
                        "jobs",
                        "list",
                        "job.list",
                        Map.ofEntries(
                                Map.entry("limit", 50),
                                Map.entry("cursor", "c"),
                                Map.entry("status", List.of("Open", "Draft")),
                                Map.entry("createdAfter", 1767323045678L),
                                Map.entry("openedAfter", MOMENT),
                                Map.entry("openedBefore", MOMENT),
                                Map.entry("closedAfter", MOMENT),
                                Map.entry("closedBefore", MOMENT),
                                Map.entry("includeUnpublishedJobPostingsIds", true),
                                Map.entry("expand", List.of("location", "openings", "compensation")),
                                Map.entry("syncToken", "s")),
                        """
                        {"limit": 50, "cursor": "c", "status": ["Open", "Draft"], "createdAfter": 1767323045678,
                         "openedAfter": 1767323045678, "openedBefore": 1767323045678, "closedAfter": 1767323045678,
                         "closedBefore": 1767323045678, "includeUnpublishedJobPostingsIds": true,
                         "expand": ["location", "openings", "compensation"], "syncToken": "s"}"""),
                new Wire(
                        "jobs",
                        "get",
                        "job.info",
                        Map.of("id", "j1", "includeUnpublishedJobPostingsIds", false, "expand", List.of("location")),
                        """
                        {"id": "j1", "includeUnpublishedJobPostingsIds": false, "expand": ["location"]}"""),
                archivable("departments", "department"),
                new Wire("departments", "get", "department.info", Map.of("departmentId", "d1"), """
                        {"departmentId": "d1"}"""),
                new Wire(
                        "locations",
                        "list",
                        "location.list",
                        Map.of(
                                "limit",
                                2,
                                "cursor",
                                "c",
                                "includeArchived",
                                true,
                                "includeLocationHierarchy",
                                true,
                                "syncToken",
                                "s"),
                        """
                        {"limit": 2, "cursor": "c", "includeArchived": true, "includeLocationHierarchy": true,
                         "syncToken": "s"}"""),
                new Wire("locations", "get", "location.info", Map.of("locationId", "l1"), """
                        {"locationId": "l1"}"""),
                new Wire(
                        "users",
                        "list",
                        "user.list",
                        Map.of("limit", 2, "cursor", "c", "includeDeactivated", true, "syncToken", "s"),
                        """
                        {"limit": 2, "cursor": "c", "includeDeactivated": true, "syncToken": "s"}"""),
                new Wire("users", "get", "user.info", Map.of("userId", "u1"), """
                        {"userId": "u1"}"""),
                new Wire(
                        "job_postings",
                        "list",
                        "jobPosting.list",
                        Map.of(
                                "limit", 2,
                                "cursor", "c",
                                "location", "Lyon",
                                "department", "Firmware",
                                "listedOnly", true,
                                "jobBoardId", "b1",
                                "includeUnpublishedJobPostings", true),
                        """
                        {"limit": 2, "cursor": "c", "location": "Lyon", "department": "Firmware", "listedOnly": true,
                         "jobBoardId": "b1", "includeUnpublishedJobPostings": true}"""),
                new Wire(
                        "job_postings",
                        "get",
                        "jobPosting.info",
                        Map.of(
                                "jobPostingId",
                                "p1",
                                "jobBoardId",
                                "b1",
                                "includeUnpublishedJobPostings",
                                true,
                                "expand",
                                List.of("job")),
                        """
                        {"jobPostingId": "p1", "jobBoardId": "b1", "includeUnpublishedJobPostings": true,
                         "expand": ["job"]}"""),
                whole("sources", "source"),
                whole("archive_reasons", "archiveReason"),
                archivable("candidate_tags", "candidateTag"),
                archivable("custom_fields", "customField"),
                new Wire("custom_fields", "get", "customField.info", Map.of("customFieldId", "f1"), """
                        {"customFieldId": "f1"}"""),
                archivable("feedback_form_definitions", "feedbackFormDefinition"),
                new Wire(
                        "feedback_form_definitions",
                        "get",
                        "feedbackFormDefinition.info",
                        Map.of("feedbackFormDefinitionId", "f1"),
                        """
                        {"feedbackFormDefinitionId": "f1"}"""));
    }

    private static Wire archivable(String entity, String category) {
        return new Wire(
                entity,
                "list",
                category + ".list",
                Map.of("limit", 2, "cursor", "c", "includeArchived", true, "syncToken", "s"),
                """
                {"limit": 2, "cursor": "c", "includeArchived": true, "syncToken": "s"}""");
    }

    private static Wire whole(String entity, String category) {
        return new Wire(
                entity, "list", category + ".list", Map.of("limit", 2, "cursor", "c", "includeArchived", true), """
                {"limit": 2, "cursor": "c", "includeArchived": true}""");
    }

    @Test
    void no_operation_but_those_of_files_is_forgotten() {
        assertThat(operations().map(Wire::operation))
                .containsExactlyInAnyOrderElementsOf(Catalog.ofAshby().entities().stream()
                        .flatMap(entity -> entity.actions().stream())
                        .map(Action::operation)
                        .filter(Objects::nonNull)
                        .filter(operation ->
                                !operation.startsWith("file.") && !operation.startsWith("candidate.upload"))
                        .toList())
                .hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_call_is_one_post_that_says_what_is_wanted_and_by_whom(Wire wire) {
        answer(
                wire.action().equals("list")
                        ? "{\"success\": true, \"results\": [], \"moreDataAvailable\": false}"
                        : "{\"success\": true, \"results\": {\"id\": \"x\"}}");
        assertThat(parameters(wire))
                .containsExactlyInAnyOrderElementsOf(wire.params().keySet());

        connect().execute(wire.entity(), wire.action(), wire.params());

        String credential = Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));
        ASHBY.verify(
                1,
                postRequestedFor(urlEqualTo("/" + wire.operation()))
                        .withRequestBody(equalToJson(wire.body()))
                        .withHeader("Authorization", equalTo("Basic " + credential))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("Accept", equalTo("application/json; version=1"))
                        .withHeader("Ashby-Version", equalTo("2026-01-01"))
                        .withHeader("User-Agent", matching("ashby-connector-java/\\S+ \\(direct\\)")));
        assertThat(ASHBY.getAllServeEvents()).hasSize(1);
    }

    private static Stream<String> parameters(Wire wire) {
        Catalog catalog = Catalog.ofAshby();
        Capabilities capabilities = new DirectAdapterProvider().capabilities(catalog);
        return catalog.action(catalog.entity(wire.entity()), wire.action()).parameters().stream()
                .map(Parameter::name)
                .filter(name -> capabilities.supports(wire.entity(), wire.action(), name));
    }

    @Test
    void a_call_without_parameters_has_an_empty_object_for_a_body() {
        answer("{\"success\": true, \"results\": [], \"moreDataAvailable\": false}");

        connect().users().page();

        ASHBY.verify(1, postRequestedFor(urlEqualTo("/user.list")).withRequestBody(equalTo("{}")));
    }

    @Test
    void the_base_urls_path_comes_first() {
        answer("{\"success\": true, \"results\": [], \"moreDataAvailable\": false}");

        connect(ConfigKey.ASHBY_BASE_URL, ASHBY.baseUrl() + "/gateway/ashby/")
                .users()
                .page();

        ASHBY.verify(1, postRequestedFor(urlEqualTo("/gateway/ashby/user.list")));
    }
}

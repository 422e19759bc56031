package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What must hold between the records of any data set. */
class InvariantsTest {
    private static final Map<String, ?> ALL =
            Map.of("includeArchived", true, "includeDeactivated", true, "includeLocationHierarchy", true);

    static Stream<SandboxOptions> dataSets() {
        SandboxOptions options = OneDay.OPTIONS;
        return Stream.of(
                options,
                options.candidates(10),
                options.candidates(35),
                options.candidates(61).seed(7),
                options.candidates(300).seed(-3).organizationNow(Instant.parse("2031-02-03T04:05:06Z")),
                SandboxOptions.defaults().candidates(150));
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void they_hold(SandboxOptions options) {
        try (AshbySandbox sandbox = AshbySandbox.start(options)) {
            Asker asker = new Asker(sandbox);
            List<JsonNode> candidates = asker.list("candidate.list");
            List<JsonNode> applications = asker.list("application.list", Map.of("expand", List.of("openings")));
            assertThat(candidates).hasSize(options.candidates());
            references(asker, candidates, applications);
            states(asker, applications);
            ownership(candidates, applications);
            contacts(candidates);
            dates(options, candidates);
            dates(options, applications);
        }
    }

    private static void references(Asker asker, List<JsonNode> candidates, List<JsonNode> applications) {
        Set<String> jobs = ids(asker.list("job.list", Map.of("status", List.of("Open", "Closed", "Archived"))));
        Set<String> people = ids(candidates);
        Set<String> users = ids(asker.list("user.list", ALL));
        Set<String> sources = ids(asker.list("source.list", ALL));
        Set<String> reasons = ids(asker.list("archiveReason.list", ALL));
        Set<String> locations = ids(asker.list("location.list", ALL));
        Set<String> departments = ids(asker.list("department.list", ALL));
        Set<String> postings = ids(asker.list("jobPosting.list"));
        Set<String> tags = ids(asker.list("candidateTag.list", ALL));
        for (JsonNode one : applications) {
            known(jobs, one.at("/job/id"));
            known(people, one.at("/candidate/id"));
            known(locations, one.at("/job/locationId"));
            known(departments, one.at("/job/departmentId"));
            known(sources, one.at("/source/id"));
            known(reasons, one.at("/archiveReason/id"));
            known(users, one.at("/creditedToUser/id"));
            known(postings, one.at("/appliedViaJobPostingId"));
            one.get("hiringTeam").forEach(member -> known(users, member.get("userId")));
        }
        for (JsonNode one : candidates) {
            known(sources, one.at("/source/id"));
            known(users, one.at("/creditedToUser/id"));
            one.get("tags").forEach(tag -> known(tags, tag.get("id")));
        }
        for (JsonNode one : asker.list("location.list", ALL)) {
            known(locations, one.at("/parentLocationId"));
        }
        for (JsonNode one : asker.list("user.list", ALL)) {
            known(users, one.at("/managerId"));
        }
        Set<String> applied = ids(applications);
        for (JsonNode one : asker.list("offer.list")) {
            known(applied, one.at("/applicationId"));
        }
    }

    private static void states(Asker asker, List<JsonNode> applications) {
        Map<String, JsonNode> jobs = byId(asker.list("job.list"));
        Set<String> offered = new HashSet<>();
        asker.list("offer.list", Map.of("acceptanceStatus", List.of("Accepted")))
                .forEach(offer -> offered.add(offer.get("applicationId").asString()));
        for (JsonNode one : applications) {
            JsonNode stage = one.get("currentInterviewStage");
            String status = one.get("status").asString();
            assertThat(get(jobs, one.at("/job/id").asString()).get("interviewPlanIds"))
                    .contains(stage.get("interviewPlanId"));
            String type = stage.get("type").asString();
            switch (status) {
                case "Active" -> assertThat(type).isIn("PreInterviewScreen", "Active", "Offer");
                default -> assertThat(type).isEqualTo(status);
            }
            assertThat(one.get("archiveReason").isNull()).isEqualTo(!status.equals("Archived"));
            if (status.equals("Archived")) {
                assertThat(one.has("archivedAt")).isTrue();
            }
            if (status.equals("Hired")) {
                assertThat(one.at("/openings/0/openingState").asString()).isEqualTo("Filled");
                assertThat(offered).contains(one.get("id").asString());
            }
        }
    }

    private static void ownership(List<JsonNode> candidates, List<JsonNode> applications) {
        Map<String, List<JsonNode>> byCandidate = new HashMap<>();
        for (JsonNode one : applications) {
            byCandidate
                    .computeIfAbsent(one.at("/candidate/id").asString(), id -> new ArrayList<>())
                    .add(one);
        }
        for (JsonNode candidate : candidates) {
            List<JsonNode> own = byCandidate.getOrDefault(candidate.get("id").asString(), List.of());
            assertThat(candidate.get("applicationIds")).map(JsonNode::asString).isEqualTo(Asker.ids(own));
            for (JsonNode one : own) {
                assertThat(one.at("/candidate/name")).isEqualTo(candidate.get("name"));
                assertThat(one.at("/candidate/primaryEmailAddress")).isEqualTo(candidate.at("/primaryEmailAddress"));
                assertThat(one.get("createdAt").asString())
                        .isGreaterThan(candidate.get("createdAt").asString());
                assertThat(one.get("updatedAt").asString())
                        .isLessThanOrEqualTo(candidate.get("updatedAt").asString());
            }
        }
    }

    private static void contacts(List<JsonNode> candidates) {
        for (JsonNode one : candidates) {
            primary(one.get("emailAddresses"), one.at("/primaryEmailAddress"));
            primary(one.get("phoneNumbers"), one.at("/primaryPhoneNumber"));
            one.get("emailAddresses")
                    .forEach(email -> assertThat(email.get("value").asString()).matches("[a-z0-9.]+@[a-z]+\\.example"));
            one.get("phoneNumbers")
                    .forEach(phone -> assertThat(phone.get("value").asString()).matches("\\+[0-9 ]+ 555 01\\d\\d"));
        }
    }

    private static void primary(JsonNode all, JsonNode primary) {
        List<JsonNode> primaries = new ArrayList<>();
        all.forEach(one -> {
            if (one.get("isPrimary").asBoolean()) {
                primaries.add(one);
            }
        });
        assertThat(primaries).isEqualTo(primary.isMissingNode() ? List.of() : List.of(primary));
    }

    private static void dates(SandboxOptions options, List<JsonNode> records) {
        Instant now = options.clock().instant();
        for (JsonNode one : records) {
            assertThat(one.get("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(one.get("createdAt").asString())
                    .isLessThanOrEqualTo(one.get("updatedAt").asString());
            assertThat(Instant.parse(one.get("updatedAt").asString())).isBefore(now);
        }
    }

    @Test
    void histories_are_chains() {
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS.candidates(200))) {
            Asker asker = new Asker(sandbox);
            for (JsonNode listed : asker.list("application.list")) {
                JsonNode one = asker.info(
                        "application.info",
                        Map.of("applicationId", listed.get("id").asString()));
                JsonNode history = one.get("applicationHistory");
                assertThat(history.at("/0/enteredStageAt")).isEqualTo(one.get("createdAt"));
                for (int i = 0; i < history.size(); i++) {
                    JsonNode entry = history.get(i);
                    assertThat(entry.get("stageNumber").asInt()).isEqualTo(i);
                    if (i + 1 < history.size()) {
                        assertThat(entry.get("leftStageAt"))
                                .isEqualTo(history.get(i + 1).get("enteredStageAt"));
                    } else {
                        assertThat(entry.has("leftStageAt")).isFalse();
                        assertThat(entry.get("stageId")).isEqualTo(one.at("/currentInterviewStage/id"));
                    }
                }
            }
        }
    }

    @Test
    void postings_name_departments_and_jobs_list_published_postings() {
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS.candidates(10))) {
            Asker asker = new Asker(sandbox);
            Map<String, JsonNode> departments = byId(asker.list("department.list", ALL));
            Map<String, JsonNode> jobs =
                    byId(asker.list("job.list", Map.of("status", List.of("Draft", "Open", "Closed", "Archived"))));
            assertThat(jobs).hasSize(40);
            for (JsonNode posting : asker.list("jobPosting.list")) {
                JsonNode job = get(jobs, posting.get("jobId").asString());
                assertThat(job.get("jobPostingIds")).contains(posting.get("id"));
                JsonNode team = get(departments, job.get("departmentId").asString());
                assertThat(posting.get("teamName")).isEqualTo(team.get("name"));
                JsonNode top = team.get("parentId").isNull()
                        ? team
                        : get(departments, team.get("parentId").asString());
                assertThat(posting.get("departmentName")).isEqualTo(top.get("name"));
            }
        }
    }

    @Test
    void shares_are_believable() {
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS.candidates(3000))) {
            List<JsonNode> all = new Asker(sandbox).list("application.list");
            assertThat(share(all, "/status", "Archived")).isBetween(0.66, 0.76);
            assertThat(share(all, "/status", "Active")).isBetween(0.15, 0.23);
            assertThat(share(all, "/status", "Lead")).isBetween(0.04, 0.08);
            assertThat(share(all, "/status", "Hired")).isBetween(0.03, 0.055);
            assertThat(share(all, "/source/sourceType/title", "Inbound")).isBetween(0.54, 0.66);
            assertThat(share(all, "/source/sourceType/title", "Referral")).isBetween(0.10, 0.17);
        }
    }

    private static double share(List<JsonNode> records, String pointer, String value) {
        return (double) records.stream()
                        .filter(one -> one.at(pointer).asString("").equals(value))
                        .count()
                / records.size();
    }

    private static JsonNode get(Map<String, JsonNode> byId, String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    private static Set<String> ids(List<JsonNode> records) {
        return new HashSet<>(Asker.ids(records));
    }

    private static Map<String, JsonNode> byId(List<JsonNode> records) {
        Map<String, JsonNode> byId = new HashMap<>();
        records.forEach(one -> byId.put(one.get("id").asString(), one));
        return byId;
    }

    private static void known(Set<String> ids, JsonNode id) {
        if (!id.isMissingNode() && !id.isNull()) {
            assertThat(ids).contains(id.asString());
        }
    }
}

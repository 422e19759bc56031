package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A million candidates, which nobody could hold in memory. */
class ScaleTest {
    @Test
    void a_million_candidates_are_there_to_the_last() {
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS.candidates(1_000_000))) {
            Asker asker = new Asker(sandbox);
            assertThat(sandbox.candidateCount()).isEqualTo(1_000_000);
            assertThat(sandbox.applicationCount()).isBetween(1_390_000, 1_410_000);
            long lateDay = Instant.parse("2026-09-30T00:00:00Z").toEpochMilli();
            for (String operation : List.of("candidate.list", "application.list")) {
                List<JsonNode> late = asker.list(operation, Map.of("createdAfter", lateDay));
                assertThat(late.size()).as(operation).isBetween(300, 1000);
                assertThat(late)
                        .extracting(one -> one.get("createdAt").asString())
                        .isSorted();
            }
            JsonNode page = asker.ask("candidate.list", Map.of("createdAfter", lateDay, "limit", 5));
            List<String> applications = new ArrayList<>();
            for (JsonNode candidate : page.get("results")) {
                assertThat(asker.info(
                                "candidate.info",
                                Map.of("id", candidate.get("id").asString())))
                        .isEqualTo(candidate);
                candidate.get("applicationIds").forEach(id -> applications.add(id.asString()));
            }
            for (String application : applications) {
                assertThat(asker.info("application.info", Map.of("applicationId", application))
                                .get("id")
                                .asString())
                        .isEqualTo(application);
            }
        }
    }
}

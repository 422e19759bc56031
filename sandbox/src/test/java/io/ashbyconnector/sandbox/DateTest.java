package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The day that the company lives on. */
class DateTest {
    private static final List<String> LISTS = List.of(
            "candidate.list",
            "application.list",
            "job.list",
            "jobPosting.list",
            "department.list",
            "location.list",
            "user.list",
            "source.list",
            "archiveReason.list",
            "candidateTag.list",
            "customField.list",
            "feedbackFormDefinition.list",
            "interviewPlan.list",
            "offer.list");

    @ParameterizedTest
    @ValueSource(strings = {"candidate.list", "application.list"})
    void by_default_the_company_lives_until_today_and_not_beyond(String operation) {
        Instant started = Instant.now();
        try (AshbySandbox sandbox = AshbySandbox.start()) {
            Asker asker = new Asker(sandbox);
            long lastWeek = started.minus(Duration.ofDays(7)).toEpochMilli();
            assertThat(asker.list(operation, Map.of("createdAfter", lastWeek))).hasSizeGreaterThan(3);
            for (JsonNode each : asker.list(operation)) {
                assertThat(created(each)).isBeforeOrEqualTo(started);
            }
            assertThat(asker.code(
                            operation, Map.of("createdBefore", Instant.now().toEpochMilli())))
                    .isEqualTo("no failure");
            long tomorrow = started.plus(Duration.ofDays(1)).toEpochMilli();
            assertThat(asker.code(operation, Map.of("createdBefore", tomorrow))).isEqualTo("invalid_input");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 1210, 5000})
    void somebody_applied_on_the_day_itself(int candidates) {
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS.candidates(candidates))) {
            long midnight = Instant.parse("2026-09-30T00:00:00Z").toEpochMilli();
            assertThat(new Asker(sandbox).list("application.list", Map.of("createdAfter", midnight)))
                    .isNotEmpty();
        }
    }

    @Test
    void ids_and_their_order_are_the_same_on_every_date() {
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS);
                AshbySandbox later = AshbySandbox.start(OneDay.OPTIONS.today(LocalDate.of(2044, 2, 29)));
                AshbySandbox now = AshbySandbox.start()) {
            for (String list : LISTS) {
                List<String> ids = Asker.ids(new Asker(sandbox).list(list));
                assertThat(Asker.ids(new Asker(later).list(list))).isEqualTo(ids);
                assertThat(Asker.ids(new Asker(now).list(list))).isEqualTo(ids);
            }
        }
    }

    @Test
    void one_date_gives_the_same_bytes_and_another_moves_all_times_as_far() throws Exception {
        LocalDate date = LocalDate.of(2031, 5, 1);
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS.today(date));
                AshbySandbox twin = AshbySandbox.start(OneDay.OPTIONS.today(date));
                AshbySandbox dayAfter = AshbySandbox.start(OneDay.OPTIONS.today(date.plusDays(1)))) {
            for (String list : LISTS) {
                String bytes = new Asker(sandbox).post(list, "{}").body();
                assertThat(new Asker(twin).post(list, "{}").body()).isEqualTo(bytes);
            }
            List<Instant> times = new ArrayList<>();
            new Asker(sandbox).list("application.list").forEach(each -> times.add(created(each)));
            times.replaceAll(time -> time.plus(Duration.ofDays(1)));
            assertThat(new Asker(dayAfter).list("application.list"))
                    .extracting(DateTest::created)
                    .isEqualTo(times);
        }
    }

    private static Instant created(JsonNode each) {
        return Instant.parse(each.get("createdAt").asString());
    }
}

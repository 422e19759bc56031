package io.ashbyconnector.adapter.direct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Passes over a company that changes, and programs that die on the way. */
class SyncJourneyTest {

    private static final int CANDIDATES = 230;
    private static final int PAGE = 20;

    private final AshbySandbox sandbox = AshbySandbox.start(
            SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(CANDIDATES));
    private final AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
            .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString())
            .with(ConfigKey.ALLOW_WRITES, "true")
            .with(ConfigKey.HTTP_MAX_RETRIES, "0"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void stop() {
        ashby.close();
        sandbox.close();
    }

    private static List<String> ids(SyncPass<Candidate> pass) {
        List<String> ids = new ArrayList<>();
        pass.forEachRemaining(candidate -> ids.add(candidate.id()));
        return ids;
    }

    private SyncPass<Candidate> pass(SyncState from) {
        return ashby.candidates().list().limit(PAGE).sync(from);
    }

    @Test
    void what_changes_between_two_passes_is_in_the_second_one_alone() {
        SyncPass<Candidate> first = pass(SyncState.none());
        List<String> all = ids(first);
        assertThat(all).hasSize(CANDIDATES).doesNotHaveDuplicates();

        String changed = all.get(117);
        ashby.candidates().createNote(changed, "Met at the fair.");
        sandbox.markUpdated("candidates", all.get(3));
        String created = ashby.candidates().create("Ines Fröhlich").id();

        SyncPass<Candidate> second = pass(first.state());
        List<String> news = ids(second);
        assertThat(second.isFull()).isFalse();
        assertThat(news).contains(all.get(3), created).hasSizeLessThanOrEqualTo(3);

        SyncPass<Candidate> third = pass(second.state());
        assertThat(ids(third)).isEmpty();
        assertThat(ids(pass(third.state()))).isEmpty();
    }

    @Test
    void what_changes_during_a_pass_is_in_it_or_in_the_next_one() {
        SyncPass<Candidate> first = pass(SyncState.none());
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            seen.add(first.next().id());
        }
        sandbox.markUpdated("candidates", seen.get(0));
        String created = ashby.candidates().create("Jon Ås").id();
        first.forEachRemaining(candidate -> seen.add(candidate.id()));

        List<String> news = ids(pass(first.state()));

        assertThat(news).contains(seen.get(0));
        assertThat(seen.contains(created) || news.contains(created)).isTrue();
    }

    static List<Fault> badTokens() {
        return List.of(Fault.expiredSyncToken(), Fault.invalidSyncToken(), Fault.syncTooLarge());
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_no_longer_good_means_a_full_pass(Fault fault) {
        SyncPass<Candidate> first = pass(SyncState.none());
        List<String> all = ids(first);
        sandbox.inject(fault);

        SyncPass<Candidate> second = pass(first.state());

        assertThat(ids(second)).isEqualTo(all);
        assertThat(second.isFull()).isTrue();
        assertThat(second.restart()).isPresent();
        assertThat(ids(pass(second.state()))).isEmpty();
    }

    @Test
    void a_token_of_another_account_is_no_good_and_means_a_full_pass() {
        SyncPass<Candidate> pass =
                pass(new SyncState("candidates.list", Map.of(), "5dNvKq9Wz", java.time.Instant.EPOCH));

        assertThat(ids(pass)).hasSize(CANDIDATES);
        assertThat(pass.restart()).map(AshbyConnectorException::code).contains("sync_token_invalid");
    }

    @Test
    void more_changes_than_the_service_gives_mean_a_full_pass() {
        SyncPass<Candidate> first = ashby.candidates().list().limit(1).sync(SyncState.none());
        List<String> all = ids(first);
        all.subList(0, 60).forEach(id -> sandbox.markUpdated("candidates", id));

        SyncPass<Candidate> second = ashby.candidates().list().limit(1).sync(first.state());

        assertThat(ids(second)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(second.restart()).map(AshbyConnectorException::code).contains("incremental_sync_too_large");
    }

    @Test
    void a_cursor_that_expires_midway_means_a_full_pass() {
        SyncPass<Candidate> first = pass(SyncState.none());
        List<String> all = ids(first);
        all.subList(0, 60).forEach(id -> sandbox.markUpdated("candidates", id));

        SyncPass<Candidate> second = pass(first.state());
        Set<String> seen = new HashSet<>();
        second.nextPage().forEach(candidate -> seen.add(candidate.id()));
        assertThat(second.isFull()).isFalse();
        sandbox.inject(Fault.expiredCursor());
        List<String> again = ids(second);

        assertThat(again).containsExactlyInAnyOrderElementsOf(all).containsAll(seen);
        assertThat(second.isFull()).isTrue();
        assertThat(second.restart()).map(AshbyConnectorException::code).contains("next_cursor_expired");
    }

    @Test
    void listings_without_tokens_and_those_of_one_record_are_passed_over_too() {
        String candidate = ashby.candidates().page().records().get(0).id();
        ashby.candidates().createNote(candidate, "One.");
        String application = ashby.applications().page().records().get(0).id();

        SyncPass<JsonNode> sources = ashby.sync("sources", SyncState.none());
        sources.forEachRemaining(source -> {});
        assertThat(sources.state().syncToken()).isNull();
        SyncPass<JsonNode> again = ashby.sync("sources", sources.state());
        assertThat(again.next()).isNotNull();
        assertThat(again.isFull()).isTrue();

        SyncPass<JsonNode> notes = notes(candidate, SyncState.none());
        notes.forEachRemaining(note -> {});
        ashby.candidates().createNote(candidate, "Two.");
        assertThat(notes(candidate, notes.state()).nextPage())
                .extracting(note -> note.path("content").asString())
                .containsExactly("Two.");

        SyncPass<JsonNode> history =
                ashby.sync("applications", "list_history", Map.of("applicationId", application), SyncState.none());
        assertThat(history.nextPage()).isNotEmpty();
        assertThat(history.state().params()).isEqualTo(Map.of("applicationId", application));
    }

    private SyncPass<JsonNode> notes(String candidate, SyncState from) {
        return ashby.sync("candidates", "list_notes", Map.of("candidateId", candidate), from);
    }

    /**
     * A program that keeps its state in a file is killed at some record of its first passes, or the service fails it; between
     * its lives the company changes. In the end it has every candidate in its latest form, and knows what came twice.
     */
    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50
            })
    void a_program_that_dies_anywhere_loses_nothing(int seed) {
        Random random = new Random(seed);
        Program program = new Program(folder.resolve("state.json"));
        Set<String> renamed = new TreeSet<>();
        List<String> known = ids(pass(SyncState.none()));
        for (int life = 0; life < 6; life++) {
            if (random.nextInt(4) == 0) {
                sandbox.inject(fault(random));
            }
            program.live(random.nextInt(3) == 0 ? null : random.nextInt(CANDIDATES + 5));
            sandbox.clearFaults();
            String id = known.get(random.nextInt(known.size()));
            ashby.candidates().update(id, change -> change.name("Renamed at random " + seed));
            renamed.add(id);
        }
        program.live(null);

        Map<String, String> truth = new java.util.TreeMap<>();
        ashby.candidates().stream().forEach(each -> truth.put(each.id(), String.valueOf(each.name())));
        assertThat(program.names).isEqualTo(truth);
        assertThat(program.names.keySet()).containsAll(renamed);
        assertThat(program.received).isGreaterThanOrEqualTo(program.names.size());
    }

    private static Fault fault(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Fault.expiredCursor();
            case 1 -> Fault.expiredSyncToken();
            case 2 -> Fault.reset();
            case 3 -> Fault.truncatedBody();
            default -> Fault.status(500);
        };
    }

    private final class Program {

        private final Path file;
        private final Map<String, String> names = new java.util.TreeMap<>();
        private int received;

        Program(Path file) {
            this.file = file;
        }

        /** @param records after which it dies; null if it does not */
        void live(@Nullable Integer records) {
            try (SyncPass<Candidate> pass = pass(SyncState.read(file))) {
                int left = records == null ? Integer.MAX_VALUE : records;
                while (pass.hasNext()) {
                    if (left-- == 0) {
                        return;
                    }
                    Candidate candidate = pass.next();
                    names.put(candidate.id(), String.valueOf(candidate.name()));
                    received++;
                }
                if (left > 0) {
                    pass.state().write(file);
                }
            } catch (AshbyConnectorException failed) {
                assertThat(failed.isRetryable()).isTrue();
            } catch (java.io.IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
        }
    }
}

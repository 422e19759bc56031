package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What writes do, and who sees it. */
class WriteTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(250));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final List<JsonNode> candidates;
    private final List<String> tags;

    WriteTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
        this.candidates = asker.list("candidate.list");
        this.tags = Asker.ids(asker.list("candidateTag.list"));
    }

    private String candidate(int index) {
        return candidates.get(index).get("id").asString();
    }

    private String tagMissingOn(int index) {
        List<String> has = Asker.ids(candidates.get(index).get("tags"));
        return tags.stream().filter(tag -> !has.contains(tag)).findFirst().orElseThrow();
    }

    private JsonNode addTag(int index, String tag) {
        return asker.ask("candidate.addTag", Map.of("candidateId", candidate(index), "tagId", tag));
    }

    private List<String> notes(int index) {
        List<String> contents = new ArrayList<>();
        asker.list("candidate.listNotes", Map.of("candidateId", candidate(index), "limit", 2))
                .forEach(note -> contents.add(note.get("content").asString()));
        return contents;
    }

    private JsonNode note(int index, Object note, Object... more) {
        Map<String, Object> arguments = new HashMap<>(Map.of("candidateId", candidate(index), "note", note));
        for (int i = 0; i < more.length; i += 2) {
            arguments.put((String) more[i], more[i + 1]);
        }
        return asker.info("candidate.createNote", arguments);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 57, 120, 249})
    void a_tag_is_on_its_candidate_wherever_it_is_shown_and_on_nobody_else(int index) {
        String syncToken = asker.syncToken("candidate.list", Map.of());
        String tag = tagMissingOn(index);
        JsonNode answered = addTag(index, tag).get("results");
        List<String> expected = new ArrayList<>(Asker.ids(candidates.get(index).get("tags")));
        expected.add(tag);
        assertThat(Asker.ids(answered.get("tags"))).isEqualTo(expected);
        assertThat(answered.get("updatedAt").asString())
                .isGreaterThan(candidates.get(index).get("updatedAt").asString());
        assertThat(asker.info("candidate.info", Map.of("id", candidate(index)))).isEqualTo(answered);
        List<JsonNode> changed = new ArrayList<>(candidates);
        changed.set(index, answered);
        assertThat(asker.list("candidate.list", Map.of("limit", 99))).isEqualTo(changed);
        assertThat(asker.list("candidate.list", Map.of("syncToken", syncToken))).containsExactly(answered);
    }

    @Test
    void adding_a_tag_again_succeeds_and_changes_nothing() {
        String tag = tagMissingOn(3);
        JsonNode once = addTag(3, tag).get("results");
        String syncToken = asker.syncToken("candidate.list", Map.of());
        assertThat(addTag(3, tag).get("results")).isEqualTo(once);
        assertThat(asker.list("candidate.list", Map.of("syncToken", syncToken))).isEmpty();
    }

    @Test
    void a_created_note_is_the_answer_and_in_the_list() {
        List<String> before = notes(8);
        String candidateBefore =
                asker.info("candidate.info", Map.of("id", candidate(8))).toString();
        JsonNode note = note(8, "Met at the fair");
        assertThat(note.propertyNames()).containsExactly("id", "createdAt", "isPrivate", "content", "author");
        assertThat(note.get("content").asString()).isEqualTo("Met at the fair");
        assertThat(note.get("isPrivate").asBoolean()).isFalse();
        assertThat(note.get("createdAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        assertThat(note.get("author").propertyNames()).containsExactly("id", "firstName", "lastName", "email");
        assertThat(Asker.ids(asker.list("user.list")))
                .contains(note.at("/author/id").asString());
        List<JsonNode> listed = asker.list("candidate.listNotes", Map.of("candidateId", candidate(8)));
        assertThat(listed).hasSize(before.size() + 1).contains(note);
        assertThat(asker.info("candidate.info", Map.of("id", candidate(8)))).hasToString(candidateBefore);
        note(8, "Met at the fair");
        assertThat(notes(8)).hasSize(before.size() + 2);
    }

    @Test
    void a_note_may_be_html_of_which_some_tags_stay() {
        assertThat(note(
                                4,
                                Map.of(
                                        "type",
                                        "text/html",
                                        "value",
                                        "<p>Is <b>good</b>,<br/> <A href=\"x\">see</A></p><body>!"))
                        .get("content")
                        .asString())
                .isEqualTo("Is <b>good</b>, <A href=\"x\">see</A>!");
        assertThat(note(4, Map.of("type", "text/plain", "value", "1 <p> 2"))
                        .get("content")
                        .asString())
                .isEqualTo("1 <p> 2");
        assertThat(note(4, "2 < 3 <p>").get("content").asString()).isEqualTo("2 < 3 <p>");
    }

    @Test
    void notes_stand_in_the_order_of_their_creation() {
        note(9, "third", "createdAt", "2026-09-29T10:00:00+02:00");
        note(9, "fourth");
        note(9, "first", "createdAt", "2020-01-01T00:00:00Z");
        note(9, "second", "createdAt", "2020-01-01T00:00:00.000Z");
        assertThat(notes(9)).startsWith("first", "second").endsWith("third", "fourth");
    }

    @Test
    void private_notes_are_for_keys_that_may_see_them() {
        JsonNode note = note(10, "Between us", "isPrivate", true);
        assertThat(note.get("isPrivate").asBoolean()).isTrue();
        Map<String, String> arguments = Map.of("candidateId", candidate(10));
        assertThat(asker.list("candidate.listNotes", arguments)).contains(note);
        assertThat(new Asker(sandbox, SandboxKeys.CONFIDENTIAL).list("candidate.listNotes", arguments))
                .contains(note);
        assertThat(new Asker(sandbox, SandboxKeys.READ).list("candidate.listNotes", arguments))
                .doesNotContain(note);
    }

    @Test
    void the_data_set_has_notes_that_are_the_same_whoever_asks_and_whenever() {
        int[] count = new int[2];
        for (JsonNode candidate : candidates) {
            Map<String, String> arguments =
                    Map.of("candidateId", candidate.get("id").asString());
            List<JsonNode> notes = asker.list("candidate.listNotes", arguments);
            assertThat(notes).isEqualTo(asker.list("candidate.listNotes", arguments));
            assertThat(notes)
                    .allMatch(note -> note.get("createdAt").asString().compareTo("2026-09-30T12:00:00.000Z") <= 0
                            && note.get("createdAt")
                                            .asString()
                                            .compareTo(
                                                    candidate.get("createdAt").asString())
                                    >= 0);
            count[0] += notes.isEmpty() ? 1 : 0;
            count[1] += notes.size();
        }
        assertThat(count[0]).isBetween(100, 200);
        assertThat(count[1]).isBetween(80, 250);
    }

    @Test
    void a_cursor_stays_good_while_rows_are_added_on_both_sides_of_it() {
        for (int i = 0; i < 6; i++) {
            note(11, "old " + i, "createdAt", "2020-01-0" + (i + 1) + "T00:00:00Z");
        }
        Map<String, Object> arguments = new HashMap<>(Map.of("candidateId", candidate(11), "limit", 2));
        List<String> seen = new ArrayList<>();
        JsonNode page = asker.ask("candidate.listNotes", arguments);
        for (int round = 0; page.get("moreDataAvailable").asBoolean(); round++) {
            page.get("results").forEach(note -> seen.add(note.get("content").asString()));
            note(11, "behind " + round, "createdAt", "2019-01-01T00:00:00Z");
            if (round < 3) {
                note(11, "ahead " + round, "createdAt", "2020-02-01T00:00:00Z");
            }
            arguments.put("cursor", page.get("nextCursor").asString());
            page = asker.ask("candidate.listNotes", arguments);
        }
        page.get("results").forEach(note -> seen.add(note.get("content").asString()));
        List<String> expected = notes(11);
        expected.removeIf(content -> content.startsWith("behind"));
        assertThat(seen).isEqualTo(expected).contains("old 5", "ahead 0", "ahead 1", "ahead 2");
        List<JsonNode> later = asker.list(
                "candidate.listNotes",
                Map.of(
                        "candidateId",
                        candidate(11),
                        "syncToken",
                        page.get("syncToken").asString()));
        assertThat(later)
                .extracting(note -> note.get("content").asString())
                .contains("behind 0", "behind 1")
                .noneMatch(content -> content.startsWith("old"));
    }

    @Test
    void notes_that_were_added_come_with_a_sync_token_of_their_candidate() {
        Map<String, String> arguments = Map.of("candidateId", candidate(12));
        String syncToken = asker.syncToken("candidate.listNotes", arguments);
        JsonNode one = note(12, "one");
        note(13, "of another");
        JsonNode two = note(12, "two");
        assertThat(asker.list(
                        "candidate.listNotes",
                        Map.of("candidateId", candidate(12), "syncToken", syncToken, "limit", 1)))
                .containsExactly(one, two);
        assertThat(asker.code("candidate.listNotes", Map.of("candidateId", candidate(13), "syncToken", syncToken)))
                .isEqualTo("sync_token_invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "candidate.addTag; {'candidateId':'C'}; invalid_input; tagId",
                "candidate.addTag; {'tagId':'T'}; invalid_input; candidateId",
                "candidate.addTag; {'candidateId':'C','tagId':'vip'}; invalid_input; tagId",
                "candidate.addTag; {'candidateId':7,'tagId':'T'}; invalid_input; candidateId",
                "candidate.addTag; {'candidateId':'N','tagId':'T'}; candidate_not_found; N",
                "candidate.addTag; {'candidateId':'C','tagId':'N'}; candidate_tag_not_found; N",
                "candidate.addTag; []; invalid_input; object",
                "candidate.createNote; {'candidateId':'C'}; invalid_input; note",
                "candidate.createNote; {'note':'x'}; invalid_input; candidateId",
                "candidate.createNote; {'candidateId':'C','note':5}; invalid_input; note",
                "candidate.createNote; {'candidateId':'C','note':null}; invalid_input; note",
                "candidate.createNote; {'candidateId':'C','note':{}}; invalid_input; note.type",
                "candidate.createNote; {'candidateId':'C','note':{'type':'text/plain'}}; invalid_input; note.value",
                "candidate.createNote; {'candidateId':'C','note':{'type':'md','value':'x'}}; invalid_input; note.type",
                "candidate.createNote; {'candidateId':'C','note':'x','isPrivate':'maybe'}; invalid_input; isPrivate",
                "candidate.createNote; {'candidateId':'C','note':'x','sendNotifications':3}; invalid_input; sendNotifications",
                "candidate.createNote; {'candidateId':'C','note':'x','createdAt':'yesterday'}; invalid_input; createdAt",
                "candidate.createNote; {'candidateId':'C','note':'x','createdAt':1760000000000}; invalid_input; createdAt",
                "candidate.createNote; {'candidateId':'N','note':'x'}; candidate_not_found; N",
                "candidate.listNotes; {}; invalid_input; candidateId",
                "candidate.listNotes; {'candidateId':'N'}; candidate_not_found; N"
            })
    void bad_arguments_are_refused_and_change_nothing(String operation, String body, String code, String named) {
        List<String> notes = notes(0);
        String arguments = body.replace('\'', '"')
                .replace("\"C\"", '"' + candidate(0) + '"')
                .replace("\"T\"", '"' + tagMissingOn(0) + '"')
                .replace("\"N\"", '"' + NOBODY + '"');
        JsonNode answer = asker.ask(operation, arguments);
        assertThat(answer.get("success").asBoolean()).isFalse();
        assertThat(answer.at("/errorInfo/code").asString()).isEqualTo(code);
        assertThat(answer.get("errorInfo").toString()).contains(named.equals("N") ? NOBODY : named);
        assertThat(asker.list("candidate.list")).isEqualTo(candidates);
        assertThat(notes(0)).isEqualTo(notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {SandboxKeys.READ, SandboxKeys.CONFIDENTIAL, SandboxKeys.CANDIDATES, SandboxKeys.NONE})
    void a_key_without_the_permission_may_not_write(String key) {
        Asker reader = new Asker(sandbox, key);
        for (String operation : List.of("candidate.addTag", "candidate.createNote")) {
            JsonNode answer =
                    reader.ask(operation, Map.of("candidateId", candidate(0), "tagId", tagMissingOn(0), "note", "No"));
            assertThat(answer.at("/errorInfo/code").asString()).isEqualTo("missing_endpoint_permission");
            assertThat(answer.at("/errorInfo/message").asString()).contains("candidatesWrite");
        }
        assertThat(asker.list("candidate.list")).isEqualTo(candidates);
        assertThat(notes(0)).doesNotContain("No");
    }

    @Test
    void threads_that_write_at_once_lose_nothing() throws Exception {
        int threads = 4;
        String syncToken = asker.syncToken("candidate.listNotes", Map.of("candidateId", candidate(20)));
        List<String> before = notes(20);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int mine = thread;
            work.add(pool.submit(() -> {
                start.await();
                for (int i = 0; i < 25; i++) {
                    note(20, mine + "/" + i);
                    addTag(20, tags.get((mine * 3 + i) % tags.size()));
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> each : work) {
            each.get();
        }
        pool.shutdown();
        List<JsonNode> notes = asker.list("candidate.listNotes", Map.of("candidateId", candidate(20), "limit", 7));
        assertThat(notes).hasSize(before.size() + 4 * 25);
        assertThat(new HashSet<>(Asker.ids(notes))).hasSameSizeAs(notes);
        assertThat(asker.list("candidate.listNotes", Map.of("candidateId", candidate(20), "syncToken", syncToken)))
                .hasSize(4 * 25);
        JsonNode candidate = asker.info("candidate.info", Map.of("id", candidate(20)));
        assertThat(Asker.ids(candidate.get("tags"))).containsExactlyInAnyOrderElementsOf(tags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=503",
                "rate-limited",
                "html=502",
                "reset",
                "empty-reply",
                "garbage",
                "error=invalid_input",
                "expired-cursor"
            })
    void with_these_faults_a_write_does_not_run(String fault) {
        List<String> before = notes(30);
        suffer(fault);
        assertThat(notes(30)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-after-operation", "truncated-body", "delay=1ms"})
    void with_these_faults_a_write_ran(String fault) {
        List<String> before = notes(30);
        suffer(fault);
        assertThat(notes(30)).hasSize(before.size() + 1).contains("Sent once");
    }

    private void suffer(String fault) {
        try {
            asker.post(
                    "candidate.createNote",
                    "{\"candidateId\":\"" + candidate(30) + "\",\"note\":\"Sent once\"}",
                    "X-Sandbox-Fault",
                    fault);
        } catch (IOException broken) {
            assertThat(fault).isNotEqualTo("delay=1ms");
        }
    }

    @Test
    void a_reset_after_the_operation_looks_like_a_reset() {
        assertThatThrownBy(() -> asker.post("user.list", "{}", "X-Sandbox-Fault", "reset-after-operation"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void clearing_the_changes_makes_every_record_what_it_was() throws IOException {
        List<String> before = notes(40);
        addTag(40, tagMissingOn(40));
        sandbox.markUpdated(
                "jobs", asker.ask("job.list", "{}").at("/results/3/id").asString());
        note(40, "Gone soon");
        sandbox.clearChanges();
        assertThat(asker.list("candidate.list")).isEqualTo(candidates);
        assertThat(notes(40)).isEqualTo(before);
        try (AshbySandbox fresh = AshbySandbox.start(OneDay.OPTIONS.candidates(250))) {
            for (String operation : List.of("candidate.list", "job.list")) {
                assertThat(asker.list(operation)).isEqualTo(new Asker(fresh).list(operation));
            }
        }
    }

    @Test
    void who_synchronised_before_the_changes_were_cleared_has_to_begin_anew() {
        String unchanged = asker.syncToken("candidate.list", Map.of());
        sandbox.clearChanges();
        assertThat(asker.code("candidate.list", Map.of("syncToken", unchanged))).isEqualTo("no failure");
        addTag(41, tagMissingOn(41));
        String changed = asker.syncToken("candidate.list", Map.of());
        sandbox.clearChanges();
        assertThat(asker.code("candidate.list", Map.of("syncToken", unchanged))).isEqualTo("sync_token_expired");
        assertThat(asker.code("candidate.list", Map.of("syncToken", changed))).isEqualTo("sync_token_expired");
        String anew = asker.syncToken("candidate.list", Map.of());
        addTag(42, tagMissingOn(42));
        assertThat(Asker.ids(asker.list("candidate.list", Map.of("syncToken", anew))))
                .containsExactly(candidate(42));
    }

    @Test
    void a_cursor_survives_the_clearing_of_changes() {
        note(43, "one", "createdAt", "2020-01-01T00:00:00Z");
        note(43, "two", "createdAt", "2020-01-02T00:00:00Z");
        note(43, "three", "createdAt", "2020-01-03T00:00:00Z");
        String cursor = asker.ask("candidate.listNotes", Map.of("candidateId", candidate(43), "limit", 2))
                .get("nextCursor")
                .asString();
        sandbox.clearChanges();
        assertThat(asker.list(
                        "candidate.listNotes", Map.of("candidateId", candidate(43), "limit", 2, "cursor", cursor)))
                .isEqualTo(asker.list("candidate.listNotes", Map.of("candidateId", candidate(43))));
    }

    @Test
    void every_sandbox_has_its_own_changes() {
        try (AshbySandbox other = AshbySandbox.start(OneDay.OPTIONS.candidates(250))) {
            addTag(44, tagMissingOn(44));
            note(44, "Only here");
            Asker elsewhere = new Asker(other);
            assertThat(elsewhere.list("candidate.list")).isEqualTo(candidates);
            assertThat(elsewhere.list("candidate.listNotes", Map.of("candidateId", candidate(44))))
                    .noneMatch(note -> note.get("content").asString().equals("Only here"));
        }
    }

    @Test
    void the_agent_api_sees_what_was_written() {
        String tag = tagMissingOn(45);
        addTag(45, tag);
        AgentAsker agent = AgentAsker.of(sandbox);
        JsonNode got =
                agent.execute("candidates", "get", Map.of("id", candidate(45))).at("/result/results");
        assertThat(Asker.ids(got.get("tags"))).contains(tag);
        JsonNode list =
                agent.execute("candidates", "list", Map.of("limit", 100)).get("result");
        assertThat(Asker.ids(list.get(45).get("tags"))).contains(tag);
    }
}

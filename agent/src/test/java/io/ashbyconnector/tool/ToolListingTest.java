package io.ashbyconnector.tool;

import static io.ashbyconnector.tool.Content.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.port.Capabilities;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that fit their budget, and the tokens that go on from them. */
class ToolListingTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ScriptedService service = new ScriptedService();

    private AshbyTool tool(int maxChars) {
        return AshbyTool.over(service.connect())
                .budget(OutputBudget.chars(maxChars))
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_237, 8_000, 100_000})
    void every_record_comes_once_within_the_budget(int maxChars) {
        service.with(257, 90);
        assertThat(walk(tool(maxChars), "{'entity':'candidates','action':'list'}", maxChars))
                .isEqualTo(ids(257));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 99, 100, 101, 250, 257, 10_000})
    void as_many_records_come_as_were_asked_for(int limit) {
        service.with(257, 10);
        AshbyTool tool = tool(100_000);
        ToolAnswer answer = tool.call(json("{'entity':'candidates','action':'list','params':{'limit':" + limit + "}}"));
        assertThat(answerIds(answer)).isEqualTo(ids(Math.min(limit, 257)));
        assertThat(next(answer) == null).isEqualTo(limit >= 257);
    }

    /** One record per page and per answer, so that no single answer sees the circle. */
    @Test
    void a_listing_that_goes_in_a_circle_ends_over_many_answers() {
        for (int back = 0; back < 6; back++) {
            ScriptedService circle = new ScriptedService().with(6, 4).leadingBackTo(back);
            try (AshbyConnector connector = circle.connect()) {
                AshbyTool tool = AshbyTool.of(connector);
                List<String> ids = new ArrayList<>();
                String arguments = "{\"entity\":\"candidates\",\"action\":\"list\",\"params\":{\"limit\":1}}";
                String next = "";
                while (next != null) {
                    ToolAnswer answer = tool.call(arguments);
                    content(answer)
                            .path("data")
                            .forEach(record -> ids.add(record.path("id").asString()));
                    next = content(answer).at("/meta/next").asString(null);
                    arguments = "{\"next\":\"" + next + "\"}";
                    assertThat(ids).hasSizeLessThan(30);
                    if (next == null) {
                        assertThat(answer.text()).contains("breaks off here", "bad_response");
                    }
                }
                assertThat(ids).startsWith("r0", "r1", "r2", "r3", "r4", "r5");
                assertThat(circle.requests).hasSizeLessThan(30);
            }
        }
    }

    /** Five records a page, of which an answer holds fewer: what is remembered of the cursors comes through each cut. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10, 15, 20, 25})
    void a_listing_that_goes_in_a_circle_ends_when_its_answers_stop_inside_pages(int back) {
        service.with(30, 150).leadingBackTo(back);
        AshbyTool tool = tool(1_000);
        List<String> ids = new ArrayList<>();
        int cuts = 0;
        String arguments = json("{'entity':'candidates','action':'list','params':{'limit':5}}");
        ToolAnswer answer;
        do {
            answer = tool.call(arguments);
            ids.addAll(answerIds(answer));
            cuts += answerIds(answer).size() < 5 ? 1 : 0;
            arguments = json("{'next':'" + next(answer) + "'}");
        } while (next(answer) != null && ids.size() < 200);

        assertThat(notes(answer)).contains("breaks off here");
        assertThat(ids).startsWith(ids(30).toArray(new String[0])).hasSizeLessThan(100);
        assertThat(cuts).isGreaterThan(6);
    }

    @Test
    void a_page_that_leads_to_itself_is_not_asked_for_again() {
        ScriptedService circle = new ScriptedService().with(3, 4).leadingBackTo(2);
        try (AshbyConnector connector = circle.connect()) {
            ToolAnswer answer = AshbyTool.of(connector)
                    .call("{\"entity\":\"candidates\",\"action\":\"list\",\"params\":{\"limit\":1,\"cursor\":\"2\"}}");

            assertThat(content(answer).at("/data/0/id").asString()).isEqualTo("r2");
            assertThat(content(answer).at("/meta").has("next")).isFalse();
            assertThat(answer.text()).contains("bad_response");
        }
    }

    @Test
    void after_as_many_as_were_asked_for_come_as_many_again() {
        service.with(20, 10);
        AshbyTool tool = tool(100_000);
        ToolAnswer first = tool.call(json("{'entity':'candidates','action':'list','params':{'limit':3}}"));
        ToolAnswer second = tool.call(json("{'next':'" + next(first) + "'}"));
        assertThat(answerIds(second)).isEqualTo(ids(20).subList(3, 6));
        assertThat(service.requests).hasSize(2);
    }

    @Test
    void without_a_limit_an_answer_holds_a_hundred() {
        service.with(257, 10);
        ToolAnswer answer = tool(100_000).call(json("{'entity':'candidates','action':'list'}"));
        assertThat(answerIds(answer)).isEqualTo(ids(100));
        assertThat(meta(answer).has("remaining")).isFalse();
        assertThat(meta(answer).get("more").asBoolean()).isTrue();
    }

    @Test
    void the_rest_of_a_page_is_not_fetched_twice() {
        service.with(100, 90);
        walk(tool(2_000), "{'entity':'candidates','action':'list'}", 2_000);
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void no_page_of_a_long_listing_is_fetched_twice() {
        service.with(257, 90);
        assertThat(walk(tool(2_000), "{'entity':'candidates','action':'list'}", 2_000))
                .isEqualTo(ids(257));
        assertThat(service.requests)
                .extracting(request -> request.params().get("cursor"))
                .containsExactly(null, "100", "200");
    }

    @Test
    void a_page_is_kept_for_five_minutes() {
        service.with(100, 90);
        Instant start = Instant.parse("2026-03-01T12:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(start);
        AshbyTool tool = AshbyTool.over(service.connect())
                .budget(OutputBudget.chars(2_000))
                .clock(now::get)
                .build();
        ToolAnswer answer = tool.call(json("{'entity':'candidates','action':'list'}"));

        now.set(start.plus(Duration.ofMinutes(5)));
        answer = tool.call(json("{'next':'" + next(answer) + "'}"));
        assertThat(service.requests).hasSize(1);

        now.set(start.plus(Duration.ofMinutes(10)).plusMillis(1));
        ToolAnswer late = tool.call(json("{'next':'" + next(answer) + "'}"));
        assertThat(service.requests).hasSize(2);
        assertThat(answerIds(late)).doesNotContainAnyElementsOf(answerIds(answer));
    }

    @Test
    void a_call_that_starts_again_reads_the_service_again() {
        service.with(100, 90);
        AshbyTool tool = tool(2_000);
        tool.call(json("{'entity':'candidates','action':'list'}"));
        service.records.remove(0);
        ToolAnswer again = tool.call(json("{'entity':'candidates','action':'list'}"));
        assertThat(answerIds(again)).startsWith("r1");
    }

    @Test
    void an_answer_that_holds_one_record_is_gone_on_with_like_any_other() {
        service.with(3, 500);
        AshbyTool tool = tool(1_000);
        String arguments = json("{'entity':'candidates','action':'list'}");
        for (int record = 0; record < 3; record++) {
            ToolAnswer answer = tool.call(arguments);
            assertThat(answerIds(answer)).containsExactly("r" + record);
            assertThat(content(answer).has("notes")).isFalse();
            arguments = json("{'next':'" + next(answer) + "'}");
        }
    }

    /** What is returned last goes into the token, which takes room from the records. */
    @Test
    void records_with_long_ids_fit_with_their_tokens() {
        List<String> ids =
                IntStream.range(100, 140).mapToObj(i -> i + "i".repeat(250)).toList();
        ids.forEach(id -> service.with("{\"id\":\"" + id + "\"}"));
        for (int maxChars = 1_500; maxChars < 3_000; maxChars += 50) {
            assertThat(walk(tool(maxChars), "{'entity':'candidates','action':'list'}", maxChars))
                    .isEqualTo(ids);
        }
    }

    @Test
    void a_call_that_is_too_long_for_a_token_says_so() {
        ScriptedService search = new ScriptedService(Capabilities::all).with(60, 90);
        AshbyTool tool = AshbyTool.over(search.connect())
                .budget(OutputBudget.chars(2_000))
                .build();
        String call = json(
                "{'entity':'candidates','action':'context_store_search','params':{'query':{'filter':{'eq':{'name':'%s'}}}}}");

        assertThat(next(tool.call(call.formatted("x".repeat(200))))).isNotNull();
        ToolAnswer answer = tool.call(call.formatted("x".repeat(900)));
        assertThat(answerIds(answer)).isNotEmpty();
        assertThat(next(answer)).isNull();
        assertThat(notes(answer)).contains("the call is too long to continue");
        assertThat(answer.text()).hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void records_that_no_cursor_leads_to_are_told_of() {
        ScriptedService statement =
                new ScriptedService(Capabilities::all).with(60, 90).cut();
        ToolAnswer answer = AshbyTool.of(statement.connect())
                .call(
                        json(
                                "{'entity':'candidates','action':'context_store_sql_query','params':{'sql':'SELECT * FROM c'}}"));
        assertThat(meta(answer).get("more").asBoolean()).isTrue();
        assertThat(next(answer)).isNull();
        assertThat(notes(answer)).contains("no way to reach them");

        service.with(60, 90);
        assertThat(content(tool(100_000).call(json("{'entity':'candidates','action':'list'}")))
                        .has("notes"))
                .isFalse();
    }

    @Test
    void a_token_that_was_copied_wrong_is_refused_wherever_the_error_is() {
        service.with(60, 90);
        AshbyTool tool = tool(2_000);
        String token = Objects.requireNonNull(next(tool.call(json("{'entity':'candidates','action':'list'}"))));
        int asked = service.requests.size();
        for (int i = 0; i < token.length() - 1; i++) {
            char wrong = token.charAt(i) == 'B' ? 'C' : 'B';
            String damaged = token.substring(0, i) + wrong + token.substring(i + 1);
            ToolAnswer answer = tool.call(json("{'next':'" + damaged + "'}"));
            assertThat(answer.isError()).as(damaged).isTrue();
            assertThat(answer.text()).contains("not one that this tool gave");
        }
        assertThat(service.requests).hasSize(asked);
    }

    @Test
    void every_token_goes_on_after_the_last_record_of_its_own_answer() {
        service.with(60, 90);
        List<String> all = new ArrayList<>();
        String arguments = json("{'entity':'candidates','action':'list','params':{'limit':100}}");
        for (int answers = 0; answers < 4; answers++) {
            ToolAnswer answer = tool(1_000).call(arguments);
            assertThat(content(answer).has("notes")).isFalse();
            all.addAll(answerIds(answer));
            arguments = json("{'next':'" + next(answer) + "'}");
            service.records.remove(0);
        }
        assertThat(all).hasSizeBetween(8, 40).isEqualTo(ids(all.size()));
    }

    @Test
    void what_was_asked_for_is_counted_over_all_answers() {
        service.with(257, 90);
        AshbyTool tool = tool(2_000);
        List<String> all = new ArrayList<>();
        ToolAnswer answer = tool.call(json("{'entity':'candidates','action':'list','params':{'limit':40}}"));
        List<Integer> sums = new ArrayList<>();
        for (int answers = 0; answers < 12; answers++) {
            all.addAll(answerIds(answer));
            sums.add(all.size());
            answer = tool.call(json("{'next':'" + next(answer) + "'}"));
        }
        assertThat(all).isEqualTo(ids(all.size()));
        assertThat(sums).contains(40, 80);
    }

    @Test
    void another_tool_goes_on_where_the_first_one_stopped() {
        service.with(60, 90);
        ToolAnswer first = tool(2_000).call(json("{'entity':'candidates','action':'list'}"));
        ToolAnswer second = tool(100_000).call(json("{'next':'" + next(first) + "'}"));
        List<String> all = new ArrayList<>(answerIds(first));
        all.addAll(answerIds(second));
        assertThat(all).isEqualTo(ids(60));
    }

    @Test
    void a_page_that_shifted_is_gone_on_with_after_the_record_given_last() {
        service.with(60, 90);
        ToolAnswer first = tool(2_000).call(json("{'entity':'candidates','action':'list'}"));
        service.records.remove(0);
        ToolAnswer second = tool(100_000).call(json("{'next':'" + next(first) + "'}"));
        assertThat(answerIds(second)).isEqualTo(ids(60).subList(answerIds(first).size(), 60));
        assertThat(content(second).has("notes")).isFalse();
    }

    @Test
    void a_page_that_lost_the_record_given_last_is_noted() {
        service.with(60, 90);
        ToolAnswer first = tool(2_000).call(json("{'entity':'candidates','action':'list'}"));
        service.records.remove(answerIds(first).size() - 1);
        ToolAnswer second = tool(100_000).call(json("{'next':'" + next(first) + "'}"));
        assertThat(notes(second)).contains("The listing changed since");
    }

    @Test
    void what_remains_is_told() {
        service.with(60, 90);
        ToolAnswer answer = tool(2_000).call(json("{'entity':'candidates','action':'list','params':{'limit':50}}"));
        int returned = meta(answer).get("returned").asInt();
        assertThat(returned).isEqualTo(answerIds(answer).size()).isBetween(5, 30);
        assertThat(meta(answer).has("remaining")).isFalse();
        assertThat(meta(answer).get("more").asBoolean()).isTrue();
        ToolAnswer whole = tool(2_000).call(json("{'entity':'candidates','action':'list'}"));
        assertThat(meta(whole).get("remaining").asInt())
                .isEqualTo(60 - answerIds(whole).size());
        assertThat(meta(whole).has("more")).isFalse();
    }

    @Test
    void the_end_has_no_token_but_one_to_sync_from() {
        service.with(3, 10);
        ToolAnswer answer = tool(8_000).call(json("{'entity':'candidates','action':'list'}"));
        assertThat(meta(answer).propertyNames()).containsExactly("today", "returned", "remaining", "sync_token");
        assertThat(meta(answer).get("remaining").asInt()).isZero();
    }

    @Test
    void a_token_to_sync_from_comes_with_the_last_record_alone() {
        service.with(60, 90);
        ToolAnswer answer = tool(2_000).call(json("{'entity':'candidates','action':'list'}"));
        assertThat(meta(answer).has("sync_token")).isFalse();
    }

    @Test
    void a_listing_without_records_is_an_answer() {
        ToolAnswer answer = tool(8_000).call(json("{'entity':'candidates','action':'list'}"));
        assertThat(content(answer).get("data").isEmpty()).isTrue();
        assertThat(next(answer)).isNull();
    }

    @Test
    void a_record_larger_than_the_budget_is_given_in_summary_and_the_rest_follows() {
        service.with("{'id':'r0','name':'Ada','extra':'".replace('\'', '"') + "x".repeat(9_000) + "\"}");
        service.with("{\"id\":\"r1\",\"name\":\"Bo\"}");
        AshbyTool tool = tool(2_000);
        ToolAnswer answer = tool.call(json("{'entity':'candidates','action':'list'}"));
        assertThat(content(answer).get("data").get(0).toString()).isEqualTo(json("{'id':'r0','name':'⟦Ada⟧'}"));
        assertThat(notes(answer)).contains("r0 has 90").contains("summary");
        assertThat(walk(tool, "{'entity':'candidates','action':'list'}", 2_000)).containsExactly("r0", "r1");
    }

    @Test
    void a_record_whose_summary_is_too_large_is_given_with_its_texts_cut() {
        service.with("{\"id\":\"r0\",\"name\":\"" + "n".repeat(999) + "\uD83D\uDE00" + "n".repeat(9_000) + "\"}");
        ToolAnswer answer = tool(2_000).call(json("{'entity':'candidates','action':'list'}"));
        assertThat(content(answer).get("data").get(0).toString())
                .isEqualTo(json("{'id':'r0','name':'⟦" + "n".repeat(999) + "…⟧'}"));
        assertThat(notes(answer)).contains("more than an answer holds", "end after 1000 characters");
    }

    @Test
    void a_record_of_too_many_fields_is_given_as_their_sizes() {
        service.with("{\"id\":\"r0\",\"name\":[" + "\"n\",".repeat(1_800) + "1]}");
        ToolAnswer answer = tool(2_000).call(json("{'entity':'candidates','action':'list'}"));
        assertThat(content(answer).get("data").get(0).toString())
                .isEqualTo(json("{'id':'r0','characters_by_field':{'name':10803,'id':4}}"));
        assertThat(notes(answer)).contains("more than an answer holds");
    }

    @Test
    void a_single_record_larger_than_the_budget_is_no_error_either() {
        service.with(1, 9_000);
        ToolAnswer answer = tool(2_000)
                .call(
                        json(
                                "{'entity':'candidates','action':'get','params':{'id':'11111111-1111-4111-8111-111111111111'}}"));
        assertThat(content(answer).at("/data/id").asString()).isEqualTo("r0");
        assertThat(answer.text()).hasSizeLessThan(2_000);
        ToolAnswer narrowed = tool(2_000)
                .call(
                        json(
                                "{'entity':'candidates','action':'get','params':{'id':'11111111-1111-4111-8111-111111111111'},'fields':['id']}"));
        assertThat(narrowed.text()).isEqualTo(json("{'data':{'id':'r0'}}"));
    }

    @Test
    void the_way_records_are_shown_may_change_on_the_way() {
        service.with(60, 90);
        AshbyTool tool = tool(2_000);
        ToolAnswer first = tool.call(json("{'entity':'candidates','action':'list'}"));
        ToolAnswer second = tool.call(json("{'next':'" + next(first) + "','fields':['name']}"));
        assertThat(content(second).at("/data/0").propertyNames()).containsExactly("name");
        ToolAnswer third = tool.call(json("{'next':'" + next(second) + "'}"));
        assertThat(content(third).at("/data/0").propertyNames()).containsExactly("name");
    }

    @Test
    void records_that_were_read_survive_the_failure_of_the_next_page() {
        service.with(250, 10);
        service.failAfter(1, new NetworkException(ErrorDetails.of("The connection was reset."), true, null));
        AshbyTool tool = tool(100_000);
        ToolAnswer answer = tool.call(json("{'entity':'candidates','action':'list','params':{'limit':250}}"));
        assertThat(answerIds(answer)).isEqualTo(ids(100));
        assertThat(notes(answer)).contains("The connection was reset.");
        ToolAnswer rest = tool.call(json("{'next':'" + next(answer) + "'}"));
        assertThat(answerIds(rest)).isEqualTo(ids(250).subList(100, 250));
    }

    @Test
    void a_budget_may_be_in_tokens() {
        service.with(60, 90);
        AshbyConnector connector = service.connect();
        AshbyTool estimated =
                AshbyTool.over(connector).budget(OutputBudget.tokens(1_000)).build();
        assertThat(estimated
                        .call(json("{'entity':'candidates','action':'list'}"))
                        .text())
                .hasSizeBetween(1_500, 2_000);
        AshbyTool counted = AshbyTool.over(connector)
                .budget(OutputBudget.tokens(1_000, text -> text.length() / 2))
                .build();
        assertThat(counted.call(json("{'entity':'candidates','action':'list'}")).text())
                .hasSizeBetween(1_500, 2_001);
    }

    @Test
    void an_answer_fits_twenty_five_thousand_tokens_of_two_characters() {
        service.with(3_000, 10);
        ToolAnswer answer = AshbyTool.of(service.connect())
                .call(json("{'entity':'candidates','action':'list','params':{'limit':3000}}"));
        assertThat(answer.text()).hasSizeBetween(45_000, 48_000);
        assertThat(meta(answer).get("more").asBoolean()).isTrue();
    }

    @Test
    void progress_is_told_after_every_page() {
        service.with(250, 10);
        List<String> heard = new ArrayList<>();
        tool(100_000)
                .call(
                        json("{'entity':'candidates','action':'list','params':{'limit':220}}"),
                        (records, wanted) -> heard.add(records + " of " + wanted));
        assertThat(heard).containsExactly("100 of 220", "200 of 220", "250 of 220");
    }

    private static List<String> walk(AshbyTool tool, String call, int maxChars) {
        List<String> ids = new ArrayList<>();
        String arguments = json(call);
        while (true) {
            ToolAnswer answer = tool.call(arguments);
            assertThat(answer.text()).hasSizeLessThanOrEqualTo(maxChars);
            assertThat(JSON.readTree(answer.text())).isEqualTo(content(answer));
            ids.addAll(answerIds(answer));
            if (next(answer) == null) {
                return ids;
            }
            assertThat(ids).hasSizeLessThan(1_000);
            assertThat(answerIds(answer)).isNotEmpty();
            arguments = json("{'next':'" + next(answer) + "'}");
        }
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i).toList();
    }

    private static List<String> answerIds(ToolAnswer answer) {
        return content(answer)
                .get("data")
                .valueStream()
                .map(record -> record.get("id").asString())
                .toList();
    }

    private static JsonNode meta(ToolAnswer answer) {
        return content(answer).get("meta");
    }

    private static String next(ToolAnswer answer) {
        return meta(answer).path("next").asString(null);
    }

    private static String notes(ToolAnswer answer) {
        return content(answer).path("notes").toString();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

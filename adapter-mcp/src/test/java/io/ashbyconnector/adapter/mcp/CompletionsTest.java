package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.tool.AshbyTool;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a client may offer while somebody fills in a prompt, or the name of a resource. */
@Timeout(60)
class CompletionsTest {

    private static final String JOB = "{\"type\": \"ref/prompt\", \"name\": \"job_pipeline\"}";
    private static final String SCHEMA = "{\"type\": \"ref/resource\", \"uri\": \"ashby://schema/{entity}\"}";

    private final Sandboxed ashby = Sandboxed.direct();
    private final AshbyTool tool = AshbyTool.of(ashby.connector());

    @AfterEach
    void end() {
        ashby.close();
    }

    private static JsonNode complete(LineClient client, String reference, String argument, String typed)
            throws Exception {
        client.request(
                "completion/complete",
                "{\"ref\": " + reference + ", \"argument\": {\"name\": \"" + argument + "\", \"value\": \"" + typed
                        + "\"}}");
        return client.next();
    }

    private static List<String> values(JsonNode response) {
        return response.at("/result/completion/values")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> titles() {
        JsonNode jobs = tool.call("{\"entity\": \"jobs\", \"action\": \"list\", \"fields\": [\"title\"]}")
                .content();
        return Objects.requireNonNull(jobs)
                .path("data")
                .valueStream()
                .map(job -> job.path("title").asString())
                .distinct()
                .toList();
    }

    @Test
    void titles_of_jobs_are_proposed_those_that_begin_so_first() throws Exception {
        try (LineClient client = LineClient.begun(tool)) {
            List<String> all = values(complete(client, JOB, "job", ""));
            String title = all.get(all.size() - 1);
            String within = title.substring(title.indexOf(' ') + 1).toUpperCase(Locale.ROOT);

            assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(titles());
            assertThat(values(complete(client, JOB, "job", title.substring(0, 3))))
                    .first()
                    .asString()
                    .startsWithIgnoringCase(title.substring(0, 3));
            assertThat(values(complete(client, JOB, "job", within))).contains(title);
            assertThat(values(complete(client, JOB, "job", "no such job"))).isEmpty();
        }
    }

    @Test
    void titles_are_not_read_for_every_letter() throws Exception {
        try (LineClient client = LineClient.begun(tool)) {
            for (String typed : List.of("e", "en", "eng")) {
                complete(client, JOB, "job", typed);
            }
            assertThat(ashby.sandbox().requestCount("job.list")).isEqualTo(1);
        }
    }

    @Test
    void entities_that_have_a_schema_are_proposed() throws Exception {
        try (LineClient client = LineClient.begun(tool)) {
            JsonNode response = complete(client, SCHEMA, "entity", "Job");

            assertThat(values(response))
                    .startsWith("jobs")
                    .contains("job_postings")
                    .allMatch(each -> each.contains("job"));
            assertThat(response.at("/result/completion/total").asInt())
                    .isEqualTo(values(response).size());
            assertThat(response.at("/result/completion/hasMore").asBoolean(true))
                    .isFalse();
            client.request("resources/templates/list", "{}");
            assertThat(client.next()
                            .at("/result/resourceTemplates/0/uriTemplate")
                            .asString())
                    .isEqualTo("ashby://schema/{entity}");
            for (String entity : values(response)) {
                client.request("resources/read", "{\"uri\": \"ashby://schema/" + entity + "\"}");
                assertThat(client.next().has("result")).as(entity).isTrue();
            }
        }
    }

    @Test
    void only_what_is_allowed_is_proposed() throws Exception {
        AshbyTool jobs = AshbyTool.over(ashby.connector()).allow("jobs").build();
        try (LineClient client = LineClient.begun(jobs)) {
            assertThat(values(complete(client, SCHEMA, "entity", ""))).containsExactly("jobs");
            assertThat(values(complete(client, JOB, "job", ""))).isEmpty();
        }
    }

    @Test
    void numbers_of_days_are_proposed() throws Exception {
        try (LineClient client = LineClient.begun(tool)) {
            String days = "{\"type\": \"ref/prompt\", \"name\": \"recent_applications\"}";
            assertThat(values(complete(client, days, "days", "3"))).startsWith("30", "365");
        }
    }

    @Test
    void where_jobs_cannot_be_read_nothing_is_proposed() throws Exception {
        ashby.sandbox().inject(Fault.status(403).on("job.list"));
        try (LineClient client = LineClient.begun(tool)) {
            assertThat(values(complete(client, JOB, "job", ""))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'ref/prompt', 'name': 'nope'} | job",
                "{'type': 'ref/prompt', 'name': 'job_pipeline'} | days",
                "{'type': 'ref/prompt', 'name': 'open_jobs'} | job",
                "{'type': 'ref/resource', 'uri': 'ashby://schema/jobs'} | entity",
                "{'type': 'ref/resource', 'uri': 'ashby://schema/{entity}'} | name",
            },
            quoteCharacter = '`')
    void for_what_does_not_exist_nothing_is_proposed(String reference, String argument) throws Exception {
        try (LineClient client = LineClient.begun(tool)) {
            JsonNode response = complete(client, reference.replace('\'', '"'), argument, "");

            assertThat(response.at("/result/completion/values").isArray()).isTrue();
            assertThat(values(response)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'type': 'ref/tool', 'name': 'x'}", "{'type': 5}", "{'type': 'ref/prompt', 'name': []}", "{}"})
    void a_reference_that_is_none_is_refused(String reference) throws Exception {
        try (LineClient client = LineClient.begun(tool)) {
            JsonNode refused = complete(client, reference.replace('\'', '"'), "job", "");

            assertThat(refused.at("/error/code").asInt()).isEqualTo(-32602);
            assertThat(refused.at("/error/message").asString()).contains("params.ref");
        }
    }
}

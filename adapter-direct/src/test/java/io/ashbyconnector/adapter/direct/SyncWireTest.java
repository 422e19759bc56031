package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pass sends, and what Ashby says, in each of its dialects, when a token or a cursor is of no more use. */
class SyncWireTest extends WireTest {

    private static final SyncState OLD = new SyncState("candidates.list", Map.of(), "t1", Instant.EPOCH);

    private static void page(String body, String answer) {
        ASHBY.stubFor(post("/candidate.list")
                .withRequestBody(equalToJson(body))
                .willReturn(okJson("{\"success\": true, " + answer + "}")));
    }

    private static void refuse(String body, ResponseDefinitionBuilder refusal) {
        ASHBY.stubFor(post("/candidate.list").withRequestBody(equalToJson(body)).willReturn(refusal));
    }

    private static List<String> bodies() {
        return ASHBY.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    private static List<String> ids(SyncPass<Candidate> pass) {
        List<String> ids = new ArrayList<>();
        pass.forEachRemaining(candidate -> ids.add(candidate.id()));
        return ids;
    }

    @Test
    void follow_up_pages_of_an_incremental_pass_send_the_token_with_the_cursor() {
        page("{\"syncToken\": \"t1\", \"limit\": 1}", """
                "results": [{"id": "a"}], "moreDataAvailable": true, "nextCursor": "c2\"""");
        page("{\"syncToken\": \"t1\", \"limit\": 1, \"cursor\": \"c2\"}", """
                "results": [{"id": "b"}], "moreDataAvailable": false, "syncToken": "t2\"""");

        SyncPass<Candidate> pass = connect().candidates().list().limit(1).sync(OLD);

        assertThat(ids(pass)).containsExactly("a", "b");
        assertThat(pass.restart()).isEmpty();
        assertThat(pass.state().syncToken()).isEqualTo("t2");
        assertThat(pass.state().params()).isEmpty();
    }

    static Stream<ResponseDefinitionBuilder> dialects(String code) {
        return Stream.of(
                okJson("{\"success\": false, \"errors\": [\"%s\"]}".formatted(code)),
                okJson("{\"success\": false, \"errors\": [{\"message\": \"%s\"}]}".formatted(code)),
                okJson("{\"success\": false, \"errors\": [{\"message\": \"%s\", \"parameter\": \"syncToken\"}]}"
                        .formatted(code)),
                okJson(
                        "{\"success\": false, \"errors\": [\"%1$s\"], \"errorInfo\": {\"code\": \"%1$s\", \"message\": \"Too old.\"}}"
                                .formatted(code)),
                okJson("{\"success\": false, \"errorInfo\": {\"code\": null, \"message\": \"%s\"}}".formatted(code)),
                aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"success\": false, \"errors\": [\"%s\"]}".formatted(code)));
    }

    static Stream<Arguments> uselessTokens() {
        return Stream.of("sync_token_expired", "sync_token_invalid", "incremental_sync_too_large")
                .flatMap(code -> dialects(code).map(refusal -> Arguments.of(code, refusal)));
    }

    @ParameterizedTest
    @MethodSource("uselessTokens")
    void a_token_of_no_more_use_makes_it_a_full_pass(String code, ResponseDefinitionBuilder refusal) {
        refuse("{\"syncToken\": \"t1\"}", refusal);
        page("{}", """
                "results": [{"id": "a"}], "moreDataAvailable": false, "syncToken": "t2\"""");

        SyncPass<Candidate> pass = connect().candidates().list().sync(OLD);

        assertThat(ids(pass)).containsExactly("a");
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo(code));
        assertThat(pass.state().syncToken()).isEqualTo("t2");
        assertThat(bodies()).hasSize(2);
    }

    static Stream<Arguments> uselessCursors() {
        return Stream.of("next_cursor_expired", "invalid_next_cursor", "cursor_invalid")
                .flatMap(code -> dialects(code).map(refusal -> Arguments.of(code, refusal)));
    }

    @ParameterizedTest
    @MethodSource("uselessCursors")
    void a_cursor_of_no_more_use_makes_it_a_full_pass_from_the_start(String code, ResponseDefinitionBuilder refusal) {
        page("{\"syncToken\": \"t1\"}", """
                "results": [{"id": "b"}], "moreDataAvailable": true, "nextCursor": "c2\"""");
        refuse("{\"syncToken\": \"t1\", \"cursor\": \"c2\"}", refusal);
        page("{}", """
                "results": [{"id": "a"}, {"id": "b"}], "moreDataAvailable": false, "syncToken": "t2\"""");

        SyncPass<Candidate> pass = connect().candidates().list().sync(OLD);

        assertThat(ids(pass)).containsExactly("b", "a", "b");
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo(code));
        assertThat(pass.state().syncToken()).isEqualTo("t2");
    }

    @Test
    void a_last_page_without_a_token_makes_the_next_pass_a_full_one() {
        page("{\"syncToken\": \"t1\"}", """
                "results": [{"id": "a"}], "moreDataAvailable": false""");
        page("{}", """
                "results": [{"id": "a"}, {"id": "b"}], "moreDataAvailable": false, "syncToken": "\"""");

        SyncPass<Candidate> pass = connect().candidates().list().sync(OLD);
        assertThat(ids(pass)).containsExactly("a");
        SyncPass<Candidate> next = connect().candidates().list().sync(pass.state());

        assertThat(next.isFull()).isTrue();
        assertThat(ids(next)).containsExactly("a", "b");
        assertThat(next.state().syncToken()).isNull();
    }
}

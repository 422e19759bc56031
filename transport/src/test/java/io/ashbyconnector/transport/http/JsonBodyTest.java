package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.BadResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonBodyTest {

    private final JsonBody json = new JsonBody();

    private static HttpAnswer answer(InputStream body, @Nullable String type) {
        return new HttpAnswer(
                200,
                name -> switch (name) {
                    case "Content-Type" -> Optional.ofNullable(type);
                    case "Transfer-Encoding" -> Optional.of("chunked");
                    default -> Optional.empty();
                },
                body,
                new Redaction(List.of(Secret.of("s3cr3t"))));
    }

    private static HttpAnswer answer(String body) {
        return answer(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\"}", " \n{\"id\":\"1\", \"more\":{\"a\":[1]}} \r\n ", "\ufeff{\"id\":\"1\"}"})
    void one_object_is_read_to_the_end_of_the_body(String body) throws IOException {
        HttpAnswer answer = answer(body);
        assertThat(json.read("op", answer, Fixtures::firstValue)).isEqualTo("1");
        assertThat(answer.body().read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "17",
                "{",
                "{\"id\":",
                "{\"id\":\"1\"",
                "{\"id\":\"1\"} x",
                "{\"id\":\"1\"}{}",
                "{\"id\":\"1\"}]",
                "{id:1}",
                "{\"id\":01}",
                "OK"
            })
    void anything_else_is_a_bad_response(String body) {
        BadResponseException thrown = catchThrowableOfType(
                BadResponseException.class, () -> json.read("op", answer(body), Fixtures::firstValue));
        assertThat(thrown)
                .hasMessageStartingWith(
                        "op: The answer (HTTP 200, application/json) is not the JSON that the API promises")
                .hasNoCause();
        assertThat(thrown.isRetryable()).isFalse();
    }

    @Test
    void the_message_tells_the_place_and_not_the_data() {
        assertThatThrownBy(() -> json.read("op", answer("{\"name\":\"Ada\",\n \"age\": old}"), Fixtures::firstValue))
                .hasMessageContaining("at line 2, column")
                .hasMessageNotContainingAny("Ada", "old");
    }

    @Test
    void the_message_tells_the_path_of_a_value_that_does_not_fit() {
        record Person(int age) {}
        record People(List<Person> results) {}
        JsonMapper mapper = JsonMapper.builder().build();
        assertThatThrownBy(() -> json.read(
                        "op",
                        answer("{\"results\":[{\"age\":1},{\"age\":\"unknown\"}]}"),
                        parser -> mapper.readerFor(People.class).<People>readValue(parser)))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("in results.[1].age")
                .hasMessageNotContaining("unknown");
    }

    @Test
    void a_web_page_is_called_one() {
        HttpAnswer page =
                answer(new ByteArrayInputStream("<html>".getBytes(StandardCharsets.UTF_8)), "text/html; s3cr3t");
        assertThatThrownBy(() -> json.read("op", page, Fixtures::firstValue))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("text/html; [redacted]) is a web page, not JSON");
    }

    @Test
    void a_missing_content_type_is_said() {
        HttpAnswer untyped = answer(new ByteArrayInputStream(new byte[0]), null);
        assertThatThrownBy(() -> json.read("op", untyped, Fixtures::firstValue))
                .hasMessageContaining("no content type");
    }

    @Test
    void a_lost_connection_stays_the_connections_failure() {
        SocketException lost = new SocketException("Connection reset");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw lost;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw lost;
            }
        };
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream("{\"id\":\"1\",".getBytes(StandardCharsets.UTF_8)), failing);
        assertThatThrownBy(() -> json.read("op", answer(body, "application/json"), Fixtures::firstValue))
                .isSameAs(lost);
        assertThatThrownBy(() -> json.read("op", answer(failing, "application/json"), Fixtures::firstValue))
                .isSameAs(lost);
    }
}

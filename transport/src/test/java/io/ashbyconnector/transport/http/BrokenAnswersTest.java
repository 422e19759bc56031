package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class BrokenAnswersTest {

    private static final String GOOD = RawServer.json(200, "{\"id\":\"1\"}");

    private static RawServer.Conversation once(byte[]... parts) {
        return connection -> {
            connection.read();
            for (byte[] part : parts) {
                connection.write(part);
            }
        };
    }

    private static RawServer.Conversation once(String answer) {
        return once(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] gzip(byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(data);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] gzipHead(int length) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static Stream<RawServer.Conversation> cutShort() {
        byte[] packed = gzip("{\"id\":\"some text that is long enough to be cut\"}".getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                once("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":"),
                once("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"}"),
                once("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"),
                once("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n"),
                once("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"i"),
                once("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n{\"id\":\"1\"}\r\n"),
                once("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{\"errors\":"),
                once(gzipHead(packed.length), Arrays.copyOf(packed, packed.length / 2)),
                once(gzipHead(packed.length / 2), Arrays.copyOf(packed, packed.length / 2)));
    }

    @ParameterizedTest
    @MethodSource("cutShort")
    void an_answer_cut_short_is_a_bad_response_that_a_read_asks_for_again(RawServer.Conversation cut) throws Exception {
        try (RawServer server = RawServer.start(cut, RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url())) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(server.requests()).hasSize(2);
        }
        try (RawServer server = RawServer.start(cut, RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("was cut short");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void data_binding_reports_a_cut_answer_as_cut_and_not_as_malformed() throws Exception {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonBody body = new JsonBody();
        try (RawServer server =
                        RawServer.start(once("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ids\":[{\"a\":[1,"));
                HttpTransport transport = transport(server.url(), Fixtures.retries(0))) {
            assertThatThrownBy(() -> transport.execute(
                            READ,
                            answer -> body.read(
                                    "candidate.list",
                                    answer,
                                    parser -> mapper.readerFor(
                                                    new TypeReference<
                                                            Map<String, List<Map<String, List<Integer>>>>>() {})
                                            .readValue(parser))))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("was cut short");
        }
    }

    @Test
    void an_empty_reply_is_a_network_failure() throws Exception {
        try (RawServer server = RawServer.start(once(""));
                HttpTransport transport = transport(server.url(), Fixtures.retries(0))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("ended without an answer");
        }
    }

    static Stream<String> garbled() {
        return Stream.of(
                "HTTP/1.1 200 OK\r\nContent-Length: minus one\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}",
                "HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br;q=1\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}",
                "HTTP/1.1 200 OK\r\nContent-Encoding: identity, zstd\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}",
                "HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\ncontent-encoding: ROT13\r\n"
                        + "Content-Length: 10\r\n\r\n{\"id\":\"1\"}",
                "HTTP/1.1 abc\r\n\r\n",
                "\u0001\u0002 garbage\r\n\r\n",
                "220 smtp.example.com ESMTP\r\n");
    }

    @ParameterizedTest
    @MethodSource("garbled")
    void a_garbled_answer_is_a_bad_response_without_the_garbage(String answer) throws Exception {
        try (RawServer server = RawServer.start(once(answer));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("The answer from 127.0.0.1 is garbled")
                    .hasNoCause();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_web_page_in_place_of_json_is_a_bad_response_with_a_hint() throws Exception {
        String page = "<html>Sign in to the airport</html>";
        try (RawServer server = RawServer.start(once("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                        + page.length() + "\r\n\r\n" + page));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessage("candidate.list: The answer (HTTP 200, text/html) is a web page, not JSON. "
                            + "Is a proxy in the way, or the base URL wrong?");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_web_page_with_an_error_status_is_the_error() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(
                        "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"));
                HttpTransport transport = transport(server.url(), Fixtures.retries(1))) {
            ApiException thrown =
                    catchThrowableOfType(ApiException.class, () -> transport.execute(READ, Fixtures::read));
            assertThat(thrown.isRetryable()).isTrue();
            assertThat(server.requests()).hasSize(2);
        }
    }

    static Stream<RawServer.Conversation> tooLarge() {
        byte[] large = ("{\"id\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(large);
        return Stream.of(
                once(gzipHead(packed.length), packed),
                connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
                    connection.write(large);
                    connection.hang();
                },
                connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    connection.write(Integer.toHexString(large.length) + "\r\n");
                    connection.write(large);
                    connection.write("\r\n");
                    connection.hang();
                },
                connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\n\r\n{\"id\":\"");
                    connection.drip("x".repeat(100_000));
                });
    }

    /** The connection is dropped at once: reading what is left would take forever here. */
    @ParameterizedTest
    @MethodSource("tooLarge")
    void an_answer_over_the_limit_is_a_bad_response(RawServer.Conversation endless) throws Exception {
        try (RawServer server = RawServer.start(endless);
                HttpTransport transport = transport(server.url(), QUICK)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("more than 1048576 bytes")
                    .hasMessageContaining("http.max-response-size");
            assertThat(server.requests()).hasSize(1);
        }
    }
}

package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection ends somewhere in the answer. */
class CutAnswersTest {

    private static final String BODY = "{\"id\":\"1\",\"name\":\"Ada\"}";
    private static final String LAST = "Connection: close\r\n";

    private static Named<byte[]> answer(String name, String headers, String body) {
        String whole = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
        return Named.of(name, whole.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(BODY.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    static Stream<Named<byte[]>> answers() throws IOException {
        String length = "Content-Length: " + BODY.length() + "\r\n";
        String chunked = "Transfer-Encoding: chunked\r\n";
        String chunk = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";
        String chunks = "0005\r\n" + BODY.substring(0, 5) + "\r\n00" + Integer.toHexString(BODY.length() - 5)
                + ";part=2\r\n" + BODY.substring(5) + "\r\n0\r\nX-Sum: 1\r\n\r\n";
        String packed = gzip();
        return Stream.of(
                answer("length", length, BODY),
                answer("length, then the end", length + LAST, BODY),
                answer("length before other headers", length + "X-Request-Id: 1\r\n" + LAST, BODY),
                answer("a chunk", chunked, chunk),
                answer("a chunk, then the end", LAST + chunked, chunk),
                answer("padded chunks and a trailer", chunked, chunks),
                answer("only the end", LAST, BODY),
                answer(
                        "packed, length",
                        "Content-Encoding: gzip\r\nContent-Length: " + packed.length() + "\r\n",
                        packed),
                answer("packed, only the end", "Content-Encoding: gzip\r\n", packed));
    }

    private static RawServer.Conversation cutAt(int offset, byte... answer) {
        return connection -> {
            connection.read();
            connection.write(Arrays.copyOf(answer, offset));
        };
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_read_asks_again_wherever_the_answer_is_cut(byte[] answer) throws Exception {
        for (int offset = 0; offset < answer.length; offset++) {
            try (RawServer server = RawServer.start(cutAt(offset, answer), cutAt(answer.length, answer));
                    HttpTransport transport = transport(server.url())) {
                assertThat(transport.execute(READ, Fixtures::read))
                        .as("cut at %d", offset)
                        .isEqualTo("1");
                assertThat(server.requests()).as("cut at %d", offset).hasSize(2);
            }
        }
    }

    @Test
    void a_write_does_not() throws Exception {
        byte[] answer = RawServer.json(200, BODY).getBytes(StandardCharsets.UTF_8);
        for (int offset = 0; offset < answer.length; offset++) {
            try (RawServer server = RawServer.start(cutAt(offset, answer), cutAt(answer.length, answer));
                    HttpTransport transport = transport(server.url())) {
                Throwable thrown = catchThrowable(() -> transport.execute(WRITE, Fixtures::read));
                assertThat(thrown)
                        .as("cut at %d", offset)
                        .isInstanceOf(OutcomeUnknownException.class)
                        .cause()
                        .isExactlyInstanceOf(offset == 0 ? NetworkException.class : BadResponseException.class);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void an_answer_that_promises_no_body_is_not_cut() throws Exception {
        String empty = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.start(RawServer.answering(empty));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("not the JSON");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: 1\r\n", "X: 0123456789", " folded\r\n", "\r\n"})
    void headers_without_end_are_a_bad_response(String part) throws Exception {
        String start = part.isBlank() ? "" : "HTTP/1.1 200 OK\r\nX-First: 1\r\n";
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.write(start);
                    connection.drip(part.repeat(50_000));
                });
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("The headers of the answer from 127.0.0.1 are too many or too long");
            assertThat(server.requests()).hasSize(1);
        }
    }
}

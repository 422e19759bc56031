package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.auth.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {

    private static HttpAnswer answer(int status, byte[] body, String... secrets) {
        Redaction redaction = new Redaction(Stream.of(secrets).map(Secret::of).toList());
        return new HttpAnswer(status, name -> Optional.empty(), new ByteArrayInputStream(body), redaction);
    }

    private static HttpAnswer answer(Map<String, String> headers) {
        return new HttpAnswer(
                429,
                name -> Optional.ofNullable(headers.get(name)),
                InputStream.nullInputStream(),
                new Redaction(List.of()));
    }

    @Test
    void words_are_quoted_on_one_line() {
        assertThat(answer(400, new byte[0]).quote("  two\r\nlines\t\u001b[31mred\u0000 "))
                .isEqualTo("two lines [31mred");
    }

    @Test
    void long_words_are_cut() {
        assertThat(answer(400, new byte[0]).quote("x".repeat(1000)))
                .hasSize(303)
                .endsWith("x...");
    }

    @Test
    void secrets_are_taken_out_before_anything_else() {
        HttpAnswer answer = answer(400, new byte[0], "Basic64", "my  key");
        assertThat(answer.quote("my  key, Basic64")).isEqualTo("[redacted], [redacted]");
        assertThat(answer.quote("x".repeat(297) + "my  key")).doesNotContain("my");
    }

    @Test
    void the_text_of_a_body_is_its_beginning() throws IOException {
        assertThat(answer(400, new byte[100_000]).bodyText()).hasSize(64 * 1024);
    }

    @Test
    void success_is_the_two_hundreds() {
        assertThat(answer(199, new byte[0]).isSuccess()).isFalse();
        assertThat(answer(200, new byte[0]).isSuccess()).isTrue();
        assertThat(answer(299, new byte[0]).isSuccess()).isTrue();
        assertThat(answer(300, new byte[0]).isSuccess()).isFalse();
    }

    @Test
    void the_wait_of_a_refusal_is_its_retry_after_before_its_quota() {
        Map<String, String> quota = Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "7");
        assertThat(answer(quota).retryAfter()).hasValue(Duration.ofSeconds(7));
        assertThat(answer(Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "7", "Retry-After", "3"))
                        .retryAfter())
                .hasValue(Duration.ofSeconds(3));
    }
}

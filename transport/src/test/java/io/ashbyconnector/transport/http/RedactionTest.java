package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.BadResponseException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every spelling in which a service may repeat a secret. */
class RedactionTest {

    private static Redaction of(String secret) {
        return new Redaction(List.of(Secret.of(secret)));
    }

    private static String basic(String secret) {
        return Base64.getEncoder().encodeToString((secret + ":").getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String asciiJson(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 128 && Character.isLetterOrDigit(unit)
                        ? Character.toString(unit)
                        : "\\u%04X".formatted(unit))
                .collect(Collectors.joining());
    }

    private static String percent(String text) {
        StringBuilder escapes = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            escapes.append("%%%02x".formatted(each & 0xff));
        }
        return escapes.toString();
    }

    private static String html(String text) {
        return text.codePoints().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
    }

    private static Stream<String> spellings(String secret) {
        Stream<String> escaped = Stream.of(secret, basic(secret))
                .flatMap(each -> Stream.of(
                        each,
                        url(each),
                        url(url(each)),
                        url(each).replace("+", "%20"),
                        percent(each),
                        json(each),
                        json(json(each)),
                        each.replace("/", "\\/"),
                        asciiJson(each),
                        asciiJson(each).replace("\\", "\\\\"),
                        html(each),
                        each.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")));
        String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return secret.length() < 6
                ? escaped
                : Stream.concat(escaped, Stream.of(base64, secret.toUpperCase(Locale.ROOT)));
    }

    static Stream<String> secrets() {
        return Stream.of(
                "6e1f2d4c8b9a70",
                "a+b/c==d&e<f>\"g\\h i'j%k;l?m#",
                "schl\u00fcssel-\u00e9-2026",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.t-IDcSemACt8x4iTMCda8Yhe3iZaWbvV5XKSTbuAn0M",
                "k$^.*[x](y){2}|\\E\\Q",
                "k-77");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void each_spelling_is_taken_out_and_the_words_around_it_stay(String secret) {
        Redaction redaction = of(secret);
        spellings(secret).forEach(spelling -> {
            assertThat(redaction.apply("before <" + spelling + "> after")).isEqualTo("before <[redacted]> after");
            assertThat(redaction.apply("id-" + spelling)).isEqualTo("id-[redacted]");
            assertThat(redaction.finds("next-" + spelling)).isEqualTo(secret.length() >= 6);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "candidate_not_found", "The key is bad: 6e1f2d4c8b9a7", "100 % of it &c.", "\\u00zz %zz &#;"
            })
    void other_words_stay_as_they_are(String words) {
        assertThat(of("6e1f2d4c8b9a70").apply(words)).isEqualTo(words);
        assertThat(new Redaction(List.of()).apply(words)).isEqualTo(words);
        assertThat(new Redaction(List.of()).finds(words)).isFalse();
    }

    @Test
    void a_secret_that_is_short_is_no_part_of_words() {
        Redaction redaction = of("key");

        assertThat(redaction.apply("invalid_api_key: monkey, Key, key!"))
                .isEqualTo("invalid_api_key: monkey, Key, [redacted]!");
        assertThat(redaction.finds("key-2")).isFalse();
    }

    @Test
    void several_secrets_are_all_taken_out() {
        Redaction redaction = new Redaction(List.of(Secret.of("client-secret-1"), Secret.of("client-secret-12")));

        assertThat(redaction.apply("client-secret-12 client-secret-1")).doesNotContain("secret");
        assertThat(redaction.isFor(List.of(Secret.of("client-secret-1")))).isFalse();
    }

    private static void require(@Nullable String... tokens) {
        new HttpAnswer(200, name -> Optional.of("request-1"), InputStream.nullInputStream(), of("6e1f2d4c8b9a70"))
                .requireNoSecretIn("jobs.list", tokens);
    }

    @Test
    void a_token_that_repeats_the_secret_is_refused_and_not_quoted() {
        require();
        require(null, "page-2");
        for (String token : List.of("6e1f2d4c8b9a70", "p2." + basic("6e1f2d4c8b9a70"), "6E1F2D4C8B9A70&p=2")) {
            assertThatExceptionOfType(BadResponseException.class)
                    .isThrownBy(() -> require(null, token))
                    .withMessageStartingWith("jobs.list: ")
                    .withMessageNotContainingAny("6e1f", "6E1F", token)
                    .satisfies(refused -> assertThat(refused.requestId()).isEqualTo("request-1"));
        }
    }
}

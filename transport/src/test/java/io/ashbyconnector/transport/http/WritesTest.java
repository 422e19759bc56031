package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.execution.CallOptions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write is sent once, unless it certainly never ran. */
class WritesTest {

    private static final String GOOD = RawServer.json(200, "{\"id\":\"1\"}");
    private static final String HOW_TO_LOOK = "Look for Ada. Repeat the call only if it did not run.";

    private static RawServer.Conversation once(String answer) {
        return connection -> {
            connection.read();
            connection.write(answer);
        };
    }

    static Stream<Named<RawServer.Conversation>> endsThatSayNothing() {
        Stream<Named<RawServer.Conversation>> statuses = Stream.of(
                        408, 425, 500, 501, 502, 503, 504, 505, 511, 520, 527, 530, 300, 301, 302, 303, 304, 307, 308)
                .map(status -> Named.of("HTTP " + status, once(RawServer.json(status, "{\"errors\":[\"no\"]}"))));
        return Stream.concat(
                statuses,
                Stream.of(
                        Named.of("reset", connection -> {
                            connection.read();
                            connection.reset();
                        }),
                        Named.of("end without an answer", RawServer.Connection::read),
                        Named.of("silence", connection -> {
                            connection.read();
                            connection.hang();
                        }),
                        Named.of(
                                "web page",
                                once("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")),
                        Named.of("no JSON", once(RawServer.json(200, "fine"))),
                        Named.of("an empty answer", once(RawServer.json(200, ""))),
                        Named.of("half of the JSON", once(RawServer.json(200, "{\"id\":"))),
                        Named.of("a part", once(RawServer.json(206, "{\"id\":\"1\"}"))),
                        Named.of("no HTTP", once("SSH-2.0-x\r\n\r\n")),
                        Named.of("too much", once(RawServer.json(200, "{\"id\":\"" + "x".repeat(2 << 20) + "\"}")))));
    }

    @ParameterizedTest
    @MethodSource("endsThatSayNothing")
    void what_is_not_the_services_word_leaves_its_outcome_unknown(RawServer.Conversation end) throws Exception {
        try (RawServer server = RawServer.start(end, RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url(), QUICK.withResponseTimeout(Duration.ofMillis(200)))) {
            Throwable thrown = catchThrowable(() -> transport.execute(WRITE, Fixtures::read));

            assertThat(thrown)
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageStartingWith("candidate.create: It is not known whether the call ran: ")
                    .hasMessageEndingWith(HOW_TO_LOOK)
                    .hasCauseInstanceOf(AshbyConnectorException.class);
            assertThat(((AshbyConnectorException) thrown).isRetryable()).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(400, InvalidInputException.class),
                Arguments.of(401, AuthenticationException.class),
                Arguments.of(403, AuthenticationException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(409, ApiException.class),
                Arguments.of(415, ApiException.class),
                Arguments.of(422, InvalidInputException.class));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void the_services_word_that_it_refused_it_stands(int status, Class<?> exception) throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(status, "{\"errors\":[\"no\"]}")));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read)).isExactlyInstanceOf(exception);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_rate_limit_that_stays_is_a_rate_limit() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(429, "{}")));
                HttpTransport transport = transport(server.url(), Fixtures.retries(2))) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read)).isInstanceOf(RateLimitedException.class);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void the_words_of_the_service_come_with_it() throws Exception {
        try (RawServer server = RawServer.start(once(RawServer.json(502, "{}")));
                HttpTransport transport = transport(server.url())) {
            OutcomeUnknownException thrown =
                    (OutcomeUnknownException) catchThrowable(() -> transport.execute(WRITE, answer -> {
                        throw new ApiException(
                                ErrorDetails.of("Ashby says: broken")
                                        .quoting("broken")
                                        .code("generic_internal_error")
                                        .requestId("r-1")
                                        .hint("Try again."),
                                true,
                                null);
                    }));
            assertThat(thrown.details())
                    .isEqualTo(new ErrorDetails(
                            "It is not known whether the call ran: Ashby says: broken",
                            "broken",
                            "candidate.create",
                            HOW_TO_LOOK,
                            "generic_internal_error",
                            "r-1"));
        }
    }

    @Test
    void a_reader_that_breaks_loses_nothing() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(WRITE, answer -> {
                        throw new ArithmeticException("of Ada");
                    }))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("ArithmeticException")
                    .hasMessageNotContaining("of Ada")
                    .hasCauseInstanceOf(ArithmeticException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void the_deadline_leaves_its_outcome_unknown_when_it_was_sent() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.hang();
                });
                HttpTransport transport = transport(server.url(), QUICK.withDeadline(Duration.ofMillis(300)))) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("The deadline of 300 ms passed. " + HOW_TO_LOOK);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void one_that_waits_for_a_connection_until_the_deadline_never_ran() throws Exception {
        HttpSettings one = new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                3,
                QUICK.firstBackoff(),
                1,
                QUICK.maxResponseSize(),
                null);
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.hang();
                });
                HttpTransport transport = transport(server.url(), one);
                Caller first = Caller.of(() -> transport.execute(WRITE, Fixtures::read))) {
            server.await("request");
            assertThatThrownBy(() ->
                            transport.execute(WRITE.with(CallOptions.deadline(Duration.ofMillis(100))), Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class);
            assertThat(server.requests()).hasSize(1);
            first.interrupt();
        }
    }

    @Test
    void closing_leaves_its_outcome_unknown_when_it_was_sent() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
            connection.read();
            connection.hang();
        })) {
            HttpTransport transport = transport(server.url());
            Caller caller = Caller.of(() -> transport.execute(WRITE, Fixtures::read));
            server.await("request");
            transport.close();
            assertThat(caller.failure())
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessage("candidate.create: It is not known whether the call ran: The connector was closed. "
                            + HOW_TO_LOOK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_refused_credential_that_is_not_the_services_word_is_not_replaced(int credentials) throws Exception {
        Credential[] tokens = Stream.of("old-token", "new-token")
                .limit(credentials)
                .map(token -> new Credential.BearerToken(Secret.of(token)))
                .toArray(Credential[]::new);
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(401, "{}")));
                HttpTransport transport =
                        new HttpTransport(server.url(), new Fixtures.Keys(tokens), QUICK, "ashby-test/1")) {
            assertThatThrownBy(() -> transport.execute(WRITE, answer -> {
                        throw new BadResponseException(ErrorDetails.of("The answer is not from Ashby."));
                    }))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void what_came_unasked_on_a_connection_is_not_its_answer() throws Exception {
        try (RawServer server = RawServer.start(
                        connection -> {
                            connection.read();
                            connection.write(GOOD + RawServer.json(200, "{\"id\":\"of another\"}"));
                            connection.hang();
                        },
                        RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url())) {
            transport.execute(Fixtures.READ, Fixtures::read);
            assertThat(transport.execute(WRITE, Fixtures::read)).isEqualTo("1");
            assertThat(server.requests()).hasSize(2);
        }
    }
}

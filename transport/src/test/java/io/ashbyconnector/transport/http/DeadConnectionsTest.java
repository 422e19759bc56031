package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that were used before, and of which the other side knows nothing any more. */
class DeadConnectionsTest {

    private static final String GOOD = RawServer.json(200, "{\"id\":\"1\"}");
    private static final int POOL = QUICK.maxConnections();

    /** With a wait before a retry that no test outlives. */
    private static final HttpSettings PATIENT = new HttpSettings(
            QUICK.connectTimeout(),
            QUICK.responseTimeout(),
            Duration.ofHours(1),
            3,
            Duration.ofMinutes(30),
            POOL,
            QUICK.maxResponseSize(),
            null);

    static Stream<Named<RawServer.Conversation>> ends() {
        return Stream.of(
                Named.of("closed", RawServer.Connection::close),
                Named.of("reset", RawServer.Connection::reset),
                Named.of("closed when used", connection -> {
                    connection.read();
                    connection.close();
                }),
                Named.of("reset when used", connection -> {
                    connection.read();
                    connection.reset();
                }));
    }

    /** Answers once on each of the first connections, all at the same time, and then ends them in the given way. */
    private static RawServer start(RawServer.Conversation end, CountDownLatch over) {
        CountDownLatch allThere = new CountDownLatch(POOL);
        RawServer.Conversation dying = connection -> {
            connection.read();
            allThere.countDown();
            allThere.await();
            connection.write(GOOD);
            over.await();
            end.with(connection);
        };
        List<RawServer.Conversation> conversations = new ArrayList<>(Collections.nCopies(POOL, dying));
        conversations.add(RawServer.answering(GOOD));
        return RawServer.start(conversations.toArray(RawServer.Conversation[]::new));
    }

    private static void fillPool(HttpTransport transport) throws Exception {
        List<Caller> callers = Stream.generate(() -> Caller.of(() -> transport.execute(READ, Fixtures::read)))
                .limit(POOL)
                .toList();
        for (Caller caller : callers) {
            assertThat(caller.result()).isEqualTo("1");
        }
    }

    @Test
    void what_comes_unasked_after_an_answer_answers_no_other_request() throws Exception {
        RawServer.Conversation talkative = connection -> {
            connection.read();
            connection.write(GOOD + RawServer.json(200, "{\"id\":\"unasked\"}"));
            connection.read();
        };
        try (RawServer server = RawServer.start(talkative, RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url(), PATIENT)) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");

            assertThat(Caller.of(() -> transport.execute(READ, Fixtures::read)).result())
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_read_goes_on_at_once_with_a_new_one(RawServer.Conversation end) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = start(end, over);
                HttpTransport transport = transport(server.url(), PATIENT)) {
            fillPool(transport);
            over.countDown();

            assertThat(Caller.of(() -> transport.execute(READ, Fixtures::read)).result())
                    .isEqualTo("1");
            assertThat(Caller.of(() -> transport.execute(READ, Fixtures::read)).result())
                    .isEqualTo("1");
            assertThat(server.connections()).isEqualTo(POOL + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void all_callers_do_at_the_same_time(RawServer.Conversation end) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = start(end, over);
                HttpTransport transport = transport(server.url(), PATIENT)) {
            fillPool(transport);
            over.countDown();

            fillPool(transport);
        }
    }

    @Test
    void one_that_no_longer_answers_costs_one_retry() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        HttpSettings oneRetry = new HttpSettings(
                QUICK.connectTimeout(),
                Duration.ofMillis(100),
                QUICK.deadline(),
                1,
                QUICK.firstBackoff(),
                POOL,
                QUICK.maxResponseSize(),
                null);
        try (RawServer server = start(RawServer.Connection::hang, over);
                HttpTransport transport = transport(server.url(), oneRetry)) {
            over.countDown();
            fillPool(transport);

            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(server.connections()).isEqualTo(POOL + 1);
        }
    }

    @Test
    void a_server_that_closes_after_each_answer_costs_no_waits() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.write(GOOD);
                });
                HttpTransport transport = transport(server.url(), PATIENT)) {
            for (int page = 0; page < 50; page++) {
                assertThat(Caller.of(() -> transport.execute(READ, Fixtures::read))
                                .result())
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void a_new_one_that_ends_without_an_answer_is_a_failure_like_others() throws Exception {
        try (RawServer server = RawServer.start(RawServer.Connection::read);
                HttpTransport transport = transport(server.url(), QUICK)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(NetworkException.class);
            assertThat(server.requests()).hasSize(1 + QUICK.maxRetries());
        }
    }

    static Stream<Named<RawServer.Conversation>> endsBeforeTheRequest() {
        return Stream.of(
                Named.of("closed", RawServer.Connection::close),
                Named.of("reset", RawServer.Connection::reset),
                Named.of("closed after a notice", connection -> {
                    connection.write(RawServer.json(408, "{}"));
                    connection.close();
                }));
    }

    @ParameterizedTest
    @MethodSource("endsBeforeTheRequest")
    void a_write_goes_to_another_one_when_it_sees_the_end(RawServer.Conversation end) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(POOL);
        try (RawServer server = start(
                        connection -> {
                            end.with(connection);
                            ended.countDown();
                        },
                        over);
                HttpTransport transport = transport(server.url(), PATIENT)) {
            fillPool(transport);
            over.countDown();
            ended.await();

            assertThat(Caller.of(() -> transport.execute(WRITE, Fixtures::read)).result())
                    .isEqualTo("1");
            assertThat(server.requests()).hasSize(POOL + 1);
            assertThat(server.connections()).isEqualTo(POOL + 1);
        }
    }

    static Stream<Named<RawServer.Conversation>> endsWithTheRequest() {
        return ends().filter(end -> end.getName().endsWith("when used"));
    }

    @ParameterizedTest
    @MethodSource("endsWithTheRequest")
    void a_write_that_was_sent_is_not_sent_again(RawServer.Conversation end) throws Exception {
        try (RawServer server = RawServer.start(
                        connection -> {
                            connection.read();
                            connection.write(GOOD);
                            end.with(connection);
                        },
                        RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url(), QUICK)) {
            transport.execute(READ, Fixtures::read);

            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasCauseInstanceOf(NetworkException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    static Stream<Error> errors() {
        return Stream.of(
                new OutOfMemoryError("too much"), new StackOverflowError("too deep"), new AssertionError("no"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void an_error_of_the_jvm_keeps_no_connection(Error error) throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url(), QUICK)) {
            for (int call = 0; call < 2 * POOL; call++) {
                assertThatThrownBy(() -> transport.execute(READ, answer -> {
                            throw error;
                        }))
                        .isSameAs(error);
            }
            assertThat(Caller.of(() -> transport.execute(READ, Fixtures::read)).result())
                    .isEqualTo("1");
        }
    }
}

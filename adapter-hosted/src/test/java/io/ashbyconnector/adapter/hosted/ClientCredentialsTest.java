package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.transport.http.HttpSettings;
import io.ashbyconnector.transport.http.HttpTransport;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a token is kept, and what many threads do to it. */
class ClientCredentialsTest extends WireTest {

    private static final int THREADS = 100;

    private final AtomicLong nanos = new AtomicLong(-5);
    private ClientCredentials credentials = open();

    @BeforeEach
    void start() {
        credentials = open();
    }

    @AfterEach
    void close() {
        credentials.close();
    }

    private ClientCredentials open() {
        HttpTransport transport = new HttpTransport(
                URI.create(AIRBYTE.baseUrl()), Authentication.none(), HttpSettings.defaults(), "test");
        return new ClientCredentials(
                new AirbyteApi(transport, null, "Check them.", () -> Secret.of(CLIENT_SECRET)),
                CLIENT_ID,
                () -> Secret.of(CLIENT_SECRET),
                nanos::get);
    }

    @ParameterizedTest
    @CsvSource({"900, 840", "1200, 1140", "121, 61", "90, 45", "10, 5", "1, 0.5"})
    void a_token_is_kept_a_minute_less_than_it_lives(int lifetime, double keptSeconds) {
        long kept = (long) (keptSeconds * 1_000_000_000);
        assertKept(kept, token("one", lifetime), token("two", lifetime));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", ", \"expires_in\": null", ", \"expires_in\": -1", ", \"expires_in\": 0"})
    void a_token_of_unknown_life_is_kept_for_fourteen_minutes(String lifetime) {
        long kept = Duration.ofMinutes(14).toNanos();
        assertKept(kept, "{\"access_token\": \"one\"" + lifetime + "}", "{\"access_token\": \"two\"" + lifetime + "}");
    }

    private void assertKept(long kept, String first, String second) {
        answerToken(okJson(first));
        assertThat(current()).isEqualTo("one");
        answerToken(okJson(second));
        nanos.addAndGet(kept - 1);
        assertThat(current()).isEqualTo("one");
        nanos.addAndGet(1);
        assertThat(current()).isEqualTo("two");
        AIRBYTE.verify(2, tokenCalls());
    }

    @Test
    void threads_that_start_together_on_an_expired_token_fetch_one() throws Exception {
        answerToken("old", 900);
        assertThat(current()).isEqualTo("old");
        nanos.addAndGet(Duration.ofMinutes(14).toNanos());
        answerToken(okJson(token("new", 900)).withFixedDelay(100));

        assertThat(together(this::current)).containsExactly("new");
        AIRBYTE.verify(2, tokenCalls());
    }

    @Test
    void threads_that_waited_for_a_failure_all_get_it() throws Exception {
        answerToken(failure(401, "{\"detail\": \"invalid client credentials\"}").withFixedDelay(300));

        Set<Object> outcomes = together(() -> {
            try {
                return current();
            } catch (AuthenticationException refused) {
                return refused.getMessage();
            }
        });

        assertThat(outcomes).singleElement().asString().contains("invalid client credentials");
    }

    @Test
    void many_refusals_of_one_token_fetch_one_another() throws Exception {
        answerToken("old", 900);
        Credential old = credentials.current();
        answerToken(okJson(token("new", 900)).withFixedDelay(100));

        assertThat(together(() -> {
                    assertThat(credentials.reject(old)).isTrue();
                    return current();
                }))
                .containsExactly("new");
        AIRBYTE.verify(2, tokenCalls());
    }

    @Test
    void a_slow_thread_does_not_discard_a_newer_token() {
        answerToken("old", 900);
        Credential old = credentials.current();
        credentials.reject(old);
        answerToken("new", 900);
        assertThat(current()).isEqualTo("new");

        assertThat(credentials.reject(old)).isTrue();

        assertThat(current()).isEqualTo("new");
        AIRBYTE.verify(2, tokenCalls());
    }

    @Test
    void closing_ends_the_fetch() {
        answerToken("one", 900);
        credentials.close();

        assertThatThrownBy(credentials::current).isInstanceOf(IllegalStateException.class);
    }

    private String current() {
        return ((Credential.BearerToken) credentials.current()).secret().reveal();
    }

    private static <T> Set<T> together(Callable<T> work) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                calls.add(() -> {
                    barrier.await();
                    return work.call();
                });
            }
            Set<T> outcomes = new HashSet<>();
            for (Future<T> call : pool.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}

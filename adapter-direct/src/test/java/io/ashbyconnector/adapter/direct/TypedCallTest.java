package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.ListQuery;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What typed calls send, to the letter, what they answer with, and when they are refused. Each area has a table of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TypedCallTest extends WireTest {

    /** Half past nine on the first of March 2026. */
    static final Instant MOMENT = Instant.parse("2026-03-01T09:30:00Z");

    private static final Catalog CATALOG = Catalog.ofAshby();
    private static final Pattern ID = Pattern.compile("\\$(\\w+)");

    /** A call, and the operation and body that it becomes; {@code $candidate} there is {@code id("candidate")}. */
    record Call(String operation, Function<AshbyConnector, @Nullable Object> call, String body, boolean confirmed) {

        Call {
            body = ID.matcher(body).replaceAll(name -> id(name.group(1)));
        }

        /** It needs a confirmation. */
        Call asksFirst() {
            return new Call(operation, call, body, true);
        }

        Action action() {
            return CATALOG.entities().stream()
                    .flatMap(entity -> entity.actions().stream())
                    .filter(action -> operation.equals(action.operation()))
                    .findFirst()
                    .orElseThrow();
        }

        void run(AshbyConnector ashby) {
            answer(ashby);
        }

        /** What it answers with: the records of a listing, else what is returned. */
        @Nullable
        Object answer(AshbyConnector ashby) {
            Object answer = call.apply(ashby);
            if (answer instanceof ListQuery<?, ?> query) {
                return query.stream().toList();
            }
            return answer instanceof Optional<?> one ? one.stream().toList() : answer;
        }

        @Override
        public String toString() {
            return operation + " " + body.lines().map(String::strip).reduce("", String::concat);
        }
    }

    static Call call(String operation, Function<AshbyConnector, @Nullable Object> call, String body) {
        return new Call(operation, call, body, false);
    }

    /** A call that answers with nothing. */
    static Call run(String operation, Consumer<AshbyConnector> call, String body) {
        return call(
                operation,
                ashby -> {
                    call.accept(ashby);
                    return null;
                },
                body);
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    abstract List<Call> calls();

    private static void answerTo(Call call) {
        answer(
                call.action().answer().isMany()
                        ? "{\"success\": true, \"results\": [{\"id\": \"x\"}], \"moreDataAvailable\": false}"
                        : "{\"success\": true, \"results\": {\"id\": \"x\"}}");
    }

    private AshbyConnector writing() {
        return connect(ConfigKey.ALLOW_WRITES, "true");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_call_is_one_post_of_what_was_said(Call call) {
        answerTo(call);

        Object answer = call.answer(writing().with(CallOptions.confirmed()));

        ASHBY.verify(1, postRequestedFor(urlEqualTo("/" + call.operation())).withRequestBody(equalToJson(call.body())));
        assertThat(ASHBY.getAllServeEvents()).hasSize(1);
        RecordType record = call.action().record();
        if (call.action().answer() == Answer.NOTHING) {
            assertThat(answer).isNull();
        } else if (record != null) {
            assertThat(answer instanceof List<?> list ? list : List.of(Objects.requireNonNull(answer)))
                    .singleElement()
                    .isInstanceOf(record.type());
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_write_is_refused_before_the_network_unless_allowed(Call call) {
        answerTo(call);
        AshbyConnector reading = connect();
        if (call.action().effect().isWrite()) {
            assertThatExceptionOfType(WritesDisabledException.class).isThrownBy(() -> call.run(reading));
            assertThat(ASHBY.getAllServeEvents()).isEmpty();
        } else {
            assertThatNoException().isThrownBy(() -> call.run(reading));
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_mails_or_cannot_be_undone_is_to_be_confirmed(Call call) {
        answerTo(call);
        if (call.confirmed()) {
            assertThatExceptionOfType(ConfirmationRequiredException.class).isThrownBy(() -> call.run(writing()));
            assertThat(ASHBY.getAllServeEvents()).isEmpty();
        } else {
            assertThatNoException().isThrownBy(() -> call.run(writing()));
        }
    }
}

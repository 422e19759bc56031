package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A pass over a listing gives out every record, and its state after the last one and not before; what expires makes it a full
 * pass, and what fails can be tried again.
 */
public abstract class PassesContract extends AdapterContract<Backend> {

    private static final String LISTING = "candidates.list";

    /** For the subclass of an adapter. */
    protected PassesContract() {}

    final Stream<String> listedEntities() {
        return entities().filter(entity -> capabilities().supports(entity, "list"));
    }

    @ParameterizedTest
    @MethodSource("listedEntities")
    void a_pass_visits_every_record_once_and_has_its_state_after_the_last(String entity) {
        SyncPass<JsonNode> pass = connect().sync(entity, SyncState.none());

        assertThat(rest(pass)).isEqualTo(backend().ids(entity));
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart()).isEmpty();
        assertThat(pass.state().operation()).isEqualTo(entity + ".list");
        assertThat(pass.state().completedAt()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("listedEntities")
    void a_pass_from_the_state_of_another_needs_no_restart(String entity) {
        AshbyConnector connector = connect();
        SyncPass<JsonNode> first = connector.sync(entity, SyncState.none());
        rest(first);

        SyncPass<JsonNode> next = connector.sync(entity, first.state());

        assertThat(backend().ids(entity)).containsAll(rest(next));
        assertThat(next.isFull()).isEqualTo(first.state().syncToken() == null);
        assertThat(next.restart()).isEmpty();
    }

    final Stream<Failure> anExpiredToken() {
        return isListed() && capabilities().supports("candidates", "list", "syncToken")
                ? firstOf(Failure.EXPIRED_SYNC_TOKEN)
                : Stream.of();
    }

    private boolean isListed() {
        return capabilities().supports("candidates", "list");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("anExpiredToken")
    void a_sync_token_that_expired_makes_it_a_full_pass_which_says_so(Failure expired) {
        SyncPass<JsonNode> pass = connect().sync("candidates", old());
        assertThat(pass.isFull()).isFalse();
        backend().fail(expired, 1);

        assertThat(rest(pass)).isEqualTo(backend().ids("candidates"));
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart())
                .map(ExpiredException::code)
                .contains(String.valueOf(backend().report(expired).code()));
    }

    final Stream<String> withoutTokens() {
        return listedEntities()
                .filter(entity -> entity.equals("candidates"))
                .filter(entity -> !capabilities().supports(entity, "list", "syncToken"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("withoutTokens")
    void a_mode_without_sync_tokens_makes_full_passes(String entity) {
        SyncPass<JsonNode> pass = connect().sync(entity, old());

        assertThat(rest(pass)).isEqualTo(backend().ids(entity));
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart()).isPresent();
        assertThat(pass.state().syncToken()).isNull();
    }

    private static SyncState old() {
        return new SyncState(LISTING, Map.of(), "a-token-of-long-ago", Instant.parse("2020-01-01T00:00:00Z"));
    }

    final Stream<Failure> anExpiredCursor() {
        return isListed() ? firstOf(Failure.EXPIRED_CURSOR) : Stream.of();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("anExpiredCursor")
    void a_cursor_that_expires_on_the_way_makes_it_begin_anew(Failure expired) {
        SyncPass<JsonNode> pass = connect().sync("candidates", SyncState.none());
        List<String> visited = page(pass);
        if (!isUnderWay(visited)) {
            return;
        }
        backend().fail(expired, 1);
        List<String> again = rest(pass);

        assertThat(again).isEqualTo(backend().ids("candidates")).startsWith(visited.toArray(String[]::new));
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart())
                .map(ExpiredException::code)
                .contains(String.valueOf(backend().report(expired).code()));
    }

    final Stream<Failure> failuresOnTheWay() {
        return failures()
                .filter(failure -> isListed() && failure.exception() != ExpiredException.class)
                .filter(failure -> failure != Failure.SLOW && failure != Failure.RATE_LIMITED);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failuresOnTheWay")
    void a_pass_that_failed_on_the_way_has_no_state_and_goes_on_where_it_failed(Failure failure) {
        SyncPass<JsonNode> pass = connect().sync("candidates", SyncState.none());
        List<String> visited = new ArrayList<>(page(pass));
        if (!isUnderWay(visited)) {
            return;
        }
        backend().fail(failure, 2); // the first of them may be made up for by another connection

        assertThatExceptionOfType(AshbyConnectorException.class)
                .isThrownBy(pass::hasNext)
                .isExactlyInstanceOf(failure.exception());
        assertThatIllegalStateException().isThrownBy(pass::state);
        backend().fail(failure, 0); // all is well again
        visited.addAll(rest(pass));

        assertThat(visited).isEqualTo(backend().ids("candidates"));
        assertThat(pass.restart()).isEmpty();
        assertThat(pass.state().operation()).isEqualTo(LISTING);
    }

    final Stream<Failure> aFailureOnTheWay() {
        return failuresOnTheWay().limit(1);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("aFailureOnTheWay")
    void a_pass_that_is_repeated_from_its_old_state_loses_nothing(Failure failure) {
        AshbyConnector connector = connect();
        SyncPass<JsonNode> failed = connector.sync("candidates", SyncState.none());
        List<String> visited = new ArrayList<>(page(failed));
        if (!isUnderWay(visited)) {
            return;
        }
        backend().fail(failure, 2);
        assertThatExceptionOfType(AshbyConnectorException.class).isThrownBy(failed::hasNext);
        failed.close();
        backend().fail(failure, 0); // all is well again

        visited.addAll(rest(connector.sync("candidates", SyncState.none())));

        assertThat(new LinkedHashSet<>(visited))
                .containsExactlyElementsOf(backend().ids("candidates"));
    }

    /** Whether something can happen on the way to the next page, which there is not in the smallest of services. */
    private boolean isUnderWay(List<String> visited) {
        return visited.size() < backend().ids("candidates").size();
    }

    private static List<String> page(SyncPass<JsonNode> pass) {
        return pass.nextPage().stream().map(PassesContract::id).toList();
    }

    private static List<String> rest(SyncPass<JsonNode> pass) {
        List<String> ids = new ArrayList<>();
        while (pass.hasNext()) {
            assertThatIllegalStateException().isThrownBy(pass::state);
            ids.add(id(pass.next()));
        }
        return ids;
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}

package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.GettableEntity;
import io.ashbyconnector.api.ListableEntity;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every entity's records come back whole, in the same shape, whichever way they are asked for. */
public abstract class RecordsContract extends AdapterContract<Backend> {

    private static final int LIMIT = 25;

    private final RecordDecoders decoders = new RecordDecoders();

    /** For the subclass of an adapter. */
    protected RecordsContract() {}

    /** Those that the mode lists; that it refuses the others is {@link ValidationContract}'s to hold. */
    final Stream<String> listedEntities() {
        return entities().filter(entity -> capabilities().supports(entity, "list"));
    }

    @ParameterizedTest
    @MethodSource("listedEntities")
    void a_list_is_an_array_of_records_with_its_place(String entity) {
        List<String> all = backend().ids(entity);

        ExecutionResult result = connect().execute(entity, "list", Map.of());

        assertThat(result.data().isArray()).isTrue();
        List<String> ids = ids(result.data());
        assertThat(ids).isNotEmpty().isEqualTo(all.subList(0, ids.size()));
        assertPlace(result.meta(), ids.size() < all.size());
    }

    @ParameterizedTest
    @MethodSource("listedEntities")
    void a_typed_page_holds_the_same_records(String entity) {
        AshbyConnector connector = connect();
        ExecutionResult generic = connector.execute(entity, "list", Map.of());

        Page<?> typed = TypedEntities.of(connector, entity).page();

        assertThat(idsOf(typed.records())).isEqualTo(ids(generic.data()));
        assertPlace(
                typed.meta(),
                idsOf(typed.records()).size() < backend().ids(entity).size());
    }

    @ParameterizedTest
    @MethodSource("listedEntities")
    void a_typed_stream_visits_every_record_once(String entity) {
        ListableEntity<?, ?> records = TypedEntities.of(connect(), entity);

        assertThat(idsOf(records.stream().toList()))
                .isEqualTo(backend().ids(entity))
                .doesNotHaveDuplicates();
    }

    final Stream<String> pagedEntities() {
        return listedEntities().filter(entity -> capabilities().supports(entity, "list", "cursor"));
    }

    @ParameterizedTest
    @MethodSource("pagedEntities")
    void cursors_lead_from_page_to_page_to_the_end(String entity) {
        AshbyConnector connector = connect();
        Map<String, Object> params = new HashMap<>();
        if (capabilities().supports(entity, "list", "limit")) {
            params.put("limit", LIMIT);
        }
        List<String> visited = new ArrayList<>();
        @Nullable PageMeta place;
        do {
            ExecutionResult page = connector.execute(entity, "list", params);
            visited.addAll(ids(page.data()));
            place = page.meta();
            assertPlace(place, visited.size() < backend().ids(entity).size());
            if (place != null && place.cursor() != null) {
                params.put("cursor", place.cursor());
            }
        } while (place != null && place.hasMore());

        assertThat(visited).isEqualTo(backend().ids(entity));
    }

    @ParameterizedTest
    @MethodSource("listedEntities")
    void a_walk_with_a_decoder_of_the_callers_visits_every_record_once(String entity) {
        Stream<Page<JsonNode>> pages = connect().pages(entity, "list", Map.of(), decoders.of(JsonNode.class));

        assertThat(pages.flatMap(page -> page.records().stream()).map(RecordsContract::id))
                .isEqualTo(backend().ids(entity));
    }

    @ParameterizedTest
    @MethodSource("gettableEntities")
    void a_record_comes_by_itself(String entity) {
        boolean supported = capabilities().supports(entity, "get");
        String id = supported ? backend().idsToGet(entity).get(0) : "0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21";
        Map<String, Object> params = Map.of(idParameter(entity), id);
        AshbyConnector connector = connect();
        GettableEntity<?, ?> typed = (GettableEntity<?, ?>) TypedEntities.of(connector, entity);
        if (!supported) {
            assertThatThrownBy(() -> connector.execute(entity, "get", params)).isInstanceOf(UnsupportedException.class);
            assertThatThrownBy(() -> typed.get(id)).isInstanceOf(UnsupportedException.class);
            return;
        }

        ExecutionResult result = connector.execute(entity, "get", params);

        assertThat(result.data().isObject()).isTrue();
        assertThat(id(result.data())).isEqualTo(id);
        assertThat(result.meta()).isNull();
        assertThat(id(tree(typed.get(id)))).isEqualTo(id);
    }

    static Stream<String> searchableEntities() {
        return CATALOG.entities().stream()
                .filter(entity -> entity.actionNames().contains("context_store_search"))
                .map(entity -> entity.name());
    }

    @ParameterizedTest
    @MethodSource("searchableEntities")
    void a_search_is_a_page_of_records(String entity) {
        String search = "context_store_search";
        if (!capabilities().supports(entity, search)) {
            assertThatThrownBy(() -> connect().execute(entity, search, Map.of()))
                    .isInstanceOf(UnsupportedException.class);
            assertThat(backend().calls()).isZero();
            return;
        }

        ExecutionResult result = connect().execute(entity, search, Map.of());

        assertThat(result.data().isArray()).isTrue();
        assertThat(result.meta()).isNotNull();
    }

    @Test
    void a_limit_bounds_the_page() {
        if (!capabilities().supports("candidates", "list", "limit")) {
            assertThatThrownBy(() -> connect().candidates().list().limit(1).page())
                    .isInstanceOf(UnsupportedException.class);
            return;
        }
        List<String> all = backend().ids("candidates");

        Page<Candidate> page = connect().candidates().list().limit(1).page();

        assertThat(page.records()).extracting(Candidate::id).containsExactly(all.get(0));
        assertPlace(page.meta(), all.size() > 1);
    }

    @Test
    void a_parameter_without_a_value_counts_as_not_given() {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("cursor", null);
        params.put("limit", null);

        assertThat(ids(connect().execute("candidates", "list", params).data()))
                .startsWith(backend().ids("candidates").get(0));
    }

    @Test
    void the_check_says_what_answered_and_what_proves_it() {
        AshbyConnector connector = connect();

        ConnectorCheck check = connector.check();

        assertThat(check.mode())
                .isEqualTo(connector.mode())
                .isEqualTo(backend().adapter().mode());
        assertThat(check.service()).isNotBlank();
        assertThat(check.evidence()).isNotBlank();
        assertThat(check.access(CATALOG.action("candidates", "list")).access()).isNotEqualTo(Access.DENIED);
        assertThat(check.grants())
                .allSatisfy(grant -> assertThat(grant.reason() != null).isEqualTo(grant.access() == Access.UNKNOWN));
    }

    private static void assertPlace(@Nullable PageMeta place, boolean more) {
        assertThat(place).isNotNull();
        if (place != null) {
            assertThat(place.hasMore()).isEqualTo(more);
            assertThat(place.cursor() != null).isEqualTo(more);
        }
    }

    private static String idParameter(String entity) {
        return String.valueOf(CATALOG.action(entity, "get").id());
    }

    private JsonNode tree(Object typedRecord) {
        return decoders.mapper().valueToTree(typedRecord);
    }

    private List<String> idsOf(List<?> typedRecords) {
        return typedRecords.stream().map(each -> id(tree(each))).toList();
    }

    private static List<String> ids(JsonNode records) {
        return records.valueStream().map(RecordsContract::id).toList();
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }
}

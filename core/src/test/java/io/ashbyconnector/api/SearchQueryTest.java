package io.ashbyconnector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.internal.engine.WriteAudit;
import io.ashbyconnector.internal.engine.WriteGate;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ContextStore;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    private final List<CheckedCall> sent = new ArrayList<>();
    private final Catalog catalog = Catalog.ofAshby();
    private final SearchQuery<String> search = new SearchQuery<>(new QueryTarget<>(
            new Engine(
                    catalog,
                    "test",
                    Capabilities.all(catalog),
                    WriteGate.of(ConnectorConfig.empty(), catalog),
                    WriteAudit.of(ConnectorConfig.empty()),
                    new StoreAlone(),
                    ConnectorConfig.empty(),
                    new RecordDecoders(),
                    0,
                    List.of()),
            "candidates",
            "context_store_search",
            parser -> "row"));

    private Map<String, @Nullable Object> params(SearchQuery<String> query) {
        query.page();
        return sent.get(sent.size() - 1).params();
    }

    @Test
    void a_filter_says_what_the_grammar_allows() {
        Filter filter = Filter.like("name", "%an%")
                .and(Filter.neq("company", null), Filter.not(Filter.in("school", "A", "B")))
                .or(Filter.fuzzy("position", "data engineer"));
        assertThat(filter.toString())
                .isEqualTo("{or=[{and=[{like={name=%an%}}, {neq={company=null}}, {not={in={school=[A, B]}}}]},"
                        + " {fuzzy={position=data engineer}}]}");
    }

    @Test
    void a_search_sends_filter_sort_fields_limit_and_cursor() {
        Map<String, @Nullable Object> params = params(search.where(Filter.eq("name", "Ada"))
                .ascending("name")
                .descending("id")
                .fields("id", "name")
                .limit(7)
                .cursor("c"));
        assertThat(params)
                .containsEntry(
                        "query",
                        Map.of(
                                "filter",
                                Map.of("eq", Map.of("name", "Ada")),
                                "sort",
                                List.of(Map.of("name", "asc"), Map.of("id", "desc"))))
                .containsEntry("fields", List.of(List.of("id"), List.of("name")))
                .containsEntry("limit", 7L)
                .containsEntry("cursor", "c");
        assertThat(sent.get(0).operation()).isEqualTo("candidates.context_store_search");
    }

    @Test
    void a_second_filter_narrows_the_first_and_queries_share_nothing() {
        SearchQuery<String> first = search.where(Filter.gt("name", "A"));
        assertThat(params(first.where(Filter.lte("name", "M"))))
                .containsEntry(
                        "query",
                        Map.of(
                                "filter",
                                Map.of(
                                        "and",
                                        List.of(
                                                Map.of("gt", Map.of("name", "A")),
                                                Map.of("lte", Map.of("name", "M"))))));
        assertThat(params(first)).containsEntry("query", Map.of("filter", Map.of("gt", Map.of("name", "A"))));
        assertThat(params(search)).doesNotContainKey("query");
    }

    @Test
    void a_field_that_the_copy_lacks_is_refused_as_it_is_named() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> search.where(Filter.eq("name", "x").and(Filter.keyword("compny", "y"))))
                .withMessageContaining("Did you mean 'company'?");
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> search.ascending("createdAt"));
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> search.fields("emailAddresses"));
        assertThat(sent).isEmpty();
    }

    /** Remembers what its context store is asked, which answers with empty pages. */
    private final class StoreAlone implements Adapter {

        @Override
        public Authentication authentication() {
            return Authentication.none();
        }

        @Override
        public Execution execution() {
            throw new AssertionError("a search is the context store's");
        }

        @Override
        public Optional<ContextStore> contextStore() {
            return Optional.of(new RecordingStore());
        }
    }

    private final class RecordingStore implements ContextStore {

        @Override
        public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
            sent.add(call);
            return Response.page(List.of(), new PageMeta(null, false, null));
        }
    }
}

package io.ashbyconnector.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.error.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Pages and results that a program makes itself, or reads from JSON. */
class PageTest {

    private static final PageMeta MORE = new PageMeta("c1", true, null);
    private static final PageMeta LAST = new PageMeta(null, false, "token");
    private static final PageMeta CUT_OFF = new PageMeta(null, true, null);
    private static final ResponseInfo INFO = new ResponseInfo("r1", 200, 1, Duration.ofMillis(80), Map.of());
    private static final JsonMapper JSON = JsonMapper.shared();

    private static ExecutionResult result(PageMeta meta) {
        return new ExecutionResult(JsonNodeFactory.instance.arrayNode().add("a"), meta, INFO);
    }

    @Test
    void one_that_no_connector_fetched_says_so() {
        Page<String> page = new Page<>(List.of("a"), MORE);
        assertThat(page.hasNextPage()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(page::nextPage)
                .withMessageContaining("No connector fetched this page");
        assertThat(result(MORE).hasNextPage()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> result(MORE).nextPage())
                .withMessageContaining("No connector fetched this page");
    }

    @Test
    void a_last_page_has_no_next_one() {
        for (PageMeta meta : List.of(LAST, CUT_OFF)) {
            Page<String> page = new Page<>(List.of("a"), meta).followedBy(() -> new Page<>(List.of(), LAST));
            assertThat(page.hasNextPage()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(page::nextPage)
                    .withMessageContaining("no next page");
            ExecutionResult result = result(meta).followedBy(() -> result(LAST));
            assertThat(result.hasNextPage()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(result::nextPage);
        }
    }

    @Test
    void what_is_no_page_has_no_next_one() {
        ExecutionResult record = new ExecutionResult(JsonNodeFactory.instance.objectNode(), null, INFO);
        assertThat(record.hasNextPage()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(record::nextPage);
    }

    @Test
    void a_test_can_hand_out_pages_of_its_own() {
        Page<String> last = new Page<>(List.of("b"), LAST);
        assertThat(new Page<>(List.of("a"), MORE).followedBy(() -> last).nextPage())
                .isSameAs(last);
        ExecutionResult end = result(LAST);
        assertThat(result(MORE).followedBy(() -> end).nextPage()).isSameAs(end);
    }

    @Test
    void the_way_to_the_next_page_is_no_part_of_its_value() {
        Page<String> page = new Page<>(List.of("a"), MORE, INFO);
        Page<String> fetched = page.followedBy(() -> new Page<>(List.of(), LAST));
        assertThat(fetched).isEqualTo(page).hasSameHashCodeAs(page).hasToString(page.toString());
        assertThat(page)
                .isNotEqualTo(new Page<>(List.of("b"), MORE, INFO))
                .isNotEqualTo(new Page<>(List.of("a"), LAST, INFO))
                .isNotEqualTo(new Page<>(List.of("a"), MORE));
        ExecutionResult result = result(MORE);
        ExecutionResult returned = result.followedBy(() -> result(LAST));
        assertThat(returned).isEqualTo(result).hasSameHashCodeAs(result).hasToString(result.toString());
        assertThat(result).isNotEqualTo(result(LAST));
    }

    @Test
    void json_brings_back_all_but_the_way_to_the_next_page() {
        Page<String> page = new Page<>(List.of("a"), MORE, INFO).followedBy(() -> new Page<>(List.of(), LAST));
        String json = JSON.writeValueAsString(page);
        assertThat(JSON.readTree(json).propertyNames()).containsExactlyInAnyOrder("records", "meta", "info");
        Page<String> read = JSON.readValue(json, new TypeReference<>() {});
        assertThat(read).isEqualTo(page);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(read::nextPage);

        ExecutionResult result = result(MORE).followedBy(() -> result(LAST));
        json = JSON.writeValueAsString(result);
        assertThat(JSON.readTree(json).propertyNames()).containsExactlyInAnyOrder("data", "meta", "info");
        ExecutionResult readResult = JSON.readValue(json, ExecutionResult.class);
        assertThat(readResult).isEqualTo(result);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(readResult::nextPage);
    }
}

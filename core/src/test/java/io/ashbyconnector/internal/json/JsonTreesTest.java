package io.ashbyconnector.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class JsonTreesTest {

    /** What a tree, a text and a value are to each other, by Jackson's own account. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                " [false, null, \"\", {\"a\": {\"b\": [[]]}}] ",
                "{\"a\": 1, \"b\": 2, \"a\": [3]}",
                "[0, -0, 2147483647, 2147483648, -9223372036854775809, 1.50, 1e3, 1E-7, -0.0, 123456789012345678901.5]",
                "\"\\u0000 \\\" \\\\ \\/ \\n é 😀 \\ud83d \\u2028\"",
                "{\"\": {\"é\\\"\": \"</script>\"}}",
                ""
            })
    void it_reads_and_writes_what_a_mapper_does(String json) {
        assertThat(JsonTrees.read(json)).isEqualTo(MAPPER.readTree(json));
        if (!json.isEmpty()) {
            assertThat(JsonTrees.write(JsonTrees.read(json)))
                    .isEqualTo(MAPPER.writeValueAsString(MAPPER.readTree(json)));
            assertThat(JsonTrees.value(JsonTrees.read(json)))
                    .isEqualTo(MAPPER.treeToValue(MAPPER.readTree(json), Object.class));
        }
    }

    @Test
    void a_value_becomes_the_tree_that_a_mapper_makes_of_it() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "é");
        value.put("flag", true);
        value.put("numbers", List.of(1, 2L, new BigInteger("9223372036854775808"), new BigDecimal("1.50")));
        value.put("list", new ArrayList<>(Arrays.asList("a", null, Map.of("b", List.of()))));
        value.put("nothing", null);

        assertThat(JsonTrees.of(value)).isEqualTo(MAPPER.valueToTree(value));
        assertThat(JsonTrees.value(JsonTrees.of(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[1", "{\"a\"", "{\"a\" 1}", "[1,]", "nul", "\"a", "{a: 1}", "01", "NaN", "]", "[] x", "{}]"
            })
    void what_is_no_json_is_refused(String text) {
        assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> JsonTrees.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "1 2", "[] null"})
    void more_than_one_value_is_refused(String text) {
        assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> JsonTrees.read(text));
    }

    @Test
    void a_name_that_an_object_has_twice_is_refused_where_names_are_to_be_distinct() {
        String twice = "{\"a\": [{\"b\": 1,\n \"b\": null}]}";

        assertThat(JsonTrees.write(JsonTrees.read(twice))).isEqualTo("{\"a\":[{\"b\":null}]}");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> JsonTrees.readDistinct(twice))
                .satisfies(
                        refused -> assertThat(refused.getLocation().getLineNr()).isEqualTo(2));
        assertThat(JsonTrees.readDistinct("[{\"a\": 1}, {\"a\": 1}]")).hasSize(2);
    }
}

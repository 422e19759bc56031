package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    @Test
    void values_of_every_kind_are_written_in_order() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("text", "a \"quote\", a \\ and \u00fc\n");
        object.put("nothing", null);
        object.put("yes", true);
        object.put("int", 1);
        object.put("long", Long.MAX_VALUE);
        object.put("short", (short) -2);
        object.put("byte", (byte) 3);
        object.put("double", 1.5);
        object.put("float", 0.25f);
        object.put("decimal", new BigDecimal("12345678901234567890.10"));
        object.put("big", new BigInteger("123456789012345678901234567890"));
        object.put("list", new ArrayList<>(Arrays.asList("a", null, List.of(1, 2), Map.of("b", false))));
        object.put("object", Map.of("deep", Map.of("deeper", List.of())));
        object.put("instant", Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(JsonText.of(object)).isEqualTo("""
                        {"text":"a \\"quote\\", a \\\\ and \u00fc\\n","nothing":null,"yes":true,"int":1,\
                        "long":9223372036854775807,"short":-2,"byte":3,"double":1.5,"float":0.25,\
                        "decimal":12345678901234567890.10,"big":123456789012345678901234567890,\
                        "list":["a",null,[1,2],{"b":false}],"object":{"deep":{"deeper":[]}},\
                        "instant":"2026-11-23T10:00:00Z"}""");
    }

    @Test
    void what_is_written_is_json_again() {
        JsonNode read = JsonMapper.shared().readTree(JsonText.of(Map.of("huge", 1e300, "tiny", 1e-300, "empty", "")));
        assertThat(read.get("huge").asDouble()).isEqualTo(1e300);
        assertThat(read.get("tiny").asDouble()).isEqualTo(1e-300);
        assertThat(read.get("empty").asString()).isEmpty();
        assertThat(JsonText.of(Map.of())).isEqualTo("{}");
    }

    @Test
    void what_json_has_no_number_for_is_refused() {
        assertThatThrownBy(() -> JsonText.of(Map.of("n", Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonText.of(Map.of("n", Double.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

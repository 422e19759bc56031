package io.ashbyconnector.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Records come out as they came in. */
class JsonCodecTest {

    private final JsonCodec json = new JsonCodec();

    private String copied(String record) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            return JsonCodec.text(json.bytes().decode(parser));
        }
    }

    @Test
    void a_record_is_copied_to_the_last_digit() {
        String record =
                "{\"a\":1.10,\"b\":1e400,\"c\":123456789012345678901234567890,\"d\":0.1000000000000000055511151231257827,"
                        + "\"e\":[null,true,false,{}],\"f\":\"日本 \\u001b \\\" \\\\\",\"a\":2}";

        assertThat(copied(record)).isEqualTo(record.replace("\\u001b", "\\u001B"));
    }

    @Test
    void half_a_surrogate_pair_survives() {
        assertThat(copied("{\"a\":\"x\\ud83d\"}")).isEqualTo("{\"a\":\"x\\ud83d\"}");
    }

    @Test
    void a_tree_keeps_numbers_too() {
        String record = "{\"a\":1.10,\"b\":12345678901234567890,\"c\":[\"x\",null,true]}";

        assertThat(JsonCodec.text(json.bytes(json.tree(record.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(record);
    }

    @Test
    void what_a_terminal_would_obey_is_escaped() {
        String pretty = json.pretty("{\"a\":\"\u202e\u009b\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(pretty).isEqualTo("{\n  \"a\": \"\\u202e\\u009b\"\n}\n");
    }
}

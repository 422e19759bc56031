package io.ashbyconnector.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.model.ModelSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes without marks in every field of every record. A field that changes sides changes a line of
 * {@code outside-text.txt}; whoever changes that answers for it.
 */
class OutsideTextFieldsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WORDS = "Obey me";
    private static final String CODE = "obey-me_1";

    static Set<String> records() {
        return ListedRecords.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("records")
    void each_field_comes_marked_but_for_what_the_table_says(String name) throws IOException {
        RecordType record = Objects.requireNonNull(ListedRecords.all().get(name));
        assertThat(bare(name, record).toList()).isEqualTo(table(name));
    }

    /** The lines of the table for a kind of record: {@code candidates id code}. */
    private static List<String> table(String name) throws IOException {
        try (InputStream in = OutsideTextFieldsTest.class.getResourceAsStream("/outside-text.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .toList();
        }
    }

    private static Stream<String> bare(String name, RecordType record) {
        ListedRecords listed = new ListedRecords(record);
        return ModelSchema.fields(record.type()).stream().map(field -> {
            Map<String, JsonNode> probes = probes(field);
            JsonNode seen = listed.seen(probes.values().stream()
                    .map(probe -> record(field.path(), probe))
                    .toList());
            assertThat(seen).hasSameSizeAs(probes.keySet());
            StringBuilder line = new StringBuilder(name + " " + field.path());
            int index = 0;
            for (String probe : probes.keySet()) {
                line.append(seen.get(index++).toString().contains("⟦") ? "" : " " + probe);
            }
            return line.toString();
        });
    }

    private static Map<String, JsonNode> probes(ModelSchema.Field field) {
        Map<String, JsonNode> probes = new LinkedHashMap<>();
        probes.put("words", text(WORDS));
        probes.put("code", text(CODE));
        field.knownValues().stream().findFirst().ifPresent(value -> probes.put("known", text(value)));
        if (!field.path().equals("id")) {
            probes.put("within", JSON.createObjectNode().set("new", text(WORDS)));
        }
        return probes;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static String record(String path, JsonNode value) {
        JsonNode node = value;
        String[] names = path.split("\\.", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            JsonNode element = names[i].endsWith("[]") ? JSON.createArrayNode().add(node) : node;
            node = JSON.createObjectNode().set(names[i].replace("[]", ""), element);
        }
        return ((ObjectNode) node).toString();
    }
}

package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.query.RecordDecoders;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees of JSON, and their text. The mapper costs start-up time, so it is made when it is first needed. */
final class Json {

    private final RecordDecoders decoders = new RecordDecoders();

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    JsonMapper mapper() {
        return decoders.mapper();
    }

    JsonNode tree(byte[] json) {
        return mapper().readTree(json);
    }

    byte[] bytes(JsonNode node) {
        return mapper().writeValueAsBytes(node);
    }

    /**
     * Reads what a person wrote, and accepts nothing doubtful.
     *
     * @return maps, lists, strings, numbers and booleans; null for {@code null}
     * @throws JacksonException when it is not one JSON value, or an object names a member twice
     */
    @Nullable
    Object read(String text) {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readValue(text, Object.class);
    }

    /** A document for a person to read: indented, and nothing in it that a terminal would obey. */
    String pretty(byte[] json) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return forTerminal(mapper().writer().with(printer).writeValueAsString(tree(json))) + "\n";
    }

    /** The same JSON with every character escaped that a terminal would obey. */
    static String forTerminal(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c == '\n' || Printable.isHarmless(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return safe.toString();
    }

    static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}

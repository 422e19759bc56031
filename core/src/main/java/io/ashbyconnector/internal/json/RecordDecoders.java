package io.ashbyconnector.internal.json;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.RecordDecoder;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Decodes records with Jackson, straight from the parser. Thread-safe; makes its mapper when it is first needed. */
public final class RecordDecoders {

    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private volatile @Nullable JsonMapper mapper;
    private @Nullable JsonMapper rowMapper;

    /**
     * Makes decoders.
     *
     * @throws ConfigurationException when Jackson on the class path is too old, or its annotations are
     */
    public RecordDecoders() {
        JacksonVersion.installed().require();
    }

    /**
     * Decodes into a record of the model, or into {@link JsonNode}. A field whose value has another shape than the model
     * says is kept as it came in the record's {@code additionalProperties}, under its name; in its place is null, in that of
     * a list what of it could be read.
     */
    public <T> RecordDecoder<T> of(Class<T> type) {
        return new Typed<>(this, type);
    }

    /**
     * Decodes rows of a statement into a type of the caller's, whose components are the columns' names as Java writes them:
     * {@code hiredAt} for {@code hired_at}.
     */
    public <T> RecordDecoder<T> rows(Class<T> type) {
        ObjectReader reader = rowMapper().readerFor(type);
        return reader::readValue;
    }

    /** A decoder whose results tell by themselves whether they have an id, and which is given the parser of the page. */
    public sealed interface Telling<T> extends RecordDecoder<T> {}

    private record Typed<T>(RecordDecoders decoders, Class<T> type) implements Telling<T> {

        @Override
        public T decode(JsonParser parser) {
            T value = decoders.reader(type).readValue(parser);
            return value;
        }
    }

    /**
     * Decodes into trees, for one call: an answer of more than a million values fails. Trees take many
     * times the bytes that they are read from; model records and streams of bytes have no such limit.
     *
     * @param operation what the failure names
     */
    public RecordDecoder<JsonNode> trees(String operation) {
        return new TreeDecoder(operation);
    }

    /** Counts anew with every parser, as every page has its own. */
    private static final class TreeDecoder implements Telling<JsonNode> {

        private final String operation;
        private WeakReference<@Nullable JsonParser> page = new WeakReference<>(null);
        private LimitedNodes nodes;

        TreeDecoder(String operation) {
            this.operation = operation;
            this.nodes = new LimitedNodes(operation);
        }

        @Override
        public JsonNode decode(JsonParser parser) {
            if (!page.refersTo(parser)) {
                page = new WeakReference<>(parser);
                nodes = new LimitedNodes(operation);
            }
            nodes.count(true);
            try {
                return JsonTrees.read(parser, nodes);
            } finally {
                nodes.count(false);
            }
        }
    }

    private ObjectReader reader(Class<?> type) {
        ObjectReader ready = readers.get(type); // computeIfAbsent would lock, for every record
        return ready == null ? readers.computeIfAbsent(type, this::newReader) : ready;
    }

    private ObjectReader newReader(Class<?> type) {
        try {
            return mapper().readerFor(type);
        } catch (LinkageError unfit) {
            throw new ConfigurationException(
                    ErrorDetails.of("The parts of Jackson on the class path do not fit together: " + unfit + ".")
                            .hint("Import the BOM tools.jackson:jackson-bom, so that all have one version."),
                    unfit);
        }
    }

    /** The mapper, for writing what was decoded, and for reading parameters. */
    public JsonMapper mapper() {
        JsonMapper ready = mapper;
        if (ready == null) {
            synchronized (this) {
                ready = mapper;
                if (ready == null) {
                    ready = newMapper();
                    mapper = ready;
                }
            }
        }
        return ready;
    }

    private synchronized JsonMapper rowMapper() {
        JsonMapper ready = rowMapper;
        if (ready == null) {
            ready = mapper().rebuild()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();
            rowMapper = ready;
        }
        return ready;
    }

    /** Whether a record has an id that is text and not empty. */
    public static boolean holdsId(JsonNode record) {
        JsonNode id = record.path("id");
        return id.isString() && !id.stringValue().isEmpty();
    }

    private JsonMapper newMapper() {
        return JsonMapper.builder()
                .addModule(new TimestampModule())
                .addModule(new RecordModule(part -> mapper().valueToTree(part)))
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }
}

package io.ashbyconnector.internal.resource;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON files that belong to the connector into maps, lists, strings, numbers, booleans and nulls: without data
 * binding, which takes longer to load than these files take to read. Thread-safe.
 */
public final class JsonValues {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonValues() {}

    /**
     * Reads a document to its end, and closes it. Whole numbers become a {@link Long}, others a {@link Double}.
     *
     * @param name what messages call it, such as {@code The file capabilities.json}
     * @throws ConfigurationException when it is not JSON, names a key of an object twice, or cannot be read
     */
    public static @Nullable Object read(InputStream document, String name) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "Something follows its end");
            }
            return value;
        } catch (JacksonIOException unreadable) {
            throw new ConfigurationException(
                    ErrorDetails.of(name + " cannot be read: " + unreadable.getOriginalMessage() + "."), unreadable);
        } catch (JacksonException malformed) {
            TokenStreamLocation location = malformed.getLocation();
            throw new ConfigurationException(
                    ErrorDetails.of(name + " is not JSON: " + malformed.getOriginalMessage()
                            + (location == null ? "." : " (line " + location.getLineNr() + ").")),
                    malformed);
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getDoubleValue();
        }
        return token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getString();
    }
}

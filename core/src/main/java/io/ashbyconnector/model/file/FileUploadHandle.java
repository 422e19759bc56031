package io.ashbyconnector.model.file;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a file can be uploaded, and what to call it then. Ashby API, file.createFileUploadHandle.
 *
 * <p>Whoever has the address and the fields can upload, for ten minutes; {@code toString} leaves them out.
 *
 * @param handle an opaque handle that names the file in a later call, once it is uploaded; may be null
 * @param url where to post the file as multipart/form-data; needs no credential; may be null
 * @param fields the fields of the form; they come before the file; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record FileUploadHandle(
        @JsonPropertyDescription("Opaque handle that names the file in a later call, once it is uploaded") @Nullable
        String handle,

        @JsonPropertyDescription("Where to post the file as multipart/form-data; needs no credential")
        @Format("uri")
        @Nullable
        String url,

        @JsonPropertyDescription("Fields of the form; they come before the file")
        Map<String, String> fields,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param handle an opaque handle that names the file in a later call, once it is uploaded
     * @param url where to post the file as multipart/form-data
     * @param fields the fields of the form
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public FileUploadHandle {
        additionalProperties = Copies.of(additionalProperties);
        fields = Copies.of(texts(fields, additionalProperties.get("fields")));
    }

    /** {@return a builder with nothing set} */
    public static FileUploadHandleBuilder builder() {
        return FileUploadHandleBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public FileUploadHandleBuilder toBuilder() {
        return FileUploadHandleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** A form has nothing but texts: a number or a flag becomes what JSON writes, and null is no field. */
    private static Map<String, String> texts(
            @Nullable Map<String, ? extends @Nullable String> fields, @Nullable JsonNode asCame) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (asCame != null) {
            asCame.forEachEntry((name, value) -> {
                if (!value.isNull()) {
                    texts.put(name, value.isString() ? value.stringValue() : value.toString());
                }
            });
        } else if (fields != null) {
            fields.forEach((name, value) -> {
                if (value != null) {
                    texts.put(name, value);
                }
            });
        }
        return texts;
    }
}

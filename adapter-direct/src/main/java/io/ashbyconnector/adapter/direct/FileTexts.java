package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.TextExtractor;
import io.ashbyconnector.transport.http.HttpResult;
import io.ashbyconnector.transport.http.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code files.text}: fetches a file for a moment, and has its text read by what the class path has for that. */
final class FileTexts {

    private static final String ACTION = "files.text";
    private static final int USUAL_LENGTH = 20_000;
    private static final JsonFactory JSON = new JsonFactory();

    private final AshbyApi api;
    private final DirectFiles files;

    FileTexts(AshbyApi api, DirectFiles files) {
        this.api = api;
        this.files = files;
    }

    /** Whether the action is this one, and there is something that reads texts. */
    static boolean offers(Action action) {
        return action.qualifiedName().equals(ACTION)
                && ServiceLoader.load(TextExtractor.class).iterator().hasNext();
    }

    <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        int max = call.params().get("maxCharacters") instanceof Number limit ? limit.intValue() : USUAL_LENGTH;
        String handle = String.valueOf(call.params().get("fileHandle"));
        HttpResult<String> address = api.fileAddress(call, handle, FileTexts::url);
        try {
            Path file = Files.createTempFile("ashby-", ".file");
            try {
                files.download(call, address.value(), () -> Files.newOutputStream(file));
                String text = text(call, file, max + 1);
                boolean truncated = text.length() > max;
                Map<String, Object> record =
                        Map.of("text", truncated ? text.substring(0, max) : text, "isTruncated", truncated);
                return new Response<>(List.of(decoded(record, decoder)), null, address.info());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The file cannot be kept for its text: " + unwritable.getMessage(), unwritable);
        }
    }

    private static String text(CheckedCall call, Path file, int max) {
        try {
            for (TextExtractor each : ServiceLoader.load(TextExtractor.class)) {
                Optional<String> text = each.text(file, max);
                if (text.isPresent()) {
                    return text.get();
                }
            }
        } catch (IOException unreadable) {
            throw unreadable(call, "The text of the file cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
        throw unreadable(call, "The file is of a kind whose text cannot be read.", null);
    }

    private static BadResponseException unreadable(CheckedCall call, String message, @Nullable IOException cause) {
        return new BadResponseException(
                ErrorDetails.of(message).in(call.operation()).hint("Download the file, and look at it."), false, cause);
    }

    private static String url(JsonParser parser) {
        String url = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals("url");
            parser.nextToken();
            if (wanted && parser.currentToken() == JsonToken.VALUE_STRING) {
                url = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return url;
    }

    private static <T> T decoded(Map<String, Object> record, RecordDecoder<T> decoder) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), JsonText.of(record))) {
            parser.nextToken();
            return decoder.decode(parser);
        }
    }
}

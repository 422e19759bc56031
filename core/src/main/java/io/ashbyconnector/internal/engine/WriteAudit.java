package io.ashbyconnector.internal.engine;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.port.RecordDecoder;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the file that {@code ashby.audit-file} names: a line of JSON for each write that was sent, with the ids in its
 * parameters, that of the record in the answer and its outcome, and nothing else of what people wrote. Every line is appended at once, so that several
 * processes can share the file. Thread-safe; holds no file open between calls.
 */
public final class WriteAudit {

    private static final Logger LOG = LoggerFactory.getLogger(WriteAudit.class);
    private static final String OWNER_ONLY = "rw-------";
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern ID_NAME = Pattern.compile("id|ids|.*(Id|Ids|_id|_ids)");
    private static final Pattern ID = Pattern.compile("[\\w.:-]{1,100}");

    private final @Nullable Path file;
    private final String origin;
    private final @Nullable String onBehalfOf;
    private final JsonFactory json = new JsonFactory();

    private WriteAudit(@Nullable Path file, String origin, @Nullable String onBehalfOf) {
        this.file = file;
        this.origin = origin;
        this.onBehalfOf = onBehalfOf;
    }

    /** Writes the file that a configuration names, if it names one. Opens it for the first write, not before. */
    public static WriteAudit of(ConnectorConfig config) {
        return new WriteAudit(
                config.file(ConfigKey.AUDIT_FILE),
                config.origin(ConfigKey.AUDIT_FILE).orElse(""),
                config.text(ConfigKey.ON_BEHALF_OF));
    }

    /**
     * Runs a call, and notes how it went if it is a write.
     *
     * @param run runs it with the decoder that it is given, which is this one, or one that sees the record's id too
     * @throws ConfigurationException before anything is sent, when the file cannot be opened
     */
    <T> Response<T> noting(CheckedCall call, RecordDecoder<T> decoder, Function<RecordDecoder<T>, Response<T>> run) {
        if (file == null || !call.effect().isWrite()) {
            return run.apply(decoder);
        }
        try (OutputStream lines = open(file)) {
            return noting(call, new RecordId<>(decoder), run, lines);
        } catch (IOException notClosed) {
            throw new IllegalStateException("A file stream that is not buffered has nothing to lose", notClosed);
        }
    }

    private <T> Response<T> noting(
            CheckedCall call, RecordId<T> decoder, Function<RecordDecoder<T>, Response<T>> run, OutputStream lines) {
        Response<T> response;
        try {
            response = run.apply(decoder);
        } catch (AshbyConnectorException failure) {
            if (wasSent(failure)) {
                append(lines, call, null, outcome(failure).id(), failure.responseInfo(), failure.requestId());
            }
            throw failure;
        } catch (RuntimeException | Error unexpected) {
            append(lines, call, null, ErrorType.OUTCOME_UNKNOWN.id(), null, null);
            throw unexpected;
        }
        ResponseInfo info = response.info();
        append(lines, call, recordId(decoder), "ok", info, info == null ? null : info.requestId());
        return response;
    }

    /** Null when the answer is no record, or none with an id. */
    private static @Nullable String recordId(RecordId<?> decoder) {
        String id = decoder.ofOnlyRecord();
        return id != null && ID.matcher(id).matches() ? id : null;
    }

    /** Of a write that was sent, a failure of another type than these would be an unknown outcome. */
    private static boolean wasSent(AshbyConnectorException failure) {
        return switch (outcome(failure)) {
            case OUTCOME_UNKNOWN, API_ERROR, BAD_RESPONSE, EXPIRED, INVALID_INPUT, NOT_FOUND, PERMISSION -> true;
            case AUTHENTICATION, RATE_LIMITED -> failure.responseInfo() != null; // else before the first attempt
            case CONFIGURATION, CONFIRMATION_REQUIRED, INTERRUPTED, NETWORK, TIMEOUT, UNSUPPORTED, WRITES_DISABLED ->
                false;
        };
    }

    private static ErrorType outcome(AshbyConnectorException failure) {
        return failure instanceof CallInterruptedException interrupted && interrupted.mayHaveRun()
                ? ErrorType.OUTCOME_UNKNOWN
                : failure.type();
    }

    private OutputStream open(Path target) {
        try {
            create(target);
            return new FileOutputStream(target.toFile(), true); // a channel would close when its thread is interrupted
        } catch (IOException failure) {
            throw new ConfigurationException(
                    ErrorDetails.of(origin + " names " + target + ", which cannot be written: " + reason(failure)
                                    + ". The write was not sent.")
                            .hint("Name a file in a folder that exists, and that you may write."),
                    failure);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said.replaceFirst("^.*\\((.*)\\)$", "$1");
    }

    private static void create(Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        try {
            if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            } else {
                Files.createFile(target);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            // Another call made it.
        }
    }

    private void append(
            OutputStream lines,
            CheckedCall call,
            @Nullable String recordId,
            String outcome,
            @Nullable ResponseInfo info,
            @Nullable String requestId) {
        try {
            lines.write(line(call, recordId, outcome, info, requestId).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            LOG.error(
                    "{}: the write was sent (outcome: {}, request: {}), but the audit file {} cannot be written: {}.",
                    call.operation(),
                    outcome,
                    requestId,
                    file,
                    failure.getMessage());
        }
    }

    private String line(
            CheckedCall call,
            @Nullable String recordId,
            String outcome,
            @Nullable ResponseInfo info,
            @Nullable String requestId) {
        StringWriter text = new StringWriter();
        try (JsonGenerator line = json.createGenerator(ObjectWriteContext.empty(), text)) {
            line.writeStartObject();
            line.writeStringProperty(
                    "time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            line.writeStringProperty("operation", call.action().operation());
            line.writeStringProperty("action", call.operation());
            line.writeStringProperty("effect", call.effect().id());
            line.writeName("ids");
            line.writeStartObject();
            ids(call).forEach(line::writeStringProperty);
            line.writeEndObject();
            line.writeStringProperty("record_id", recordId);
            line.writeStringProperty("outcome", outcome);
            line.writeStringProperty("request_id", requestId);
            line.writeName("attempts");
            if (info == null) {
                line.writeNull();
            } else {
                line.writeNumber(info.attempts());
            }
            line.writeStringProperty("on_behalf_of", onBehalfOf);
            line.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** By the path of each. */
    private static Map<String, String> ids(CheckedCall call) {
        Map<String, String> ids = new LinkedHashMap<>();
        call.redacted().params().forEach((name, value) -> collect(name, name, value, ids));
        return ids;
    }

    private static void collect(String path, String name, @Nullable Object value, Map<String, String> ids) {
        if (value instanceof String text) {
            Pattern pattern = ID_NAME.matcher(name).matches() ? ID : UUID;
            if (pattern.matcher(text).matches()) {
                ids.put(path, text);
            }
        } else if (value instanceof Map<?, ?> object) {
            object.forEach((key, each) -> collect(path + "." + key, String.valueOf(key), each, ids));
        } else if (value instanceof Collection<?> list) {
            int index = 0;
            for (Object each : list) {
                collect(path + "[" + index++ + "]", name, each, ids);
            }
        }
    }
}

package io.ashbyconnector.sync;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.internal.resource.JsonValues;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that holds a {@link SyncState}: {@code {"version": 1, "operation": "candidates.list", "filters": {}, "sync_token":
 * "…", "completed_at": "2026-11-26T08:30:00Z", "account": "organization 5c0e8e97-…"}}. Every member but the last has to be
 * there, so that a token that got lost is noticed.
 */
record SyncStateFile(Path file) {

    private static final String VERSION = "version";
    private static final String OPERATION = "operation";
    private static final String FILTERS = "filters";
    private static final String SYNC_TOKEN = "sync_token";
    private static final String COMPLETED_AT = "completed_at";
    private static final String ACCOUNT = "account";
    private static final long KNOWN_VERSION = 1;
    private static final int LARGEST = 1 << 20;
    private static final int MOST_LINKS = 40;
    private static final String BEGIN_ANEW = "Restore it, or delete it to list everything anew.";

    SyncState read() {
        if (Files.notExists(file)) {
            requireFolder();
            return SyncState.none();
        }
        if (Files.isDirectory(file)) {
            throw refused("is a folder", "Name a file.");
        }
        return state(members(content()));
    }

    private void requireFolder() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw refused("cannot be made: there is no folder " + folder, "Make the folder, or name another file.");
        }
    }

    private byte[] content() {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw refused("is no regular file", "Name another one.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw refused("is too large to hold a sync state", "Name another one.");
            }
            return content;
        } catch (AccessDeniedException denied) {
            throw refused("cannot be read: permission denied", "Name a file that you may read and write.");
        } catch (IOException failure) {
            throw refused("cannot be read: " + failure.getMessage(), BEGIN_ANEW);
        }
    }

    /** Its content is quoted nowhere: it may be a file of any kind, named by mistake. */
    private Map<?, ?> members(byte[] content) {
        @Nullable Object value;
        try {
            value = JsonValues.read(new ByteArrayInputStream(content), "The state file");
        } catch (ConfigurationException notJson) {
            throw damaged("it is not JSON");
        }
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw damaged("it holds no JSON object");
    }

    private SyncState state(Map<?, ?> members) {
        if (!(members.get(VERSION) instanceof Long version)) {
            throw damaged("it lacks the number '" + VERSION + "'");
        }
        if (version != KNOWN_VERSION) {
            throw refused(
                    "has version " + version + " of its format; this connector reads version " + KNOWN_VERSION,
                    "Use the version of the connector that wrote it, or delete it to list everything anew.");
        }
        if (!(members.get(OPERATION) instanceof String operation) || operation.isEmpty()) {
            throw damaged("it lacks the text '" + OPERATION + "'");
        }
        if (!(members.get(FILTERS) instanceof Map<?, ?> filters)) {
            throw damaged("it lacks the object '" + FILTERS + "'");
        }
        Object syncToken = members.get(SYNC_TOKEN);
        boolean isToken = syncToken instanceof String text && !text.isBlank();
        if (!isToken && (syncToken != null || !members.containsKey(SYNC_TOKEN))) {
            throw damaged("it lacks '" + SYNC_TOKEN + "', a text or null");
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        filters.forEach((name, value) -> params.put((String) name, value));
        if (members.get(ACCOUNT) != null && !(members.get(ACCOUNT) instanceof String)) {
            throw damaged("its '" + ACCOUNT + "' is no text");
        }
        return new SyncState(operation, params, (String) syncToken, completedAt(members.get(COMPLETED_AT)), (String)
                members.get(ACCOUNT));
    }

    private Instant completedAt(@Nullable Object value) {
        try {
            return Instant.parse(value instanceof String text ? text : "");
        } catch (DateTimeException none) {
            throw damaged("it lacks the time '" + COMPLETED_AT + "'");
        }
    }

    private InvalidInputException damaged(String how) {
        return refused("is damaged: " + how, BEGIN_ANEW);
    }

    private InvalidInputException refused(String why, String hint) {
        return new InvalidInputException(
                ErrorDetails.of("The state file " + file + " " + why + ".").hint(hint));
    }

    void write(SyncState state) throws IOException {
        if (state.operation() == null || state.completedAt() == null) {
            throw new IllegalStateException("The state has seen nothing: write the one that a pass reached.");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(VERSION, KNOWN_VERSION);
        members.put(OPERATION, state.operation());
        members.put(FILTERS, state.params());
        members.put(SYNC_TOKEN, state.syncToken());
        members.put(COMPLETED_AT, state.completedAt().toString());
        if (state.account() != null) {
            members.put(ACCOUNT, state.account());
        }
        String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(members) + "\n";
        replace(target(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Where symbolic links lead, to a file that may not exist yet. */
    private Path target() throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(target); links++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Not by a channel, which an interrupt would close. */
    private static void replace(Path target, byte[] content) throws IOException {
        Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".tmp");
        try {
            try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

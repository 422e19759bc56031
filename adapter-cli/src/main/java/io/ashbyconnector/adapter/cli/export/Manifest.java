package io.ashbyconnector.adapter.cli.export;

import io.ashbyconnector.adapter.cli.output.JsonCodec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in the folder of an export, as {@code manifest.json} tells it.
 *
 * @param tool what wrote it, with its version
 * @param source where the records are from
 * @param finishedAt when the last run ended
 * @param entities by name
 * @param notPermitted why entities are not in it, or no longer brought up to date, by name
 * @param failed the same of those that could not be read for another reason
 */
record Manifest(
        String tool,
        Source source,
        Instant finishedAt,
        SortedMap<String, EntityFiles> entities,
        SortedMap<String, String> notPermitted,
        SortedMap<String, String> failed) {

    private static final int VERSION = 1;

    Manifest {
        entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
        notPermitted = Collections.unmodifiableSortedMap(new TreeMap<>(notPermitted));
        failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
    }

    /**
     * Where records are from.
     *
     * @param service its base URL; null where the mode decides
     * @param account whose they are, as {@link io.ashbyconnector.port.Account#name} has it; null where that was not noted
     */
    record Source(
            String mode, @Nullable String service, @Nullable String account) {

        /** A server on this machine that was started again may have another port. */
        boolean isSameService(Source other) {
            return mode.equals(other.mode) && Objects.equals(host(service), host(other.service));
        }

        private static @Nullable String host(@Nullable String service) {
            return service == null ? null : service.replaceFirst("(?<=[^:/]):\\d+(?=/|$)", "");
        }

        @Override
        public String toString() {
            return mode + " mode" + (service == null ? "" : ", " + service);
        }
    }

    /**
     * The files of an entity, all of the same records.
     *
     * @param asOf when they were listed
     * @param files in the order of their names
     */
    record EntityFiles(long records, Instant asOf, SortedMap<String, WrittenFile> files) {

        EntityFiles {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /** A file that was written. */
    record WrittenFile(long bytes, String sha256) {}

    /** It is of no export, or of one of a newer version. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean newer;

        UnreadableException(boolean newer, @Nullable Throwable cause) {
            super(cause);
            this.newer = newer;
        }

        boolean isOfNewerVersion() {
            return newer;
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonCodec.object().put("tool", tool).put("manifest_version", VERSION);
        json.put("mode", source.mode()).put("service", source.service()).put("account", source.account());
        json.put("finished_at", finishedAt.toString());
        ObjectNode all = json.putObject("entities");
        entities.forEach((name, entity) -> {
            ObjectNode node = all.putObject(name);
            entity.files().keySet().forEach(node.putArray("files")::add);
            node.put("records", entity.records());
            node.put("sha256", entity.files().values().iterator().next().sha256());
            node.put("as_of", entity.asOf().toString());
            ObjectNode checksums = node.putObject("checksums");
            entity.files()
                    .forEach((file, written) -> checksums
                            .putObject(file)
                            .put("bytes", written.bytes())
                            .put("sha256", written.sha256()));
        });
        ObjectNode denied = json.putObject("not_permitted");
        notPermitted.forEach(denied::put);
        ObjectNode broken = json.putObject("failed");
        failed.forEach(broken::put);
        return json;
    }

    static Manifest of(JsonNode json) throws UnreadableException {
        if (json.path("manifest_version").asInt(0) > VERSION) {
            throw new UnreadableException(true, null);
        }
        try {
            SortedMap<String, EntityFiles> entities = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : required(json, "entities").properties()) {
                entities.put(each.getKey(), entity(each.getValue()));
            }
            return new Manifest(
                    required(json, "tool").asString(),
                    new Source(
                            required(json, "mode").asString(), text(json.path("service")), text(json.path("account"))),
                    Instant.parse(required(json, "finished_at").asString()),
                    entities,
                    texts(json.path("not_permitted")),
                    texts(json.path("failed")));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            throw new UnreadableException(false, damaged);
        }
    }

    private static EntityFiles entity(JsonNode json) {
        SortedMap<String, WrittenFile> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : required(json, "checksums").properties()) {
            files.put(
                    file.getKey(),
                    new WrittenFile(
                            required(file.getValue(), "bytes").asLong(),
                            required(file.getValue(), "sha256").asString()));
        }
        return new EntityFiles(
                required(json, "records").asLong(),
                Instant.parse(required(json, "as_of").asString()),
                files);
    }

    private static @Nullable String text(JsonNode json) {
        return json.isString() ? json.asString() : null;
    }

    private static SortedMap<String, String> texts(JsonNode json) {
        SortedMap<String, String> texts = new TreeMap<>();
        json.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }

    private static JsonNode required(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("No " + name);
        }
        return value;
    }
}

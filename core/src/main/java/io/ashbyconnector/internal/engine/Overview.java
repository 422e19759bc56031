package io.ashbyconnector.internal.engine;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.port.RecordDecoder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code candidates.show}: everything on one candidate, from as many calls as that takes, side by side where they do not need
 * each other. What the credential may not read, or the mode lacks, is named in the record and costs nothing else of it.
 */
public final class Overview {

    /** The parameter that says which parts are wanted. */
    public static final String INCLUDE = "include";

    /** The parts, each with the action that it comes from. */
    public static final Map<String, String> PARTS = parts();

    private static final String ACTION = "candidates.show";
    private static final int AT_ONCE = 8;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Engine engine;
    private final InstantSource clock;
    private final Map<String, String> missing = new LinkedHashMap<>();

    Overview(Engine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("applications", "applications.get");
        parts.put("interviews", "interview_schedules.list");
        parts.put("feedback", "application_feedbacks.list");
        parts.put("offers", "offers.list");
        parts.put("notes", "candidates.list_notes");
        return Collections.unmodifiableMap(parts);
    }

    <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        String id = String.valueOf(call.params().get("id"));
        Set<String> wanted = call.params().get(INCLUDE) instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                : PARTS.keySet();
        ExecutorService threads = threads(call.listeners());
        try (JsonParser parser = record(id, wanted, threads).traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return Response.record(decoder.decode(parser));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(ACTION, stop);
        } finally {
            threads.shutdownNow();
        }
    }

    private static ExecutorService threads(List<CallListener> listeners) {
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "ashby-overview");
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons) {
            @Override
            public void execute(Runnable work) {
                super.execute(CallListener.handOver(work, listeners));
            }
        };
    }

    private ObjectNode record(String id, Set<String> wanted, ExecutorService threads) throws InterruptedException {
        Future<List<JsonNode>> notes = list(threads, wanted, "notes", "candidateId", id);
        JsonNode candidate = one("candidates", Map.of("id", id));
        ObjectNode record = NODES.objectNode().put("id", id);
        record.set("candidate", candidate);
        List<ObjectNode> applications = wanted.contains("applications")
                ? applications(candidate.path("applicationIds"), wanted, threads)
                : List.of();
        record.putArray("applications").addAll(applications);
        record.putArray("notes").addAll(read("notes", notes));
        ArrayNode lacking = record.putArray("missing");
        missing.forEach((part, reason) -> lacking.addObject().put("part", part).put("reason", reason));
        return record;
    }

    private List<ObjectNode> applications(JsonNode ids, Set<String> wanted, ExecutorService threads)
            throws InterruptedException {
        record Pending(Future<List<JsonNode>> application, Map<String, Future<List<JsonNode>>> parts) {}

        List<Pending> all = new ArrayList<>();
        for (JsonNode each : ids) {
            String id = each.asString();
            Map<String, Future<List<JsonNode>>> parts = new LinkedHashMap<>();
            for (String part : List.of("interviews", "feedback", "offers")) {
                parts.put(part, list(threads, wanted, part, "applicationId", id));
            }
            all.add(new Pending(threads.submit(() -> List.of(application(id))), parts));
        }
        List<ObjectNode> applications = new ArrayList<>();
        for (Pending pending : all) {
            ObjectNode applied = NODES.objectNode();
            List<JsonNode> found = read("applications", pending.application());
            found.forEach(application -> describe(applied, application));
            for (Map.Entry<String, Future<List<JsonNode>>> part :
                    pending.parts().entrySet()) {
                applied.putArray(part.getKey()).addAll(read(part.getKey(), part.getValue()));
            }
            if (!found.isEmpty()) {
                applications.add(applied);
            }
        }
        applications.sort(Comparator.comparing((ObjectNode applied) ->
                        applied.at("/application/createdAt").asString(""))
                .reversed());
        return applications;
    }

    private JsonNode application(String id) {
        boolean expands = engine.supports("applications", "get", "expand");
        return one(
                "applications",
                expands ? Map.of("applicationId", id, "expand", List.of("referrals")) : Map.of("applicationId", id));
    }

    private void describe(ObjectNode applied, JsonNode application) {
        applied.set("application", application);
        application
                .path("applicationHistory")
                .valueStream()
                .filter(stage -> !stage.hasNonNull("leftStageAt"))
                .map(stage -> stage.path("enteredStageAt").asString(""))
                .max(Comparator.naturalOrder())
                .flatMap(Overview::moment)
                .ifPresent(since -> applied.put("inStageSince", since.toString())
                        .put("daysInStage", (int)
                                Duration.between(since, clock.instant()).toDays()));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Asks for one record of an entity. */
    private JsonNode one(String entity, Map<String, Object> params) {
        CheckedCall call = engine.step(entity, "get", params);
        return engine.single(call, engine.decoders().trees(call.operation()))
                .records()
                .get(0);
    }

    /** Begins to list what a part consists of; nothing where it is not wanted. */
    private Future<List<JsonNode>> list(
            ExecutorService threads, Set<String> wanted, String part, String parameter, String id) {
        String[] source = PARTS.getOrDefault(part, "").split("\\.", 2);
        return threads.submit(() -> {
            if (!wanted.contains(part)) {
                return List.of();
            }
            CheckedCall call = engine.step(source[0], source[1], Map.of(parameter, id));
            try (Stream<Page<JsonNode>> pages =
                    engine.pages(call, engine.decoders().trees(call.operation()))) {
                return pages.flatMap(page -> page.records().stream()).toList();
            }
        });
    }

    /** What a part consists of; nothing, with a word about it, where it may not be read. */
    private List<JsonNode> read(String part, Future<List<JsonNode>> records) throws InterruptedException {
        try {
            return records.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AshbyConnectorException failure) {
                if (failure instanceof PermissionException || failure instanceof UnsupportedException) {
                    missing.putIfAbsent(part, reason(failure));
                    return List.of();
                }
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static String reason(AshbyConnectorException failure) {
        String hint = failure.details().hint();
        return failure.details().message()
                + (failure instanceof UnsupportedException || hint == null ? "" : " " + hint);
    }
}

package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proposes values for the arguments of prompts and of the resource template: those that begin with what was typed before those
 * that contain it. The titles of jobs are read once a minute at most, because clients ask with every letter. Thread-safe.
 */
final class Completions {

    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);

    private static final int MOST = 100; // as the protocol says
    private static final int MOST_PARTS = 20;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final List<String> DAYS = List.of("7", "14", "30", "90", "180", "365");

    private final AshbyTool tool;
    private final Prompts prompts;
    private @Nullable Titles known;

    /** The titles of jobs as they were at a time of {@link System#nanoTime()}. */
    private record Titles(List<String> all, long at) {}

    Completions(AshbyTool tool, Prompts prompts) {
        this.tool = tool;
        this.prompts = prompts;
    }

    ObjectNode complete(Params params) throws RefusedException {
        Params reference = params.object("ref");
        Params argument = params.object("argument");
        String typed = argument.text("value").strip().toLowerCase(Locale.ROOT);
        List<String> matching = matching(proposals(reference, argument.text("name")), typed);

        ObjectNode result = JsonRpc.object();
        ObjectNode completion = result.putObject("completion");
        ArrayNode values = completion.putArray("values");
        matching.stream().limit(MOST).forEach(values::add);
        completion.put("total", matching.size()).put("hasMore", matching.size() > MOST);
        return result;
    }

    private static List<String> matching(List<String> proposals, String typed) {
        Set<String> matching = new LinkedHashSet<>();
        proposals.stream().filter(each -> lower(each).startsWith(typed)).forEach(matching::add);
        proposals.stream().filter(each -> lower(each).contains(typed)).forEach(matching::add);
        return List.copyOf(matching);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Of what does not exist, nothing. */
    private List<String> proposals(Params reference, String argument) throws RefusedException {
        return switch (reference.text("type")) {
            case "ref/prompt" ->
                prompts.proposals(reference.text("name"), argument)
                        .map(this::values)
                        .orElse(List.of());
            case "ref/resource" -> {
                boolean isEntity =
                        reference.text("uri").equals(Resources.TEMPLATE) && argument.equals(Resources.ENTITY);
                yield isEntity ? Resources.entities(tool).map(Entity::name).toList() : List.of();
            }
            default -> throw reference.misfit("type");
        };
    }

    private List<String> values(Prompts.Proposals proposals) {
        return switch (proposals) {
            case DAYS -> DAYS;
            case JOB_TITLES -> titles();
        };
    }

    private synchronized List<String> titles() {
        Titles titles = known;
        if (titles == null || System.nanoTime() - titles.at() > FRESH.toNanos()) {
            titles = new Titles(readTitles(), System.nanoTime());
            known = titles;
        }
        return titles.all();
    }

    /** Those of open jobs first; none where the service lets nobody read them. */
    private List<String> readTitles() {
        List<JsonNode> jobs = new ArrayList<>();
        String arguments = "{\"entity\": \"jobs\", \"action\": \"list\", \"fields\": [\"title\", \"status\"]}";
        for (int part = 0; part < MOST_PARTS && !arguments.isEmpty(); part++) {
            ToolAnswer answer = tool.call(arguments);
            JsonNode content = answer.content();
            if (content == null) {
                LOG.info("The titles of jobs cannot be proposed: {}", answer.text());
                break;
            }
            content.path("data").forEach(jobs::add);
            JsonNode next = content.at("/meta/next");
            arguments = next.isString() ? JsonRpc.write(JsonRpc.object().put("next", next.asString())) : "";
        }
        Stream<JsonNode> open = jobs.stream().filter(Completions::isOpen);
        return Stream.concat(open, jobs.stream())
                .map(job -> job.path("title").asString(""))
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isOpen(JsonNode job) {
        return job.path("status").asString("").equals("Open");
    }
}

package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.internal.json.JsonTrees;
import io.ashbyconnector.tool.AshbyTool;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The usual questions, each with the calls that answer it: filtered where the mode can filter. */
final class Prompts {

    private static final String TO_THE_END =
            "While an answer has meta.next, call again with only {\"next\": \"...\"} and that token.";
    private static final String USUAL_DAYS = "7";
    private static final int MOST_DAYS = 3650;
    private static final int DAYS_OF_SOURCES = 90;

    /**
     * A question.
     *
     * @param argument what it takes; null for nothing
     * @param text makes the question from the argument's value, which is empty when there is none
     */
    private record Prompt(
            String name,
            String title,
            String description,
            @Nullable Argument argument,
            Text text) {}

    /** What a question takes, and what may be proposed for it. */
    private record Argument(String name, String description, boolean required, Proposals proposals) {}

    /** Where the values come from that a client may offer for an argument. */
    enum Proposals {
        DAYS,
        JOB_TITLES
    }

    private interface Text {
        String of(String value, Params params) throws RefusedException;
    }

    private final String tool;
    private final List<Entity> offered;
    private final InstantSource clock;
    private final List<Prompt> prompts;

    /** Has the prompts whose calls can be made with what the tool offers. */
    Prompts(AshbyTool tool, InstantSource clock) {
        this.tool = tool.name();
        this.offered = tool.entities();
        this.clock = clock;
        this.prompts = all();
    }

    private List<Prompt> all() {
        List<Prompt> all = new ArrayList<>();
        boolean jobs = list("jobs").isPresent();
        boolean applications = list("applications").isPresent();
        if (jobs) {
            all.add(new Prompt("open_jobs", "Open jobs", "All open jobs.", null, (nothing, params) -> openJobs()));
        }
        if (applications) {
            String days = "How many days back; default " + USUAL_DAYS + ".";
            all.add(new Prompt(
                    "recent_applications",
                    "Recent applications",
                    "Who applied lately, and to which job.",
                    new Argument("days", days, false, Proposals.DAYS),
                    this::recentApplications));
            all.add(new Prompt(
                    "top_sources",
                    "Top sources",
                    "Where the applications of the last " + DAYS_OF_SOURCES + " days came from.",
                    null,
                    (nothing, params) -> topSources()));
        }
        if (jobs && applications) {
            all.add(new Prompt(
                    "job_pipeline",
                    "Pipeline of a job",
                    "How many active candidates a job has at each stage.",
                    new Argument("job", "The job's title, part of it, or its id.", true, Proposals.JOB_TITLES),
                    this::jobPipeline));
        }
        return all;
    }

    /** The description of each. */
    List<ObjectNode> list() {
        return prompts.stream().map(Prompts::described).toList();
    }

    private static ObjectNode described(Prompt prompt) {
        ObjectNode described = JsonRpc.object()
                .put("name", prompt.name())
                .put("title", prompt.title())
                .put("description", prompt.description());
        Argument argument = prompt.argument();
        if (argument != null) {
            described
                    .putArray("arguments")
                    .addObject()
                    .put("name", argument.name())
                    .put("description", argument.description())
                    .put("required", argument.required());
        }
        return described;
    }

    /** The one that a request names, for the value that it gives. */
    ObjectNode get(Params params) throws RefusedException {
        Prompt prompt = find(params);
        ObjectNode given = params.object("arguments").members();
        JsonNode value = prompt.argument() == null
                ? given.path("")
                : given.path(prompt.argument().name());
        if (value.isContainer()) {
            throw params.invalid("Arguments must be strings.");
        }
        ObjectNode result = JsonRpc.object().put("description", prompt.description());
        result.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", prompt.text().of(value.asString("").strip(), params));
        return result;
    }

    /** What may be proposed for an argument of a prompt; empty when there is none of these names. */
    Optional<Proposals> proposals(String prompt, String argument) {
        for (Prompt each : prompts) {
            Argument taken = each.argument();
            if (each.name().equals(prompt) && taken != null && taken.name().equals(argument)) {
                return Optional.of(taken.proposals());
            }
        }
        return Optional.empty();
    }

    private Prompt find(Params params) throws RefusedException {
        String name = params.text("name");
        return prompts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> params.invalid("Unknown prompt: '" + name + "'. prompts/list names those there are."));
    }

    private String openJobs() {
        String[] fields = {"id", "title", "status", "departmentId", "locationId", "openedAt"};
        String call = takes("jobs", "status")
                ? call("jobs", Map.of("status", List.of("Open")), fields)
                : call("jobs", Map.of(), fields) + ", and keep those whose status is Open";
        String names = list("departments").isPresent() && list("locations").isPresent()
                ? " List the entities departments and locations for their names."
                : "";
        return """
                Which jobs are open? Call %s. %s%s Show a table: title, department, location, date opened.""".formatted(call, TO_THE_END, names);
    }

    private String recentApplications(String days, Params params) throws RefusedException {
        LocalDate start = daysAgo(days.isEmpty() ? USUAL_DAYS : days, params);
        return """
                Who applied since %s? %s %s Show a table, newest first: date, candidate, job, source, status; and the number \
                of applications to each job. If there are none, say so and offer to look further back.""".formatted(
                start,
                applicationsSince(start, "id", "createdAt", "candidate.name", "job.title", "source.title", "status"),
                TO_THE_END);
    }

    private String topSources() {
        LocalDate start = daysAgo(DAYS_OF_SOURCES);
        return """
                Which sources have brought the most applications and the most hires since %s? %s %s Count by source.title: \
                all applications, and those whose status is Hired. Show a table, largest first. If you do not reach \
                the end, say how many applications the table covers.""".formatted(start, applicationsSince(start, "createdAt", "source.title", "status"), TO_THE_END);
    }

    private String applicationsSince(LocalDate start, String... fields) {
        return takes("applications", "createdAfter")
                ? "Call " + call("applications", Map.of("createdAfter", start.toString()), fields) + "."
                : "Call " + call("applications", Map.of(), fields)
                        + ". It starts with the oldest and takes no filters here: leave out older ones.";
    }

    private String jobPipeline(String job, Params params) throws RefusedException {
        if (job.isEmpty()) {
            throw params.invalid("job is missing: the job's title, part of it, or its id.");
        }
        String[] fields = {
            "id",
            "candidate.name",
            "job.id",
            "status",
            "currentInterviewStage.title",
            "currentInterviewStage.orderInInterviewPlan"
        };
        String call = takes("applications", "jobId")
                ? call("applications", Map.of("jobId", "...", "status", "Active"), fields) + " with the job's id"
                : call("applications", Map.of(), fields)
                        + ", which takes no filters here, and keep those to that job whose status is Active";
        return """
                How does the pipeline of the job %s look? If that is not an id, find the job: call %s; ask me if several match. Then \
                call %s. %s Count by the title of currentInterviewStage, in the order of the interview plan. Show a table: \
                stage, number, candidates.""".formatted(
                JsonTrees.write(JsonTrees.of(job)), call("jobs", Map.of(), "id", "title", "status"), call, TO_THE_END);
    }

    /** The tool and what to call it with, as a model writes that. */
    private String call(String entity, Map<String, ?> params, String... fields) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("entity", entity);
        call.put("action", "list");
        if (!params.isEmpty()) {
            call.put("params", new TreeMap<>(params));
        }
        call.put("fields", List.of(fields));
        return tool + " with " + JsonTrees.write(JsonTrees.of(call));
    }

    private LocalDate daysAgo(String text, Params params) throws RefusedException {
        int days = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw params.invalid("days must be a whole number from 1 to " + MOST_DAYS + ", not '" + text + "'.");
        }
        return daysAgo(days);
    }

    private LocalDate daysAgo(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
    }

    private boolean takes(String entity, String parameter) {
        return list(entity).flatMap(list -> list.parameter(parameter)).isPresent();
    }

    private Optional<Action> list(String entity) {
        return offered.stream()
                .filter(each -> each.name().equals(entity))
                .flatMap(each -> each.actions().stream())
                .filter(action -> action.name().equals("list"))
                .findFirst();
    }
}

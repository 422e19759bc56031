package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.tool.AshbyTool;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The usual questions, each with the calls that answer it: filtered where the mode can filter. */
final class Prompts {

    private static final String TO_THE_END =
            "While an answer has meta.next, call again with only {\"next\": \"...\"} and that token.";
    private static final String USUAL_DAYS = "7";
    private static final int MOST_DAYS = 3650;
    private static final int DAYS_OF_SOURCES = 90;

    private final String tool;
    private final List<Entity> offered;
    private final InstantSource clock;

    private Prompts(AshbyTool tool, InstantSource clock) {
        this.tool = tool.name();
        this.offered = tool.entities();
        this.clock = clock;
    }

    /** The prompts whose calls can be made with what the tool offers. */
    static List<AsyncPromptSpecification> of(AshbyTool tool, InstantSource clock) {
        return new Prompts(tool, clock).all();
    }

    private List<AsyncPromptSpecification> all() {
        List<AsyncPromptSpecification> prompts = new ArrayList<>();
        boolean jobs = list("jobs").isPresent();
        boolean applications = list("applications").isPresent();
        if (jobs) {
            prompts.add(prompt("open_jobs", "Open jobs", "All open jobs.", null, nothing -> openJobs()));
        }
        if (applications) {
            prompts.add(prompt(
                    "recent_applications",
                    "Recent applications",
                    "Who applied lately, and to which job.",
                    PromptArgument.builder("days")
                            .description("How many days back; default " + USUAL_DAYS + ".")
                            .build(),
                    this::recentApplications));
            prompts.add(prompt(
                    "top_sources",
                    "Top sources",
                    "Where the applications of the last " + DAYS_OF_SOURCES + " days came from.",
                    null,
                    nothing -> topSources()));
        }
        if (jobs && applications) {
            prompts.add(prompt(
                    "job_pipeline",
                    "Pipeline of a job",
                    "How many active candidates a job has at each stage.",
                    PromptArgument.builder("job")
                            .description("The job's title, part of it, or its id.")
                            .required(true)
                            .build(),
                    this::jobPipeline));
        }
        return prompts;
    }

    /** @param text makes the prompt of the argument's value, which is empty when there is none */
    private static AsyncPromptSpecification prompt(
            String name,
            String title,
            String description,
            @Nullable PromptArgument argument,
            UnaryOperator<String> text) {
        Prompt prompt = Prompt.builder(name)
                .title(title)
                .description(description)
                .arguments(argument == null ? List.of() : List.of(argument))
                .build();
        return new AsyncPromptSpecification(
                prompt,
                (exchange, request) -> Mono.fromSupplier(() -> {
                    Map<String, Object> given = request.arguments();
                    Object value = argument == null || given == null ? null : given.get(argument.name());
                    if (value instanceof Map || value instanceof List) {
                        throw invalid("Arguments must be strings.");
                    }
                    String content =
                            text.apply(value == null ? "" : value.toString().strip());
                    return GetPromptResult.builder(List.of(PromptMessage.builder(
                                            Role.USER,
                                            TextContent.builder(content).build())
                                    .build()))
                            .description(description)
                            .build();
                }));
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

    private String recentApplications(String days) {
        LocalDate start = daysAgo(days.isEmpty() ? USUAL_DAYS : days);
        return """
                Who applied since %s? %s %s Show a table, newest first: date, candidate, job, source, status; and the number \
                of applications to each job. If there are none, say so and offer to look further back.""".formatted(
                start,
                applicationsSince(start, "id", "createdAt", "candidate.name", "job.title", "source.title", "status"),
                TO_THE_END);
    }

    private String topSources() {
        LocalDate start = daysAgo(String.valueOf(DAYS_OF_SOURCES));
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

    private String jobPipeline(String job) {
        if (job.isEmpty()) {
            throw invalid("job is missing: the job's title, part of it, or its id.");
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
                stage, number, candidates.""".formatted(JsonRpc.write(job), call("jobs", Map.of(), "id", "title", "status"), call, TO_THE_END);
    }

    /** The tool and what to call it with, as a model writes that. */
    private String call(String entity, Map<String, ?> params, String... fields) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("entity", entity);
        call.put("action", "list");
        if (!params.isEmpty()) {
            call.put("params", new TreeMap<>(params));
        }
        call.put("fields", fields);
        return tool + " with " + JsonRpc.write(call);
    }

    private LocalDate daysAgo(String text) {
        int days = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw invalid("days must be a whole number from 1 to " + MOST_DAYS + ", not '" + text + "'.");
        }
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
    }

    private static McpError invalid(String message) {
        return McpError.builder(ErrorCodes.INVALID_PARAMS).message(message).build();
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

package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The usual questions, each with the calls that answer it: those with filters where the mode has them. */
final class Prompts {

    private static final String TO_THE_END =
            " While an answer has meta.next, call again with {\"next\": \"...\"} and that token alone.";
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 3650;
    private static final int DAYS_OF_SOURCES = 90;

    private final List<Entity> offered;
    private final InstantSource clock;

    private Prompts(List<Entity> offered, InstantSource clock) {
        this.offered = offered;
        this.clock = clock;
    }

    /** The prompts whose calls can be made with the entities that are offered. */
    static List<AsyncPromptSpecification> of(List<Entity> offered, InstantSource clock) {
        return new Prompts(offered, clock).all();
    }

    private List<AsyncPromptSpecification> all() {
        List<AsyncPromptSpecification> prompts = new ArrayList<>();
        if (lists("jobs")) {
            prompts.add(prompt("open_jobs", "Open jobs", "All jobs that are open.", List.of(), given -> openJobs()));
        }
        if (lists("applications")) {
            PromptArgument days = PromptArgument.builder("days")
                    .description("How many days back; " + USUAL_DAYS + " if absent.")
                    .build();
            prompts.add(prompt(
                    "recent_applications",
                    "Recent applications",
                    "Who applied in the last days, and to what.",
                    List.of(days),
                    given -> recentApplications(days(given))));
            prompts.add(prompt(
                    "top_sources",
                    "Top sources",
                    "Where the applications of the last " + DAYS_OF_SOURCES + " days come from.",
                    List.of(),
                    given -> topSources()));
        }
        if (lists("jobs") && lists("applications")) {
            PromptArgument job = PromptArgument.builder("job")
                    .description("The job's title, a part of it, or its id.")
                    .required(true)
                    .build();
            prompts.add(prompt(
                    "job_pipeline",
                    "Pipeline of a job",
                    "How many active candidates a job has at each stage.",
                    List.of(job),
                    given -> jobPipeline(job(given))));
        }
        return prompts;
    }

    private static AsyncPromptSpecification prompt(
            String name,
            String title,
            String description,
            List<PromptArgument> arguments,
            Function<GetPromptRequest, String> text) {
        Prompt prompt = Prompt.builder(name)
                .title(title)
                .description(description)
                .arguments(arguments)
                .build();
        return new AsyncPromptSpecification(
                prompt,
                (exchange, given) -> Mono.fromSupplier(() -> GetPromptResult.builder(List.of(PromptMessage.builder(
                                        Role.USER,
                                        TextContent.builder(text.apply(given)).build())
                                .build()))
                        .description(description)
                        .build()));
    }

    private String openJobs() {
        String fields = "\"fields\": [\"id\", \"title\", \"status\", \"departmentId\", \"locationId\", \"openedAt\"]";
        return "Which jobs are open? "
                + (takes("jobs", "status")
                        ? "Call {\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"status\": [\"Open\"]}, "
                                + fields + "}."
                        : "Call {\"entity\": \"jobs\", \"action\": \"list\", " + fields
                                + "}, and keep those whose status is Open.")
                + TO_THE_END
                + " The names of departments and locations come from departments and locations, action list. Show a"
                + " table: title, department, location, day of opening.";
    }

    private String recentApplications(int days) {
        LocalDate start = today().minusDays(days);
        String fields =
                "\"fields\": [\"id\", \"createdAt\", \"candidate.name\", \"job.title\", \"source.title\", \"status\"]";
        return "Who applied in the last " + days + " days, since " + start + "? " + applicationsSince(start, fields)
                + TO_THE_END + " Show a table, newest first: day, candidate, job, source, status; and the number of"
                + " applications to each job. If there are none, say so, and offer a longer time.";
    }

    private String topSources() {
        LocalDate start = today().minusDays(DAYS_OF_SOURCES);
        return "Which sources bring the most applications, and the most hires, since " + start + "? "
                + applicationsSince(start, "\"fields\": [\"createdAt\", \"source.title\", \"status\"]")
                + TO_THE_END
                + " Count by source.title: all applications, and those whose status is Hired. Show a table,"
                + " largest first. If you do not go on to the end, say how many applications the table is of.";
    }

    private String applicationsSince(LocalDate start, String fields) {
        if (takes("applications", "createdAfter")) {
            return "Call {\"entity\": \"applications\", \"action\": \"list\", \"params\": {\"createdAfter\": \"" + start
                    + "\"}, " + fields + "}.";
        }
        return "Call {\"entity\": \"applications\", \"action\": \"list\", " + fields
                + "}. It gives the oldest first, and cannot be filtered here: leave out those before that day.";
    }

    private String jobPipeline(String job) {
        String fields =
                "\"fields\": [\"id\", \"candidate.name\", \"job.id\", \"status\", \"currentInterviewStage.title\","
                        + " \"currentInterviewStage.orderInInterviewPlan\"]";
        return "How does the pipeline of the job " + Messages.write(job) + " look? "
                + "If that is no id, find the job: {\"entity\": \"jobs\", \"action\": \"list\", \"fields\": [\"id\","
                + " \"title\", \"status\"]}, and ask me if several fit. "
                + (takes("applications", "jobId")
                        ? "Then call {\"entity\": \"applications\", \"action\": \"list\", \"params\": {\"jobId\": \"...\","
                                + " \"status\": \"Active\"}, " + fields + "}."
                        : "Then call {\"entity\": \"applications\", \"action\": \"list\", " + fields
                                + "}, which cannot be filtered here: keep those of the job whose status is Active.")
                + TO_THE_END
                + " Count by the title of currentInterviewStage, in the order of the interview plan. Show a table: stage,"
                + " number, candidates.";
    }

    private static int days(GetPromptRequest given) {
        String text = argument(given, "days").orElse(String.valueOf(USUAL_DAYS));
        int days = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw invalid("days must be a whole number from 1 to " + MOST_DAYS + ", not '" + text + "'.");
        }
        return days;
    }

    private static String job(GetPromptRequest given) {
        return argument(given, "job").orElseThrow(() -> invalid("job is missing: a title, a part of it, or an id."));
    }

    private static Optional<String> argument(GetPromptRequest given, String name) {
        Map<String, Object> arguments = given.arguments();
        return Optional.ofNullable(arguments == null ? null : arguments.get(name))
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    private static McpError invalid(String message) {
        return McpError.builder(ErrorCodes.INVALID_PARAMS).message(message).build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private boolean lists(String entity) {
        return list(entity).isPresent();
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

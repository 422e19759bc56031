package com.example.agents;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model would do about three questions: the calls that it makes, and what it says of their results. */
final class RecruiterScript {

    static final String OPEN_JOBS = "Which jobs are open?";
    static final String TOP_SOURCES = "Which sources bring the most applications?";
    private static final String PIPELINE = "How far are the candidates for ";

    private static final String LIST_OPEN_JOBS = """
            {"entity": "jobs", "action": "list", "params": {"status": ["Open"]}, "fields": ["id", "title"]}""";
    private static final String LIST_APPLICATION_SOURCES = """
            {"entity": "applications", "action": "list", "params": {"limit": 10000}, "fields": ["source.title"]}""";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RecruiterScript() {}

    static String pipelineOf(String jobTitle) {
        return PIPELINE + jobTitle + "?";
    }

    /** @param toolArguments of the call that comes next; null to say the answer */
    record Turn(@Nullable String toolArguments, String answer) {}

    static Turn next(String question, List<String> resultTexts) {
        List<JsonNode> results = resultTexts.stream().map(MAPPER::readTree).toList();
        JsonNode next = results.isEmpty()
                ? MAPPER.missingNode()
                : results.get(results.size() - 1).at("/meta/next");
        if (next.isString()) {
            return call(MAPPER.createObjectNode().set("next", next).toString());
        }
        return switch (question) {
            case OPEN_JOBS -> results.isEmpty() ? call(LIST_OPEN_JOBS) : say(strings(results, "/title"));
            case TOP_SOURCES -> results.isEmpty() ? call(LIST_APPLICATION_SOURCES) : say(top(results));
            default -> pipeline(question.substring(PIPELINE.length(), question.length() - 1), results);
        };
    }

    private static Turn pipeline(String jobTitle, List<JsonNode> results) {
        if (results.isEmpty()) {
            return call(LIST_OPEN_JOBS);
        }
        List<JsonNode> applications = results.stream()
                .filter(result -> result.at("/data/0").has("currentInterviewStage"))
                .toList();
        if (!applications.isEmpty()) {
            return say(counted(strings(applications, "/currentInterviewStage/title")).entrySet().stream()
                    .map(stage -> stage.getValue() + " in " + stage.getKey())
                    .toList());
        }
        JsonNode job = results.stream()
                .flatMap(result -> result.get("data").valueStream())
                .filter(each -> each.get("title").stringValue().equals(jobTitle))
                .findFirst()
                .orElseThrow();
        return call("""
                {"entity": "applications", "action": "list", "fields": ["currentInterviewStage.title"],
                 "params": {"status": "Active", "jobId": %s}}""".formatted(job.get("id")));
    }

    private static List<String> top(List<JsonNode> results) {
        return counted(strings(results, "/source/title")).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(source -> source.getKey() + ": " + source.getValue())
                .toList();
    }

    private static List<String> strings(List<JsonNode> results, String pointer) {
        return results.stream()
                .flatMap(result -> result.get("data").valueStream())
                .map(record -> record.at(pointer))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static Map<String, Long> counted(List<String> names) {
        return names.stream().collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    private static Turn call(String arguments) {
        return new Turn(arguments, "");
    }

    private static Turn say(List<String> facts) {
        return new Turn(null, String.join("; ", facts));
    }
}

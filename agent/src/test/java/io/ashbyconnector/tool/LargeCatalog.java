package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A catalog of sixty entities with three to ten actions each, half of them writes of every effect. */
final class LargeCatalog {

    static final int ENTITIES = 60;
    static final int NESTED = 60;

    private static final List<String> AREAS =
            List.of("interview", "offer", "survey", "location", "opening", "project", "webhook", "referral_form");
    private static final List<String> THINGS =
            List.of("plans", "definitions", "requests", "schedules", "groups", "templates", "events");
    private static final List<String> VERBS =
            List.of("update", "archive", "restore", "set_status", "set_custom_field_values", "add_member", "cancel");

    private LargeCatalog() {}

    static Catalog in(Path directory) {
        List<String> names = new ArrayList<>(List.of("candidates", "applications", "referrals", "departments"));
        AREAS.forEach(area -> THINGS.forEach(thing -> names.add(area + "_" + thing)));
        try {
            Files.writeString(
                    directory.resolve("index"),
                    names.stream().map(name -> name + ": All " + name + ".\n").collect(Collectors.joining()));
            Files.writeString(directory.resolve("common.json"), """
                    {"limit": {"name": "limit", "type": "integer", "min": 1, "max": 100},
                     "cursor": {"name": "cursor", "type": "string"}}""");
            for (String name : names) {
                Files.writeString(directory.resolve(name + ".json"), entity(name, names.indexOf(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Catalog.of(directory);
    }

    private static String entity(String name, int number) {
        Stream<String> actions = switch (name) {
            case "candidates" -> candidates();
            case "applications" -> applications();
            case "referrals" -> Stream.of(action("create", "WRITE", "RECORD", parameter("id", "string", "")));
            default ->
                Stream.concat(
                        Stream.of(list(), get()),
                        VERBS.subList(0, 1 + number % VERBS.size()).stream()
                                .map(verb -> action(
                                        verb,
                                        verb.equals("cancel") ? "SENDS_MAIL" : "WRITE",
                                        "RECORD",
                                        parameter("id", "string", "\"required\": true,"))));
        };
        String record = name.equals("applications") ? "application.Application" : "candidate.Candidate";
        return """
                {"records": {"RECORD": {"summary": ["id"], "trustedText": ["tags"]}}, "actions": [ACTIONS]}""".replace("ACTIONS", actions.collect(Collectors.joining(",\n")))
                .replace("RECORD\"", record + "\"")
                .replace("\"answer\": \"" + record + "\"", "\"answer\": \"RECORD\"");
    }

    private static Stream<String> candidates() {
        String nested = IntStream.range(0, NESTED)
                .mapToObj(i -> parameter("part" + i, "string", "\"required\": " + (i == 0) + ","))
                .collect(Collectors.joining(","));
        return Stream.of(
                list(),
                get(),
                action("search", "READ", "LIST", parameter("email", "string", ""), parameter("name", "string", "")),
                action(
                        "create",
                        "WRITE",
                        "RECORD",
                        parameter("name", "string", "\"required\": true,"),
                        parameter("email", "string", "\"format\": \"EMAIL\","),
                        parameter("age", "integer", ""),
                        """
                        {"name": "socialLinks", "type": "list", "items": {"type": "object", "fields":
                          [{"name": "url", "type": "string", "required": true}, {"name": "type", "type": "string"}]}}""",
                        """
                        {"name": "details", "type": "object", "description": "All of it.", "fields": [NESTED]}""".replace("NESTED", nested)),
                action(
                        "create_note",
                        "WRITE",
                        "RECORD",
                        parameter("candidateId", "string", "\"required\": true,"),
                        parameter("note", "string", "\"required\": true,"),
                        parameter("tags", "list", "\"items\": {\"type\": \"string\"},"),
                        parameter("extra", "any", ""),
                        parameter("sendNotifications", "boolean", "\"effect\": \"SENDS_MAIL\",")),
                action("set_tags", "WRITE", "LIST", parameter("candidateId", "string", "\"required\": true,")),
                action("remind", "SENDS_MAIL", "RECORD", parameter("candidateId", "string", "\"required\": true,")),
                action("anonymize", "DESTRUCTIVE", "NOTHING", parameter("candidateId", "string", "\"required\": true,"))
                        .replace("\"record\": \"RECORD\", ", "")
                        .replace("\"parameters\"", "\"id\": \"candidateId\", \"parameters\""),
                action("push", "WRITE", "RECORD", parameter("candidateId", "string", "\"required\": true,"))
                        .replace("\"record\": \"RECORD\", ", ""));
    }

    private static Stream<String> applications() {
        return Stream.of(
                list(),
                get(),
                action(
                        "change_stage",
                        "WRITE",
                        "RECORD",
                        parameter("applicationId", "string", "\"required\": true,"),
                        parameter("interviewStageId", "string", "\"required\": true,"),
                        """
                        {"name": "archiveEmail", "type": "object", "effect": "SENDS_MAIL", "description": "Mail to send.",
                         "fields": [{"name": "communicationTemplateId", "type": "string", "required": true},
                                    {"name": "erase", "type": "boolean", "effect": "DESTRUCTIVE"}]}"""),
                action(
                        "transfer",
                        "WRITE",
                        "RECORD",
                        parameter("applicationId", "string", "\"required\": true,"),
                        parameter("jobId", "string", "\"required\": true,")));
    }

    private static String list() {
        return action("list", "READ", "PAGE", "\"limit\"", "\"cursor\"");
    }

    private static String get() {
        return action("get", "READ", "RECORD", parameter("id", "string", "\"required\": true,"))
                .replace("\"parameters\"", "\"id\": \"id\", \"parameters\"");
    }

    private static String action(String name, String effect, String answer, String... parameters) {
        return """
                {"name": "%s", "description": "Does %s.", "operation": "thing.%s", "effect": "%s", "answer": "%s", \
                "record": "RECORD", "parameters": [%s]}""".formatted(name, name, name, effect, answer, String.join(",", parameters));
    }

    private static String parameter(String name, String type, String more) {
        return "{" + more + "\"name\": \"" + name + "\", \"type\": \"" + type + "\", \"description\": \"The " + name
                + ".\"}";
    }
}

package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.model.candidate.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogs of the test's own. Their files are well-formed, but for one slip each. */
class CatalogReaderTest {

    private static final String COMMON = """
            {"limit": {"name": "limit", "type": "integer", "min": 1, "max": 100}}""";

    private static final String PEOPLE = """
            {
              "records": {
                "candidate.Candidate": {
                  "columns": [{"header": "Name", "path": "name", "width": 14, "rank": 0}],
                  "summary": ["id"],
                  "trustedText": ["tags"]
                }
              },
              "actions": [
                {
                  "name": "list",
                  "description": "Lists them.",
                  "operation": "candidate.list",
                  "permission": "candidatesRead",
                  "effect": "READ",
                  "answer": "PAGE",
                  "record": "candidate.Candidate",
                  "parameters": ["limit"]
                },
                {
                  "name": "set",
                  "description": "Changes one.",
                  "effect": "WRITE",
                  "answer": "RECORD",
                  "record": "candidate.Candidate",
                  "id": "id",
                  "oneOf": [["email", "phone"]],
                  "together": [["email", "since"]],
                  "parameters": [
                    {"name": "id", "type": "string", "format": "UUID", "required": true},
                    {"name": "email", "type": "string", "format": "EMAIL", "description": "Theirs."},
                    {"name": "phone", "type": "string", "values": ["Work", "Home"]},
                    {"name": "age", "type": "integer", "min": 1, "max": 9},
                    {"name": "since", "type": "timestamp", "encoding": "ISO"},
                    {"name": "mail", "type": "boolean", "effect": "SENDS_MAIL"},
                    {"name": "links", "type": "list", "items": {"type": "object", "fields": [
                      {"name": "url", "type": "string", "required": true},
                      {"name": "kind", "type": "string"}
                    ], "oneOf": [["url", "kind"]]}},
                    {"name": "extra", "type": "map", "values": {"type": "number"}},
                    {"name": "raw", "type": "any", "extension": true}
                  ]
                }
              ]
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        write("index", "people: Those who apply.\n");
        write("common.json", COMMON);
        write("people.json", PEOPLE);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    /** Puts a slip into a file. */
    private void replace(String file, String text, String slip) throws IOException {
        String before = Files.readString(directory.resolve(file));
        assertThat(before).contains(text);
        int at = before.indexOf(text);
        write(file, before.substring(0, at) + slip + before.substring(at + text.length()));
    }

    private List<Action> read() {
        return Catalog.of(directory).entity("people").actions();
    }

    private void assertRefused(String... parts) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::read)
                .withMessageContainingAll(parts);
    }

    @Test
    void a_catalog_is_what_its_files_say() {
        assertThat(Catalog.of(directory).entities())
                .singleElement()
                .returns("people", Entity::name)
                .returns("Those who apply.", Entity::description);
        Action list = read().get(0);
        Action set = read().get(1);

        assertThat(list)
                .returns("people.list", Action::qualifiedName)
                .returns("Lists them.", Action::description)
                .returns("candidate.list", Action::operation)
                .returns(List.of(new Permission("candidates", "read")), Action::permissions)
                .returns(Effect.READ, Action::effect)
                .returns(Answer.PAGE, Action::answer)
                .returns(null, Action::id)
                .returns(
                        new RecordType(
                                Candidate.class,
                                List.of(new Column("Name", "name", 14, 0)),
                                List.of("id"),
                                List.of("tags"),
                                List.of()),
                        Action::record);
        assertThat(set).returns("id", Action::id).returns(null, Action::operation);
        assertThat(set.parameters())
                .extracting(Parameter::name)
                .containsExactly("id", "email", "phone", "age", "since", "mail", "links", "extra", "raw");
        assertThat(set.parameters())
                .extracting(parameter -> parameter.shape().name())
                .containsExactly(
                        "string", "string", "string", "integer", "timestamp", "boolean", "object_list", "map", "any");
        assertThat(set.parameters())
                .filteredOn(Parameter::required)
                .extracting(Parameter::name)
                .containsExactly("id");
        assertThat(set.parameters())
                .filteredOn(parameter -> parameter.effect() == Effect.SENDS_MAIL)
                .extracting(Parameter::name)
                .containsExactly("mail");
        assertThat(set.parameters())
                .filteredOn(Parameter::extension)
                .extracting(Parameter::name)
                .containsExactly("raw");
        assertThat(set.input().rules().oneOf()).containsExactly(List.of("email", "phone"));
        assertThat(set.input().rules().together()).containsExactly(List.of("email", "since"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people",
                "people:Those",
                "people: ",
                "people:  ",
                ": Those",
                "People: Those",
                "../people: Those",
                "pe/ople: Those",
                "peo-ple: Those",
                " people: Those",
                "people: Those\n\nsources: X"
            })
    void a_malformed_line_of_the_index_is_refused(String index) throws IOException {
        write("index", index + "\n");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Catalog.of(directory))
                .withMessageContaining("The catalog's file index: The line '");
    }

    @Test
    void the_index_may_name_the_actions_of_an_entity() throws IOException {
        write("index", "people: Those.\n  list  set \nsources: X\n");

        List<Entity> entities = Catalog.of(directory).entities();

        assertThat(entities).extracting(Entity::name).containsExactly("people", "sources");
        assertThat(entities.get(0).actionNames()).containsExactly("list", "set");
        assertThat(entities.get(0).actions()).extracting(Action::name).containsExactly("list", "set");
        Files.delete(directory.resolve("people.json"));
        assertThat(Catalog.of(directory).entities().get(0).actionNames()).containsExactly("list", "set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "set list", "list set get"})
    void an_index_that_names_other_actions_than_the_file_is_refused(String names) throws IOException {
        write("index", "people: Those.\n " + names + "\n");
        assertRefused("The catalog's file index: It says that people has the actions [", "its file has [list, set]");
    }

    @Test
    void rules_and_shapes_are_read_at_every_depth() throws IOException {
        replace("people.json", "{\"name\": \"raw\", \"type\": \"any\", \"extension\": true}", """
                {"name": "raw", "type": "choice", "nullable": true, "notice": "They hear of it.", "options": [
                  {"type": "string", "values": ["a", ""]},
                  {"type": "list", "min": 1, "max": 2, "neededBySeveral": ["b"], "items":
                    {"type": "object", "open": true, "fields": [{"name": "b", "type": "string"}],
                     "exclusive": [["b"]], "conditions": [{"when": "b", "is": ["x"], "required": ["b"]}]}}]}
                """);

        Parameter raw = read().get(1).parameter("raw").orElseThrow();

        assertThat(raw.nullable()).isTrue();
        assertThat(raw.notice()).isEqualTo("They hear of it.");
        List<Shape> options = ((ChoiceShape) raw.shape()).options();
        assertThat(options.get(0).allowed()).containsExactly("a", "");
        ListShape list = (ListShape) options.get(1);
        assertThat(list).returns(1, ListShape::min).returns(2, ListShape::max);
        ObjectShape fields = (ObjectShape) list.element();
        assertThat(fields.isOpen()).isTrue();
        assertThat(fields.rules())
                .isEqualTo(new Rules(
                        List.of(),
                        List.of(List.of("b")),
                        List.of(),
                        List.of(new Rules.Condition("b", List.of("x"), false, List.of("b")))));
    }

    @Test
    void a_choice_of_one_shape_and_a_rule_about_nothing_are_refused() throws IOException {
        replace("people.json", "{\"name\": \"raw\", \"type\": \"any\", \"extension\": true}", """
                {"name": "raw", "type": "choice", "options": [{"type": "string"}]}""");
        assertRefused("raw", "'options' must be two or more.");
        write("people.json", PEOPLE.replace("\"together\"", "\"exclusive\": [[\"id\", \"nme\"]], \"together\""));
        assertRefused("A rule names 'nme', which is none of the parameters.");
        write(
                "people.json",
                PEOPLE.replace(
                        "\"together\"", "\"conditions\": [{\"when\": \"nme\", \"required\": [\"id\"]}], \"together\""));
        assertRefused("A rule names 'nme', which is none of the parameters.");
    }

    @Test
    void two_entities_of_one_name_are_refused() throws IOException {
        write("index", "people: Those.\nsources: X\npeople: These.\n");
        assertRefused("The catalog's file index: ", "the entity 'people' twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "people.json", "common.json"})
    void a_missing_file_is_named(String file) throws IOException {
        Files.delete(directory.resolve(file));
        assertRefused("The catalog's file " + file + ": There is no such file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "people.json", "common.json"})
    void a_file_that_cannot_be_read_is_named(String file) throws IOException {
        Files.delete(directory.resolve(file));
        Files.createDirectory(directory.resolve(file));
        assertRefused("The catalog's file " + file + " cannot be read: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"records\": [",
                "{\"records\" {}}",
                "{} {}",
                "{} x",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 123456789012345678901234567890}",
                "records"
            })
    void a_file_that_is_not_json_is_named(String text) throws IOException {
        write("people.json", text);
        assertRefused("The catalog's file people.json is not JSON: ", "(line 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "\"x\"", "true"})
    void a_file_that_holds_no_object_is_named(String text) throws IOException {
        write("people.json", text);
        assertRefused("The catalog's file people.json: It is not a JSON object.");
    }

    @Test
    void deep_nesting_is_refused_and_does_not_overflow() throws IOException {
        write("people.json", "{\"records\": " + "[".repeat(100_000));
        assertRefused("The catalog's file people.json is not JSON: ");
    }

    @Test
    void nothing_is_read_before_it_is_asked_for() throws IOException {
        write("index", "people: Those.\nsources: X.\n");
        assertThatCode(this::read).doesNotThrowAnyException();
        Catalog catalog = Catalog.of(directory);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> catalog.action("sources", "list"))
                .withMessageContaining("sources.json");
    }

    /** What stands in the entity's file, what takes its place, and where the message says that it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "records": {                 | "recordz": {              | 'records' must be an object; it is missing or null.
            "records": {                 | "more": 1, "records": {   | The key 'more' is not known here. Valid: actions, records.
            "actions": [                 | "actions": [], "x": [     | It has no 'actions'.
            "actions": [                 | "actions": ["list",       | 'actions[0]' must be an object, not list.
            "actions": [                 | "actions": [null,         | 'actions[0]' must be an object; it is missing or null.
            candidate.Candidate": {      | candidate.Nobody": {      | There is no record 'candidate.Nobody' in io.ashbyconnector.model.
            candidate.Candidate": {      | AshbyRecord": {           | There is no record 'AshbyRecord'
            candidate.Candidate": {      | ModelSchema": {           | There is no record 'ModelSchema'
            candidate.Candidate": {      | candidate.candidate": {   | There is no record 'candidate.candidate'
            "header": "Name",            |                           | In records > candidate.Candidate > columns[0]: 'header' must be a text; it is missing or null.
            "header": "Name"             | "header": 5               | In records > candidate.Candidate > columns[0]: 'header' must be a text, not 5.
            "header": "Name"             | "header": 1.5             | 'header' must be a text, not 1.5.
            "width": 14                  | "width": "14"             | 'width' must be an integer from 0, not 14.
            "width": 14                  | "width": 14.0             | 'width' must be an integer from 0, not 14.0.
            "width": 14                  | "width": -1               | 'width' must be an integer from 0, not -1.
            "width": 14                  | "width": 4294967296       | 'width' must be an integer from 0, not 4294967296.
            "rank": 0                    | "rank": 0, "rnk": 1       | The key 'rnk' is not known here. Did you mean 'rank'?
            "summary": ["id"]            | "summary": "id"           | 'summary' must be a list, not id.
            "summary": ["id"]            | "summary": [1]            | 'summary' must be a text, not 1.
            "summary": ["id"]            | "summary": null           | 'summary' must be a list; it is missing or null.
            "trustedText"                | "trusted"                 | In records > candidate.Candidate: The key 'trusted' is not known here.
            "name": "list",              |                           | In actions[0]: 'name' must be a text; it is missing or null.
            "name": "list",              | "name": " ",              | 'name' is blank.
            "name": "list",              | "name": null,             | In actions[0]: 'name' must be a text; it is missing or null.
            "name": "set",               | "name": "list",           | It has the action 'list' twice.
            "description": "Lists them." | "description": ""         | In list: 'description' is blank.
            "effect": "READ"             | "effect": "READS"         | In list: 'effect' cannot be 'READS'. Did you mean 'READ'?
            "effect": "READ",            |                           | In list: 'effect' must be a text; it is missing or null.
            "effect": "READ"             | "effect": "read"          | 'effect' cannot be 'read'.
            "answer": "PAGE"             | "answer": "BOOK"          | In list: 'answer' cannot be 'BOOK'. Valid: PAGE, LIST, RECORD, NOTHING, ANY.
            "answer": "PAGE"             | "answer": "NOTHING"       | In list: It has a record, but its answer is NOTHING.
            "record": "candidate.Can     | "record": "candidate.Kan  | In list: There is no record 'candidate.Kandidate' in 'records'. Did you mean 'candidate.Candidate'?
            "operation": "candidate.list"| "operation": null         | In list: 'operation' must be a text; it is missing or null.
            "permission"                 | "permissions"             | In list: The key 'permissions' is not known here. Did you mean 'permission'?
            "candidatesRead"             | "candidates"              | In list: 'permission': 'candidates' is not a module and a right in camel case, such as candidatesRead.
            "candidatesRead"             | "candidates:read"         | In list: 'permission': 'candidates:read' is not a module and a right
            "candidatesRead"             | ["jobsRead", 7]           | In list: 'permission' must be a text, not 7.
            "candidatesRead"             | null                      | In list: 'permission' must be a text; it is missing or null.
            ["limit"]                    | ["limits"]                | In list: There is no common parameter 'limits' in common.json.
            ["limit"]                    | ["limit", "limit"]        | In list: 'parameters' has 'limit' twice.
            ["limit"]                    | "limit"                   | In list: 'parameters' must be a list, not limit.
            ["limit"]                    | [7]                       | In list: 'parameters[0]' must be an object, not 7.
            ["limit"]                    | [{"type": "any"}]         | In list > parameters[0]: 'name' must be a text; it is missing or null.
            "id": "id"                   | "id": "ids"               | In set: The id 'ids' is none of the parameters.
            ["email", "phone"]           | ["email", "fax"]          | In set: A rule names 'fax', which is none of the parameters.
            ["email", "since"]           | ["email", "fax"]          | In set: A rule names 'fax', which is none of the parameters.
            [["email", "phone"]]         | [[]]                      | In set: 'oneOf' must be a list of lists of names, not [].
            [["email", "phone"]]         | ["email"]                 | In set: 'oneOf' must be a list of lists of names, not email.
            [["email", "since"]]         | [[1]]                     | In set: 'together' must be a text, not 1.
            ["url", "kind"]              | ["url", "sort"]           | In set > links > items: A rule names 'sort', which is none of the fields.
            "format": "UUID"             | "format": "ID"            | In set > id: 'format' cannot be 'ID'.
            "required": true             | "required": "yes"         | In set > id: 'required' must be true or false, not yes.
            "required": true             | "require": true           | In set > id: The key 'require' is not known here. Did you mean 'required'?
            "name": "phone"              | "name": "email"           | In set: 'parameters' has 'email' twice.
            ["Work", "Home"]             | []                        | In set > phone: 'values' is empty
            "type": "integer"            | "type": "int"             | In set > age: There is no type 'int'.
            "type": "integer",           |                           | In set > age: 'type' must be a text; it is missing or null.
            "min": 1                     | "min": 10                 | In set > age: 'min' is 10, more than 'max', 9.
            "min": 1                     | "min": 1.5                | In set > age: 'min' must be an integer, not 1.5.
            "type": "timestamp"          | "type": "string"          | In set > since: The key 'encoding' is not known here.
            "encoding": "ISO"            | "encoding": "ISO8601"     | In set > since: 'encoding' cannot be 'ISO8601'.
            "SENDS_MAIL"                 | "MAILS"                   | In set > mail: 'effect' cannot be 'MAILS'.
            "items":                     | "itmes":                  | In set > links: 'items' must be an object; it is missing or null.
            "name": "kind"               | "name": "url"             | In set > links > items: 'fields' has 'url' twice.
            "name": "kind"               | "nam": "kind"             | In set > links > items > fields[1]: 'name' must be a text; it is missing or null.
            {"type": "number"}           | {"type": "nummer"}        | In set > extra > values: There is no type 'nummer'.
            {"type": "number"}           | {"type": "number", "x": 1}| In set > extra > values: The key 'x' is not known here.
            {"type": "number"}           | {"type": "object"}        | In set > extra > values: 'fields' is empty
            "extension": true            | "extension": 1            | In set > raw: 'extension' must be true or false, not 1.
            """)
    void a_slip_is_refused_with_the_file_and_the_place(String text, String slip, String message) throws IOException {
        replace("people.json", text, slip == null ? "" : slip);
        assertRefused("The catalog's file people.json: ", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "integer" | "whole"                | In limit: There is no type 'whole'.
            "min": 1  | "min": 101             | In limit: 'min' is 101, more than 'max', 100.
            "min": 1  | "least": 1             | In limit: The key 'least' is not known here.
            """)
    void a_slip_in_a_common_parameter_is_refused(String text, String slip, String message) throws IOException {
        replace("common.json", text, slip);
        assertRefused("The catalog's file common.json: ", message);
    }
}

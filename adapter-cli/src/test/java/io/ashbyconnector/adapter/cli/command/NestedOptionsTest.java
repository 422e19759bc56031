package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Values within objects, and values of several kinds, as they are typed on the command line. */
class NestedOptionsTest {

    private static final String ID = "3b35fc02-bfe6-30fe-ac67-609d78d72c19";

    private static final AshbySandbox SANDBOX = AshbySandbox.start(
            SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(10));

    @TempDir
    private Path directory;

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    private Cli.Result run(String line, String... more) {
        return Cli.in(directory)
                .against(SANDBOX)
                .run(Stream.concat(Stream.of(line.split(" ")), Stream.of(more)).toArray(String[]::new));
    }

    private JsonNode body(String line, String... more) {
        Cli.Result planned = run("--dry-run " + line, more);
        assertThat(planned.exit()).as(planned.err()).isZero();
        return planned.json().at("/data/body");
    }

    @Test
    void fields_of_an_object_have_options() {
        assertThat(body("candidates update " + ID + " --location.city Berlin --location.country Germany")
                        .path("location")
                        .toString())
                .isEqualTo("{\"city\":\"Berlin\",\"country\":\"Germany\"}");
        assertThat(
                        body("locations create --type Location --name Berlin --address.postal-address.address-locality Berlin"
                                        + " --address.postal-address.address-country Germany")
                                .at("/address/postalAddress/addressLocality")
                                .asString())
                .isEqualTo("Berlin");
    }

    @Test
    void an_object_is_given_as_a_whole_or_by_its_fields() {
        JsonNode error = run("--dry-run candidates update " + ID
                        + " --location {\"city\":\"Rome\"} --location.city Berlin")
                .error();

        assertThat(error.path("type").asString()).isEqualTo("invalid_input");
        assertThat(error.path("message").asString())
                .contains("--location is given as a whole, and its part by --location.city");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidates update ID --location.city ''        | --location.city must be a string, not blank",
                "candidates update ID --location {\"city\":5}    | In --location, 'location.city' must be a string",
                "candidates update ID --location {\"town\":\"x\"} | --location has no part 'town'",
                "applications change-stage --application-id ID --interview-stage-id ID --archive-email.send-at 2026-12-01"
                        + " | --archive-email.communication-template-id is missing",
                "candidates update nope                         | ID must be a UUID, not 'nope'",
                "hiring-teams add-member --team-member-id ID --role-id ID"
                        + " | One of --application-id, --job-id, --opening-id must be given",
                "hiring-teams add-member --team-member-id ID --role-id ID --job-id ID --opening-id ID"
                        + " | Only one of --application-id, --job-id, --opening-id may be given",
                "jobs search                                    | One of --title, --requisition-id must be given",
            })
    void a_refusal_names_the_option_that_was_typed(String line, String told) {
        String[] words = Stream.of(line.split(" "))
                .map(word -> word.equals("ID") ? ID : word.equals("''") ? "" : word)
                .toArray(String[]::new);

        Cli.Result refused = run("--dry-run", words);

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("message").asString()).contains(told);
        assertThat(refused.err()).doesNotContain("parameter");
    }

    @Test
    void null_is_a_value_where_it_means_something() {
        JsonNode cleared = body("applications change-source --application-id " + ID + " --source-id null");
        assertThat(cleared.has("sourceId")).isTrue();
        assertThat(cleared.path("sourceId").isNull()).isTrue();
        for (String elsewhere : List.of("--name null", "--location.city null")) {
            Cli.Result refused = run("--dry-run candidates update " + ID + " " + elsewhere);
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("hint").asString()).contains("If you mean the text");
        }
        String text = "{\"candidateId\": \"" + ID + "\", \"name\": \"null\"}";
        assertThat(body("execute candidates update --params", text).path("name").asString())
                .isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | 5",
                "-2.5 | -2.5",
                "true | true",
                "plain text | \"plain text\"",
                "\"5\" | \"5\"",
                "2026-01-31 | \"2026-01-31\"",
                "[\"a\",\"b\"] | [\"a\",\"b\"]",
                "{\"value\":5,\"currencyCode\":\"EUR\"} | {\"value\":5,\"currencyCode\":\"EUR\"}",
            })
    void the_value_of_a_custom_field_is_what_it_looks_like(String typed, String sent) {
        assertThat(body(
                                "custom-fields set-value --object-type Candidate --object-id " + ID + " --field-id "
                                        + ID + " --field-value",
                                typed)
                        .path("fieldValue")
                        .toString())
                .isEqualTo(sent);
    }

    @Test
    void a_note_is_text_or_an_object() {
        for (String note : List.of("Met at the fair", "She said: {maybe}")) {
            assertThat(body("candidates create-note " + ID + " --note", note)
                            .path("note")
                            .asString())
                    .isEqualTo(note);
        }
        assertThat(body(
                                "candidates create-note --id " + ID + " --note",
                                "{\"type\":\"text/html\",\"value\":\"<b>x</b>\"}")
                        .at("/note/type")
                        .asString())
                .isEqualTo("text/html");
    }
}

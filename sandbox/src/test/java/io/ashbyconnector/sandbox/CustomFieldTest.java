package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The company's own fields: making and changing them, and which values they take. */
class CustomFieldTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(20));

    private static final JsonMapper JSON = new JsonMapper();

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final List<JsonNode> fields;

    CustomFieldTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
        this.fields = asker.list("customField.list");
    }

    private JsonNode create(String fieldType, String objectType, Object... more) {
        Map<String, Object> arguments =
                new HashMap<>(Map.of("title", "Mine", "fieldType", fieldType, "objectType", objectType));
        for (int i = 0; i < more.length; i += 2) {
            arguments.put((String) more[i], more[i + 1]);
        }
        return asker.ask("customField.create", arguments);
    }

    private static Map<String, Object> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private String languages() {
        return fields.stream()
                .filter(one -> one.get("title").asString().equals("Interview languages"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    @Test
    void a_new_field_is_in_the_list_in_info_and_in_the_next_sync() {
        String token = asker.syncToken("customField.list", Map.of());
        JsonNode made = create(
                        "ValueSelect",
                        "Opening_Version",
                        "description",
                        "What it is for",
                        "selectableValues",
                        List.of(option("a", "A"), option("b", "B")))
                .get("results");
        assertThat(made.get("objectType").asString()).isEqualTo("Opening");
        assertThat(made.get("description").asString()).isEqualTo("What it is for");
        assertThat(made.get("selectableValues")).hasSize(2);
        assertThat(made.at("/selectableValues/0/isArchived").asBoolean()).isFalse();
        assertThat(asker.info(
                        "customField.info",
                        Map.of("customFieldId", made.get("id").asString())))
                .isEqualTo(made);
        assertThat(asker.list("customField.list", Map.of("syncToken", token))).containsExactly(made);
        sandbox.clearChanges();
        assertThat(asker.list("customField.list")).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fieldType\": \"String\", \"objectType\": \"Job\"} | Expected 'title'",
                "{\"title\": \"A\", \"objectType\": \"Job\"} | Expected 'fieldType'",
                "{\"title\": \"A\", \"fieldType\": \"String\"} | Expected 'objectType'",
                "{\"title\": \"A\", \"fieldType\": \"Number\", \"objectType\": \"Planet\"} | Expected 'objectType' to be one of Application, Candidate, Employee, Job, Offer, Offer_Version, Opening, Opening_Version, Talent_Project",
                "{\"title\": \"A\", \"fieldType\": \"ValueSelect\", \"objectType\": \"Job\"} | Expected 'selectableValues'",
                "{\"title\": \"A\", \"fieldType\": \"ValueSelect\", \"objectType\": \"Job\", \"selectableValues\": []} | Expected 'selectableValues' to be an array of at least one object",
                "{\"title\": \"A\", \"fieldType\": \"ValueSelect\", \"objectType\": \"Job\", \"selectableValues\": [{\"value\": \"x\"}]} | Expected 'selectableValues[0].label'",
                "{\"title\": \"A\", \"fieldType\": \"String\", \"objectType\": \"Job\", \"selectableValues\": [{\"value\": \"x\", \"label\": \"X\"}]} | Expected 'selectableValues' to be left out, as a String field has none"
            })
    void what_is_malformed_is_refused(String body, String message) {
        JsonNode answer = asker.ask("customField.create", body);
        assertThat(answer.at("/errorInfo/code").asString()).isEqualTo("invalid_input");
        assertThat(answer.at("/errorInfo/message").asString()).isEqualTo(message);
    }

    @Test
    void a_private_field_takes_the_switch_to_be_made_and_to_be_seen() {
        JsonNode made = create("String", "Candidate", "isPrivate", true).get("results");
        Asker blind = new Asker(sandbox, SandboxKeys.without(KeySwitch.PRIVATE_FIELDS));
        assertThat(Asker.ids(blind.list("customField.list")))
                .doesNotContain(made.get("id").asString());
        assertThat(blind.code(
                        "customField.create",
                        Map.of("title", "A", "fieldType", "String", "objectType", "Job", "isPrivate", true)))
                .isEqualTo("missing_endpoint_permission");
        Asker seeing = new Asker(sandbox, SandboxKeys.without(KeySwitch.CONFIDENTIAL_RECORDS));
        assertThat(Asker.ids(seeing.list("customField.list")))
                .contains(made.get("id").asString());
    }

    @Test
    void values_are_merged_and_those_left_out_are_archived_wherever_the_labels_are_shown() {
        JsonNode user = asker.list("user.list").stream()
                .filter(one -> one.path("customFields").toString().contains("\"pt\""))
                .findFirst()
                .orElseThrow();
        JsonNode changed = asker.info(
                "customField.updateSelectableValues",
                Map.of(
                        "customFieldId",
                        languages(),
                        "selectableValues",
                        List.of(option("pt", "Português"), option("fr", "French"))));
        assertThat(changed.get("selectableValues").toString())
                .isEqualTo("[{\"label\":\"English\",\"value\":\"en\",\"isArchived\":true},"
                        + "{\"label\":\"Português\",\"value\":\"pt\",\"isArchived\":false},"
                        + "{\"label\":\"German\",\"value\":\"de\",\"isArchived\":true},"
                        + "{\"label\":\"French\",\"value\":\"fr\",\"isArchived\":false}]");
        String id = user.get("id").asString();
        assertThat(asker.info("user.info", Map.of("userId", id))
                        .get("customFields")
                        .toString())
                .contains("Português");
        assertThat(asker.code(
                        "user.setCustomFieldValue",
                        Map.of("userId", id, "fieldId", languages(), "fieldValue", List.of("de"))))
                .isEqualTo("invalid_input");
        String number = create("Number", "Job").at("/results/id").asString();
        assertThat(asker.code(
                        "customField.updateSelectableValues",
                        Map.of("customFieldId", number, "selectableValues", List.of(option("a", "A")))))
                .isEqualTo("invalid_input");
        sandbox.clearChanges();
        assertThat(asker.info("user.info", Map.of("userId", id))).isEqualTo(user);
    }

    private JsonNode refer(String field, @Nullable String name, @Nullable String expected) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("customFieldId", field);
        arguments.put("referenceIdentifier", name);
        arguments.put("expectedReferenceIdentifier", expected);
        return asker.ask("customField.setReferenceIdentifier", arguments);
    }

    @Test
    void a_reference_identifier_is_compared_set_and_accepted_instead_of_the_id() {
        String field = languages();
        String other = fields.get(0).get("id").asString();
        assertThat(refer(field, "speaks", null)
                        .at("/results/referenceIdentifier")
                        .asString())
                .isEqualTo("speaks");
        assertThat(refer(field, "talks", null).at("/errorInfo/code").asString())
                .isEqualTo("reference_identifier_conflict");
        JsonNode taken = refer(other, "speaks", null);
        assertThat(taken.at("/errorInfo/code").asString()).isEqualTo("reference_identifier_conflict");
        assertThat(taken.at("/errorInfo/meta/conflictingCustomFieldId").asString())
                .isEqualTo(field);
        String user = asker.list("user.list").get(0).get("id").asString();
        Map<String, Object> set = Map.of("userId", user, "referenceIdentifier", "speaks", "fieldValue", List.of("de"));
        assertThat(asker.info("user.setCustomFieldValue", set).get("id").asString())
                .isEqualTo(field);
        assertThat(refer(field, null, "speaks").at("/results").has("referenceIdentifier"))
                .isFalse();
        assertThat(asker.code("user.setCustomFieldValue", set)).isEqualTo("custom_field_not_found");
        assertThat(refer(field, "Not A Name", null).at("/errorInfo/code").asString())
                .isEqualTo("invalid_input");
        assertThat(asker.code("customField.setReferenceIdentifier", Map.of("customFieldId", field)))
                .isEqualTo("invalid_input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boolean | true | true",
                "Boolean | \"false\" | false",
                "Boolean | \"maybe\" |",
                "Number | 1.5 | 1.5",
                "Number | \"12\" | 12",
                "Number | \"twelve\" |",
                "Number | true |",
                "Date | \"2026-09-30\" | \"2026-09-30\"",
                "Date | \"2026-09-30T10:00:00Z\" | \"2026-09-30T10:00:00Z\"",
                "Date | \"yesterday\" |",
                "String | \"x\" | \"x\"",
                "String | 7 |",
                "LongText | \"x\\ny\" | \"x\\ny\"",
                "Url | \"https://a.example/b\" | \"https://a.example/b\"",
                "Url | \"ftp://a.example\" |",
                "Url | \"nonsense\" |",
                "UUID | \"0b8f4f0e-3a4e-4a53-8d0a-7b1c1c9f2d01\" | \"0b8f4f0e-3a4e-4a53-8d0a-7b1c1c9f2d01\"",
                "UUID | \"7\" |",
                "Currency | {\"value\": 5, \"currencyCode\": \"EUR\"} | {\"value\":5,\"currencyCode\":\"EUR\"}",
                "Currency | {\"value\": 5} |",
                "Currency | {\"value\": 5, \"currencyCode\": \"euro\"} |",
                "NumberRange | {\"type\": \"number-range\", \"minValue\": 1, \"maxValue\": 2} | {\"type\":\"number-range\",\"minValue\":1,\"maxValue\":2}",
                "NumberRange | {\"type\": \"number-range\", \"minValue\": 3, \"maxValue\": 2} |",
                "NumberRange | {\"type\": \"range\", \"minValue\": 1, \"maxValue\": 2} |",
                "CompensationRange | {\"type\": \"compensation-range\", \"minValue\": 1, \"maxValue\": 2, \"currencyCode\": \"EUR\", \"interval\": \"1 YEAR\"} | {\"type\":\"compensation-range\",\"minValue\":1,\"maxValue\":2,\"currencyCode\":\"EUR\",\"interval\":\"1 YEAR\"}",
                "CompensationRange | {\"type\": \"compensation-range\", \"minValue\": 1, \"maxValue\": 2, \"currencyCode\": \"EUR\", \"interval\": \"1 CENTURY\"} |"
            })
    void a_value_is_checked_by_the_fields_type(String type, String value, @Nullable String stored) {
        String field = create(type, "Employee").at("/results/id").asString();
        String user = asker.list("user.list").get(0).get("id").asString();
        JsonNode answer = asker.ask(
                "user.setCustomFieldValue",
                "{\"userId\": \"" + user + "\", \"fieldId\": \"" + field + "\", \"fieldValue\": " + value + "}");
        if (stored == null) {
            assertThat(answer.at("/errorInfo/code").asString()).isEqualTo("invalid_input");
        } else {
            assertThat(answer.at("/results/value")).isEqualTo(JSON.readTree(stored));
        }
    }
}

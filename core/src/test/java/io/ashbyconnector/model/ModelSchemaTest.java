package io.ashbyconnector.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.job.JobPosting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ModelSchemaTest {
    static Stream<Examples> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_schema_describes_every_field_of_the_example(Examples example) {
        JsonNode schema = ModelSchema.jsonSchema(example.type());

        assertThat(schema.path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertDescribes(schema, schema, example.tree(), example.name());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_field_list_names_every_field_of_the_example(Examples example) {
        Map<String, String> types = ModelSchema.fields(example.type()).stream()
                .collect(Collectors.toMap(ModelSchema.Field::path, ModelSchema.Field::type));

        assertListed(types, example.tree(), "");
    }

    @Test
    void a_schema_tells_types_formats_known_values_and_descriptions() {
        JsonNode candidate = ModelSchema.jsonSchema(Candidate.class);
        JsonNode properties = candidate.path("properties");

        assertThat(candidate.path("required").toString()).isEqualTo("[\"id\"]");
        assertThat(candidate.path("additionalProperties").booleanValue()).isTrue();
        assertThat(properties.path("createdAt").toString())
                .isEqualTo("{\"type\":[\"string\",\"null\"],\"format\":\"date-time\"}");
        assertThat(properties.path("profileUrl").path("format").stringValue()).isEqualTo("uri");
        assertThat(properties.path("tags").toString())
                .isEqualTo("{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/CandidateTag\"}}");
        assertThat(properties.path("fraudStatus").path("examples").values())
                .extracting(JsonNode::stringValue)
                .contains("Fraudulent");
        assertThat(properties.path("fraudStatus").has("enum")).isFalse();
        assertThat(properties.path("source").toString())
                .isEqualTo("{\"anyOf\":[{\"$ref\":\"#/$defs/Source\"},{\"type\":\"null\"}],"
                        + "\"description\":\"Where the candidate came from\"}");
        assertThat(candidate.path("$defs").propertyNames())
                .contains("Candidate.SocialLink", "User", "CustomFieldValue");
        assertThat(ModelSchema.jsonSchema(JobPosting.class)
                        .at("/properties/publishedDate/format")
                        .stringValue())
                .isEqualTo("date");
    }

    @Test
    void a_field_list_reads_top_down() {
        List<ModelSchema.Field> fields = ModelSchema.fields(Candidate.class);

        assertThat(fields)
                .extracting(ModelSchema.Field::path)
                .startsWith("id", "createdAt")
                .containsSubsequence("emailAddresses", "emailAddresses[].value", "phoneNumbers");
        assertThat(fields)
                .contains(
                        new ModelSchema.Field("id", "string", false, null, List.of()),
                        new ModelSchema.Field("emailAddresses", "object[]", false, null, List.of()),
                        new ModelSchema.Field(
                                "emailAddresses[].type", "string", true, null, List.of("Personal", "Work", "Other")),
                        new ModelSchema.Field(
                                "applicationIds", "string[]", false, "Ids of the candidate's applications", List.of()));
    }

    @Test
    void a_record_within_itself_is_not_unfolded() {
        assertThat(ModelSchema.fields(Tree.class))
                .extracting(ModelSchema.Field::path)
                .containsExactly("name", "children");
        assertThat(ModelSchema.jsonSchema(Tree.class)
                        .at("/$defs/ModelSchemaTest.Tree/properties/children/items/$ref")
                        .stringValue())
                .isEqualTo("#/$defs/ModelSchemaTest.Tree");
    }

    record Tree(String name, List<Tree> children, Map<String, JsonNode> additionalProperties) implements AshbyRecord {}

    private static void assertDescribes(JsonNode root, JsonNode schema, JsonNode value, String path) {
        JsonNode resolved = resolve(root, schema);
        if (!resolved.has("type")) {
            assertThat(path)
                    .matches(".*\\.(value|valueLabel|submittedValues|changedFields|from|to|cc|bcc|(data|stages)\\[])");
            return;
        }
        if (value.isNull()) {
            assertThat(schema.has("anyOf") || types(schema).contains("null"))
                    .as(path)
                    .isTrue();
            return;
        }
        assertThat(types(resolved)).as(path).containsAnyOf(typeOf(value), value.isInt() ? "integer" : typeOf(value));
        if (value.isArray()) {
            value.valueStream().forEach(element -> assertDescribes(root, resolved.path("items"), element, path + "[]"));
        } else if (value.isObject() && resolved.has("properties")) {
            resolved.path("required")
                    .valueStream()
                    .forEach(name -> assertThat(value.has(name.stringValue()))
                            .as(path + "." + name)
                            .isTrue());
            value.propertyStream().forEach(property -> {
                String below = path + "." + property.getKey();
                JsonNode described = resolved.path("properties").path(property.getKey());
                assertThat(described.isMissingNode()).as(below).isFalse();
                assertDescribes(root, described, property.getValue(), below);
            });
        }
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolve(root, schema.path("anyOf").path(0));
        }
        return schema.has("$ref") ? root.at(schema.path("$ref").stringValue().substring(1)) : schema;
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }

    private static String typeOf(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static void assertListed(Map<String, String> types, JsonNode value, String prefix) {
        value.propertyStream().forEach(property -> {
            String path = prefix + property.getKey();
            assertThat(types).containsKey(path);
            String type = types.get(path);
            if ("object[]".equals(type)) {
                property.getValue().valueStream().forEach(element -> assertListed(types, element, path + "[]."));
            } else if ("object".equals(type) && !path.matches(".*(extraData|fields)")) {
                assertListed(types, property.getValue(), path + ".");
            }
        });
    }
}

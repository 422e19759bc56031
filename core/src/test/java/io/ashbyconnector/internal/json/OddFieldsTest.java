package io.ashbyconnector.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateRow;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.ContactInfo;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.interview.InterviewStage;
import io.ashbyconnector.model.job.Compensation;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.organization.Department;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A field of another shape than the model says is kept as it came, and costs nothing around it. */
class OddFieldsTest {

    private static final List<String> ODD = List.of(
            "\"text\"",
            "\"\"",
            "7",
            "100000.5",
            "99999999999",
            "1e400",
            "true",
            "{}",
            "{\"value\": 1.50, \"id\": 5}",
            "[]",
            "[\"text\"]",
            "[7, {\"deep\": [{}]}]",
            "[[]]");

    private final RecordDecoders decoders = new RecordDecoders();
    private final JsonMapper mapper = decoders.mapper();

    private <T> T decode(Class<T> type, String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return decoders.of(type).decode(parser);
        }
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("candidates", Candidate.class),
                Arguments.of("applications", Application.class),
                Arguments.of("application_detail", Application.class),
                Arguments.of("jobs", Job.class),
                Arguments.of("departments", Department.class),
                Arguments.of("locations", Location.class),
                Arguments.of("users", User.class),
                Arguments.of("job_postings", JobPosting.class),
                Arguments.of("job_posting_detail", JobPosting.class),
                Arguments.of("sources", Source.class),
                Arguments.of("archive_reasons", ArchiveReason.class),
                Arguments.of("candidate_tags", CandidateTag.class),
                Arguments.of("custom_fields", CustomField.class),
                Arguments.of("feedback_form_definitions", FeedbackFormDefinition.class));
    }

    /** Puts every odd value in the place of every value of a full record, at any depth, and writes what was read. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void nothing_is_lost_and_nothing_else_changes(String name, Class<? extends AshbyRecord> type) {
        JsonNode example = example(name);
        List<JsonPointer> places = new ArrayList<>();
        collect(example, JsonPointer.empty(), places);
        assertThat(places).isNotEmpty();
        JsonNode usual = mapper.valueToTree(decode(type, example.toString()));

        for (JsonPointer place : places) {
            for (String odd : ODD) {
                JsonNode given = with(example, place, mapper.readTree(odd));
                JsonNode written = mapper.readTree(mapper.writeValueAsString(decode(type, given.toString())));

                assertThat(withoutDefaults(written))
                        .as("%s at %s", odd, place)
                        .isEqualTo(withoutDefaults(with(usual, place, mapper.readTree(odd))));
            }
        }
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                JsonPointer place = at.appendProperty(member.getKey());
                if (!place.toString().equals("/id") && !member.getValue().isNull()) {
                    places.add(place);
                }
                collect(member.getValue(), place, places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(at.appendIndex(i));
                collect(array.get(i), at.appendIndex(i), places);
            }
        }
    }

    private static JsonNode with(JsonNode tree, JsonPointer place, JsonNode value) {
        JsonNode changed = tree.deepCopy();
        JsonNode owner = changed.at(Objects.requireNonNull(place.head()));
        JsonPointer last = Objects.requireNonNull(place.last());
        if (owner instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), value);
        } else {
            ((ArrayNode) owner).set(last.getMatchingIndex(), value);
        }
        return changed;
    }

    /** What is left out is written as false, 0 or empty in some places, and the other way round in others. */
    private JsonNode withoutDefaults(JsonNode tree) {
        JsonNode copy = mapper.readTree(tree.toString());
        prune(copy);
        return copy;
    }

    private static void prune(JsonNode node) {
        node.valueStream().forEach(OddFieldsTest::prune);
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> isDefault(object.get(name)))
                    .toList()
                    .forEach(object::remove);
        }
    }

    private static boolean isDefault(JsonNode node) {
        return node.isNull()
                || (node.isContainer() && node.isEmpty())
                || (node.isBoolean() && !node.booleanValue())
                || (node.isInt() && node.intValue() == 0);
    }

    private static JsonNode example(String name) {
        try (InputStream json = OddFieldsTest.class.getResourceAsStream("/model/" + name + ".json")) {
            return JsonMapper.shared().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void an_object_that_comes_as_text_is_kept_and_null_in_its_place() {
        Candidate candidate = decode(
                Candidate.class, "{\"primaryEmailAddress\": \"ada@example.com\", \"id\": \"c1\", \"name\": \"Ada\"}");

        assertThat(candidate.primaryEmailAddress()).isNull();
        assertThat(candidate.name()).isEqualTo("Ada");
        assertThat(candidate.additionalProperties()).containsOnlyKeys("primaryEmailAddress");
        assertThat(candidate.additionalProperties().get("primaryEmailAddress")).hasToString("\"ada@example.com\"");
    }

    @Test
    void a_list_keeps_the_elements_that_can_be_read() {
        Candidate candidate = decode(Candidate.class, """
                {"id": "c1", "emailAddresses": [{"value": "a", "isPrimary": true}, "b", null, {"value": "c"}],
                 "applicationIds": ["a1", 2, "a3"]}""");

        assertThat(candidate.emailAddresses()).extracting(ContactInfo::value).containsExactly("a", "c");
        assertThat(candidate.applicationIds()).containsExactly("a1", "a3");
        assertThat(candidate.additionalProperties().get("applicationIds")).hasToString("[\"a1\",2,\"a3\"]");
        assertThat(candidate.additionalProperties().get("emailAddresses"))
                .hasSize(4)
                .element(1)
                .hasToString("\"b\"");
    }

    @Test
    void a_part_without_its_id_is_of_another_shape() {
        Candidate candidate = decode(Candidate.class, """
                {"id": "c1", "source": {"title": "Fair"}, "tags": [{"title": "x"}, {"title": "y", "id": "t2"}],
                 "creditedToUser": {"id": null}}""");

        assertThat(candidate.source()).isNull();
        assertThat(candidate.creditedToUser()).isNull();
        assertThat(candidate.tags())
                .extracting(CandidateTag::id, CandidateTag::title)
                .containsExactly(tuple("t2", "y"));
        assertThat(candidate.additionalProperties()).containsOnlyKeys("source", "tags", "creditedToUser");
        assertThat(candidate.additionalProperties().get("source")).hasToString("{\"title\":\"Fair\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7 | 7", "7.0 | 7", "7e0 | 7", "100000.5 | 0", "3000000000 | 0", "\"7\" | 0"})
    void a_whole_number_is_never_cut(String given, int read) {
        InterviewStage stage = decode(InterviewStage.class, "{\"id\": \"s\", \"orderInInterviewPlan\": " + given + "}");

        assertThat(stage.orderInInterviewPlan()).isEqualTo(read);
        assertThat(stage.additionalProperties().isEmpty()).isEqualTo(read != 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"yesterday\"", "1767225600000", "\"\"", "[2026, 1, 1]", "{\"at\": 1}", "true"})
    void what_is_no_timestamp_is_not_guessed_at(String given) {
        Department department = decode(Department.class, "{\"id\": \"d\", \"createdAt\": " + given + "}");

        assertThat(department.createdAt()).isNull();
        assertThat(department.additionalProperties()).containsOnlyKeys("createdAt");
    }

    @Test
    void a_flag_is_true_or_false() {
        ContactInfo contact = decode(ContactInfo.class, "{\"isPrimary\": \"yes\", \"value\": \"a\"}");

        assertThat(contact.isPrimary()).isFalse();
        assertThat(contact.additionalProperties()).containsOnlyKeys("isPrimary");
        assertThat(decode(Compensation.class, "{\"shouldDisplayCompensation\": 1}")
                        .shouldDisplayCompensation())
                .isNull();
    }

    @Test
    void a_row_of_a_search_needs_no_id() {
        assertThat(decode(CandidateRow.class, "{\"name\": \"Ada\", \"id\": 5}").additionalProperties())
                .containsOnlyKeys("id");
    }

    @Test
    void a_field_that_came_well_after_it_came_odd_is_read() {
        Candidate candidate = decode(Candidate.class, "{\"id\": \"c1\", \"id\": 5, \"name\": 7, \"name\": \"Ada\"}");

        assertThat(candidate.id()).isEqualTo("c1");
        assertThat(candidate.name()).isEqualTo("Ada");
    }

    @Test
    void a_field_named_as_the_component_for_others_is_one_of_them() {
        Map<String, JsonNode> others = decode(Candidate.class, "{\"id\": \"c1\", \"additionalProperties\": {\"a\": 1}}")
                .additionalProperties();

        assertThat(others).containsOnlyKeys("additionalProperties");
    }
}

package io.ashbyconnector.model;

import static io.ashbyconnector.model.Examples.MAPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.internal.json.RecordForm;
import io.ashbyconnector.model.application.ArchiveReason;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every record: nothing is lost between decoding and encoding, and only the id, where records have one, is needed. */
class RecordCodingTest {
    static Stream<Class<? extends AshbyRecord>> typesWithId() {
        return types().stream().filter(type -> RecordForm.of(type).hasId());
    }

    static Stream<Examples> examples() {
        return Examples.all();
    }

    static List<Class<? extends AshbyRecord>> types() {
        return Examples.types();
    }

    @Test
    void every_record_that_ashby_answers_with_has_an_example() {
        assertThat(Examples.types())
                .containsAll(Catalog.ofAshby().entities().stream()
                        .flatMap(entity -> entity.actions().stream())
                        .filter(action -> !action.contextStore())
                        .map(Action::record)
                        .filter(Objects::nonNull)
                        .<Class<? extends AshbyRecord>>map(RecordType::type)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_encodes_back_to_itself_without_its_nulls(Examples example) {
        JsonNode expected = withoutNulls(example.tree());
        if (example.type() == ArchiveReason.class) {
            ((ObjectNode) expected).putArray("customFields");
        }

        AshbyRecord decoded = MAPPER.readValue(example.tree().toString(), example.type());

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(decoded))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_has_a_component_for_each_of_its_fields(Examples example) throws ReflectiveOperationException {
        AshbyRecord decoded = MAPPER.readValue(example.tree().toString(), example.type());

        List<AshbyRecord> all = new ArrayList<>();
        collect(decoded, all);

        assertThat(all)
                .allSatisfy(part -> assertThat(part.additionalProperties()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void unknown_fields_survive_at_every_level(Examples example) {
        JsonNode withUnknown = example.tree();
        addUnknownFields(withUnknown);

        AshbyRecord decoded = MAPPER.readValue(withUnknown.toString(), example.type());
        JsonNode encoded = MAPPER.readTree(MAPPER.writeValueAsString(decoded));

        JsonNode expected = withoutNulls(withUnknown);
        if (example.type() == ArchiveReason.class) {
            ((ObjectNode) expected).putArray("customFields");
        }
        assertThat(encoded).isEqualTo(expected);
        assertThat(decoded.additionalProperties()).containsOnlyKeys("newField", "newObject");
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_id_is_enough_where_records_have_one(Class<? extends AshbyRecord> type) throws ReflectiveOperationException {
        AshbyRecord minimal = MAPPER.readValue(minimal(type).toString(), type);

        for (RecordComponent component : type.getRecordComponents()) {
            Object value = component.getAccessor().invoke(minimal);
            switch (component.getType().getSimpleName()) {
                case "List" -> assertThat((List<?>) value).isEmpty();
                case "Map" -> assertThat((Map<?, ?>) value).isEmpty();
                case "boolean" -> assertThat(value).isEqualTo(false);
                case "int" -> assertThat(value).isEqualTo(0);
                default -> assertThat(value).isEqualTo(minimal(type).get(component.getName()) == null ? null : "x1");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void null_in_place_of_any_other_value_is_as_good_as_nothing(Class<? extends AshbyRecord> type) {
        ObjectNode nulls = minimal(type);
        Stream.of(type.getRecordComponents())
                .filter(component -> component.getType() != JsonNode.class)
                .map(RecordComponent::getName)
                .filter(name -> !nulls.has(name) && !name.equals("additionalProperties"))
                .forEach(nulls::putNull);

        assertThat(MAPPER.readValue(nulls.toString(), type))
                .isEqualTo(MAPPER.readValue(minimal(type).toString(), type));
    }

    @ParameterizedTest
    @MethodSource("typesWithId")
    void a_record_without_id_is_refused(Class<? extends AshbyRecord> type) {
        assertThatThrownBy(() -> MAPPER.readValue("{\"title\": \"x\"}", type))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(type.getSimpleName() + " without id");
        assertThatThrownBy(() -> MAPPER.readValue("{\"id\": null}", type)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void collections_are_unmodifiable(Examples example) throws ReflectiveOperationException {
        AshbyRecord decoded = MAPPER.readValue(example.tree().toString(), example.type());

        for (RecordComponent component : example.type().getRecordComponents()) {
            Object value = component.getAccessor().invoke(decoded);
            if (value instanceof List<?> list) {
                assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (value instanceof Map<?, ?> map) {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    private static ObjectNode minimal(Class<? extends AshbyRecord> type) {
        ObjectNode minimal = MAPPER.createObjectNode();
        return RecordForm.of(type).hasId() ? minimal.put("id", "x1") : minimal;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothing_that_opens_a_door_is_printed(Examples example) {
        String printed =
                MAPPER.readValue(example.tree().toString(), example.type()).toString();

        assertThat(printed).doesNotContain("invented-token", "signature=invented", "policy");
    }

    private static void collect(Object value, List<AshbyRecord> all) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element, all);
            }
        } else if (value instanceof AshbyRecord part) {
            all.add(part);
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(part), all);
            }
        }
    }

    private static void addUnknownFields(JsonNode node) {
        node.valueStream().forEach(RecordCodingTest::addUnknownFields);
        if (node instanceof ObjectNode object) {
            object.put("newField", "new")
                    .set("newObject", MAPPER.createObjectNode().put("inside", 7));
            for (String texts : List.of("extraData", "fields")) {
                if (object.get(texts) instanceof ObjectNode map) {
                    map.remove("newObject");
                }
            }
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        JsonNode copy = node.deepCopy();
        removeNulls(copy);
        return copy;
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> object.get(name).isNull())
                    .toList()
                    .forEach(object::remove);
        }
        node.valueStream().forEach(RecordCodingTest::removeNulls);
    }
}

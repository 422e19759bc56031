package io.ashbyconnector.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.ashbyconnector.internal.json.RecordForm;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What every record of the model can do beside its components. */
class RecordMembersTest {

    static List<Class<?>> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(AshbyRecord.class).stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(AshbyRecord.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static Stream<Class<?>> typesWithId() {
        return types().stream().filter(type -> RecordForm.of(type).hasId());
    }

    /** At least one record of every type, with a value for nearly every component. */
    static List<AshbyRecord> records() throws ReflectiveOperationException {
        List<AshbyRecord> all = new ArrayList<>();
        for (Examples example : Examples.all().toList()) {
            collect(Examples.decode(example.name(), example.type()), all);
        }
        List<Class<?>> missing = new ArrayList<>(types());
        missing.removeAll(all.stream().map(AshbyRecord::getClass).toList());
        missing.forEach(type -> all.add(row(type)));
        return all;
    }

    private static AshbyRecord row(Class<?> type) {
        ObjectNode row = Examples.MAPPER.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            switch (component.getType().getSimpleName()) {
                case "Map" -> {}
                case "Boolean" -> row.put(name, true);
                case "Instant" -> row.put(name, "2026-01-31T10:00:00Z");
                default -> row.put(name, "its " + name);
            }
        }
        return (AshbyRecord) Examples.MAPPER.readValue(row.toString(), type);
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

    private static Object built(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object builder(Class<?> type) throws ReflectiveOperationException {
        return type.getMethod("builder").invoke(null);
    }

    @Test
    void a_record_equals_the_one_that_its_own_builder_makes() throws ReflectiveOperationException {
        for (AshbyRecord record : records()) {
            Object builder = record.getClass().getMethod("toBuilder").invoke(record);

            assertThat(built(builder)).isEqualTo(record).isNotSameAs(record);
        }
    }

    @Test
    void a_builder_sets_every_component() throws ReflectiveOperationException {
        for (AshbyRecord record : records()) {
            Object builder = builder(record.getClass());
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Method setter = builder.getClass().getMethod(component.getName(), component.getType());
                setter.invoke(builder, component.getAccessor().invoke(record));
            }

            assertThat(built(builder)).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("typesWithId")
    void an_id_is_all_that_a_builder_asks_for(Class<?> type) throws ReflectiveOperationException {
        Object builder = builder(type);
        assertThatThrownBy(() -> built(builder)).hasRootCauseMessage(type.getSimpleName() + " without id");

        builder.getClass().getMethod("id", String.class).invoke(builder, "x1");
        assertThat(built(builder)).isEqualTo(Examples.MAPPER.readValue("{\"id\": \"x1\"}", type));
    }

    @Test
    void a_record_prints_as_its_type_and_its_id_alone() throws ReflectiveOperationException {
        for (AshbyRecord record : records()) {
            Class<?> type = record.getClass();
            List<RecordComponent> ids = Stream.of(type.getRecordComponents())
                    .filter(component -> component.getName().equals("id"))
                    .toList();
            Object id = ids.isEmpty() ? null : ids.get(0).getAccessor().invoke(record);

            assertThat(record).hasToString(type.getSimpleName() + (id == null ? "" : "[id=" + id + "]"));
        }
    }
}

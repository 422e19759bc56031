package io.ashbyconnector.catalog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ashbyconnector.internal.resource.JsonValues;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.ModelSchema;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The connector's own files. */
class CatalogFilesTest {

    private static final Catalog CATALOG = Catalog.ofAshby();

    static Stream<Entity> entities() {
        return CATALOG.entities().stream();
    }

    static Stream<Action> actions() {
        return entities().flatMap(entity -> entity.actions().stream());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void every_entity_can_be_read(Entity entity) {
        assertThatCode(entity::actions).doesNotThrowAnyException();
        assertThat(entity.actions())
                .allSatisfy(action -> assertThat(action.entity()).isEqualTo(entity.name()));
    }

    @Test
    void every_file_is_of_an_entity_in_the_index_and_the_other_way_round() throws IOException, URISyntaxException {
        Path directory = Path.of(
                        requireNonNull(Catalog.class.getResource("index")).toURI())
                .getParent();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("common.json"), entities().map(entity -> entity.name() + ".json"))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void every_path_of_a_record_leads_to_a_field(Action action) {
        RecordType record = action.record();
        if (record == null) {
            return;
        }
        List<String> paths = ModelSchema.fields(record.type()).stream()
                .map(field -> field.path().replace("[]", ""))
                .toList();
        assertThat(paths).containsAll(record.summary());
        assertThat(paths)
                .containsAll(record.columns().stream()
                        .flatMap(CatalogFilesTest::pathsInRecord)
                        .map(path -> path.replaceAll("\\[.*?]", ""))
                        .toList());
        assertThat(paths)
                .containsAll(record.trustedText().stream()
                        .filter(path -> !path.equals("*"))
                        .toList());
        assertThat(record.columns()).extracting(Column::rank).doesNotHaveDuplicates();
        assertThat(record.columns()).extracting(Column::header).doesNotHaveDuplicates();
    }

    private static Stream<String> pathsInRecord(Column column) {
        Column.Join join = column.join();
        return join == null ? column.paths().stream() : Stream.of(join.by());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_column_of_another_record_leads_to_a_field_of_that(Action action) {
        RecordType record = action.record();
        if (record == null) {
            return;
        }
        for (Column column : record.columns()) {
            Column.Join join = column.join();
            if (join != null) {
                Listing listing = Catalog.ofAshby().listing(join.table()).orElseThrow();
                Class<? extends AshbyRecord> holder =
                        column.days() ? record.type() : listing.record().type();
                assertThat(ModelSchema.fields(holder).stream()
                                .map(field -> field.path().replace("[]", "")))
                        .containsAll(column.paths());
                assertThat(listing.parent() != null || !column.days()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_says_who_answers_it(Action action) {
        boolean needsNoOperation = action.contextStore()
                || List.of("files.text", "candidates.show").contains(action.qualifiedName());
        assertThat(action.operation() == null).isEqualTo(needsNoOperation);
        assertThat(action.permissions().isEmpty())
                .isEqualTo(action.operation() == null || action.operation().equals("version.list"));
        assertThat(action.example() == null || action.id() != null).isTrue();
        assertThat(action.hasCursor() || action.answer() != Answer.PAGE).isTrue();
    }

    @Test
    void no_operation_is_named_twice() {
        assertThat(actions().map(Action::operation).filter(operation -> operation != null))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_record_and_no_common_parameter_is_left_over() {
        Set<Object> records = new LinkedHashSet<>();
        Set<Object> named = new LinkedHashSet<>();
        for (Entity entity : CATALOG.entities()) {
            Map<?, ?> file = read(entity.name() + ".json");
            records.addAll(object(file.get("records")).keySet());
            for (Object action : (List<?>) requireNonNull(file.get("actions"))) {
                namedIn(action, named);
                records.remove(object(action).get("record"));
            }
        }
        assertThat(records).isEmpty();
        assertThat(named).containsAll(read("common.json").keySet());
    }

    private static void namedIn(@Nullable Object part, Set<Object> named) {
        if (part instanceof Map<?, ?> object) {
            object.values().forEach(each -> namedIn(each, named));
        } else if (part instanceof List<?> list) {
            list.forEach(each -> namedIn(each, named));
        } else if (part != null) {
            named.add(part);
        }
    }

    private static Map<?, ?> read(String file) {
        return object(JsonValues.read(requireNonNull(Catalog.class.getResourceAsStream(file), file), file));
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return (Map<?, ?>) requireNonNull(value);
    }
}

package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.catalog.Column;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A record as a card for people: what it goes by, its fields, the columns of a table first, and what consists of several in
 * sections of their own. What has no value is left out.
 */
final class RecordCard {

    private static final String INDENT = "  ";

    private final CellText cells;
    private final List<Column> usual;
    private final StoredRecords stored;

    /** @param columns what a table shows of such records; the first by rank is what they go by */
    RecordCard(CellText cells, List<Column> columns) {
        this(cells, columns, StoredRecords.NONE);
    }

    /** The same with what other records say. */
    RecordCard(CellText cells, List<Column> columns, StoredRecords stored) {
        this.cells = cells;
        this.usual = columns;
        this.stored = stored;
    }

    /** The card as lines, each ended by a line break. */
    String render(JsonNode record, int width, Style style) {
        StringBuilder text = new StringBuilder();
        Set<String> shown = new HashSet<>();
        JoinedCells joined = new JoinedCells(cells, List.of(record), usual, stored);
        List<Column> columns = joined.shown(usual);
        headline(record, columns, joined, shown)
                .ifPresent(title -> Wrapping.lines(TerminalText.line(title), width)
                        .forEach(line -> text.append(style.strong(line)).append('\n')));
        JsonNode id = record.path("id");
        if (id.isString() && shown.add("id")) {
            text.append(style.faint(TerminalText.line(id.asString()))).append('\n');
        }
        Part main = new Part("");
        List<Part> sections = new ArrayList<>(List.of(main));
        usual(record, columns, joined, shown, main);
        Part ids = new Part("Ids");
        spread(record, shown, "", main, ids, sections);
        sections.add(ids);
        sections.stream().filter(part -> !part.isEmpty()).forEach(part -> {
            text.append(text.isEmpty() ? "" : "\n");
            part.render(text, width, style);
        });
        return text.toString();
    }

    private static Optional<String> headline(
            JsonNode record, List<Column> columns, JoinedCells joined, Set<String> shown) {
        return columns.stream()
                .min(Comparator.comparingInt(Column::rank))
                .filter(column -> !isId(column.path()))
                .filter(column ->
                        !joined.text(record, column, ChronoUnit.MINUTES).isEmpty())
                .map(column -> {
                    shown.addAll(column.join() == null ? column.paths() : List.of(column.header()));
                    return joined.text(record, column, ChronoUnit.MINUTES);
                });
    }

    /** What a table shows, by the names that it has there. */
    private static void usual(JsonNode record, List<Column> columns, JoinedCells joined, Set<String> shown, Part main) {
        for (Column column : columns) {
            String text = joined.text(record, column, ChronoUnit.MINUTES);
            if (column.join() != null) {
                if (shown.add(column.header())) {
                    main.row(column.header(), text, false);
                }
                continue;
            }
            String path = column.path();
            String field = path.replaceFirst("[.\\[ ].*", "");
            boolean isPart = !path.equals(field);
            JsonNode value = record.path(field);
            if (!isId(path) && !shown.contains(field) && !isRepeated(record, value) && !text.isEmpty()) {
                main.row(column.header(), text, StatusColor.isStatus(path));
                if (!value.isArray() && (!isPart || isNamedByPart(value, text))) {
                    shown.add(field);
                    shown.addAll(column.paths());
                }
            }
        }
    }

    private static boolean isNamedByPart(JsonNode value, String text) {
        return CellText.name(value).filter(text::equals).isPresent() || !value.isObject();
    }

    private void spread(JsonNode record, Set<String> shown, String owner, Part part, Part ids, List<Part> sections) {
        Set<String> hidden = new HashSet<>(shown);
        JsonNode form = record.path("formDefinition");
        if (form.path("sections").isArray()) {
            sections.add(questions(form, record.path("submittedValues")));
            hidden.addAll(List.of("formDefinition", "submittedValues"));
        }
        record.properties().stream()
                .filter(field -> !hidden.contains(field.getKey()) && !isRepeated(record, field.getValue()))
                .filter(field -> !isMarkupOfPlainText(record, field.getKey()))
                .forEach(field -> field(owner, field.getKey(), field.getValue(), part, ids, sections));
    }

    private void field(String owner, String name, JsonNode value, Part part, Part ids, List<Part> sections) {
        String label = label(name, value);
        if (isId(name) || name.endsWith("Ids")) {
            ids.row(owner + label.replaceFirst(" ids?$", ""), plain(value), false);
        } else if (value.isObject()) {
            Optional<String> named = CellText.name(value).filter(text -> !text.equals(CellText.text(value.path("id"))));
            if (named.isPresent()) {
                part.row(label, named.get(), false);
            } else {
                Part section = new Part(owner + (owner.isEmpty() ? label : label.toLowerCase(Locale.ROOT)));
                sections.add(section);
                spread(value, Set.of("id"), section.title + ", ", section, ids, sections);
            }
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isObject)) {
            list(owner + label, value, part, sections);
        } else {
            part.row(label, plain(value), StatusColor.isStatus(name));
        }
    }

    /** A list of objects: on one line where each of them is little more than a name, else in a section. */
    private void list(String label, JsonNode list, Part part, List<Part> sections) {
        List<JsonNode> objects = list.valueStream().filter(JsonNode::isObject).toList();
        if (objects.stream().allMatch(RecordCard::isContact)) {
            String line = objects.stream()
                    .sorted(Comparator.comparing(each -> !each.path("isPrimary").asBoolean(false)))
                    .map(RecordCard::contact)
                    .collect(Collectors.joining(", "));
            part.row(label, line, false);
        } else if (objects.stream().allMatch(each -> each.has("title") && each.has("value"))) {
            Part section = new Part(label);
            objects.forEach(each -> section.row(
                    CellText.text(each.path("title")),
                    plain(each.hasNonNull("valueLabel") ? each.path("valueLabel") : each.path("value")),
                    false));
            sections.add(section);
        } else if (objects.stream().allMatch(each -> values(each).size() <= 1)) {
            part.row(label, CellText.text(list), false);
        } else {
            sections.add(table(label, objects));
        }
    }

    private Part table(String label, List<JsonNode> objects) {
        List<Map<String, String>> rows = objects.stream().map(this::values).toList();
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        Part section = new Part(label, List.copyOf(names));
        rows.forEach(row -> section.rows.add(
                names.stream().map(name -> row.getOrDefault(name, "")).toList()));
        return section;
    }

    /** What people want to know of an object in a list, by its label; what it goes by is first. */
    private Map<String, String> values(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean isPerson = object.hasNonNull("firstName") || object.hasNonNull("lastName");
        if (isPerson) {
            values.put("Name", CellText.text(object));
        }
        object.properties().stream()
                .filter(field -> !isId(field.getKey()) && !field.getKey().equals("handle"))
                .filter(field -> !isPerson || !List.of("firstName", "lastName").contains(field.getKey()))
                .filter(field ->
                        !field.getValue().isBoolean() || field.getValue().asBoolean())
                .filter(field -> !isMarkupOfPlainText(object, field.getKey()))
                .forEach(field -> {
                    String text = field.getKey().endsWith("At")
                            ? cells.text(field.getValue(), ChronoUnit.DAYS)
                            : plain(field.getValue());
                    if (!text.isEmpty()) {
                        values.put(label(field.getKey(), field.getValue()), text);
                    }
                });
        return values;
    }

    /** The questions of a form that was filled in, each with its answer, as far as there is one. */
    List<List<String>> answers(JsonNode record) {
        return questions(record.path("formDefinition"), record.path("submittedValues")).rows;
    }

    /** The questions of a form with what was answered; with the kind of answer, where there is none yet. */
    private Part questions(JsonNode form, JsonNode values) {
        Part section = new Part(values.isObject() ? "Answers" : "Questions");
        form.path("sections")
                .valueStream()
                .flatMap(each -> each.path("fields").valueStream())
                .map(each -> each.path("field"))
                .forEach(field -> section.row(
                        CellText.text(field.path("title")),
                        values.isObject()
                                ? answer(field, values.path(field.path("path").asString("")))
                                : CellText.text(field.path("type")),
                        false));
        return section;
    }

    private String answer(JsonNode field, JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(each -> answer(field, each)).collect(Collectors.joining(", "))
                : field.path("selectableValues")
                        .valueStream()
                        .filter(choice -> choice.path("value").equals(value))
                        .map(choice -> CellText.text(choice.path("label")))
                        .findFirst()
                        .orElseGet(() -> plain(value));
    }

    private String plain(JsonNode value) {
        return value.isBoolean() ? CellText.yesOrNo(value) : cells.text(value, ChronoUnit.MINUTES);
    }

    private static String contact(JsonNode contact) {
        String type = CellText.text(contact.path("type"));
        return CellText.text(contact.path("value")) + (type.isEmpty() ? "" : " (" + type + ")");
    }

    private static boolean isContact(JsonNode value) {
        return value.isObject() && value.path("value").isString() && value.has("type") && !value.has("title");
    }

    /** Whether a contact is also in one of the record's lists. */
    private static boolean isRepeated(JsonNode record, JsonNode value) {
        return isContact(value)
                && record.valueStream()
                        .filter(JsonNode::isArray)
                        .anyMatch(list -> list.valueStream().anyMatch(value::equals));
    }

    /** Whether the same text stands beside it without its markup. */
    private static boolean isMarkupOfPlainText(JsonNode record, String name) {
        return name.endsWith("Html") && record.hasNonNull(name.substring(0, name.length() - "Html".length()) + "Plain");
    }

    private static boolean isId(String path) {
        return path.equals("id") || path.endsWith(".id") || path.matches(".*[a-z]Id");
    }

    /** {@code createdAt} is Created, {@code isArchived} Archived, {@code profileUrl} Profile URL. */
    private static String label(String name, JsonNode value) {
        String words = Stream.of(name.replaceFirst("^is(?=[A-Z])", "")
                        .replaceFirst("(?<=[a-z])(At|Plain)$", value.isString() ? "" : "$1")
                        .split("(?<=[a-z0-9])(?=[A-Z])|_", -1))
                .map(word -> word.matches("(?i)url|ip") ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A part of the card: names and values, or a table with headings. */
    private static final class Part {

        private final String title;
        private final List<String> headings;
        private final List<List<String>> rows = new ArrayList<>();
        private final Set<String> statuses = new HashSet<>();

        Part(String title) {
            this(title, List.of());
        }

        Part(String title, List<String> headings) {
            this.title = title;
            this.headings = headings;
        }

        void row(String label, String value, boolean isStatus) {
            if (!value.isEmpty()) {
                rows.add(List.of(label, value));
                if (isStatus) {
                    statuses.add(value);
                }
            }
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        void render(StringBuilder text, int width, Style style) {
            String indent = title.isEmpty() ? "" : INDENT;
            int room = Math.max(0, width - indent.length());
            if (!title.isEmpty()) {
                text.append(style.strong(TerminalText.line(title))).append('\n');
            }
            TerminalTable table = new TerminalTable();
            if (headings.isEmpty()) {
                table.column("", 3, 0, (shade, label, shown) -> shade.faint(shown))
                        .wrapped(
                                "",
                                (shade, value, shown) ->
                                        statuses.contains(value) ? StatusColor.paint(shade, value, shown) : shown);
            } else {
                headings.forEach(table::column);
            }
            rows.forEach(table::row);
            table.render(room, style)
                    .lines()
                    .forEach(line -> text.append(indent).append(line).append('\n'));
        }
    }
}

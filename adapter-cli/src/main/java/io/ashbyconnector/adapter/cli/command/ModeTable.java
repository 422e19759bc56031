package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Capabilities;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each mode can do, as the adapters declare it. */
final class ModeTable {

    /** A mode, and what it can do. */
    private record Mode(String name, Capabilities capabilities) {

        boolean supports(Action action) {
            return capabilities.supports(action.entity(), action.name());
        }
    }

    private final List<Entity> entities;
    private final List<Mode> modes;
    private final Set<String> parametersOfEachRecord;
    private final Mode widest;

    ModeTable(Catalog catalog, List<AdapterProvider> adapters) {
        this.entities = catalog.entities();
        this.modes = adapters.stream()
                .map(adapter -> new Mode(adapter.mode(), withStore(adapter.capabilities(catalog), catalog)))
                .sorted(Comparator.comparing(Mode::name))
                .toList();
        this.widest = modes.stream()
                .max(Comparator.comparingLong(
                        mode -> actions().filter(mode::supports).count()))
                .orElseThrow();
        this.parametersOfEachRecord = parametersOfEachRecord();
    }

    /** A mode whose service has no context store gets this program's own. */
    private static Capabilities withStore(Capabilities capabilities, Catalog catalog) {
        return capabilities.needingContextStore(catalog).isPresent()
                ? capabilities
                : capabilities.withContextStore(catalog, () -> true);
    }

    private Stream<Action> actions() {
        return entities.stream().flatMap(entity -> entity.actions().stream());
    }

    /** Whether it is more than what the widest mode has to itself. */
    private boolean isShared(Action action) {
        return modes.stream().anyMatch(mode -> !mode.equals(widest) && mode.supports(action));
    }

    /** The parameters that every action has which returns records in several modes: selections of fields. */
    private Set<String> parametersOfEachRecord() {
        List<Set<String>> each = entities.stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(this::returnsRecords)
                .map(action -> action.parameters().stream().map(Parameter::name).collect(Collectors.toSet()))
                .toList();
        Set<String> common = each.isEmpty() ? new HashSet<>() : new HashSet<>(each.get(0));
        each.forEach(common::retainAll);
        return common;
    }

    private boolean returnsRecords(Action action) {
        return !action.contextStore() && !action.isOverview() && isShared(action);
    }

    /** The headings: one for the entities, and one for each mode. */
    List<String> header() {
        return Stream.concat(Stream.of("Entity"), modes.stream().map(Mode::name))
                .toList();
    }

    /** What not only the widest mode can do: a row for each entity, its name and the actions of each mode. */
    List<List<String>> sharedRows() {
        return entities.stream()
                .filter(entity -> entity.actions().stream().anyMatch(this::isShared))
                .map(entity -> Stream.concat(
                                Stream.of(entity.name()),
                                modes.stream().map(mode -> actions(entity, mode, this::isShared)))
                        .toList())
                .toList();
    }

    /** What the rows leave out that are shared. */
    String rest() {
        return "Everything else, writes included, is for " + widest.name()
                + " mode; `ashby entities --modes` lists it.";
    }

    private String actions(Entity entity, Mode mode, Predicate<Action> wanted) {
        return entity.actions().stream()
                .filter(wanted.and(mode::supports))
                .map(action -> action.name() + inParentheses(special(entity, action, mode)))
                .collect(Collectors.joining(", "));
    }

    private static String inParentheses(List<String> names) {
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }

    /** The parameters that this mode takes and another one that has the action does not. */
    private List<String> special(Entity entity, Action action, Mode mode) {
        return supported(entity, action, mode).stream()
                .filter(parameter -> !parametersOfEachRecord.contains(parameter))
                .filter(parameter -> modes.stream().anyMatch(other -> lacks(other, entity, action, parameter)))
                .toList();
    }

    private static boolean lacks(Mode mode, Entity entity, Action action, String parameter) {
        return mode.capabilities().supports(entity.name(), action.name())
                && !mode.capabilities().supports(entity.name(), action.name(), parameter);
    }

    private static List<String> supported(Entity entity, Action action, Mode mode) {
        return action.parameters().stream()
                .map(Parameter::name)
                .filter(parameter -> mode.capabilities().supports(entity.name(), action.name(), parameter))
                .toList();
    }

    /** How to read the rows, and what holds for all of them. */
    List<String> notes() {
        Stream<String> selections = modes.stream()
                .filter(mode -> !selections(mode).isEmpty())
                .map(mode -> "In " + mode.name() + " mode every list and get takes "
                        + String.join(" and ", selections(mode)) + " too.");
        return Stream.concat(Stream.of("In parentheses: parameters that not every mode takes."), selections)
                .toList();
    }

    private List<String> selections(Mode mode) {
        return parametersOfEachRecord.stream()
                .filter(parameter -> entities.stream()
                        .noneMatch(entity -> entity.actions().stream()
                                .filter(this::returnsRecords)
                                .anyMatch(action -> lacks(mode, entity, action, parameter))))
                .filter(parameter -> modes.stream()
                        .anyMatch(other -> entities.stream()
                                .anyMatch(entity -> entity.actions().stream()
                                        .filter(this::returnsRecords)
                                        .anyMatch(action -> lacks(other, entity, action, parameter)))))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    String text(int width, Style style) {
        TerminalTable table =
                new TerminalTable().column("Entity", 12, 1).column("Mode", 6, 0).wrapped("Actions");
        for (Entity entity : entities) {
            String name = entity.name();
            for (Mode mode : modes) {
                String actions = actions(entity, mode, action -> true);
                if (!actions.isEmpty()) {
                    table.row(name, mode.name(), actions);
                    name = "";
                }
            }
        }
        StringBuilder text = new StringBuilder(table.render(width, style)).append('\n');
        notes().forEach(note ->
                Wrapping.lines(note, width).forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    /** One element for each mode, entity and action. */
    ObjectNode data() {
        ObjectNode data = JsonCodec.object();
        ArrayNode list = data.putArray("actions");
        for (Mode mode : modes) {
            for (Entity entity : entities) {
                for (Action action : entity.actions()) {
                    ObjectNode node = list.addObject();
                    node.put("mode", mode.name());
                    node.put("entity", entity.name());
                    node.put("action", action.name());
                    node.put("supported", mode.capabilities().supports(entity.name(), action.name()));
                    supported(entity, action, mode).forEach(node.putArray("parameters")::add);
                }
            }
        }
        return data;
    }
}

package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.ActionAccess;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which operations of Ashby's can be called, with this key and this configuration, and what would allow the rest. */
final class AllowedActions {

    private static final String BOXES =
            "An Ashby administrator ticks a key's boxes at Admin > Integrations > API Keys.";

    /** Whether an action can be called. */
    private enum Allowed {
        YES,
        UNKNOWN,
        NO
    }

    /**
     * An action of the catalog.
     *
     * @param module as people see it; empty when Ashby does not document the permission
     * @param toAllow what would allow it; empty when it is allowed
     */
    private record Row(String module, ActionAccess access, Allowed allowed, List<String> toAllow) {

        /** In words; why that is not known, where nothing would allow it for certain. */
        String remedy() {
            return toAllow.isEmpty() ? Objects.requireNonNullElse(access.reason(), "") : String.join("; ", toAllow);
        }
    }

    private final ConnectorCheck check;
    private final List<Row> rows;

    private AllowedActions(ConnectorCheck check, List<Row> rows) {
        this.check = check;
        this.rows = rows;
    }

    /** Asks the service. */
    static AllowedActions ask(AshbyConnector ashby) {
        ConnectorCheck check = ashby.check();
        Capabilities capabilities = InstalledAdapters.find().all().stream()
                .filter(adapter -> adapter.mode().equals(ashby.mode()))
                .map(adapter -> adapter.capabilities(ashby.catalog()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no mode " + ashby.mode()));
        Set<String> available = ashby.available().stream()
                .flatMap(entity -> entity.actions().stream())
                .map(Action::qualifiedName)
                .collect(Collectors.toSet());
        List<String> modules =
                check.modules().stream().map(ModuleAccess::module).toList();
        List<Row> rows = ashby.entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> action.operation() != null)
                .map(action -> {
                    boolean supported = capabilities.supports(action.entity(), action.name());
                    String obstacle = available.contains(action.qualifiedName())
                            ? null
                            : supported ? "set ashby.allow-writes" : "not in " + ashby.mode() + " mode";
                    return row(check, action, supported, obstacle);
                })
                .sorted(Comparator.comparingInt((Row row) -> place(modules, row.module()))
                        .thenComparing(Row::allowed))
                .toList();
        return new AllowedActions(check, rows);
    }

    private static int place(List<String> modules, String module) {
        int place = modules.indexOf(module);
        return place < 0 ? modules.size() : place;
    }

    /** @param obstacle what forbids it here, whatever the key may do; null for nothing */
    private static Row row(ConnectorCheck check, Action action, boolean supported, @Nullable String obstacle) {
        ActionAccess access = check.access(action);
        List<String> toAllow = new ArrayList<>();
        if (supported && !action.permissions().isEmpty() && access.access() != Access.GRANTED) {
            toAllow.add("tick " + Permission.boxes(action.permissions())
                    + (access.access() == Access.UNKNOWN ? ", unless it is ticked" : ""));
        }
        if (obstacle != null) {
            toAllow.add(obstacle);
        }
        Allowed allowed = switch (access.access()) {
            case GRANTED -> obstacle == null ? Allowed.YES : Allowed.NO;
            case DENIED -> Allowed.NO;
            case UNKNOWN -> obstacle == null ? Allowed.UNKNOWN : Allowed.NO;
        };
        return new Row(module(check, action), access, allowed, toAllow);
    }

    /** Of the permission that the key has, if there are several. */
    private static String module(ConnectorCheck check, Action action) {
        return action.permissions().stream()
                .filter(permission -> check.grants().stream()
                        .anyMatch(grant -> grant.permission().equals(permission) && grant.access() == Access.GRANTED))
                .findFirst()
                .or(() -> action.permissions().stream().findFirst())
                .map(Permission::title)
                .orElse("");
    }

    ObjectNode data() {
        ObjectNode data = JsonCodec.object();
        data.put("mode", check.mode());
        data.put("service", check.service());
        data.put("evidence", check.evidence());
        CheckCommand.modules(check, data.putArray("modules"));
        ArrayNode actions = data.putArray("actions");
        for (Row row : rows) {
            Action action = row.access().action();
            ObjectNode node = actions.addObject();
            node.put("module", row.module().isEmpty() ? null : row.module());
            node.put("entity", action.entity());
            node.put("action", action.name());
            node.put("operation", action.operation());
            node.put("effect", action.effect().name().toLowerCase(Locale.ROOT));
            node.put("allowed", word(row.allowed()));
            node.put("key", CheckCommand.word(row.access().access()));
            node.put("reason", row.access().reason());
            ArrayNode permissions = node.putArray("needs_one_of");
            action.permissions().forEach(permission -> permissions.add(permission.box()));
            row.toAllow().forEach(node.putArray("to_allow")::add);
        }
        return data;
    }

    /** A row for the actions of a module that the same would allow, with a line for each entity. */
    private record Group(String module, Allowed allowed, String remedy) {}

    String text(int width, Style style) {
        Map<Group, Map<String, List<String>>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            Action action = row.access().action();
            groups.computeIfAbsent(new Group(row.module(), row.allowed(), row.remedy()), group -> new LinkedHashMap<>())
                    .computeIfAbsent(action.entity(), entity -> new ArrayList<>())
                    .add(action.name());
        }
        TerminalTable table = new TerminalTable()
                .column("Module", 12, 0)
                .column("Allowed", 7, 1)
                .wrapped("Actions");
        String module = null;
        for (Map.Entry<Group, Map<String, List<String>>> group : groups.entrySet()) {
            Group key = group.getKey();
            Stream<String> remedy = key.remedy().isEmpty() ? Stream.empty() : Stream.of("[" + key.remedy() + "]");
            Stream<String> actions = group.getValue().entrySet().stream()
                    .map(entity -> entity.getKey() + ": " + String.join(", ", entity.getValue()));
            table.row(
                    key.module().equals(module) ? "" : key.module().isEmpty() ? "-" : key.module(),
                    word(key.allowed()),
                    Stream.concat(remedy, actions).collect(Collectors.joining("\n")));
            module = key.module();
        }
        StringBuilder text = new StringBuilder(table.render(width, style)).append('\n');
        Stream<String> boxes = rows.stream().anyMatch(row -> row.access().access() != Access.GRANTED)
                ? Stream.of(BOXES)
                : Stream.empty();
        Stream.concat(boxes, CheckCommand.notes(check))
                .flatMap(note -> Wrapping.lines(note, width).stream())
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String word(Allowed allowed) {
        return allowed.name().toLowerCase(Locale.ROOT);
    }
}

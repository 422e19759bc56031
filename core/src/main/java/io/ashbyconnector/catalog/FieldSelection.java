package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that a caller wants of a record, in the caller's order. A path goes through objects and through the elements
 * of lists: {@code emailAddresses.value}. Immutable.
 */
public final class FieldSelection {

    /** The elements of a list that have a value. */
    private static final Pattern CHOSEN = Pattern.compile("(\\w+)\\[(\\w+)=(.*)]");

    private final Set<String> paths;
    private final Branch root = new Branch();

    private FieldSelection(Set<String> paths) {
        this.paths = paths;
        paths.forEach(path -> root.grow(List.of(path.split("\\.", -1))));
    }

    /**
     * Selects by paths; {@code []} in them is ignored.
     *
     * @param wanted the paths of the fields to keep
     * @param known the paths of the fields that exist; when it is empty, any may
     * @param open the paths of those whose content is not known, such as a map
     * @param where how the user can see the known ones
     * @return the selection
     * @throws InvalidInputException for a path that leads nowhere
     */
    public static FieldSelection of(
            Collection<String> wanted, Collection<String> known, Collection<String> open, String where) {
        Set<String> paths = new LinkedHashSet<>();
        for (String each : wanted) {
            String path = each.strip().replace("[]", "");
            boolean exists = (known.isEmpty() && !path.isEmpty())
                    || known.contains(path)
                    || open.stream().anyMatch(prefix -> path.startsWith(prefix + "."));
            if (!exists) {
                throw new InvalidInputException(ErrorDetails.of(
                                path.isEmpty()
                                        ? "A field without a name is asked for."
                                        : "There is no field '" + path + "'.")
                        .hint(NearestName.to(path, known)
                                        .filter(near -> !path.isEmpty())
                                        .map(near -> "Did you mean '" + near + "'? ")
                                        .orElse("")
                                + where));
            }
            paths.add(path);
        }
        return new FieldSelection(paths);
    }

    /** {@return the paths, in the order in which they were given} */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    /**
     * {@return the record with these fields alone; one that it lacks is null}
     *
     * @param record the record
     */
    public JsonNode project(JsonNode record) {
        return root.of(record);
    }

    /**
     * {@return what a path leads to: a list when it goes through one, a missing node when it leads nowhere} A step
     * through a list may say which of its elements are meant: {@code hiringTeam[role=Recruiter]}.
     *
     * @param record the record
     * @param path the path, dotted
     */
    public static JsonNode at(JsonNode record, String path) {
        JsonNode node = record;
        for (String name : path.split("\\.", -1)) {
            node = step(node, name);
        }
        return node;
    }

    private static JsonNode step(JsonNode node, String name) {
        Matcher chosen = CHOSEN.matcher(name);
        if (chosen.matches()) {
            return matching(step(node, chosen.group(1)), chosen.group(2), chosen.group(3));
        }
        if (!node.isArray()) {
            return node.path(name);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : node) {
            JsonNode found = step(element, name);
            Stream<JsonNode> values = found.isArray() ? found.valueStream() : Stream.of(found);
            values.filter(value -> !value.isMissingNode()).forEach(all::add);
        }
        return all;
    }

    private static JsonNode matching(JsonNode list, String field, String value) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        list.valueStream()
                .filter(each -> each.path(field).asString("").equals(value))
                .forEach(all::add);
        return all;
    }

    /** The selected fields of one object. */
    private static final class Branch {

        private final Map<String, Branch> branches = new LinkedHashMap<>();
        private boolean whole;

        void grow(List<String> path) {
            if (path.isEmpty()) {
                whole = true;
            } else {
                branches.computeIfAbsent(path.get(0), name -> new Branch()).grow(path.subList(1, path.size()));
            }
        }

        JsonNode of(JsonNode node) {
            if (whole || !node.isContainer()) {
                return node;
            }
            if (node.isArray()) {
                ArrayNode projected = JsonNodeFactory.instance.arrayNode();
                node.forEach(element -> projected.add(of(element)));
                return projected;
            }
            ObjectNode projected = JsonNodeFactory.instance.objectNode();
            branches.forEach((name, branch) -> projected.set(name, branch.of(presence(node, name))));
            return projected;
        }

        private static JsonNode presence(JsonNode node, String name) {
            JsonNode value = node.get(name);
            return value == null ? JsonNodeFactory.instance.nullNode() : value;
        }
    }
}

package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.execution.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the id of a record by what people call it. */
final class NamedRecords {

    private static final int SHOWN = 10;
    private static final String EMAIL = "email";
    private static final String NAME = "name";

    private final AshbyConnector ashby;
    private final JsonCodec json;
    private final Action wanting;

    /** @param wanting the action that needs the ids; a write takes a name only as it stands, not a part of one */
    NamedRecords(AshbyConnector ashby, JsonCodec json, Action wanting) {
        this.ashby = ashby;
        this.json = json;
        this.wanting = wanting;
    }

    /** Whether records of an entity have a name, or an address, and can be found by it. */
    static boolean isNamed(Catalog catalog, Entity entity) {
        return !namePaths(entity).isEmpty() && catalog.listing(entity.name()).isPresent();
    }

    /** The fields that hold what a record goes by: those of the column that tables show first, and its address. */
    private static List<String> namePaths(Entity entity) {
        return entity.action("list").map(Action::record).stream()
                .flatMap(record -> record.columns().stream())
                .filter(column -> column.join() == null)
                .filter(column -> (column.rank() == 0 && isName(column.path())) || isAddress(column.path()))
                .map(column -> column.path())
                .toList();
    }

    private static boolean isName(String path) {
        return !path.contains(".") && !path.matches("(?i).*(id|status|type|time|timestamp)");
    }

    private static boolean isAddress(String path) {
        return path.toLowerCase(Locale.ROOT).matches("(email|.*emailaddress\\.value)");
    }

    /** Whether such records are listed for one other record at a time. */
    static boolean needsParent(Catalog catalog, String entity) {
        return catalog.listing(entity).map(Listing::parent).isPresent();
    }

    /**
     * The id of the one record of an entity that goes by a name.
     *
     * @param option what the name was given with
     * @param context the parameters that are known, which may say below which record it is
     * @throws InvalidInputException when several go by it, or when it is only a part of the name and something is written, or
     *     when none does and it is a parameter of an action on something else
     * @throws NotFoundException when none does and the action is on the record itself
     */
    String id(Entity entity, String name, String option, Map<String, @Nullable Object> context) {
        String wanted = folded(name);
        if (wanted.isEmpty()) {
            throw new InvalidInputException(
                    ErrorDetails.of(option + " is empty.").in(wanting.qualifiedName()));
        }
        List<Found> all = candidates(entity, name, context, false);
        List<Found> exact = exactly(wanted, all);
        List<Found> partial = exact.isEmpty() ? partly(wanted, all) : exact;
        if (exact.isEmpty() && hidesSome(entity)) {
            all = candidates(entity, name, context, true);
            exact = exactly(wanted, all);
            partial = !exact.isEmpty() ? exact : partial.isEmpty() ? partly(wanted, all) : partial;
        }
        if (exact.size() == 1) {
            return exact.get(0).id();
        }
        if (partial.size() == 1 && !wanting.effect().isWrite()) {
            return partial.get(0).id();
        }
        if (!partial.isEmpty()) {
            boolean isOne = partial.size() == 1;
            throw new InvalidInputException(ErrorDetails.of(
                            isOne
                                    ? option + " '" + name + "' is only a part of a name, and the action changes data."
                                    : option + " '" + name + "' fits " + partial.size() + " records.")
                    .in(wanting.qualifiedName())
                    .hint((isOne ? "Did you mean " : "Give the id of one of them instead: ")
                            + choices(partial)
                            + (isOne ? "?" : ".")));
        }
        ErrorDetails none = ErrorDetails.of(option + " '" + name + "' fits no record of " + entity.name() + ".")
                .in(wanting.qualifiedName())
                .hint(nearest(name, all));
        throw entity.name().equals(wanting.entity()) ? new NotFoundException(none) : new InvalidInputException(none);
    }

    private static List<Found> exactly(String wanted, List<Found> all) {
        return all.stream().filter(each -> each.names().contains(wanted)).toList();
    }

    private static List<Found> partly(String wanted, List<Found> all) {
        return all.stream()
                .filter(each -> each.names().stream().anyMatch(known -> known.contains(wanted)))
                .toList();
    }

    private static @Nullable String nearest(String name, List<Found> all) {
        List<String> titles = all.stream().map(Found::title).distinct().toList();
        if (titles.isEmpty()) {
            return null;
        }
        return NearestName.to(name, titles)
                .map(near -> "Did you mean '" + near + "'?")
                .orElseGet(() -> "There are: " + titles.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (titles.size() > SHOWN ? ", and " + (titles.size() - SHOWN) + " more." : "."));
    }

    private static String choices(List<Found> found) {
        return found.stream().limit(SHOWN).map(Found::choice).collect(Collectors.joining("; "))
                + (found.size() > SHOWN ? "; and " + (found.size() - SHOWN) + " more" : "");
    }

    /**
     * A record that may be meant.
     *
     * @param names what it goes by, without regard to case
     * @param title as people read it
     * @param more what tells it from others of the same title
     */
    private record Found(String id, List<String> names, String title, String more) {
        String choice() {
            return title + (more.isEmpty() ? "" : " (" + more + ")") + " " + id;
        }
    }

    /** @param all whether those count that are archived, deactivated or drafts */
    private List<Found> candidates(Entity entity, String name, Map<String, @Nullable Object> context, boolean all) {
        List<String> paths = namePaths(entity);
        Optional<String> by = searchedBy(entity, name);
        if (by.isPresent() && !all) {
            return found(entity.name(), "search", Map.of(by.get(), name.strip()), paths);
        }
        Listing listing = listing(entity.name());
        String parentParameter = listing.parentParameter();
        if (parentParameter == null) {
            return listed(listing, all, Map.of(), paths);
        }
        Object parent = parent(parentParameter, context);
        List<Object> parents = parent != null
                ? List.of(parent)
                : listed(listing(Objects.requireNonNull(listing.parent())), all, Map.of(), List.of()).stream()
                        .<Object>map(Found::id)
                        .toList();
        return parents.stream()
                .flatMap(each -> listed(listing, all, Map.of(parentParameter, each), paths).stream())
                .toList();
    }

    private Listing listing(String entity) {
        return ashby.catalog().listing(entity).orElseThrow();
    }

    private List<Found> listed(Listing listing, boolean all, Map<String, Object> params, List<String> paths) {
        Action action = listing.action();
        Map<String, Object> taken = new LinkedHashMap<>(params);
        if (all) {
            taken.putAll(everything(action));
        }
        return found(action.entity(), action.name(), taken, paths);
    }

    /** What makes a listing hold all records, as far as the mode can pass it on. */
    private Map<String, Object> everything(Action action) {
        Map<String, Object> everything = new LinkedHashMap<>(action.everything());
        if (!everything.isEmpty()) {
            Optional<Action> offered = ashby.entities().stream()
                    .flatMap(entity -> entity.actions().stream())
                    .filter(each -> each.qualifiedName().equals(action.qualifiedName()))
                    .findFirst();
            everything
                    .keySet()
                    .removeIf(name ->
                            offered.flatMap(each -> each.parameter(name)).isEmpty());
        }
        return everything;
    }

    /** Whether a plain listing of an entity, or of what its records hang on, leaves some out. */
    private boolean hidesSome(Entity entity) {
        Listing listing = listing(entity.name());
        return Stream.of(entity.name(), Objects.requireNonNullElse(listing.parent(), entity.name()))
                .anyMatch(each -> !everything(listing(each).action()).isEmpty());
    }

    /** The parameter of a search that finds records by such a name, where there are too many to list them. */
    private static Optional<String> searchedBy(Entity entity, String name) {
        String parameter = name.contains("@") ? EMAIL : NAME;
        return entity.action("search")
                .filter(search -> search.answer() != Answer.RECORD)
                .filter(search -> search.parameter(parameter).isPresent())
                .map(search -> parameter);
    }

    /** The record below which another is looked for: a parameter itself, or what a record that one names says. */
    private @Nullable Object parent(String parameter, Map<String, @Nullable Object> context) {
        if (context.get(parameter) != null) {
            return context.get(parameter);
        }
        Catalog catalog = ashby.catalog();
        List<String> names = new ArrayList<>(context.keySet());
        names.sort(Comparator.comparing(each -> each.equals(wanting.id())));
        for (String name : names) {
            Optional<Entity> owner = catalog.entities().stream()
                    .filter(entity -> name.equals(wanting.id())
                            ? entity.name().equals(wanting.entity())
                            : entity.name().equals(plural(name)))
                    .findFirst();
            Object id = context.get(name);
            Optional<Action> get = owner.flatMap(each -> each.action("get"));
            if (id instanceof String && get.isPresent() && get.get().id() != null) {
                JsonNode record = ashby.get(
                        owner.orElseThrow().name(),
                        "get",
                        Map.of(Objects.requireNonNull(get.get().id()), id),
                        json::tree);
                Optional<String> parent = within(record, parameter);
                if (parent.isPresent()) {
                    return parent.get();
                }
            }
        }
        return null;
    }

    /** What {@code interviewPlanId} is an id of: {@code interview_plans}. */
    private static String plural(String parameter) {
        return Help.kebab(parameter).replace('-', '_').replaceFirst("_id$", "s");
    }

    /** The value of a field whose name is, or ends like, the parameter's. */
    private static Optional<String> within(JsonNode record, String parameter) {
        String end = parameter.toLowerCase(Locale.ROOT);
        return record.properties().stream()
                .flatMap(field -> field.getValue().isObject()
                        ? within(field.getValue(), parameter).stream()
                        : Stream.of(field.getValue())
                                .filter(JsonNode::isString)
                                .filter(value ->
                                        field.getKey().toLowerCase(Locale.ROOT).endsWith(end))
                                .map(JsonNode::asString))
                .findFirst();
    }

    private List<Found> found(String entity, String action, Map<String, Object> params, List<String> namePaths) {
        List<Found> all = new ArrayList<>();
        try (Stream<Page<Found>> pages =
                ashby.pages(entity, action, params, parser -> found(json.tree(parser), namePaths))) {
            pages.forEach(page -> all.addAll(page.records()));
        }
        return all;
    }

    private static Found found(JsonNode record, List<String> namePaths) {
        List<String> texts = namePaths.stream()
                .map(path -> Stream.of(path.split(" ", -1))
                        .map(part -> FieldSelection.at(record, part).asString(""))
                        .collect(Collectors.joining(" "))
                        .strip())
                .filter(text -> !text.isEmpty())
                .toList();
        String title = texts.isEmpty() ? "" : texts.get(0);
        String status = record.path("status").asString("");
        String more = Stream.concat(texts.stream().skip(1), Stream.of(status, state(record)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        Stream<String> addresses = record.path("emailAddresses")
                .valueStream()
                .map(address -> address.path("value").asString(""));
        return new Found(
                record.path("id").asString(""),
                Stream.concat(texts.stream(), addresses)
                        .map(NamedRecords::folded)
                        .toList(),
                title,
                more);
    }

    private static String state(JsonNode record) {
        return record.path("isArchived").asBoolean(false)
                ? "archived"
                : record.path("isEnabled").asBoolean(true)
                                && record.path("enabled").asBoolean(true)
                        ? ""
                        : "deactivated";
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

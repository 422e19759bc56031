package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entities and actions that exist. The names and descriptions of entities are read at once, the rest of an entity when
 * it is first asked for. Names are accepted with {@code _} or {@code -}. Thread-safe.
 */
public final class Catalog {

    /** The name under which every operation of Ashby's can be called by its own name, as if it were an entity's action. */
    public static final String API = "api";

    private static final String SQL = "context_store_sql_query";

    private final List<Entity> entities;
    private final Map<String, Entity> byName = new HashMap<>();
    private final Clock clock;
    private final TimestampReader timestamps;

    private Catalog(List<Entity> entities, Clock clock) {
        this.entities = List.copyOf(entities);
        this.entities.forEach(entity -> byName.put(entity.name(), entity));
        this.clock = clock;
        this.timestamps = new TimestampReader(clock);
    }

    private Catalog(CatalogReader reader) {
        this(reader.entities(), Clock.systemUTC());
    }

    /** {@return what this version of the connector knows of Ashby} Times without an offset are in UTC. */
    public static Catalog ofAshby() {
        return new Catalog(new CatalogReader(new BundledFiles(Catalog.class)));
    }

    /**
     * {@return a catalog of the caller's own, in the same files as the connector's}
     *
     * @param directory the folder with the index and a file for each entity
     * @throws io.ashbyconnector.error.ConfigurationException when its index is missing or malformed; the file of an entity
     *     is refused when the entity is first asked for
     */
    public static Catalog of(Path directory) {
        return new Catalog(new CatalogReader(name -> {
            Path file = directory.resolve(name);
            return Files.exists(file) ? Files.newInputStream(file) : null;
        }));
    }

    /**
     * {@return the same catalog, with timestamps read by this clock and in its zone, and ages counted by it}
     *
     * @param clock tells the time now, and the time zone
     */
    public Catalog at(Clock clock) {
        return new Catalog(entities, clock);
    }

    /** {@return what tells the present to calls that need it} */
    public Clock clock() {
        return clock;
    }

    /**
     * {@return a catalog of these entities, which may have fewer actions and parameters than in this one}
     *
     * @param some the entities
     */
    public Catalog only(List<Entity> some) {
        return new Catalog(some, clock);
    }

    /** {@return all entities, in the order in which they are listed to people} */
    public List<Entity> entities() {
        return entities;
    }

    /**
     * {@return the entity of a name}
     *
     * @param name the name
     * @throws UnknownEntityException with the nearest name and all valid ones
     */
    public Entity entity(String name) {
        String wanted = canonical(MissingParameterException.required(name, "entity"));
        return find(wanted)
                .orElseThrow(() -> new UnknownEntityException(ErrorDetails.of("There is no entity '" + name + "'.")
                        .hint(NearestName.hint(
                                name, entities.stream().map(Entity::name).toList()))));
    }

    /**
     * {@return an entity's action of a name}
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param name the name
     * @throws UnknownActionException with the nearest name and all valid ones
     */
    public Action action(Entity entity, String name) {
        return entity.action(canonical(MissingParameterException.required(name, "action")))
                .orElseThrow(() -> new UnknownActionException(
                        ErrorDetails.of("The entity '" + entity.name() + "' has no action '" + name + "'.")
                                .hint(NearestName.hint(name, entity.actionNames()))));
    }

    /**
     * {@return an action by the names of its entity and its own; with {@link #API} in place of the entity, the one
     * that runs the operation of a name, or one for an operation that is not known}
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param action the action's name in the catalog, such as {@code list}
     * @throws io.ashbyconnector.error.InvalidInputException when there is none
     */
    public Action action(String entity, String action) {
        return MissingParameterException.required(entity, "entity").equals(API)
                ? operation(MissingParameterException.required(action, "action"))
                : action(entity(entity), action);
    }

    private Action operation(String text) {
        OperationName name = OperationName.of(text).orElseThrow(() -> noOperation(text));
        return running(name).orElseGet(() -> {
            named(text).ifPresent(known -> {
                throw new UnknownActionException(ErrorDetails.of("Ashby has no operation '" + text + "'.")
                        .hint("Did you mean '" + known.operation() + "'?"));
            });
            return Action.unknown(name);
        });
    }

    /**
     * {@return the action that runs an operation; of all entities, only the operation's own is read}
     *
     * @param operation the operation
     */
    public Optional<Action> running(OperationName operation) {
        return find(operation.entity()).stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> operation.text().equals(action.operation()))
                .findFirst();
    }

    /** The action of a name such as {@code candidates.add_tag}, if it runs an operation. */
    private Optional<Action> named(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return find(canonical(qualifiedName.substring(0, dot)))
                .flatMap(entity -> entity.action(canonical(qualifiedName.substring(dot + 1))))
                .filter(action -> action.operation() != null);
    }

    private UnknownActionException noOperation(String text) {
        List<String> operations = operations();
        String nearest = NearestName.to(text, operations)
                .or(() -> operations.stream()
                        .filter(each -> each.startsWith(text))
                        .findFirst())
                .map(name -> "Did you mean '" + name + "'? ")
                .orElse("");
        return new UnknownActionException(ErrorDetails.of("'" + text + "' is not the name of an operation of Ashby's.")
                .hint(nearest + "Operations are written as in candidate.addTag."));
    }

    /** {@return Ashby's names of all operations that are known; reads every entity} */
    public List<String> operations() {
        return entities.stream()
                .flatMap(entity -> entity.actions().stream())
                .map(Action::operation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * {@return the action that runs a statement: that of the entity which it names first, because a service may know the tables of that one alone}
     *
     * @param sql the statement
     */
    public Action statement(String sql) {
        return entities.stream()
                .filter(entity -> entity.actionNames().contains(SQL))
                .min(Comparator.comparingInt(entity -> place(entity.name(), sql)))
                .flatMap(entity -> entity.action(SQL))
                .orElseThrow();
    }

    private static int place(String table, String sql) {
        Matcher word =
                Pattern.compile("\\b" + table + "\\b", Pattern.CASE_INSENSITIVE).matcher(sql);
        return word.find() ? word.start() : Integer.MAX_VALUE;
    }

    /**
     * {@return the names of all tables that {@link #listing} may know; reads the files of no entity whose actions the
     * index names}
     */
    public List<String> tables() {
        return entities.stream()
                .flatMap(entity -> entity.actionNames().stream()
                        .filter(Listing::isNamed)
                        .map(action -> Listing.table(entity.name(), action)))
                .toList();
    }

    /**
     * {@return how the records of a table are listed; reads the file of its entity alone}
     *
     * @param table the name of the table, such as {@code candidates}
     */
    public Optional<Listing> listing(String table) {
        return entities.stream()
                .flatMap(entity -> entity.actionNames().stream()
                        .filter(action -> Listing.isNamed(action)
                                && Listing.table(entity.name(), action).equals(table))
                        .flatMap(action -> entity.action(action).stream()))
                .flatMap(Listing::of)
                .findFirst();
    }

    private Optional<Entity> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static String canonical(String name) {
        return name.replace('-', '_');
    }

    /**
     * Checks parameters and brings them into the form in which they are sent.
     *
     * @param action the action
     * @param params the parameters, by their names in the catalog
     * @return the parameters in the form in which they are sent
     * @throws io.ashbyconnector.error.InvalidInputException as {@link Action#check}
     */
    public Map<String, @Nullable Object> check(Action action, Map<String, ? extends @Nullable Object> params) {
        return action.check(params, timestamps);
    }
}

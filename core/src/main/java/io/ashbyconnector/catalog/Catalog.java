package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What exists. Names are known at once, the rest of an entity when it is first asked for. Thread-safe. Entity and action
 * names are accepted with {@code _} or {@code -}.
 */
public final class Catalog {

    private final List<Entity> entities;
    private final TimestampReader timestamps;

    private Catalog(List<Entity> entities, TimestampReader timestamps) {
        this.entities = List.copyOf(entities);
        this.timestamps = timestamps;
    }

    private Catalog(CatalogReader reader) {
        this(reader.entities(), new TimestampReader(Clock.systemUTC()));
    }

    /** What this version of the connector knows of Ashby; with times without an offset in UTC. */
    public static Catalog ofAshby() {
        return new Catalog(new CatalogReader(Catalog.class::getResourceAsStream));
    }

    /**
     * A catalog of the caller's, of the same files as the connector's own.
     *
     * @throws io.ashbyconnector.error.ConfigurationException when its index is malformed
     */
    public static Catalog of(Path directory) {
        return new Catalog(new CatalogReader(file -> open(directory.resolve(file))));
    }

    private static @Nullable InputStream open(Path file) {
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same catalog with timestamps read by a clock of the caller's, in its zone. */
    public Catalog at(Clock clock) {
        return new Catalog(entities, new TimestampReader(clock));
    }

    /** A catalog of these entities, which may have fewer actions and parameters than in this one. */
    public Catalog only(List<Entity> some) {
        return new Catalog(some, timestamps);
    }

    public List<Entity> entities() {
        return entities;
    }

    /**
     * The entity of a name.
     *
     * @throws UnknownEntityException with the nearest name and all valid ones
     */
    public Entity entity(String name) {
        String wanted = canonical(MissingParameterException.required(name, "entity"));
        return entities.stream()
                .filter(entity -> entity.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UnknownEntityException(ErrorDetails.of("There is no entity '" + name + "'.")
                        .hint(NearestName.hint(
                                name, entities.stream().map(Entity::name).toList()))));
    }

    /**
     * An entity's action of a name.
     *
     * @throws UnknownActionException with the nearest name and all valid ones
     */
    public Action action(Entity entity, String name) {
        return entity.action(canonical(MissingParameterException.required(name, "action")))
                .orElseThrow(() -> new UnknownActionException(
                        ErrorDetails.of("The entity '" + entity.name() + "' has no action '" + name + "'.")
                                .hint(NearestName.hint(name, entity.actionNames()))));
    }

    /**
     * An action by the names of its entity and its own.
     *
     * @throws io.ashbyconnector.error.InvalidInputException when there is none
     */
    public Action action(String entity, String action) {
        return action(entity(entity), action);
    }

    private static String canonical(String name) {
        return name.replace('-', '_');
    }

    /**
     * Checks parameters and brings them into the form in which they are sent.
     *
     * @throws io.ashbyconnector.error.InvalidInputException as {@link Action#check}
     */
    public Map<String, Object> check(Action action, Map<String, ? extends @Nullable Object> params) {
        return action.check(params, timestamps);
    }
}

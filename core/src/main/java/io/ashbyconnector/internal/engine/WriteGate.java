package io.ashbyconnector.internal.engine;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.OperationName;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CheckedCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code ashby.allow-writes} lets through: nothing that writes, everything, or what it lists. Immutable. */
public final class WriteGate {

    private static final String ALL = "true";
    private static final String NONE = "false";

    private final String setting;
    private final Set<String> listed;

    /** @param listed names of entities, {@code entity.action}, and operations that only {@link Catalog#API} reaches */
    private WriteGate(String setting, Set<String> listed) {
        this.setting = setting;
        this.listed = Set.copyOf(listed);
    }

    /**
     * The gate that a configuration sets. Of the catalog, only the entities that it names are read.
     *
     * @throws ConfigurationException when it is neither {@code true}, {@code false} nor a list of what writes
     */
    public static WriteGate of(ConnectorConfig config, Catalog catalog) {
        String setting = config.text(ConfigKey.ALLOW_WRITES);
        if (setting == null || setting.equals(ALL) || setting.equals(NONE)) {
            return new WriteGate(ALL.equals(setting) ? ALL : NONE, Set.of());
        }
        Entries entries = new Entries(config.origin(ConfigKey.ALLOW_WRITES).orElseThrow(), catalog);
        List<String> words = Stream.of(setting.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw entries.refused("It lists nothing.", "It is true, false, or a list such as candidates.add_tag.");
        }
        Set<String> listed = new LinkedHashSet<>();
        words.forEach(word -> listed.add(entries.canonical(word)));
        return new WriteGate(setting, listed);
    }

    /** Whether an action may run, when it writes. */
    boolean allows(Action action) {
        return setting.equals(ALL) || listed.contains(action.entity()) || listed.contains(action.qualifiedName());
    }

    /**
     * Lets a call through.
     *
     * @throws WritesDisabledException when it writes, and that is not allowed
     * @throws ConfirmationRequiredException when it needs a confirmation, and its options have none
     */
    void require(CheckedCall call) {
        Effect effect = call.effect();
        if (effect.isWrite() && !allows(call.action())) {
            throw new WritesDisabledException(ErrorDetails.of(
                            listed.isEmpty()
                                    ? "The action changes data, and writes are not allowed."
                                    : "The action changes data, and is not among the writes that are allowed.")
                    .in(call.operation())
                    .hint("If that is wanted, set ashby.allow-writes (ASHBY_ALLOW_WRITES) to true for all writes, or to"
                            + " a list of what may be written, such as " + call.operation() + "."));
        }
        if (effect.needsConfirmation() && !call.options().isConfirmed()) {
            throw new ConfirmationRequiredException(ErrorDetails.of(
                            effect == Effect.SENDS_MAIL
                                    ? "The action sends mail, and was not confirmed."
                                    : "The action cannot be undone, and was not confirmed.")
                    .in(call.operation())
                    .hint("Call it with CallOptions.confirmed() if that is wanted."));
        }
    }

    /** Reads the words of a list. */
    private record Entries(String origin, Catalog catalog) {

        ConfigurationException refused(String problem, String hint) {
            return new ConfigurationException(
                    ErrorDetails.of(origin + ": " + problem).hint(hint));
        }

        private ConfigurationException unknown(String word, String problem, List<String> valid) {
            return refused("'" + word + "' " + problem, NearestName.hint(word, valid));
        }

        /** What the gate compares with; a word that means nothing is refused. */
        String canonical(String word) {
            int dot = word.lastIndexOf('.');
            String name = word.replace('-', '_');
            if (dot < 0) {
                if (entity(name).isPresent()) {
                    return name;
                }
                boolean isFlag = List.of(ALL, NONE).contains(word.toLowerCase(Locale.ROOT));
                throw isFlag
                        ? refused(
                                "'" + word + "' is no part of a list.",
                                "Write true or false, in lower case, and" + " nothing else.")
                        : unknown(
                                word,
                                "is neither true, false nor an entity.",
                                Stream.concat(Stream.of(ALL, NONE), names().stream())
                                        .toList());
            }
            Optional<Entity> entity = entity(name.substring(0, dot));
            return entity.isPresent() ? action(word, entity.get(), name.substring(dot + 1)) : operation(word);
        }

        private String action(String word, Entity entity, String name) {
            List<String> writes = entity.actions().stream()
                    .filter(action -> action.effect().isWrite())
                    .map(Action::qualifiedName)
                    .toList();
            String wanted = entity.name() + "." + name;
            if (writes.contains(wanted)) {
                return wanted;
            }
            if (entity.action(name).isPresent()) {
                throw refused("'" + word + "' only reads, which is always allowed.", "Leave it out.");
            }
            throw writes.isEmpty()
                    ? refused(
                            "'" + word + "' is no action, and nothing of " + entity.name() + " writes.",
                            "Leave it out.")
                    : unknown(word, "is no action that writes.", writes);
        }

        /** One that no action runs, and that is no slip of a name in the catalog. */
        private String operation(String word) {
            OperationName name = OperationName.of(word)
                    .orElseThrow(() -> unknown(word, "is neither an action nor an operation of Ashby's.", names()));
            Optional<Action> known = catalog.running(name);
            if (known.isPresent()) {
                throw known.get().effect().isWrite()
                        ? refused(
                                "'" + word + "' is called " + known.get().qualifiedName() + " here.",
                                "Write " + known.get().qualifiedName() + ".")
                        : refused("'" + word + "' only reads, which is always allowed.", "Leave it out.");
            }
            boolean isOfEntity = entity(name.entity()).isPresent();
            if (!name.isAlias() && word.indexOf('_') >= 0) {
                throw isOfEntity
                        ? refused(
                                "There is no entity '" + word.substring(0, word.lastIndexOf('.')) + "' in '" + word
                                        + "'.",
                                "Did you mean '" + name.qualifiedName() + "'?")
                        : noEntity(word);
            }
            if (!isOfEntity && NearestName.to(category(word), categories()).isPresent()) {
                throw noEntity(word);
            }
            return word;
        }

        private ConfigurationException noEntity(String word) {
            String category = category(word);
            String nearest = NearestName.to(category, names())
                    .map(entity -> "Did you mean '" + entity + "." + word.substring(category.length() + 1) + "'? ")
                    .orElse("");
            return refused(
                    "There is no entity '" + category + "' in '" + word + "'.",
                    nearest + "Valid: " + String.join(", ", names()) + ".");
        }

        private static String category(String word) {
            return word.substring(0, word.lastIndexOf('.'));
        }

        /** Names of entities, and what Ashby's operations begin with instead. */
        private List<String> categories() {
            return names().stream()
                    .flatMap(name -> Stream.of(name, name.replaceFirst("(?<=ss)es$|s$", "")))
                    .toList();
        }

        private List<String> names() {
            return catalog.entities().stream().map(Entity::name).toList();
        }

        private Optional<Entity> entity(String name) {
            return catalog.entities().stream()
                    .filter(entity -> entity.name().equals(name))
                    .findFirst();
        }
    }
}

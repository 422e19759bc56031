package io.ashbyconnector.config;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * One place that configuration comes from.
 *
 * @param name what messages call it, such as {@code file ashby.properties}
 * @param environment whether values are found by {@link ConfigKey#environment()} and other names belong to others
 * @param file where the values were read from; null when it was no file
 * @param commands those that were asked for, so that each is run once
 */
record ConfigSource(
        String name,
        boolean environment,
        Map<String, String> values,
        @Nullable Path file,
        ConcurrentMap<ConfigKey, SecretCommand> commands) {

    private static final int MAX_BYTES = 1 << 20;

    ConfigSource {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(given(values, name)));
    }

    ConfigSource(String name, boolean environment, Map<String, String> values) {
        this(name, environment, values, null, new ConcurrentHashMap<>());
    }

    static <T> T given(@Nullable T source, String name) {
        if (source == null) {
            throw new ConfigurationException(ErrorDetails.of("The " + name + " is null."));
        }
        return source;
    }

    /** The value of a key; null when it is absent or blank. */
    @Nullable
    String get(ConfigKey key) {
        String value = values.get(nameOf(key));
        return value == null || value.isBlank() ? null : value.strip();
    }

    ConfigSource without(Collection<ConfigKey> keys) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        keys.forEach(key -> rest.remove(nameOf(key)));
        return new ConfigSource(name, environment, rest, file, commands);
    }

    /** How this source spells a key, with where: {@code environment variable ASHBY_MODE}. */
    String describe(ConfigKey key) {
        return environment ? "environment variable " + key.environment() : key.name() + " (" + name + ")";
    }

    /**
     * The command that a key holds.
     *
     * @throws ConfigurationException when it is malformed, or does not come from a file of the user's own: what others can
     *     set is not run
     */
    SecretCommand command(ConfigKey key) {
        if (file == null) {
            throw new ConfigurationException(
                    ErrorDetails.of(describe(key) + " is not used: a command is run only when a file names it.")
                            .hint("Write " + key.name()
                                    + " into ~/.config/ashby/config.properties, or into the file of a" + " profile."));
        }
        if (!SettingsFile.isOwn(file)) {
            throw new ConfigurationException(
                    ErrorDetails.of(describe(key) + " is not used: the file belongs to another user.")
                            .hint("Write it into a file of your own, such as ~/.config/ashby/config.properties."));
        }
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        return commands.computeIfAbsent(
                key, held -> SecretCommand.parse(Objects.requireNonNull(get(held)), describe(held), Path.of(folder)));
    }

    private String nameOf(ConfigKey key) {
        return environment ? key.environment() : key.name();
    }

    /** Reads a file of {@code key = value} lines. */
    static ConfigSource file(Path path) {
        Properties properties = new UniqueProperties();
        try (Reader reader = new StringReader(SettingsFile.read(path, MAX_BYTES))) {
            properties.load(reader);
        } catch (SettingsFile.UnusableException unusable) {
            throw unreadable(path, unusable.what(), unusable.hint(), unusable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException malformed) {
            throw unreadable(
                    path,
                    "is malformed: " + String.valueOf(malformed.getMessage()).replaceFirst("\\.+$", ""),
                    "Write one 'key = value' per line, for example 'ashby.mode = direct'.",
                    malformed);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new ConfigSource("file " + path, false, values, path, new ConcurrentHashMap<>());
    }

    private static ConfigurationException unreadable(Path path, String what, String hint, Exception cause) {
        return new ConfigurationException(
                ErrorDetails.of("The configuration file " + path + " " + what + ".")
                        .hint(hint),
                cause);
    }

    /** Whether it holds values by their names that came one by one from such an origin. */
    boolean isSetBy(String origin) {
        return name.equals(origin) && !environment && file == null;
    }

    /** A file that a value names: relative to the file that holds the value, else to the working directory. */
    Path resolve(Path named) {
        return file == null ? named : file.resolveSibling(named);
    }

    /** Its name alone, for values may be secrets. */
    @Override
    public String toString() {
        return name;
    }

    /** Properties in which a key that stands twice is an error, not a silent override. */
    private static final class UniqueProperties extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException("the key " + key + " stands there twice");
            }
            return super.put(key, value);
        }
    }
}

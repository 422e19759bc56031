package io.ashbyconnector.config;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One place that configuration comes from.
 *
 * @param name what messages call it, such as {@code file ashby.properties}
 * @param environment whether values are found by {@link ConfigKey#environment()} and other names belong to others
 */
record ConfigSource(String name, boolean environment, Map<String, String> values) {

    ConfigSource {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a key; null when it is absent or blank. */
    @Nullable
    String get(ConfigKey key) {
        String value = values.get(nameOf(key));
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** How this source spells a key, with where: {@code environment variable ASHBY_MODE}. */
    String describe(ConfigKey key) {
        return environment ? "environment variable " + key.environment() : key.name() + " (" + name + ")";
    }

    private String nameOf(ConfigKey key) {
        return environment ? key.environment() : key.name();
    }

    static ConfigSource file(Path path) {
        Properties properties = new UniqueProperties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (NoSuchFileException missing) {
            throw unreadable(path, "does not exist", missing);
        } catch (CharacterCodingException notText) {
            throw unreadable(path, "is not UTF-8 text", notText);
        } catch (IOException unreadable) {
            throw unreadable(path, "cannot be read", unreadable);
        } catch (IllegalArgumentException malformed) {
            throw unreadable(path, "is malformed: " + malformed.getMessage(), malformed);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new ConfigSource("file " + path, false, values);
    }

    private static ConfigurationException unreadable(Path path, String what, Exception cause) {
        return new ConfigurationException(
                ErrorDetails.of("The configuration file " + path + " " + what + ".")
                        .hint("Write one 'key = value' per line, for example 'ashby.mode = direct'."),
                cause);
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

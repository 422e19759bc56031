package io.ashbyconnector.config;

import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Configuration: sources in order of precedence, the first that holds a key wins; of keys that are alternatives, such as
 * {@code ashby.api-key} and {@code ashby.api-key-file}, the first source that holds any of them. Immutable;
 * {@link #toString} and every message leave secrets out. The getters throw {@link ConfigurationException} for a value that is malformed, and name
 * the key and where it was set.
 *
 * <pre>{@code
 * ConnectorConfig config = ConnectorConfig.fromEnvironment()
 *         .orElse(ConnectorConfig.fromProperties(Path.of("ashby.properties")));
 * }</pre>
 */
public final class ConnectorConfig {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorConfig.class);
    private static final int MAX_SECRET_FILE_BYTES = 64 * 1024;
    private static final int FINGERPRINT_BYTES = 12;
    private static final String IN_CODE = "given in code";

    private final List<ConfigSource> sources;

    private ConnectorConfig(List<ConfigSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** {@return a configuration that sets nothing} */
    public static ConnectorConfig empty() {
        return new ConnectorConfig(List.of());
    }

    /**
     * Reads the environment variables of the keys; variables of other names are left alone.
     *
     * @return the configuration
     */
    public static ConnectorConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * {@return the configuration from given variables instead of those of the process}
     *
     * @param environment the variables, by name
     */
    public static ConnectorConfig fromEnvironment(Map<String, String> environment) {
        return single(new ConfigSource("environment", true, environment));
    }

    /**
     * Reads a file of {@code key = value} lines in UTF-8. A name of another file in it is relative to the file itself.
     *
     * @param file the path of the file
     * @return the configuration
     * @throws ConfigurationException when the file is missing, no regular file, larger than 1 MiB, malformed, holds a key
     *     twice, or can be changed by other users
     */
    public static ConnectorConfig fromProperties(Path file) {
        return single(ConfigSource.file(ConfigSource.given(file, "configuration file")));
    }

    /**
     * Reads the file of a profile, {@code ~/.config/ashby/NAME.properties}, as {@code ashby login --profile NAME} writes
     * it.
     *
     * @param name the name of the profile
     * @return the configuration
     * @throws ConfigurationException when there is none of that name, or as {@link #fromProperties} does
     */
    public static ConnectorConfig fromProfile(String name) {
        return Profiles.ofUser().read(ConfigSource.given(name, "name of the profile"));
    }

    /**
     * Takes values by key name, such as {@code ashby.mode}.
     *
     * @param values the values, by key name
     * @return the configuration
     */
    public static ConnectorConfig fromMap(Map<String, String> values) {
        return fromMap(values, "configuration map");
    }

    /**
     * The same, with what messages say of where the values come from, such as {@code Spring's application.yml}.
     *
     * @param values the values, by key name
     * @param origin where the values come from, for messages
     * @return the configuration
     */
    public static ConnectorConfig fromMap(Map<String, String> values, String origin) {
        return single(new ConfigSource(origin, false, values));
    }

    /**
     * {@return the configuration of the mode that the credentials belong to, with default settings}
     *
     * @param credentials the credentials, which name the mode
     * @throws ConfigurationException when they name no mode, or set something that is neither text nor a secret
     */
    public static ConnectorConfig of(AuthConfig credentials) {
        ConfigSource.given(credentials, "credential");
        Map<String, String> values = new LinkedHashMap<>();
        ConfigSource.given(credentials.settings(), "map of the credential's settings")
                .forEach((key, value) -> values.put(key, text(key, value)));
        values.put(ConfigKey.MODE.name(), ConfigSource.given(credentials.mode(), "mode of the credential"));
        return single(new ConfigSource(IN_CODE, false, values));
    }

    private static String text(String key, @Nullable Object value) {
        if (value instanceof Secret secret) {
            return secret.reveal();
        }
        if (value instanceof String text) {
            return text;
        }
        throw new ConfigurationException(
                ErrorDetails.of("The credential's setting '" + key + "' is neither text nor a Secret."));
    }

    private static ConnectorConfig single(ConfigSource source) {
        return new ConnectorConfig(List.of(source));
    }

    /**
     * {@return this configuration, and what the other one says of keys that this one leaves open}
     *
     * @param other the configuration to fall back to
     */
    public ConnectorConfig orElse(ConnectorConfig other) {
        List<ConfigSource> both = new ArrayList<>(sources);
        both.addAll(ConfigSource.given(other, "other configuration").sources);
        return new ConnectorConfig(both);
    }

    /**
     * {@return this configuration with one value on top, set in code}
     *
     * @param key the key
     * @param value the value
     */
    public ConnectorConfig with(ConfigKey key, String value) {
        return with(key, value, IN_CODE);
    }

    /**
     * {@return the same, with what messages say of where the value comes from, such as {@code option --mode}} Values
     * that are put on top from one origin are one source.
     *
     * @param key the key
     * @param value the value
     * @param origin where the value comes from, for messages
     */
    public ConnectorConfig with(ConfigKey key, String value, String origin) {
        Map<String, String> values = new LinkedHashMap<>();
        List<ConfigSource> others = sources;
        if (!sources.isEmpty() && sources.get(0).isSetBy(origin)) {
            values.putAll(sources.get(0).values());
            others = sources.subList(1, sources.size());
        }
        values.put(key.name(), value);
        return fromMap(values, origin).orElse(new ConnectorConfig(others));
    }

    /**
     * {@return this configuration with nothing said of some keys}
     *
     * @param keys the keys
     */
    public ConnectorConfig without(Collection<ConfigKey> keys) {
        return new ConnectorConfig(
                sources.stream().map(source -> source.without(keys)).toList());
    }

    /**
     * {@return whether any source holds a value that is not blank}
     *
     * @param key the key
     */
    public boolean has(ConfigKey key) {
        return source(key).isPresent();
    }

    /**
     * {@return the value; null when it is set nowhere, or blank} Secrets are read with {@link #secret}.
     *
     * @param key the key
     */
    public @Nullable String text(ConfigKey key) {
        return source(key).map(source -> source.get(key)).orElse(null);
    }

    /**
     * {@return where the value comes from, such as {@code environment variable ASHBY_MODE}; empty when it is not set}
     *
     * @param key the key
     */
    public Optional<String> origin(ConfigKey key) {
        return source(key).map(source -> source.describe(key));
    }

    private Optional<ConfigSource> source(ConfigKey key) {
        return sources.stream().filter(source -> source.get(key) != null).findFirst();
    }

    /**
     * Which of several alternatives is configured: those that the first source to hold any of them holds. What sources
     * after it say of the others does not count.
     *
     * @param alternatives the keys of the alternatives
     * @return more than one only when one source holds them; empty when none is set
     */
    public Set<ConfigKey> configured(Collection<ConfigKey> alternatives) {
        return sources.stream()
                .map(source -> alternatives.stream()
                        .filter(key -> source.get(key) != null)
                        .collect(Collectors.toUnmodifiableSet()))
                .filter(held -> !held.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /**
     * {@return a secret, from its own key or from the file that the other key names; null when neither is set} A
     * source that sets both contradicts itself. Of a file that all users can read, a warning is logged.
     *
     * @param key the key of the secret itself
     * @param fileKey the key of the path of a file that holds it; may be null
     */
    public @Nullable Secret secret(ConfigKey key, @Nullable ConfigKey fileKey) {
        Supplier<Secret> found = secret(key, fileKey, null);
        return found == null ? null : found.get();
    }

    /**
     * The same for one that a command may print, too; a source that sets more than one of the keys contradicts itself. A
     * value and a file are read now; a command is run when the secret is first asked for, and once for this configuration
     * and all that are made of it. Only a file that belongs to the user may name one.
     *
     * @param key the key of the secret itself
     * @param fileKey the key of the path of a file that holds it; may be null
     * @param commandKey the key of a command that prints it; may be null
     * @return null when none of the keys is set; what it supplies throws as {@link SecretCommand#get} does
     */
    public @Nullable Supplier<Secret> secret(
            ConfigKey key, @Nullable ConfigKey fileKey, @Nullable ConfigKey commandKey) {
        List<ConfigKey> alternatives =
                Stream.of(key, fileKey, commandKey).filter(Objects::nonNull).toList();
        for (ConfigSource source : sources) {
            List<ConfigKey> held = alternatives.stream()
                    .filter(alternative -> source.get(alternative) != null)
                    .toList();
            if (held.size() > 1) {
                throw new ConfigurationException(
                        ErrorDetails.of(held.stream().map(source::describe).collect(Collectors.joining(" and "))
                                        + " are both set.")
                                .hint("Keep one of them."));
            }
            if (!held.isEmpty()) {
                return secret(held.get(0), key, fileKey, source);
            }
        }
        return null;
    }

    private Supplier<Secret> secret(ConfigKey held, ConfigKey key, @Nullable ConfigKey fileKey, ConfigSource source) {
        String value = Objects.requireNonNull(source.get(held));
        if (held.equals(key)) {
            if (source.file() != null) {
                warnIfReadByAll(source.file());
            }
            Secret secret = toSecret(value, source.describe(key));
            return () -> secret;
        }
        if (fileKey != null && held.equals(fileKey)) {
            Secret secret = toSecret(readSecretFile(value, source, key, fileKey), source.describe(fileKey));
            return () -> secret;
        }
        return source.command(held);
    }

    private static Secret toSecret(String value, String origin) {
        try {
            return Secret.of(value);
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException(ErrorDetails.of(origin + ": " + malformed.getMessage() + "."), malformed);
        }
    }

    private String readSecretFile(String file, ConfigSource source, ConfigKey key, ConfigKey fileKey) {
        String origin = source.describe(fileKey);
        try {
            Path path = source.resolve(Path.of(expandHome(file)));
            try {
                String text = SettingsFile.read(path, MAX_SECRET_FILE_BYTES);
                warnIfReadByAll(path);
                return text;
            } catch (SettingsFile.UnusableException unusable) {
                if (Files.exists(path) || file.matches(".*[./\\\\].*")) {
                    throw new ConfigurationException(
                            ErrorDetails.of(origin + " names " + file + ", which " + unusable.what() + ".")
                                    .hint(unusable.hint()),
                            unusable);
                }
            }
        } catch (InvalidPathException malformed) {
            // Told below, without the name.
        }
        // What neither exists nor looks like a path may be the secret itself.
        throw new ConfigurationException(ErrorDetails.of(origin + " does not name a file that can be read.")
                .hint("Check that the file exists. The secret itself belongs into " + key.name() + " ("
                        + key.environment() + ")."));
    }

    private String expandHome(String file) {
        if (!file.equals("~") && !file.startsWith("~/")) {
            return file;
        }
        String home = Stream.concat(
                        sources.stream()
                                .filter(ConfigSource::environment)
                                .map(source -> source.values().get("HOME")),
                        Stream.of(System.getenv("HOME"), System.getProperty("user.home")))
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse("~");
        return home + file.substring(1);
    }

    private static void warnIfReadByAll(Path file) {
        if (SettingsFile.isReadByAll(file)) {
            LOG.warn("{} holds a secret, and all users of this machine can read it. Run 'chmod 600 {}'.", file, file);
        }
    }

    /**
     * {@return a file, which need not exist; null when it is not set} A name may start with {@code ~/}, and is
     * relative to the configuration file that it stands in, else to the working directory.
     *
     * @param key the key
     */
    public @Nullable Path file(ConfigKey key) {
        Optional<ConfigSource> source = source(key);
        String value = text(key);
        if (source.isEmpty() || value == null) {
            return null;
        }
        try {
            return source.get().resolve(Path.of(expandHome(value)));
        } catch (InvalidPathException unnameable) {
            throw malformed(key, value, "cannot be the name of a file");
        }
    }

    /**
     * {@code true} or {@code false}; anything else is an error.
     *
     * @param key the key
     * @param fallback the value where the key is not set
     * @return the value
     */
    public boolean flag(ConfigKey key, boolean fallback) {
        String value = text(key);
        if (value == null) {
            return fallback;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed(key, value, "must be true or false");
        };
    }

    /**
     * {@return a whole number}
     *
     * @param key the key
     * @param fallback what it is when the key is not set
     * @param min the smallest number that is allowed
     * @param max the largest number that is allowed
     * @throws ConfigurationException when it is no number, or outside of {@code min} and {@code max}
     */
    public int integer(ConfigKey key, int fallback, int min, int max) {
        String value = text(key);
        if (value == null) {
            return fallback;
        }
        int number = value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : Integer.MIN_VALUE;
        if (number < min || number > max) {
            throw malformed(key, value, "must be a whole number from " + min + " to " + max);
        }
        return number;
    }

    /**
     * A positive duration of at most a day: {@code 500ms}, {@code 90s}, {@code 15m}, {@code 24h}, {@code 1d} or ISO-8601.
     *
     * @param key the setting
     * @param fallback what holds where it is not set
     * @return the duration
     */
    public Duration duration(ConfigKey key, Duration fallback) {
        String value = text(key);
        if (value == null) {
            return fallback;
        }
        return Quantities.duration(value)
                .orElseThrow(() -> malformed(
                        key,
                        value,
                        "must be a positive duration of at most a day, such as 500ms, 90s, 15m, 24h, 1d or PT90S"));
    }

    /**
     * {@return a positive number of bytes: {@code 1048576}, {@code 512KiB}, {@code 64MiB} or {@code 1GiB}}
     *
     * @param key the key
     * @param fallback the value where the key is not set
     */
    public long bytes(ConfigKey key, long fallback) {
        String value = text(key);
        if (value == null) {
            return fallback;
        }
        return Quantities.bytes(value)
                .orElseThrow(() -> malformed(key, value, "must be a size such as 512KiB, 64MiB or a number of bytes"));
    }

    /**
     * {@return a base URL without a trailing slash: https, or http to a loopback host; without user info, query or fragment}
     *
     * @param key the key
     * @param fallback the value where the key is not set
     */
    public URI baseUrl(ConfigKey key, URI fallback) {
        String value = text(key);
        return value == null ? fallback : BaseUrl.parse(value, problem -> malformed(key, value, problem));
    }

    /**
     * {@return a fingerprint of the credentials and of what they lead to, as they are configured: files and commands by their names}
     * It cannot be traced back to a secret.
     *
     * @param salt makes it another one
     */
    public String fingerprint(String salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            for (BuiltInMode mode : BuiltInMode.values()) {
                for (ConfigKey key : mode.keys()) {
                    String value = text(key);
                    String line = "\n" + key + "=" + (value == null ? "" : value);
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Checks that every key of every source is known; sources keep values of unknown keys until then, because only the
     * chosen adapter knows its own keys. A key that starts like none of ours, as {@code spring.} does, is another
     * program's: it is logged as a warning.
     *
     * @param adapterKeys the keys that the chosen adapter declares
     * @throws ConfigurationException for a key of ours that nobody knows, with the nearest known one, and for OAuth settings
     */
    public void requireKnown(Collection<ConfigKey> adapterKeys) {
        Set<ConfigKey> known = new LinkedHashSet<>(ConfigKey.standard());
        known.addAll(adapterKeys);
        sources.forEach(source -> UnknownKeys.check(source, known));
    }

    /**
     * {@return the value as it may be shown to people: {@code [redacted]} in place of a secret, and of the user name,
     * password and query of a URL, and a command without its arguments; null when it is not set}
     *
     * @param key the key
     */
    public @Nullable String shown(ConfigKey key) {
        String value = text(key);
        return value == null ? null : shown(key, value);
    }

    private static String shown(ConfigKey key, String value) {
        if (key.secret()) {
            return Secret.REDACTED;
        }
        if (key.name().endsWith("-command")) {
            return value.strip().replaceFirst("(?s)\\s.*", " …");
        }
        return key.name().endsWith("-url") || value.contains("://") ? shownUrl(value) : value;
    }

    /** Of a malformed URL, too. */
    private static String shownUrl(String url) {
        int at = url.lastIndexOf('@');
        int slashes = url.indexOf("://");
        String scheme = slashes < 0 || slashes > at ? "" : url.substring(0, slashes + 3);
        String shown = at < 0 ? url : scheme + Secret.REDACTED + url.substring(at);
        return shown.replaceFirst("(?s)[?#].*", "?" + Secret.REDACTED);
    }

    private ConfigurationException malformed(ConfigKey key, String value, String problem) {
        String what = key.secret() ? "" : " '" + shown(key, value) + "'";
        return new ConfigurationException(
                ErrorDetails.of(origin(key).orElse(key.name()) + ":" + what + " " + problem + "."));
    }

    @Override
    public String toString() {
        return ConfigKey.standard().stream()
                .filter(this::has)
                .map(key -> key + "=" + shown(key))
                .collect(Collectors.joining(", ", "ConnectorConfig[", "]"));
    }
}

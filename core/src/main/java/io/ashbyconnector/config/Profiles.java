package io.ashbyconnector.config;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user's configuration files in {@code ~/.config/ashby}: the default one, {@code config.properties}, and {@code NAME.properties}
 * for each profile, which is an account by name. Where {@code XDG_CONFIG_HOME} is set to an absolute path, they are in
 * {@code $XDG_CONFIG_HOME/ashby}, unless only the other folder exists. Immutable; looks at the disk whenever it is asked.
 */
public final class Profiles {

    private static final String SUFFIX = ".properties";
    private static final String DEFAULT = "config";
    private static final String FOLDER = "ashby";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@+-]{0,99}");

    private final @Nullable Path folder;

    private Profiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** {@return the profiles of the user who runs this program} */
    public static Profiles ofUser() {
        return ofUser(System.getenv());
    }

    /**
     * Those of the user whose home an environment names, in {@code HOME}, or whose configuration it does, in
     * {@code XDG_CONFIG_HOME}; else those of who runs this program.
     *
     * @param environment the variables, by name
     * @return the profiles
     * @throws ConfigurationException when the name of that folder cannot be used in this locale
     */
    public static Profiles ofUser(Map<String, String> environment) {
        try {
            Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
            Path usual = home.isAbsolute() ? home.resolve(".config").resolve(FOLDER) : null;
            Path base = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
            if (!base.isAbsolute()) {
                return new Profiles(usual);
            }
            Path chosen = base.resolve(FOLDER);
            boolean isOnlyUsual = usual != null && Files.isDirectory(usual) && Files.notExists(chosen);
            return new Profiles(isOnlyUsual ? usual : chosen);
        } catch (InvalidPathException unnameable) {
            throw new ConfigurationException(
                    ErrorDetails.of("The name of the home or configuration folder cannot be used in this locale.")
                            .hint("Set LC_ALL to a UTF-8 locale, such as C.UTF-8."),
                    unnameable);
        }
    }

    /** {@return their names, sorted; none where there is no folder} */
    public List<String> names() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> !name.equals(DEFAULT) && NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * {@return the file of a profile, which need not exist}
     *
     * @param name the name of the profile
     * @throws ConfigurationException when the name cannot be one, or there is no home folder
     */
    public Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ConfigurationException(ErrorDetails.of("'" + name + "' cannot be the name of a profile.")
                    .hint("Use letters, digits, dashes, dots and underscores, and no dot or dash first."));
        }
        try {
            return home().resolve(name + SUFFIX);
        } catch (InvalidPathException unnameable) {
            throw new ConfigurationException(
                    ErrorDetails.of("The name '" + name + "' cannot be that of a file in this locale.")
                            .hint("Set LC_ALL to a UTF-8 locale, such as C.UTF-8."),
                    unnameable);
        }
    }

    /**
     * {@return the default file, which need not exist}
     *
     * @throws ConfigurationException when there is no home folder
     */
    public Path defaultFile() {
        return home().resolve(DEFAULT + SUFFIX);
    }

    private Path home() {
        if (folder == null) {
            throw new ConfigurationException(ErrorDetails.of("There is no home folder, in which profiles are.")
                    .hint("Set HOME to one, or XDG_CONFIG_HOME to the folder of your configuration."));
        }
        return folder;
    }

    /**
     * {@return the configuration of a profile, and nothing else}
     *
     * @param name the name of the profile
     * @throws ConfigurationException when there is none of that name, or its file cannot be used
     */
    public ConnectorConfig read(String name) {
        Path file = file(name);
        if (Files.notExists(file)) {
            List<String> names = names();
            throw new ConfigurationException(ErrorDetails.of("There is no profile '" + name + "'.")
                    .hint(
                            names.isEmpty()
                                    ? "There are none yet; 'ashby login --profile " + name + "' makes it."
                                    : NearestName.hint(name, names) + " 'ashby login --profile " + name
                                            + "' makes a new one."));
        }
        ConnectorConfig config = ConnectorConfig.fromProperties(file);
        if (config.has(ConfigKey.PROFILE)) {
            throw new ConfigurationException(
                    ErrorDetails.of(config.origin(ConfigKey.PROFILE).orElseThrow() + ": a profile names no other one.")
                            .hint("Remove the line; only the default file names the profile to use."));
        }
        return config;
    }

    /** {@return what the default file says; empty where there is none} */
    public ConnectorConfig defaults() {
        return Optional.ofNullable(folder)
                .map(known -> known.resolve(DEFAULT + SUFFIX))
                .filter(Files::exists)
                .map(ConnectorConfig::fromProperties)
                .orElse(ConnectorConfig.empty());
    }
}

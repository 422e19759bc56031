package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.ConfigSources;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.config.BuiltInMode;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.Profiles;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code login} stores, and {@code logout} removes.
 *
 * @param profile null for the default file
 * @param file which need not exist
 */
record SignIn(@Nullable String profile, Path file) {

    /** What lets somebody in, with what is noted of it. */
    static final List<ConfigKey> CREDENTIALS = Stream.concat(
                    Stream.of(BuiltInMode.values())
                            .flatMap(mode -> mode.credentials().stream())
                            .flatMap(List::stream),
                    Stream.of(ConfigKey.ACCOUNT))
            .toList();

    /** What {@code login} writes beside that. */
    static final List<ConfigKey> SCOPE = List.of(
            ConfigKey.MODE,
            ConfigKey.AIRBYTE_ORGANIZATION_ID,
            ConfigKey.AIRBYTE_WORKSPACE_NAME,
            ConfigKey.AIRBYTE_CONNECTOR_ID);

    /**
     * The place that the options and the environment lead to.
     *
     * @throws InvalidInputException when {@code --config} names a file
     */
    static SignIn of(Invocation invocation) {
        if (invocation.options().config() != null) {
            throw new InvalidInputException(
                    ErrorDetails.of("Credentials are stored in ~/.config/ashby, and --config names another file.")
                            .hint("Leave it out, or use --profile NAME."));
        }
        Profiles profiles = Profiles.ofUser(invocation.process().environment());
        String profile = ConfigSources.profile(invocation.options(), invocation.process());
        return new SignIn(profile, profile == null ? profiles.defaultFile() : profiles.file(profile));
    }

    /** What is missing, with the command that stores it. */
    static ErrorDetails withLogin(ErrorDetails lacking, Invocation invocation) {
        String profile = ConfigSources.profile(invocation.options(), invocation.process());
        String login = "run 'ashby login" + (profile == null ? "" : " --profile " + profile) + "'.";
        return lacking.hint(Objects.requireNonNullElse(lacking.hint(), "Set the credentials.") + " Or " + login);
    }

    /** The variables that hold a credential, and so come before the file, in a sentence; empty for none. */
    Optional<String> strongerInEnvironment(ProcessContext process) {
        String names = CREDENTIALS.stream()
                .map(ConfigKey::environment)
                .filter(name -> !process.environment().getOrDefault(name, "").isBlank())
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(some -> !some.isEmpty());
    }
}

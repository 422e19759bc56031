package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A secret that an option leads to, for the command line itself is seen by other users of the machine. */
public final class SecretInput {

    private static final ConfigKey VALUE = ConfigKey.secret("secret");
    private static final ConfigKey FILE = ConfigKey.of("secret-file");

    private SecretInput() {}

    /** Whether the argument of an option means standard input. */
    public static boolean readsInput(String argument) {
        return argument.equals("-");
    }

    /** All of standard input. */
    public static Secret standardInput(ProcessContext process, String option) {
        try {
            return Secret.of(TextInput.standardInput(process));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException(
                    ErrorDetails.of("Standard input, which " + option + " reads, does not hold a secret: "
                            + malformed.getMessage() + "."),
                    malformed);
        }
    }

    /**
     * The secret that a file holds, under the rules for such files: one that others can change is refused, and one that all
     * can read is warned of. No message repeats a name that leads nowhere, since it may be the secret itself.
     *
     * @throws InvalidInputException when there is no such file
     * @throws io.ashbyconnector.error.ConfigurationException when it cannot be used
     */
    public static Secret file(ProcessContext process, String name, String option) {
        Path file = null;
        try {
            file = process.path(name);
        } catch (InvalidPathException unnameable) {
            // Told below.
        }
        if (file == null || Files.notExists(file)) {
            throw new InvalidInputException(ErrorDetails.of("The file that " + option + " names does not exist.")
                    .hint("It takes the name of a file that holds the secret, or - for standard input."));
        }
        return Objects.requireNonNull(ConnectorConfig.fromMap(Map.of())
                .with(FILE, file.toString(), "option " + option)
                .secret(VALUE, FILE));
    }
}

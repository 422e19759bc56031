package io.ashbyconnector.adapter.cli.terminal;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the process gives to one run of the command.
 *
 * @param environment the environment variables
 * @param directory where relative file names start
 * @param in read when an option asks for it, and for the answer to a question
 * @param out gets the data, in whole lines
 * @param err gets everything else
 * @param clock tells the present, and the zone in which times are read and shown
 */
public record ProcessContext(
        Map<String, String> environment,
        Path directory,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Terminal terminal,
        Clock clock) {

    public ProcessContext {
        environment = Map.copyOf(environment);
    }

    /** With the clock and the zone of this machine. */
    public ProcessContext(
            Map<String, String> environment,
            Path directory,
            InputStream in,
            OutputStream out,
            OutputStream err,
            Terminal terminal) {
        this(environment, directory, in, out, err, terminal, new LocalClock());
    }

    /** Whether colors are welcome on a terminal. */
    public boolean allowsColor() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && (forcesColor()
                        || (!environment.getOrDefault("CLICOLOR", "").equals("0")
                                && !environment.getOrDefault("TERM", "").equals("dumb")));
    }

    /** Whether colors that are welcome are so elsewhere, too, as in a pager. */
    public boolean forcesColor() {
        return !List.of("", "0").contains(environment.getOrDefault("CLICOLOR_FORCE", ""));
    }

    /** The user's folder; empty when there is none, as where a service runs. */
    public Optional<Path> home() {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        return Optional.of(named(home)).filter(Path::isAbsolute);
    }

    /** The file that an option names, which may start with {@code ~/}. */
    public Path path(String name) {
        return name.startsWith("~/") && home().isPresent()
                ? home().get().resolve(named(name.substring(2)))
                : directory.resolve(named(name));
    }

    private static Path named(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unnameable) {
            throw new InvalidInputException(
                    ErrorDetails.of("The file name " + name + " cannot be used in this locale.")
                            .hint("Set LC_ALL to a UTF-8 locale, such as C.UTF-8."),
                    unnameable);
        }
    }
}

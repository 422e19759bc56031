package io.ashbyconnector.adapter.cli.terminal;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the process gives to one run of the command.
 *
 * @param environment the environment variables
 * @param directory where relative file names start
 * @param in read when an option asks for it, and for the answer to a question
 * @param out gets the data, in whole lines
 * @param err gets everything else
 * @param clock tells the present, and the zone in which times are read and shown
 * @param keyboard where a person answers when {@code in} is a pipe; null for nowhere
 */
public record ProcessContext(
        Map<String, String> environment,
        Path directory,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Terminal terminal,
        Clock clock,
        @Nullable Path keyboard) {

    /** What a person types on, on systems that have it, whatever standard input is. */
    private static final Path CONTROLLING_TERMINAL = Path.of("/dev/tty");

    public ProcessContext {
        environment = Map.copyOf(environment);
    }

    /** With nobody to ask but on {@code in}. */
    public ProcessContext(
            Map<String, String> environment,
            Path directory,
            InputStream in,
            OutputStream out,
            OutputStream err,
            Terminal terminal,
            Clock clock) {
        this(environment, directory, in, out, err, terminal, clock, null);
    }

    /** With the clock, the zone and the keyboard of this machine. */
    public ProcessContext(
            Map<String, String> environment,
            Path directory,
            InputStream in,
            OutputStream out,
            OutputStream err,
            Terminal terminal) {
        this(environment, directory, in, out, err, terminal, new LocalClock(), CONTROLLING_TERMINAL);
    }

    /**
     * Opens what a person answers on while {@code in} is a pipe.
     *
     * @throws IOException when there is none, or nobody who would see the question
     */
    public InputStream openKeyboard() throws IOException {
        if (keyboard == null || !terminal.errors()) {
            throw new NoSuchFileException("keyboard");
        }
        return Files.newInputStream(keyboard);
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

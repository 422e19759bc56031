package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A question to the person at the terminal. */
public final class Question {

    private Question() {}

    /** Whether somebody sees a question, and can type the answer. */
    public static boolean canBeAsked(ProcessContext process) {
        Terminal terminal = process.terminal();
        return terminal.input() && terminal.errors();
    }

    /** Asks whether something is wanted; only a typed yes means yes. */
    public static boolean isAnsweredYes(String question, ProcessContext process, Output output) {
        output.complain(question + " Type yes:");
        return line(process).equals("yes");
    }

    /** Asks for something that may be seen; empty when nothing is typed. */
    public static String answer(String question, ProcessContext process, Output output) {
        output.complain(question);
        return line(process);
    }

    /**
     * Asks for a secret, which is not shown while it is typed.
     *
     * @throws InvalidInputException when it cannot be hidden, or is none
     */
    public static Secret secret(String question, ProcessContext process, Output output) {
        output.complain(question + " It is not shown:");
        try {
            return Secret.of(process.in() == System.in ? hiddenLine() : line(process));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException(
                    ErrorDetails.of("That is no secret: " + malformed.getMessage() + ".")
                            .hint("Nothing was stored. Paste it as a single line."),
                    malformed);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // up to JDK 21 there is none where standard output is no terminal
    private static String hiddenLine() {
        Console console = System.console();
        if (console == null) {
            throw new InvalidInputException(
                    ErrorDetails.of("What you type cannot be hidden, because standard output is no terminal.")
                            .hint("Leave the output on the terminal, or let standard input be the secret: ashby login <"
                                    + " FILE"));
        }
        char[] typed = console.readPassword();
        return typed == null ? "" : String.valueOf(typed);
    }

    private static String line(ProcessContext process) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int c = process.in().read();
                    c >= 0 && c != '\n';
                    c = process.in().read()) {
                line.write(c);
            }
        } catch (IOException unreadable) {
            throw new InvalidInputException(ErrorDetails.of("The answer cannot be read."), unreadable);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}

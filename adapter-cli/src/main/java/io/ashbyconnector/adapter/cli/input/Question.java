package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A question to the person at the terminal, to which only a typed yes means yes. */
public final class Question {

    private Question() {}

    /** Whether somebody sees a question, and can type the answer. */
    public static boolean canBeAsked(ProcessContext process) {
        Terminal terminal = process.terminal();
        return terminal.input() && terminal.errors();
    }

    /** Asks, and waits for a line. */
    public static boolean isAnsweredYes(String question, ProcessContext process, Output output) {
        output.complain(question + " Type yes:");
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
        return line.toString(StandardCharsets.UTF_8).strip().equals("yes");
    }
}

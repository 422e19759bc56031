package com.example.agents;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.tool.AshbyTool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Talks with a person on the console. The model reads as it likes, and changes what {@code ASHBY_ALLOW_WRITES} allows; before
 * it sends mail or destroys something, the person is shown the call and has to type {@code yes}.
 *
 * <p>The model is a {@link WithPlainJava.Model} that the class path provides as a service.
 */
public final class ConsoleAgent {

    private ConsoleAgent() {}

    public static void main(String[] args) {
        WithPlainJava.Model model = ServiceLoader.load(WithPlainJava.Model.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The class path provides no model."));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromEnvironment())) {
            converse(model, ashby, input, System.out);
        }
    }

    /** Answers a line of input after the other, until there are no more. */
    static void converse(WithPlainJava.Model model, AshbyConnector ashby, BufferedReader input, PrintStream output) {
        AshbyTool tool = WithWrites.tool(ashby, question -> {
            output.print(question + "\nType yes to go on: ");
            return "yes".equals(line(input));
        });
        output.print("> ");
        for (String question = line(input); question != null; question = line(input)) {
            output.print(WithPlainJava.answer(model, tool, question) + "\n> ");
        }
    }

    private static @Nullable String line(BufferedReader input) {
        try {
            return input.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

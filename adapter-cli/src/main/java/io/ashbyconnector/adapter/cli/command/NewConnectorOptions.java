package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.TextInput;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.TimestampReader;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.port.ConnectorAdministration.NewConnector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The options that say what a connector is made of. */
final class NewConnectorOptions {

    private NewConnectorOptions() {}

    /** All of them; the key is read from where they say, or else from the configuration. */
    static NewConnector read(Invocation invocation, ConnectorConfig config) {
        ParseResult given = invocation.arguments();
        String name = name(given);
        LocalDate startDate = startDate(given, invocation.process().clock());
        if (startDate == null) {
            throw new MissingParameterException(ErrorDetails.of("The start date is missing.")
                    .hint("Use --start-date 2026-01-01 to replicate data changed since that day."));
        }
        return new NewConnector(apiKey(invocation, config), startDate, name);
    }

    /** Null when it is not given. */
    static @Nullable String name(ParseResult given) {
        String name = given.matchedOptionValue("--name", (String) null);
        if (name != null && name.isBlank()) {
            throw new InvalidParameterException(ErrorDetails.of("--name is empty."));
        }
        return name;
    }

    /** Null when it is not given. */
    static @Nullable LocalDate startDate(ParseResult given, Clock clock) {
        String text = given.matchedOptionValue("--start-date", (String) null);
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime moment = new TimestampReader(clock.withZone(ZoneOffset.UTC))
                    .read(text)
                    .atZone(ZoneOffset.UTC)
                    .toLocalDateTime();
            if (TimestampReader.isAge(text) || moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return moment.toLocalDate();
            }
        } catch (DateTimeException noTime) {
            throw new InvalidInputException(
                    ErrorDetails.of("--start-date cannot be '" + text + "': " + noTime.getMessage() + "."), noTime);
        }
        throw new InvalidParameterException(
                ErrorDetails.of("--start-date cannot be '" + text + "', which is not the start of a day in UTC.")
                        .hint("Write a day as 2026-01-01 or 2026-01-01T00:00:00Z; it starts at midnight in UTC."));
    }

    private static Secret apiKey(Invocation invocation, ConnectorConfig config) {
        ParseResult given = invocation.arguments();
        String file = given.matchedOptionValue("--api-key-file", (String) null);
        boolean stdin = given.hasMatchedOption("--api-key-stdin");
        if (stdin && file != null) {
            throw new InvalidInputException(ErrorDetails.of("--api-key-file and --api-key-stdin are both given.")
                    .hint("Keep one of them."));
        }
        if (stdin || "-".equals(file)) {
            if (invocation.process().terminal().input()) {
                invocation.output().notice("Enter the Ashby API key, then press Enter and Ctrl-D:");
            }
            return secret(TextInput.standardInput(invocation.process()), "Standard input");
        }
        if (file != null) {
            return secretOf(invocation.process().path(file), config);
        }
        Secret configured = config.secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE);
        if (configured == null) {
            throw new MissingParameterException(ErrorDetails.of("The Ashby API key to store is missing.")
                    .hint("Name a file with --api-key-file, pipe it in with --api-key-stdin, or set ASHBY_API_KEY."));
        }
        return configured;
    }

    private static Secret secretOf(Path file, ConnectorConfig config) {
        if (Files.notExists(file)) {
            throw new InvalidInputException(ErrorDetails.of("The file " + file + " does not exist.")
                    .hint("Check the name after --api-key-file."));
        }
        try {
            return Objects.requireNonNull(
                    config.with(ConfigKey.ASHBY_API_KEY_FILE, file.toString(), "option --api-key-file")
                            .secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE));
        } catch (ConfigurationException refused) {
            ErrorDetails details = refused.details();
            String hint = details.hint() == null ? "" : details.hint() + " ";
            throw new ConfigurationException(
                    details.hint(hint + "--api-key-stdin reads the key from a pipe."), refused);
        }
    }

    private static Secret secret(String text, String where) {
        try {
            return Secret.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException(
                    ErrorDetails.of(where + " does not hold an API key: " + malformed.getMessage() + "."), malformed);
        }
    }
}

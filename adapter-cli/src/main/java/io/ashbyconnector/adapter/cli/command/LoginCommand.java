package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.ConfigSources;
import io.ashbyconnector.adapter.cli.input.CredentialFile;
import io.ashbyconnector.adapter.cli.input.Question;
import io.ashbyconnector.adapter.cli.input.SecretInput;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.config.SecretCommand;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.ConnectorCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby login}: asks for a credential, checks it, and stores it for the user alone. */
final class LoginCommand {

    private static final String DIRECT = "direct";
    private static final String HOSTED = "hosted";
    private static final String ENTERED = "just entered";
    private static final String KEY_COMMAND = "--api-key-command";
    private static final String SECRET_COMMAND = "--client-secret-command";
    private static final String CLIENT_ID = "--client-id";

    /** What says where the credential leads, each for a key. */
    private static final Map<String, ConfigKey> SCOPE = scope();

    private LoginCommand() {}

    private static Map<String, ConfigKey> scope() {
        Map<String, ConfigKey> scope = new LinkedHashMap<>();
        scope.put("--organization-id", ConfigKey.AIRBYTE_ORGANIZATION_ID);
        scope.put("--workspace", ConfigKey.AIRBYTE_WORKSPACE_NAME);
        scope.put("--connector-id", ConfigKey.AIRBYTE_CONNECTOR_ID);
        return scope;
    }

    static CommandSpec spec() {
        CommandSpec spec = Help.command(LoginCommand::run);
        spec.usageMessage()
                .description(
                        "Asks for a credential, checks it, and stores it for you alone. It asks for the mode, too, says"
                                + " what the credential may do, and writes to ~/.config/ashby/config.properties or, with"
                                + " --profile NAME, to ~/.config/ashby/NAME.properties. What is refused is not stored.",
                        "",
                        "Where standard input is not a terminal it is the secret: an Ashby API key, with --mode hosted and"
                                + " --client-id a client secret, and with --mode hosted alone a bearer token. Instead of a"
                                + " secret, a command that prints it can be stored; no shell reads that command.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .hidden(true)
                .build());
        spec.addOption(Help.textOption(
                KEY_COMMAND, "COMMAND", "Store this command, which prints the API key, instead of a key."));
        spec.addOption(Help.textOption(CLIENT_ID, "ID", "Hosted mode: the client id."));
        spec.addOption(Help.textOption(
                SECRET_COMMAND, "COMMAND", "Hosted mode: store this command, which prints the client secret."));
        spec.addOption(
                Help.textOption("--organization-id", "ID", "Hosted mode: the organization, if there are several."));
        spec.addOption(Help.textOption("--workspace", "NAME", "Hosted mode: the workspace, if it is not 'default'."));
        spec.addOption(
                Help.textOption("--connector-id", "ID", "Hosted mode: the connector, if the workspace has several."));
        return spec;
    }

    private static void run(Invocation invocation) {
        if (!invocation.arguments().matchedPositionals().isEmpty()) {
            throw new InvalidInputException(ErrorDetails.of(
                            "'ashby login' takes no argument: other users of the machine can read command lines.")
                    .hint("It asks for the secret, or reads it from standard input: ashby login < key.txt"));
        }
        invocation.refuseDryRun("'login' is none", "'ashby check' checks what is stored");
        ConnectorConfig usual = ConfigSources.of(invocation.options(), invocation.process(), invocation.output(), true);
        SignIn place = SignIn.of(invocation);
        CredentialFile file = CredentialFile.read(place.file());
        file.requireWritable();
        Entry entry = new Entry(invocation, place.file(), usual);
        entry.ask();
        ConnectorCheck check;
        Optional<String> account;
        try (Connection connection = Connection.open(invocation, usual, entry::over)) {
            check = connection.ashby().check();
            account = connection.account();
        } catch (AuthenticationException refused) {
            throw entry.explained(refused);
        }
        boolean replaces = file.hasAny(SignIn.CREDENTIALS);
        file.remove(SignIn.CREDENTIALS);
        Map<ConfigKey, String> stored = new LinkedHashMap<>(entry.stored);
        String title = check.details().get("key title");
        account.ifPresent(
                known -> stored.put(ConfigKey.ACCOUNT, known + (title == null ? "" : ", key '" + title + "'")));
        if (file.hasAny(List.of(ConfigKey.MODE))) {
            stored.put(ConfigKey.MODE, check.mode());
        }
        file.putAll(stored);
        file.write();
        report(invocation, place, check, account.orElse(null), replaces);
    }

    private static void report(
            Invocation invocation, SignIn place, ConnectorCheck check, @Nullable String account, boolean replaces) {
        Output output = invocation.output();
        ObjectNode data = CheckCommand.data(check, account);
        data.put("profile", place.profile());
        data.put("file", place.file().toString());
        String sentence = (replaces ? "Stored in place of what was in " : "Stored in ") + place.file()
                + (place.profile() == null ? "" : ", the profile " + place.profile()) + ".";
        String stored = String.join("\n", Wrapping.lines(sentence, output.width()));
        invocation.print(new Document(
                data,
                "",
                () -> CheckCommand.text(check, account, output.width(), output.style()) + "\n" + stored + "\n"));
        if (invocation.options().profile() == null) {
            place.strongerInEnvironment(invocation.process())
                    .ifPresent(variables -> output.noticeText(variables
                            + " in the environment comes before this file: unset it"
                            + (place.profile() == null ? "." : ", or use --profile " + place.profile() + ".")));
        }
    }

    /** What a person or a program enters. */
    private static final class Entry {

        private final ParseResult given;
        private final ProcessContext process;
        private final Output output;
        private final Path file;
        private final ConnectorConfig usual;
        private final boolean isAsked;
        private final Map<ConfigKey, String> stored = new LinkedHashMap<>();
        private final Map<ConfigKey, String> tried = new LinkedHashMap<>();

        Entry(Invocation invocation, Path file, ConnectorConfig usual) {
            this.given = invocation.arguments();
            this.process = invocation.process();
            this.output = invocation.output();
            this.file = file;
            this.usual = usual;
            this.isAsked = Question.canBeAsked(process);
        }

        void ask() {
            if (process.terminal().input() && !isAsked && !has(KEY_COMMAND) && !has(SECRET_COMMAND)) {
                throw new InvalidInputException(
                        ErrorDetails.of("The questions cannot be seen, because standard error is no terminal.")
                                .hint("Leave standard error on the terminal, or let standard input be the secret."));
            }
            String mode = mode();
            tried.put(ConfigKey.MODE, mode);
            if (mode.equals(DIRECT)) {
                direct();
            } else {
                hosted();
            }
        }

        private String mode() {
            List<String> ofHosted = new ArrayList<>(SCOPE.keySet());
            ofHosted.addAll(List.of(CLIENT_ID, SECRET_COMMAND));
            Optional<String> hostedOption = ofHosted.stream().filter(this::has).findFirst();
            String named = usual.origin(ConfigKey.MODE)
                            .filter(origin -> origin.contains("option --mode"))
                            .isPresent()
                    ? usual.text(ConfigKey.MODE)
                    : null;
            String implied = has(KEY_COMMAND) ? DIRECT : hostedOption.isPresent() ? HOSTED : null;
            String mode = named != null ? named : implied;
            if (mode == null && isAsked) {
                String answer = Question.answer(
                        "Which mode: direct, with an Ashby API key, or hosted, with Airbyte credentials? [direct]",
                        process,
                        output);
                mode = answer.isEmpty() ? DIRECT : answer;
            }
            if (mode == null) {
                mode = Objects.requireNonNullElse(usual.text(ConfigKey.MODE), DIRECT);
            }
            if (!mode.equals(DIRECT) && !mode.equals(HOSTED)) {
                throw new UnsupportedException(ErrorDetails.of("'ashby login' knows no mode '" + mode + "'.")
                        .hint("Valid: direct, hosted."));
            }
            if (mode.equals(HOSTED) && has(KEY_COMMAND)) {
                throw foreign(KEY_COMMAND, DIRECT);
            }
            if (mode.equals(DIRECT) && hostedOption.isPresent()) {
                throw foreign(hostedOption.get(), HOSTED);
            }
            return mode;
        }

        private static InvalidInputException foreign(String option, String mode) {
            return new InvalidInputException(ErrorDetails.of(option + " is for " + mode + " mode.")
                    .hint("Leave it out, or use --mode " + mode + "."));
        }

        private void direct() {
            if (has(KEY_COMMAND)) {
                command(KEY_COMMAND, ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_COMMAND);
            } else {
                secret(ConfigKey.ASHBY_API_KEY, "Ashby API key.");
            }
        }

        private void hosted() {
            String id = value(CLIENT_ID);
            if (id == null && isAsked) {
                id = Question.answer("Client id (leave it empty to enter a bearer token instead):", process, output);
            }
            boolean hasId = id != null && !id.isBlank();
            if (has(SECRET_COMMAND) && !hasId) {
                throw new InvalidInputException(
                        ErrorDetails.of("A client secret needs its client id.").hint("Name it with --client-id ID."));
            }
            if (hasId) {
                put(ConfigKey.AIRBYTE_CLIENT_ID, Objects.requireNonNull(id).strip());
            }
            if (has(SECRET_COMMAND)) {
                command(SECRET_COMMAND, ConfigKey.AIRBYTE_CLIENT_SECRET, ConfigKey.AIRBYTE_CLIENT_SECRET_COMMAND);
            } else if (hasId) {
                secret(ConfigKey.AIRBYTE_CLIENT_SECRET, "Client secret.");
            } else {
                secret(ConfigKey.AIRBYTE_BEARER_TOKEN, "Bearer token.");
            }
            SCOPE.forEach((option, key) -> {
                String value = value(option);
                if (value != null) {
                    put(key, value);
                }
            });
            if (isAsked) {
                ask("Organization id, if the credentials belong to several", ConfigKey.AIRBYTE_ORGANIZATION_ID);
                ask("Workspace", ConfigKey.AIRBYTE_WORKSPACE_NAME);
            }
        }

        private void ask(String what, ConfigKey key) {
            if (tried.containsKey(key)) {
                return;
            }
            String otherwise = key.equals(ConfigKey.AIRBYTE_WORKSPACE_NAME) ? "default" : "none";
            String now = Objects.requireNonNullElse(usual.shown(key), otherwise);
            String answer = Question.answer(what + " [" + now + "]:", process, output);
            if (!answer.isEmpty()) {
                put(key, answer);
            }
        }

        private void secret(ConfigKey key, String question) {
            put(key, (isAsked ? Question.secret(question, process, output) : given()).reveal());
        }

        private Secret given() {
            try {
                return SecretInput.standardInput(process, "'ashby login'");
            } catch (InvalidInputException none) {
                throw new InvalidInputException(
                        none.details().hint("Nothing was stored. Let it be one line, as in: ashby login < key.txt"),
                        none);
            }
        }

        /** Runs it as it will be run from the file. */
        private void command(String option, ConfigKey key, ConfigKey stores) {
            String command = Objects.requireNonNull(value(option)).strip();
            if (command.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInputException(ErrorDetails.of("The command of " + option + " has line breaks.")
                        .hint("Write it on one line, or put it into a script."));
            }
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            SecretCommand parsed = SecretCommand.parse(command, "option " + option, folder);
            tried.put(key, parsed.get().reveal());
            stored.put(stores, command);
        }

        private void put(ConfigKey key, String value) {
            tried.put(key, value);
            stored.put(key, value);
        }

        private boolean has(String option) {
            return given.hasMatchedOption(option);
        }

        private @Nullable String value(String option) {
            String value = given.matchedOptionValue(option, (String) null);
            if (value != null && value.isBlank()) {
                throw new InvalidInputException(
                        ErrorDetails.of(option + " is empty.").hint("Is the variable set? Else leave the option out."));
            }
            return value;
        }

        /** What to do about a credential that is refused. */
        AuthenticationException explained(AuthenticationException refused) {
            String command = has(KEY_COMMAND) ? KEY_COMMAND : has(SECRET_COMMAND) ? SECRET_COMMAND : null;
            String what = tried.containsKey(ConfigKey.ASHBY_API_KEY)
                    ? "the key"
                    : tried.containsKey(ConfigKey.AIRBYTE_BEARER_TOKEN)
                            ? "the bearer token"
                            : "the client id and secret";
            String from = command != null
                    ? ", which the command of " + command + " printed,"
                    : isAsked ? "" : ", which standard input held,";
            AuthenticationException told = new AuthenticationException(
                    refused.details()
                            .hint("Nothing was stored. Check " + what + from + " and run 'ashby login' again."),
                    refused);
            told.attach(refused.responseInfo());
            return told;
        }

        /** What was entered comes before everything that is configured. */
        ConnectorConfig over(ConnectorConfig config) {
            ConnectorConfig result = config;
            for (Map.Entry<ConfigKey, String> each : tried.entrySet()) {
                result = result.with(each.getKey(), each.getValue(), ENTERED);
            }
            return result;
        }
    }
}

package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby sandbox}: the simulator, in the foreground. */
final class SandboxCommand {

    private static final Pattern RATE = Pattern.compile("(\\d{1,9})/(\\d{1,6})(ms|s|m)");

    private SandboxCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(SandboxCommand::run);
        spec.usageMessage()
                .description(
                        "Runs a simulated Ashby with made-up people. It prints the environment variables that lead to"
                                + " it, in both modes, and runs until it is interrupted.")
                .footer(Help.lines(
                        "",
                        "Writes change it for everybody until it stops; a new start has the first state again.",
                        "",
                        "Keys: key-full, key-read, key-candidates, key-confidential, key-none, key-disabled,",
                        "key-only-PERMISSION and key-without-PERMISSION, such as key-without-candidatesWrite.",
                        "",
                        "Failures: status=503, rate-limited, delay=500ms, reset, reset-after-operation,",
                        "truncated-body, html=502, empty-reply, garbage, expired-cursor, expired-sync-token,",
                        "invalid-sync-token, sync-too-large, error=CODE;message=TEXT. A request can carry its",
                        "own in the header X-Sandbox-Fault."));
        spec.addOption(Help.textOption("--port", "N", "The port to listen on; 0, the default, picks a free one."));
        spec.addOption(Help.textOption("--candidates", "N", "The number of candidates; the default is 1200."));
        spec.addOption(Help.textOption("--seed", "N", "The same seed gives the same people; the default is 1."));
        spec.addOption(
                Help.textOption("--date", "DATE", "The last day with data, such as 2026-09-30; the default is today."));
        spec.addOption(Help.textOption("--rate-limit", "N/TIME", "Answer 429 beyond this rate, such as 100/10s."));
        spec.addOption(OptionSpec.builder("--fault")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("TEXT")
                .description(Help.text(
                        "Simulate a failure, such as status=503; after semicolons also times=N and on=OPERATION. Can be"
                                + " repeated."))
                .build());
        return spec;
    }

    private static void run(Invocation invocation) throws InterruptedException {
        ParseResult given = invocation.arguments();
        SandboxOptions options;
        List<Fault> faults;
        try {
            options = options(given);
            faults = given.matchedOptionValue("--fault", List.<String>of()).stream()
                    .map(Fault::parse)
                    .toList();
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage()).replaceFirst("^(port|candidates) ", "--$1 ");
            throw new InvalidInputException(
                    ErrorDetails.of(message).hint("'ashby sandbox --help' shows how it is used."), wrong);
        }
        try (AshbySandbox sandbox = start(options)) {
            faults.forEach(sandbox::inject);
            announce(sandbox, invocation);
            new CountDownLatch(1).await();
        }
    }

    private static AshbySandbox start(SandboxOptions options) {
        try {
            return AshbySandbox.start(options);
        } catch (UncheckedIOException taken) {
            throw new InvalidInputException(
                    ErrorDetails.of(taken.getMessage() + ".")
                            .hint("Use another --port, or leave it out to get a free one."),
                    taken);
        }
    }

    private static SandboxOptions options(ParseResult given) {
        SandboxOptions options = SandboxOptions.defaults()
                .port(number(given, "--port", 0))
                .candidates(
                        number(given, "--candidates", SandboxOptions.defaults().candidates()))
                .seed(number(given, "--seed", 1));
        String date = given.matchedOptionValue("--date", "");
        if (!date.isEmpty()) {
            options = options.today(date(date));
        }
        String rate = given.matchedOptionValue("--rate-limit", "");
        if (rate.isEmpty()) {
            return options;
        }
        Matcher parts = RATE.matcher(rate);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "--rate-limit must be requests per time, such as 100/10s, not '" + rate + "'.");
        }
        long amount = Long.parseLong(parts.group(2));
        Duration window = switch (parts.group(3)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
        return options.rateLimit(Integer.parseInt(parts.group(1)), window);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "--date must be a day, such as 2026-09-30, not '" + text + "'.", malformed);
        }
    }

    private static int number(ParseResult given, String option, int otherwise) {
        String text = given.matchedOptionValue(option, String.valueOf(otherwise));
        if (!text.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException(option + " must be a whole number, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    /** The variables are what this command prints, whatever reads them; JSON only if it is asked for. */
    private static void announce(AshbySandbox sandbox, Invocation invocation) {
        Output output = invocation.output();
        if (output.chosenFormat() == null || output.chosenFormat() == OutputFormat.TABLE) {
            output.print("export ASHBY_MODE=direct\n"
                    + "export ASHBY_BASE_URL=" + sandbox.baseUri() + "\n"
                    + "export ASHBY_API_KEY=" + sandbox.apiKey() + "\n"
                    + "export AIRBYTE_API_HOST=" + sandbox.baseUri() + "\n"
                    + "export AIRBYTE_CLIENT_ID=" + sandbox.clientId() + "\n"
                    + "export AIRBYTE_CLIENT_SECRET=" + sandbox.clientSecret() + "\n"
                    + "export AIRBYTE_WORKSPACE=" + sandbox.workspaceName() + "\n");
        } else {
            ObjectNode data = JsonCodec.object();
            data.put("mode", "direct");
            data.put("base_url", sandbox.baseUri().toString());
            data.put("api_key", sandbox.apiKey());
            data.put("client_id", sandbox.clientId());
            data.put("client_secret", sandbox.clientSecret());
            data.put("workspace_name", sandbox.workspaceName());
            data.put("connector_id", sandbox.connectorId());
            data.put("organization_id", sandbox.organizationId());
            data.put("candidates", sandbox.candidateCount());
            invocation.print(new Document(data, "", () -> ""));
        }
        output.noticeText("A simulated Ashby with " + sandbox.candidateCount() + " candidates listens on "
                + sandbox.baseUri() + ", as the Ashby API and, with ASHBY_MODE=hosted, as the Airbyte Agent API."
                + " Press Ctrl-C to stop.");
    }
}

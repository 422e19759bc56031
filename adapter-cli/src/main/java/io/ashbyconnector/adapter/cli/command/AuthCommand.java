package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.ConfigSources;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby auth}: the ways to authenticate, and the one that is configured. Sends nothing. */
final class AuthCommand {

    private static final String MASK = "********";

    private AuthCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(AuthCommand::run);
        spec.usageMessage()
                .description("Lists the ways to authenticate in each mode, and shows what is configured and where."
                        + " Secrets are masked. Nothing is sent. Exits with 2 if the credentials are missing or"
                        + " incomplete.");
        return spec;
    }

    private static void run(Invocation invocation) {
        ConnectorConfig config = config(invocation);
        InstalledAdapters adapters = InstalledAdapters.find();
        List<AuthMethod> methods = adapters.authMethods();
        List<ConfigKey> keys = adapters.configurationKeys();
        String mode = null;
        ConfigurationException problem = null;
        try {
            AdapterProvider adapter = adapters.choose(config);
            mode = adapter.mode();
            adapter.open(config, invocation.catalog()).close();
        } catch (ConfigurationException notReady) {
            problem = notReady;
        }
        Findings findings = new Findings(config, keys, methods, mode, problem == null ? null : problem.details());
        Output output = invocation.output();
        invocation.print(new Document(findings.data(), "methods", () -> findings.text(output.width(), output.style())));
        if (problem != null) {
            output.flush();
            throw findings.lacksCredentials() ? new AuthenticationException(problem.details(), problem) : problem;
        }
    }

    private static ConnectorConfig config(Invocation invocation) {
        if (!invocation.options().sandbox()) {
            return invocation.config();
        }
        try (AshbySandbox sandbox = AshbySandbox.start()) {
            return ConfigSources.leadingTo(sandbox, invocation.config());
        }
    }

    /**
     * A setting that nobody made.
     *
     * @param value null when it is only known once the service is asked
     */
    private record Assumption(ConfigKey key, @Nullable String value, String why) {}

    /**
     * What there is to say.
     *
     * @param mode the mode in use; null when {@code problem} says why there is none
     * @param problem what keeps it from working; null when nothing does
     */
    private record Findings(
            ConnectorConfig config,
            List<ConfigKey> keys,
            List<AuthMethod> methods,
            @Nullable String mode,
            @Nullable ErrorDetails problem) {

        /** Whether credentials are needed, and none of the ways to authenticate in the mode has all of its keys. */
        boolean lacksCredentials() {
            boolean modeIsWrong = mode == null && config.has(ConfigKey.MODE);
            List<AuthMethod> ways = methods.stream()
                    .filter(method -> method.available() && (mode == null || mode.equals(method.mode())))
                    .toList();
            boolean needsNone = mode != null
                    && ways.stream().allMatch(method -> method.keys().isEmpty());
            return !modeIsWrong
                    && !needsNone
                    && ways.stream().filter(method -> !method.keys().isEmpty()).noneMatch(this::hasAllKeys);
        }

        /** A file can hold the value of a key. */
        private boolean hasAllKeys(AuthMethod method) {
            return method.keys().stream()
                    .map(Findings::withoutFile)
                    .allMatch(key ->
                            configured().anyMatch(set -> withoutFile(set.name()).equals(key)));
        }

        private static String withoutFile(String key) {
            return key.replaceFirst("-file$", "");
        }

        ObjectNode data() {
            ObjectNode data = JsonCodec.object();
            data.put("mode", mode);
            data.put("problem", problem == null ? null : problem.message());
            data.put("hint", problem == null ? null : problem.hint());
            ArrayNode list = data.putArray("methods");
            for (AuthMethod method : methods) {
                ObjectNode node = list.addObject();
                node.put("mode", method.mode());
                node.put("method", method.id());
                node.put("available", method.available());
                node.put("configured", isConfigured(method));
                node.put("description", method.description());
                method.keys().forEach(node.putArray("keys")::add);
            }
            ArrayNode values = data.putArray("configuration");
            configured()
                    .forEach(key -> values.addObject()
                            .put("key", key.name())
                            .put("value", shown(key))
                            .put("origin", origin(key)));
            for (Assumption assumed : assumptions()) {
                values.addObject()
                        .put("key", assumed.key().name())
                        .put("value", assumed.value())
                        .put("origin", assumed.why());
            }
            return data;
        }

        private Stream<ConfigKey> configured() {
            return keys.stream().filter(config::has);
        }

        /** What hosted mode goes by where nothing is configured. */
        private List<Assumption> assumptions() {
            List<Assumption> assumptions = new ArrayList<>();
            if ("hosted".equals(mode) && !config.has(ConfigKey.AIRBYTE_CONNECTOR_ID)) {
                if (!config.has(ConfigKey.AIRBYTE_WORKSPACE_NAME) && !config.has(ConfigKey.AIRBYTE_EXTERNAL_USER_ID)) {
                    assumptions.add(new Assumption(ConfigKey.AIRBYTE_WORKSPACE_NAME, "default", "default"));
                }
                assumptions.add(new Assumption(
                        ConfigKey.AIRBYTE_CONNECTOR_ID, null, "looked up: the only one for Ashby in the workspace"));
            }
            return assumptions;
        }

        String text(int width, Style style) {
            StringBuilder text = new StringBuilder();
            if (problem == null) {
                text.append(style.good("Configured: ")).append(mode).append(" mode.\n");
            } else {
                text.append(style.bad("Not ready"))
                        .append(mode == null ? "" : ": " + mode + " mode")
                        .append(".\n");
            }
            TerminalTable set = new TerminalTable()
                    .column("Key", 12, 0)
                    .column("Value", 8, 1)
                    .wrapped("Set by");
            configured().forEach(key -> set.row(key.name(), shown(key), origin(key)));
            assumptions()
                    .forEach(assumed -> set.row(
                            assumed.key().name(), assumed.value() == null ? "" : assumed.value(), assumed.why()));
            if (!set.isEmpty()) {
                text.append('\n').append(set.render(width, style));
            }
            TerminalTable ways = new TerminalTable()
                    .column("Mode", 6, 0)
                    .column("Method", 10, 1)
                    .column("State", 10, 2)
                    .wrapped("How");
            for (AuthMethod method : methods) {
                String state = isConfigured(method) ? "configured" : method.available() ? "available" : "unavailable";
                String keys = method.keys().isEmpty() ? "" : " Keys: " + String.join(", ", method.keys()) + ".";
                ways.row(method.mode(), method.id(), state, method.description() + keys);
            }
            return text.append('\n').append(ways.render(width, style)).toString();
        }

        private String origin(ConfigKey key) {
            return ConfigSources.origin(config, key);
        }

        private boolean isConfigured(AuthMethod method) {
            return method.mode().equals(mode)
                    && method.available()
                    && (method.keys().isEmpty()
                            || configured().anyMatch(key -> method.keys().contains(key.name())));
        }

        private String shown(ConfigKey key) {
            String value = config.shown(key);
            return key.secret() || value == null ? MASK : value;
        }
    }
}

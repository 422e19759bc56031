package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.ConfigSources;
import io.ashbyconnector.adapter.cli.output.CellText;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.config.Profiles;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby auth}: the ways to authenticate, and the one that is configured. Sends nothing. */
final class AuthCommand {

    private static final String MASK = "********";

    private AuthCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(AuthCommand::run);
        spec.usageMessage()
                .description("Shows the ways to authenticate, and what is configured and where."
                        + " Secrets are masked, and the account is the one that 'ashby login' noted. Nothing is sent."
                        + " Exits with 2 if the credentials are missing or incomplete.");
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
        ErrorDetails details = problem == null ? null : problem.details();
        Place place = Place.of(invocation, config, mode, methods);
        Findings found = new Findings(config, keys, methods, place, mode, details);
        boolean lacksCredentials = details != null && found.lacksCredentials();
        Findings findings =
                details != null && lacksCredentials ? found.because(SignIn.withLogin(details, invocation)) : found;
        Output output = invocation.output();
        invocation.print(new Document(
                findings.data(),
                "methods",
                () -> findings.text(output.width(), output.style(), new CellText(output.clock()))));
        if (problem != null) {
            output.flush();
            ErrorDetails told = findings.problem();
            throw lacksCredentials && told != null ? new AuthenticationException(told, problem) : problem;
        }
    }

    /**
     * Where the credential is, and whose.
     *
     * @param profile the one in use; null for none
     * @param profiles those that there are
     * @param file that holds the credential; null when it comes from elsewhere
     * @param account as 'login' noted it; null when nobody did
     * @param expiresAt null when it does not expire, or nobody can tell
     * @param passedOver the credential that comes before that of the profile; null for none
     */
    private record Place(
            @Nullable String profile,
            List<String> profiles,
            @Nullable String file,
            @Nullable String account,
            @Nullable Instant expiresAt,
            @Nullable String passedOver) {

        static Place of(
                Invocation invocation, ConnectorConfig config, @Nullable String mode, List<AuthMethod> methods) {
            Profiles profiles = Profiles.ofUser(invocation.process().environment());
            boolean isSandbox = invocation.options().sandbox();
            String profile = isSandbox ? null : ConfigSources.profile(invocation.options(), invocation.process());
            List<String> keys = methods.stream()
                    .filter(method -> method.mode().equals(mode))
                    .flatMap(method -> method.keys().stream())
                    .toList();
            String origin = ConfigKey.standard().stream()
                    .filter(key -> keys.contains(key.name()) && config.has(key))
                    .map(key -> ConfigSources.origin(config, key))
                    .findFirst()
                    .orElse("");
            boolean isNoted = ConfigSources.origin(config, ConfigKey.ACCOUNT).equals(origin);
            boolean isElsewhere =
                    profile != null && !origin.isEmpty() && !origin.equals("file " + profiles.file(profile));
            return new Place(
                    profile,
                    profiles.names(),
                    origin.startsWith("file ") ? origin.substring("file ".length()) : null,
                    isNoted ? config.text(ConfigKey.ACCOUNT) : null,
                    expiry(config, invocation.json()),
                    isElsewhere ? origin : null);
        }

        /** A bearer token is usually a JSON Web Token, which says until when it is good. */
        private static @Nullable Instant expiry(ConnectorConfig config, JsonCodec json) {
            Secret token = config.configured(SignIn.CREDENTIALS).contains(ConfigKey.AIRBYTE_BEARER_TOKEN)
                    ? config.secret(ConfigKey.AIRBYTE_BEARER_TOKEN, null)
                    : null;
            String[] parts = token == null ? new String[0] : token.reveal().split("\\.", -1);
            if (parts.length != 3 || parts[1].isEmpty()) {
                return null;
            }
            try {
                JsonNode seconds =
                        json.tree(Base64.getUrlDecoder().decode(parts[1])).path("exp");
                return seconds.isNumber() ? Instant.ofEpochSecond(seconds.longValue()) : null;
            } catch (IllegalArgumentException | JacksonException | DateTimeException opaque) {
                return null;
            }
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
            Place place,
            @Nullable String mode,
            @Nullable ErrorDetails problem) {

        Findings because(ErrorDetails better) {
            return new Findings(config, keys, methods, place, mode, better);
        }

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

        /** A file can hold the value of a key, or a command print it. */
        private boolean hasAllKeys(AuthMethod method) {
            return method.keys().stream()
                    .map(Findings::plain)
                    .allMatch(key ->
                            configured().anyMatch(set -> plain(set.name()).equals(key)));
        }

        private static String plain(String key) {
            return key.replaceFirst("-(file|command)$", "");
        }

        ObjectNode data() {
            ObjectNode data = JsonCodec.object();
            data.put("mode", mode);
            data.put("account", place.account());
            data.put("profile", place.profile());
            data.put("file", place.file());
            data.put("store", store());
            data.put(
                    "expires_at",
                    place.expiresAt() == null ? null : place.expiresAt().toString());
            place.profiles().forEach(data.putArray("profiles")::add);
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

        private @Nullable String store() {
            Path file = config.has(ConfigKey.STORE) ? config.file(ConfigKey.STORE) : null;
            return file == null || "memory".equals(config.text(ConfigKey.STORE))
                    ? config.text(ConfigKey.STORE)
                    : file.toString();
        }

        private Stream<ConfigKey> configured() {
            return keys.stream().filter(key -> config.has(key) && !key.equals(ConfigKey.ACCOUNT));
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

        private static void fact(TerminalTable facts, String name, @Nullable String value) {
            if (value != null) {
                facts.row(name, value);
            }
        }

        String text(int width, Style style, CellText cells) {
            StringBuilder text = new StringBuilder();
            if (problem == null) {
                text.append(style.good("Configured: ")).append(mode).append(" mode.\n");
            } else {
                text.append(style.bad("Not ready"))
                        .append(mode == null ? "" : ": " + mode + " mode")
                        .append(".\n");
            }
            TerminalTable facts = new TerminalTable().column("").wrapped("");
            fact(facts, "Account", place.account());
            fact(facts, "Profile", place.profile());
            fact(facts, "File", place.file());
            fact(facts, "Store", store());
            fact(
                    facts,
                    "Expires",
                    place.expiresAt() == null ? null : cells.local(place.expiresAt(), ChronoUnit.MINUTES));
            fact(facts, "Profiles", place.profiles().isEmpty() ? null : String.join(", ", place.profiles()));
            if (!facts.isEmpty()) {
                text.append('\n').append(facts.render(width, style));
            }
            if (place.passedOver() != null) {
                String sentence = "The profile " + place.profile() + " is passed over: " + place.passedOver()
                        + " comes first. Use --profile " + place.profile() + ", or unset it.";
                text.append('\n')
                        .append(String.join("\n", Wrapping.lines(sentence, width)))
                        .append('\n');
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

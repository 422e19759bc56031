package io.ashbyconnector.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The modes whose adapters come with the connector, as they are known where an adapter is not on the class path: a setting
 * for it is no mistake then, but says which dependency is missing. An adapter that is there speaks for itself.
 */
public enum BuiltInMode {
    /** {@code direct}: calls go to Ashby's own API. */
    DIRECT(
            List.of(List.of(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE, ConfigKey.ASHBY_API_KEY_COMMAND)),
            List.of(ConfigKey.ASHBY_BASE_URL, ConfigKey.ON_BEHALF_OF)),

    /** {@code hosted}: calls go through Airbyte's Agent API. */
    HOSTED(
            List.of(
                    List.of(
                            ConfigKey.AIRBYTE_CLIENT_ID,
                            ConfigKey.AIRBYTE_CLIENT_SECRET,
                            ConfigKey.AIRBYTE_CLIENT_SECRET_FILE,
                            ConfigKey.AIRBYTE_CLIENT_SECRET_COMMAND),
                    List.of(ConfigKey.AIRBYTE_BEARER_TOKEN)),
            List.of(
                    ConfigKey.AIRBYTE_ORGANIZATION_ID,
                    ConfigKey.AIRBYTE_WORKSPACE_NAME,
                    ConfigKey.AIRBYTE_EXTERNAL_USER_ID,
                    ConfigKey.AIRBYTE_CONNECTOR_ID,
                    ConfigKey.AIRBYTE_BASE_URL));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<List<ConfigKey>> credentials;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ConfigKey> others;

    BuiltInMode(List<List<ConfigKey>> credentials, List<ConfigKey> others) {
        this.credentials = credentials;
        this.others = others;
    }

    /**
     * {@return the built-in mode that {@code ashby.mode} calls so}
     *
     * @param mode the execution mode, such as {@code direct}
     */
    public static Optional<BuiltInMode> of(String mode) {
        return Stream.of(values()).filter(known -> known.mode().equals(mode)).findFirst();
    }

    /** {@return its name for {@code ashby.mode}} */
    public String mode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the keys of each way to authenticate} */
    public List<List<ConfigKey>> credentials() {
        return credentials;
    }

    /** {@return all of its keys} */
    public List<ConfigKey> keys() {
        return Stream.concat(credentials.stream().flatMap(List::stream), others.stream())
                .toList();
    }

    /** {@return the dependency that brings its adapter} */
    public String dependency() {
        return "io.ashbyconnector:ashby-connector-adapter-" + mode();
    }
}

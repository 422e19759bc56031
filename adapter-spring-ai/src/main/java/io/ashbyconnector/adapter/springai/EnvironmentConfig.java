package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The connector's configuration, out of a Spring environment: each of its property sources is a source of ours. */
final class EnvironmentConfig {

    private EnvironmentConfig() {}

    /**
     * Finds every key in all of Spring's spellings, and by the name of its environment variable. What the system says of
     * {@code http} is meant for other programs, too, as {@code HTTP_PROXY} and the JVM's {@code http.maxConnections} are:
     * there only the documented name counts.
     */
    static ConnectorConfig read(Environment environment) {
        PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
        ConnectorConfig config = ConnectorConfig.empty();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getUnderlyingSource() instanceof PropertySource<?> properties) {
                Binder binder = new Binder(List.of(source), placeholders);
                Map<String, String> values = new LinkedHashMap<>();
                keys().forEach(key -> {
                    String value = value(key, binder, properties, placeholders);
                    if (value != null) {
                        values.put(key.name(), value);
                    }
                });
                config = config.orElse(ConnectorConfig.fromMap(values, "property source " + properties.getName()));
            }
        }
        return config;
    }

    private static @Nullable String value(
            ConfigKey key, Binder binder, PropertySource<?> properties, PlaceholdersResolver placeholders) {
        boolean variables = properties instanceof SystemEnvironmentPropertySource;
        if (key.name().startsWith("http.") && (variables || isOfTheVirtualMachine(properties))) {
            return resolved(properties.getProperty(variables ? key.environment() : key.name()), placeholders);
        }
        return binder.bind(ConfigurationPropertyName.adapt(key.name(), '.'), Bindable.of(String.class))
                .orElseGet(() -> resolved(properties.getProperty(key.environment()), placeholders));
    }

    private static boolean isOfTheVirtualMachine(PropertySource<?> properties) {
        return properties.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }

    private static @Nullable String resolved(@Nullable Object value, PlaceholdersResolver placeholders) {
        Object resolved = value == null ? null : placeholders.resolvePlaceholders(value);
        return resolved == null ? null : resolved.toString();
    }

    /** The keys of the connector, and those of every adapter on the class path. */
    static Stream<ConfigKey> keys() {
        return InstalledAdapters.find().configurationKeys().stream();
    }
}

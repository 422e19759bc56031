package io.ashbyconnector.springboot;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The connector's configuration, out of a Spring environment: each of its property sources is a source of ours. */
final class EnvironmentConfig {

    private static final String HTTP = "http";

    private EnvironmentConfig() {}

    /**
     * Finds every key in all of Spring's spellings, and by the name of its environment variable; a list is the same as its
     * elements with commas. What the system says of {@code http} is meant for other programs, too, as {@code HTTP_PROXY} and the
     * JVM's {@code http.maxConnections} are: there only the documented name counts.
     *
     * <p>Names that begin as ours do and that nobody knows are kept, for the connector to refuse. Those that begin with
     * {@code http}, and variables, may be of other programs.
     *
     * @param others what else reads properties that begin as ours do
     */
    static ConnectorConfig read(Environment environment, Predicate<ConfigurationPropertyName> others) {
        PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
        List<ConfigKey> keys = keys();
        ConnectorConfig config = ConnectorConfig.empty();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getUnderlyingSource() instanceof PropertySource<?> properties) {
                Binder binder = new Binder(List.of(source), placeholders);
                Map<String, String> values = new LinkedHashMap<>(unknown(source, properties, keys, others));
                for (ConfigKey key : keys) {
                    String value = value(key, binder, properties, placeholders);
                    if (value != null) {
                        values.put(key.name(), value);
                    }
                }
                config = config.orElse(ConnectorConfig.fromMap(values, "property source " + properties.getName()));
            }
        }
        return config;
    }

    private static Map<String, String> unknown(
            ConfigurationPropertySource source,
            PropertySource<?> properties,
            List<ConfigKey> keys,
            Predicate<ConfigurationPropertyName> others) {
        if (!(source instanceof IterableConfigurationPropertySource names) || isOfVariables(properties)) {
            return Map.of();
        }
        Set<String> families = keys.stream()
                .map(key -> key.name().replaceFirst("\\..*", ""))
                .filter(family -> !family.equals(HTTP))
                .collect(Collectors.toSet());
        Set<String> known = keys.stream().map(key -> uniform(key.name())).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !name.isEmpty()
                        && families.contains(name.getElement(0, ConfigurationPropertyName.Form.UNIFORM)))
                .filter(name -> !known.contains(uniform(withoutIndex(name).toString())) && !others.test(name))
                .collect(Collectors.toMap(ConfigurationPropertyName::toString, name -> "", (one, same) -> one));
    }

    private static ConfigurationPropertyName withoutIndex(ConfigurationPropertyName name) {
        return name.isLastElementIndexed() ? name.getParent() : name;
    }

    private static @Nullable String value(
            ConfigKey key, Binder binder, PropertySource<?> properties, PlaceholdersResolver placeholders) {
        boolean variables = isOfVariables(properties);
        if (key.name().startsWith(HTTP + ".") && (variables || isOfTheVirtualMachine(properties))) {
            return resolved(properties.getProperty(variables ? key.environment() : key.name()), placeholders);
        }
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key.name(), '.');
        return binder.bind(name, Bindable.of(String.class))
                .orElseGet(() -> binder.bind(name, Bindable.listOf(String.class))
                        .map(elements -> String.join(",", elements))
                        .orElseGet(() -> resolved(properties.getProperty(key.environment()), placeholders)));
    }

    private static boolean isOfVariables(PropertySource<?> properties) {
        return properties instanceof SystemEnvironmentPropertySource;
    }

    private static boolean isOfTheVirtualMachine(PropertySource<?> properties) {
        return properties.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }

    private static @Nullable String resolved(@Nullable Object value, PlaceholdersResolver placeholders) {
        Object resolved = value == null ? null : placeholders.resolvePlaceholders(value);
        return resolved == null ? null : resolved.toString();
    }

    /** The keys of the connector, and those of every adapter on the class path. */
    static List<ConfigKey> keys() {
        return InstalledAdapters.find().configurationKeys();
    }

    /** A name without what its spellings differ in. */
    static String uniform(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

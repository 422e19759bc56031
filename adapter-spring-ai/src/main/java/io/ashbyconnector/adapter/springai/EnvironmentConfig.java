package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/** The connector's configuration, out of a Spring environment. */
final class EnvironmentConfig {

    private EnvironmentConfig() {}

    /** Finds every key in all of Spring's spellings, else by the name of its environment variable. */
    static ConnectorConfig read(Environment environment) {
        Binder binder = Binder.get(environment);
        Map<String, String> values = new LinkedHashMap<>();
        keys().forEach(key -> {
            ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key.name(), '.');
            String value = binder.bind(name, Bindable.of(String.class))
                    .orElseGet(() -> environment.getProperty(key.environment()));
            if (value != null) {
                values.put(key.name(), value);
            }
        });
        return ConnectorConfig.fromMap(values);
    }

    /** The keys of the connector, and those of every adapter on the class path. */
    static Stream<ConfigKey> keys() {
        return Stream.concat(
                ConfigKey.standard().stream(),
                InstalledAdapters.find().all().stream().flatMap(adapter -> adapter.configurationKeys().stream()));
    }
}

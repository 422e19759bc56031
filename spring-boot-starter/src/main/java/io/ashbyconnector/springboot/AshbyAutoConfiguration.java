package io.ashbyconnector.springboot;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.micrometer.CallObservations;
import io.ashbyconnector.port.AdapterProvider;
import io.micrometer.observation.ObservationRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Makes a connector of the environment's {@code ashby.*}, {@code airbyte.*} and {@code http.*} properties, unless the application
 * has its own; with the adapter of the mode, or with the application's own bean of type {@link AdapterProvider}. All beans that are {@link CallListener}s hear of its calls, and where there is an {@link ObservationRegistry}, each
 * call is an observation. Nothing is sent before the first call; the context closes the connector.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
public final class AshbyAutoConfiguration {

    /** For Spring Boot. */
    public AshbyAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    AshbyConnector ashbyConnector(
            Environment environment,
            ListableBeanFactory beans,
            ObjectProvider<AdapterProvider> adapter,
            ObjectProvider<CallListener> listeners) {
        ConnectorConfig config = EnvironmentConfig.read(environment, OtherProperties.of(beans));
        CallListener[] hearing = listeners.orderedStream().toArray(CallListener[]::new);
        AdapterProvider own = adapter.getIfAvailable();
        if (own == null) {
            return AshbyConnector.connect(config, hearing);
        }
        config.requireKnown(EnvironmentConfig.keys());
        return AshbyConnector.connect(config, own, hearing);
    }

    @Bean
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnMissingBean
    CallObservations ashbyCallObservations(ObservationRegistry registry) {
        return new CallObservations(registry);
    }

    /** Keeps secrets masked even where the application shows the values of its properties. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SanitizingFunction.class)
    static final class SecrecyConfiguration {

        @Bean
        @ConditionalOnMissingBean(name = "ashbySanitizingFunction")
        SanitizingFunction ashbySanitizingFunction() {
            Set<String> secrets = EnvironmentConfig.keys().stream()
                    .filter(ConfigKey::secret)
                    .flatMap(key -> Stream.of(key.name(), key.environment()))
                    .map(EnvironmentConfig::uniform)
                    .collect(Collectors.toSet());
            return SanitizingFunction.sanitizeValue()
                    .ifKeyMatches(key -> secrets.contains(EnvironmentConfig.uniform(key)));
        }
    }
}

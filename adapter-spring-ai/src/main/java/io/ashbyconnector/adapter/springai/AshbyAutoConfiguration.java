package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ConfirmationHandler;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Makes a connector of the environment's {@code ashby.*}, {@code airbyte.*} and {@code http.*} properties, the agent tool
 * over it, and its callback for chat clients. Each steps back before a bean of the application's own. The tool asks for
 * confirmations by the application's {@link ConfirmationHandler}, if there is one. The context closes the connector.
 */
@AutoConfiguration
@EnableConfigurationProperties(AshbyToolProperties.class)
public final class AshbyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AshbyConnector ashbyConnector(Environment environment) {
        return AshbyConnector.connect(EnvironmentConfig.read(environment));
    }

    @Bean
    @ConditionalOnMissingBean
    AshbyTool ashbyTool(
            AshbyConnector connector,
            AshbyToolProperties properties,
            ObjectProvider<ConfirmationHandler> confirmation) {
        return properties.over(connector, confirmation.getIfAvailable());
    }

    @Bean
    @ConditionalOnMissingBean
    AshbyToolCallback ashbyToolCallback(AshbyTool tool) {
        return new AshbyToolCallback(tool);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    @ConditionalOnEnabledHealthIndicator("ashby")
    static final class HealthConfiguration {

        @Bean
        @ConditionalOnMissingBean(name = "ashbyHealthIndicator")
        HealthIndicator ashbyHealthIndicator(AshbyConnector connector) {
            return new AshbyHealthIndicator(connector);
        }
    }

    /** Keeps secrets masked even where the application shows the values of its properties. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SanitizingFunction.class)
    static final class SecrecyConfiguration {

        @Bean
        @ConditionalOnMissingBean(name = "ashbySanitizingFunction")
        SanitizingFunction ashbySanitizingFunction() {
            Set<String> secrets = EnvironmentConfig.keys()
                    .filter(ConfigKey::secret)
                    .flatMap(key -> Stream.of(key.name(), key.environment()))
                    .map(SecrecyConfiguration::uniform)
                    .collect(Collectors.toSet());
            return SanitizingFunction.sanitizeValue().ifKeyMatches(key -> secrets.contains(uniform(key)));
        }

        private static String uniform(String key) {
            return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        }
    }
}

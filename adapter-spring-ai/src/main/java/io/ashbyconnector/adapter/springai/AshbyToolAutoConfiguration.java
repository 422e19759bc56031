package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.springboot.AshbyAutoConfiguration;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ConfirmationHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Makes the agent tool over the application's connector, and its callback for chat clients. Each steps back before a bean of the
 * application's own. The tool asks for confirmations by the application's {@link ConfirmationHandler}, if there is one.
 */
@AutoConfiguration(after = AshbyAutoConfiguration.class)
@ConditionalOnSingleCandidate(AshbyConnector.class)
@EnableConfigurationProperties(AshbyToolProperties.class)
public final class AshbyToolAutoConfiguration {

    /** For Spring Boot. */
    public AshbyToolAutoConfiguration() {}

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
}

package io.ashbyconnector.springboot;

import io.ashbyconnector.AshbyConnector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health indicator {@code ashby}, in an application with Actuator and one connector. */
@AutoConfiguration(after = AshbyAutoConfiguration.class)
@ConditionalOnSingleCandidate(AshbyConnector.class)
public final class AshbyHealthAutoConfiguration {

    private static final String MESSAGE = "The Ashby health check failed";

    /** For Spring Boot. */
    public AshbyHealthAutoConfiguration() {}

    /** From Spring Boot 4 on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
    @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator("ashby")
    static final class HealthConfiguration {

        @Bean
        @ConditionalOnMissingBean(name = "ashbyHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator ashbyHealthIndicator(AshbyConnector connector) {
            return new Indicator(new ServiceHealth(connector, System::nanoTime));
        }

        private static final class Indicator
                extends org.springframework.boot.health.contributor.AbstractHealthIndicator {

            private final ServiceHealth service;

            Indicator(ServiceHealth service) {
                super(MESSAGE);
                this.service = service;
            }

            @Override
            protected void doHealthCheck(org.springframework.boot.health.contributor.Health.Builder health) {
                health.up().withDetails(service.details());
            }
        }
    }

    /** Of Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
    @org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator("ashby")
    static final class Boot3HealthConfiguration {

        @Bean
        @ConditionalOnMissingBean(name = "ashbyHealthIndicator")
        org.springframework.boot.actuate.health.HealthIndicator ashbyHealthIndicator(AshbyConnector connector) {
            return new Boot3Indicator(new ServiceHealth(connector, System::nanoTime));
        }

        private static final class Boot3Indicator
                extends org.springframework.boot.actuate.health.AbstractHealthIndicator {

            private final ServiceHealth service;

            Boot3Indicator(ServiceHealth service) {
                super(MESSAGE);
                this.service = service;
            }

            @Override
            protected void doHealthCheck(org.springframework.boot.actuate.health.Health.Builder health) {
                health.up().withDetails(service.details());
            }
        }
    }
}

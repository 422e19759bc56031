package io.ashbyconnector.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class AshbyActuatorTest {

    @RegisterExtension
    static final AshbySandboxExtension sandbox =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private final ApplicationContextRunner direct = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AshbyAutoConfiguration.class, AshbyHealthAutoConfiguration.class))
            .withPropertyValues(
                    "ashby.mode=direct",
                    "ashby.api-key=" + sandbox.sandbox().apiKey(),
                    "ashby.base-url=" + sandbox.sandbox().baseUri());

    @Test
    void health_is_up_while_the_service_accepts_the_key() {
        direct.run(context -> {
            Health health = health(context);

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsOnly(
                            entry("mode", "direct"),
                            entry("service", sandbox.sandbox().baseUri().toString()));
        });
    }

    private static Health health(ApplicationContext context) {
        return Objects.requireNonNull(
                context.getBean("ashbyHealthIndicator", HealthIndicator.class).health());
    }

    @Test
    void health_is_up_in_hosted_mode_too() {
        direct.withPropertyValues(
                        "ashby.mode=hosted",
                        "airbyte.client-id=" + sandbox.sandbox().clientId(),
                        "airbyte.client-secret=" + sandbox.sandbox().clientSecret(),
                        "airbyte.base-url=" + sandbox.sandbox().baseUri())
                .run(context -> assertThat(health(context).getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void health_is_down_and_says_why_when_the_key_is_refused() {
        direct.withPropertyValues("ashby.api-key=wrong-key-5731").run(context -> {
            Health health = health(context);

            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.toString()).contains("AuthenticationException").doesNotContain("5731");
        });
    }

    @Test
    void health_is_down_while_the_service_fails_and_up_afterwards() {
        direct.run(context -> {
            sandbox.sandbox().inject(Fault.html(400).on("apiKey.info"));

            assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void health_can_be_switched_off_or_replaced() {
        direct.withPropertyValues("management.health.ashby.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
        HealthIndicator own = () -> Health.up().build();
        direct.withBean("ashbyHealthIndicator", HealthIndicator.class, () -> own)
                .run(context ->
                        assertThat(context).getBean(HealthIndicator.class).isSameAs(own));
    }

    @Test
    void an_application_without_actuator_starts() {
        direct.withClassLoader(new FilteredClassLoader(HealthIndicator.class, SanitizingFunction.class))
                .run(context -> assertThat(context).hasSingleBean(AshbyConnector.class));
    }

    @Test
    void secrets_stay_masked_even_where_an_application_shows_the_values_of_its_properties() {
        direct.withConfiguration(AutoConfigurations.of(EnvironmentEndpointAutoConfiguration.class))
                .withPropertyValues(
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoints.jmx.exposure.include=*",
                        "management.endpoint.env.show-values=always",
                        "airbyte.clientSecret=hidden-1",
                        "airbyte.bearer_token=hidden-2",
                        "http.proxy=http://user:hidden-3@127.0.0.1:1",
                        "HTTPS_PROXY=hidden-4",
                        "other.token=hidden-5")
                .run(context -> {
                    String shown = shown(context.getBean(EnvironmentEndpoint.class));

                    assertThat(shown)
                            .contains("ashby.base-url=" + sandbox.sandbox().baseUri())
                            .contains("ashby.api-key=******")
                            .doesNotContain("hidden-")
                            .doesNotContain(sandbox.sandbox().apiKey());
                });
    }

    private static String shown(EnvironmentEndpoint endpoint) {
        return endpoint.environment(null).getPropertySources().stream()
                .flatMap(source -> source.getProperties().entrySet().stream())
                .map(property -> property.getKey() + "=" + property.getValue().getValue())
                .toList()
                .toString();
    }

    @Test
    void no_bean_prints_a_secret() {
        direct.run(context -> assertThat(Stream.of(context.getBeanDefinitionNames())
                        .map(name -> context.getBean(name).toString()))
                .noneMatch(text -> text.contains(sandbox.sandbox().apiKey())));
    }
}

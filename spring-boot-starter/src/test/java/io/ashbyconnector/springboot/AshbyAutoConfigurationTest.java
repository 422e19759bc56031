package io.ashbyconnector.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.adapter.direct.DirectAdapterProvider;
import io.ashbyconnector.adapter.hosted.HostedAdapterProvider;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.micrometer.CallObservations;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.transport.http.HttpClientOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class AshbyAutoConfigurationTest {

    @RegisterExtension
    static final AshbySandboxExtension extension =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private final AshbySandbox sandbox = extension.sandbox();

    private final ApplicationContextRunner unconfigured = withEnvironment(Map.of());

    private final ApplicationContextRunner direct =
            unconfigured.withPropertyValues("ashby.api-key=" + sandbox.apiKey(), "ashby.base-url=" + sandbox.baseUri());

    private final ApplicationContextRunner hosted = unconfigured.withPropertyValues(
            "airbyte.client-id=" + sandbox.clientId(),
            "airbyte.client-secret=" + sandbox.clientSecret(),
            "airbyte.base-url=" + sandbox.baseUri());

    /** An application with these environment variables in place of those of the machine. */
    private static ApplicationContextRunner withEnvironment(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                "systemEnvironment",
                                new SystemEnvironmentPropertySource("systemEnvironment", variables)))
                .withConfiguration(AutoConfigurations.of(AshbyAutoConfiguration.class));
    }

    private static void assertReads(AssertableApplicationContext context) {
        assertThat(context.getBean(AshbyConnector.class).jobs().page().records())
                .isNotEmpty();
    }

    @Test
    void spring_boot_finds_the_auto_configurations() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(AshbyAutoConfiguration.class.getName(), AshbyHealthAutoConfiguration.class.getName());
    }

    @Test
    void an_api_key_makes_a_connector_that_sends_nothing_before_the_first_call() {
        direct.run(context -> {
            assertThat(context.getBean(AshbyConnector.class).mode()).isEqualTo("direct");
            assertThat(sandbox.requests()).isEmpty();
            assertReads(context);
        });
    }

    @Test
    void airbyte_credentials_make_one_of_hosted_mode() {
        hosted.run(context -> {
            assertThat(context.getBean(AshbyConnector.class).mode()).isEqualTo("hosted");
            assertThat(sandbox.requests()).isEmpty();
            assertReads(context);
        });
    }

    @Test
    void an_adapter_of_the_application_takes_the_place_of_the_modes_own() {
        List<String> sent = new CopyOnWriteArrayList<>();
        HttpClientOptions http = HttpClientOptions.defaults()
                .customize(client ->
                        client.addRequestInterceptorLast((request, entity, context) -> sent.add(request.getPath())));
        direct.withBean(AdapterProvider.class, () -> new DirectAdapterProvider(http))
                .run(context -> {
                    assertReads(context);
                    assertThat(sent).containsExactly("/job.list");
                });
        hosted.withBean(AdapterProvider.class, () -> new HostedAdapterProvider(http))
                .run(context -> {
                    assertReads(context);
                    assertThat(sent).hasSizeGreaterThan(2);
                });
        direct.withBean(AdapterProvider.class, () -> new DirectAdapterProvider(http))
                .withPropertyValues("ashby.api-kye=typo")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("ashby.api-kye"));
    }

    @Test
    void environment_variables_go_by_the_names_of_the_documentation() {
        withEnvironment(Map.of(
                        "ASHBY_MODE",
                        "hosted",
                        "ASHBY_API_KEY",
                        "unused",
                        "AIRBYTE_CLIENT_ID",
                        sandbox.clientId(),
                        "AIRBYTE_CLIENT_SECRET",
                        sandbox.clientSecret(),
                        "AIRBYTE_WORKSPACE",
                        "talent-europe",
                        "AIRBYTE_API_HOST",
                        sandbox.baseUri().toString()))
                .run(context -> assertThatThrownBy(() ->
                                context.getBean(AshbyConnector.class).jobs().page())
                        .hasMessageContaining("talent-europe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashby.api-key", "ashby.apiKey", "ashby.api_key", "ASHBY_API_KEY", "ashby.apikey"})
    void properties_go_by_all_spellings_of_spring(String spelling) {
        unconfigured
                .withPropertyValues(spelling + "=" + sandbox.apiKey(), "ashby.base_url=" + sandbox.baseUri())
                .run(AshbyAutoConfigurationTest::assertReads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASHBY_API_KEY", "ASHBY_APIKEY"})
    void variables_go_by_all_spellings_of_spring(String spelling) {
        withEnvironment(Map.of(spelling, sandbox.apiKey()))
                .withPropertyValues("ashby.base-url=" + sandbox.baseUri())
                .run(AshbyAutoConfigurationTest::assertReads);
    }

    @Test
    void a_list_is_the_same_as_its_elements_with_commas() {
        direct.withPropertyValues(
                        "ashby.allow-writes[0]=candidates.create_note",
                        "ashby.allow-writes[1]=candidates.add_tag",
                        "http.no-proxy[0]=127.0.0.1")
                .run(context -> assertThat(context.getBean(AshbyConnector.class).available().stream()
                                .filter(entity -> entity.name().equals("candidates"))
                                .flatMap(entity -> entity.actionNames().stream()))
                        .contains("create_note", "add_tag")
                        .doesNotContain("create"));
    }

    @Test
    void variables_for_other_programs_are_not_taken_for_ours() {
        withEnvironment(Map.of(
                        "HTTP_PROXY", "ftp://proxy.example:99999",
                        "http_proxy", "ftp://proxy.example:99999",
                        "HTTP_NO_PROXY", "*",
                        "HTTP_CONNECTTIMEOUT", "soon",
                        "HTTP_MAXRETRIES", "many",
                        "HTTP_PORT", "8080",
                        "ASHBY_PORT", "tcp://10.0.0.1:80",
                        "ASHBY_SERVICE_HOST", "10.0.0.1"))
                .withSystemProperties("http.maxConnections=100000", "http.proxyHost=proxy.example")
                .withPropertyValues("ashby.api-key=key-full")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, ftp://proxy.example, http.proxy",
        "HTTP_CONNECT_TIMEOUT, soon, http.connect-timeout",
        "HTTP_MAX_RETRIES, many, http.max-retries",
        "ASHBY_BASE_URL, http://localhost:99999, ashby.base-url"
    })
    void variables_of_ours_are_read(String variable, String malformed, String key) {
        withEnvironment(Map.of(variable, malformed))
                .withPropertyValues("ashby.mode=direct", "ashby.api_key=" + sandbox.apiKey())
                .run(context -> assertThat(analysis(context).getDescription()).contains(key, "systemEnvironment"));
    }

    @Test
    void the_first_property_source_settles_the_alternatives_of_the_others() {
        withEnvironment(Map.of("ASHBY_API_KEY", sandbox.apiKey()))
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addLast(new MapPropertySource(
                                "application.properties",
                                Map.of(
                                        "ashby.api-key-file", "/nowhere/key",
                                        "ashby.base-url", sandbox.baseUri().toString(),
                                        "airbyte.bearer-token", "unused"))))
                .run(AshbyAutoConfigurationTest::assertReads);
    }

    @Test
    void the_keys_of_another_mode_are_read_too() {
        unconfigured
                .withPropertyValues("ashby.mode=other", "other.token=hidden")
                .run(context -> assertThat(analysis(context).getDescription()).isEqualTo("other.token is not valid."));
    }

    @Test
    void a_credential_of_another_mode_selects_it() {
        unconfigured
                .withPropertyValues("other.token=hidden")
                .run(context -> assertThat(analysis(context).getDescription()).isEqualTo("other.token is not valid."));
        direct.withPropertyValues("other.token=hidden")
                .run(context -> assertThat(analysis(context).getDescription())
                        .startsWith("Credentials of several modes are configured: direct by ashby.api-key"
                                + " (property source"));
    }

    @ParameterizedTest
    @CsvSource({
        "ashby.api-kye, ashby.api-kye, ashby.api-key",
        "ashby.allowWrite, ashby.allowwrite, ashby.allow-writes",
        "ashby.store-max-aeg, ashby.store-max-aeg, ashby.store-max-age",
        "airbyte.conector-id, airbyte.conector-id, airbyte.connector-id",
        "ashby.tool.alow, ashby.tool.alow, ''",
        "ashby.allow-write[0], ashby.allow-write, ashby.allow-writes",
        "other.tokn, other.tokn, other.token"
    })
    void a_key_that_nobody_knows_is_refused_with_the_nearest_one(String property, String told, String nearest) {
        direct.withPropertyValues(property + "=hidden").run(context -> {
            FailureAnalysis analysis = analysis(context);
            assertThat(analysis.getDescription())
                    .contains("Unknown configuration key '" + told)
                    .contains("property source")
                    .doesNotContain("hidden");
            assertThat(analysis.getAction()).contains(nearest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http.max-retrys", "http.client.pool", "spring.ashby.x", "ashbyx.key"})
    void keys_that_are_of_the_application_are_left_alone(String property) {
        direct.withPropertyValues(property + "=1")
                .run(context -> assertThat(context).hasNotFailed());
    }

    /** Of the application, under a prefix that begins as ours do. */
    @ConfigurationProperties("ashby.digest")
    record DigestProperties(String channel) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DigestProperties.class)
    static class DigestConfiguration {}

    @Test
    void properties_that_a_bean_of_the_application_reads_are_known() {
        direct.withUserConfiguration(DigestConfiguration.class)
                .withPropertyValues("ashby.digest.channel=hiring")
                .run(context -> {
                    assertReads(context);
                    assertThat(context.getBean(DigestProperties.class).channel())
                            .isEqualTo("hiring");
                });
        direct.withUserConfiguration(DigestConfiguration.class)
                .withPropertyValues("ashby.digests.channel=hiring")
                .run(context -> assertThat(analysis(context).getDescription()).contains("ashby.digests.channel"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.deadline=soon             | http.deadline",
                "ashby.mode=direkt              | direkt",
                "ashby.allow-writes=candidates.lst | candidates.lst",
                "airbyte.bearer-token=token-x   | Both an Ashby API key and Airbyte credentials"
            })
    void a_property_that_makes_no_sense_is_named(String property, String told) {
        direct.withPropertyValues(property)
                .run(context -> assertThat(analysis(context).getDescription()).contains(told));
    }

    @Test
    void an_application_without_credentials_learns_which_to_set() {
        unconfigured.run(context -> {
            FailureAnalysis analysis = analysis(context);

            assertThat(analysis.getDescription()).isEqualTo("No credentials are configured.");
            assertThat(analysis.getAction()).contains("ASHBY_API_KEY").contains("AIRBYTE_CLIENT_ID");
        });
    }

    @ParameterizedTest
    @CsvSource({"direct, ashby.api-key=key-1, adapter-direct", "hosted, airbyte.bearer-token=token-1, adapter-hosted"})
    void an_application_without_an_adapter_learns_which_to_add(String mode, String credential, String artifact) {
        ClassLoader withoutAdapters =
                new FilteredClassLoader(new ClassPathResource("META-INF/services/" + AdapterProvider.class.getName()));
        unconfigured
                .withClassLoader(withoutAdapters)
                .withPropertyValues(credential)
                .run(context -> {
                    FailureAnalysis analysis = analysis(context);
                    assertThat(analysis.getDescription())
                            .isEqualTo("No adapter for the mode '" + mode + "' is on the class path.");
                    assertThat(analysis.getAction()).contains("io.ashbyconnector:ashby-connector-" + artifact);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashby.api-key=hidden\u0001key",
                "airbyte.bearer-token=hidden-token",
                "airbyte.client-secret=hidden-secret",
                "http.proxy=ftp://user:hidden@proxy"
            })
    void a_start_that_fails_tells_no_secret(String property) {
        direct.withPropertyValues(property).run(context -> {
            StringWriter printed = new StringWriter();
            Objects.requireNonNull(context.getStartupFailure()).printStackTrace(new PrintWriter(printed));

            assertThat(printed + analysis(context).getDescription())
                    .doesNotContain("hidden")
                    .doesNotContain(sandbox.apiKey());
        });
    }

    /** What Spring Boot prints when the application does not start. */
    private static FailureAnalysis analysis(AssertableApplicationContext context) {
        Throwable failure = Objects.requireNonNull(context.getStartupFailure());
        ArgumentResolver arguments = ArgumentResolver.of(BeanFactory.class, new DefaultListableBeanFactory())
                .and(Environment.class, new StandardEnvironment());
        FailureHandler skipThoseForAbsentLibraries = (type, implementation, error) -> {};
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, arguments, skipThoseForAbsentLibraries)
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_connector_of_the_application_comes_first() {
        try (AshbyConnector connector = AshbyConnector.connect(AshbyAuthConfig.of("of-the-application"))) {
            unconfigured
                    .withBean("mine", AshbyConnector.class, () -> connector)
                    .run(context ->
                            assertThat(context).getBean(AshbyConnector.class).isSameAs(connector));
        }
    }

    @Test
    void an_application_may_have_several_connectors() {
        unconfigured
                .withConfiguration(AutoConfigurations.of(AshbyHealthAutoConfiguration.class))
                .withBean("one", AshbyConnector.class, () -> AshbyConnector.connect(AshbyAuthConfig.of("one")))
                .withBean("two", AshbyConnector.class, () -> AshbyConnector.connect(AshbyAuthConfig.of("two")))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean("ashbyConnector")
                        .doesNotHaveBean("ashbyHealthIndicator"));
    }

    @Test
    void the_context_closes_the_connector() {
        AshbyConnector[] connector = new AshbyConnector[1];

        direct.run(context -> connector[0] = context.getBean(AshbyConnector.class));

        assertThatThrownBy(() -> connector[0].jobs().list().page())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void beans_that_listen_hear_of_calls() {
        List<String> heard = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onStart(Call call) {
                heard.add(call.operation());
            }
        };
        direct.withBean("mine", CallListener.class, () -> listener).run(AshbyAutoConfigurationTest::assertReads);

        assertThat(heard).containsExactly("jobs.list");
    }

    @Test
    void calls_are_timed_where_actuator_is() {
        direct.withConfiguration(
                        AutoConfigurations.of(MetricsAutoConfiguration.class, ObservationAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .run(context -> {
                    assertReads(context);
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("ashby.call")
                                    .tags("entity", "jobs", "action", "list", "mode", "direct", "outcome", "ok")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @Test
    void observations_of_the_application_come_first_and_are_none_without_a_registry() {
        CallObservations mine = new CallObservations(ObservationRegistry.create());
        direct.withBean(ObservationRegistry.class, ObservationRegistry::create)
                .withBean("mine", CallObservations.class, () -> mine)
                .run(context ->
                        assertThat(context).getBean(CallObservations.class).isSameAs(mine));
        direct.run(context -> assertThat(context).doesNotHaveBean(CallObservations.class));
    }

    @Test
    void the_context_store_of_the_program_answers(@TempDir Path folder) {
        direct.withPropertyValues("ashby.store=" + folder.resolve("ashby.duckdb"))
                .run(context -> assertThat(
                                context.getBean(AshbyConnector.class).store().sql("SELECT count(*) AS n FROM jobs"))
                        .isNotNull());
        assertThat(folder.resolve("ashby.duckdb")).isNotEmptyFile();
    }
}

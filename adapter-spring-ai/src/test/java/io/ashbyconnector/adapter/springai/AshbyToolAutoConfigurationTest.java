package io.ashbyconnector.adapter.springai;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.springboot.AshbyAutoConfiguration;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.Confirmation;
import io.ashbyconnector.tool.ConfirmationHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class AshbyToolAutoConfigurationTest {

    @RegisterExtension
    static final AshbySandboxExtension sandbox =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private static final String ANONYMIZE =
            "{\"entity\": \"candidates\", \"action\": \"anonymize\", \"params\": {\"candidateId\": \"c1\"}}";

    private static final String LIST_JOBS = "{\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"limit\": 1}}";

    private final ApplicationContextRunner unconfigured = withEnvironment(Map.of());

    private final ApplicationContextRunner direct = unconfigured.withPropertyValues(
            "ashby.api-key=" + sandbox.sandbox().apiKey(),
            "ashby.base-url=" + sandbox.sandbox().baseUri());

    private final ApplicationContextRunner hosted = unconfigured.withPropertyValues(
            "airbyte.client-id=" + sandbox.sandbox().clientId(),
            "airbyte.client-secret=" + sandbox.sandbox().clientSecret(),
            "airbyte.base-url=" + sandbox.sandbox().baseUri());

    /** An application with these environment variables in place of those of the machine. */
    private static ApplicationContextRunner withEnvironment(Map<String, Object> variables) {
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                "systemEnvironment",
                                new SystemEnvironmentPropertySource("systemEnvironment", variables)))
                .withConfiguration(
                        AutoConfigurations.of(AshbyAutoConfiguration.class, AshbyToolAutoConfiguration.class));
    }

    @Test
    void spring_boot_finds_the_auto_configuration() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(AshbyAutoConfiguration.class.getName(), AshbyToolAutoConfiguration.class.getName());
    }

    /** A connector that may write, with a catalog of one write that has to be confirmed. */
    private static AshbyConnector writing(Path directory) {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "ashby.api-key", sandbox.sandbox().apiKey(),
                "ashby.base-url", sandbox.sandbox().baseUri().toString(),
                "ashby.allow-writes", "true"));
        try {
            Files.writeString(directory.resolve("index"), "candidates: People.\n");
            Files.writeString(directory.resolve("common.json"), "{}");
            Files.writeString(directory.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {"summary": ["id"]}}, "actions": [
                 {"name": "list", "description": "All.", "operation": "candidate.list", "effect": "READ",
                  "answer": "PAGE", "record": "candidate.Candidate", "parameters": []},
                 {"name": "anonymize", "description": "Forgets.", "operation": "candidate.anonymize",
                  "effect": "DESTRUCTIVE", "answer": "NOTHING",
                  "parameters": [{"name": "candidateId", "type": "string", "required": true}]}]}\
                """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AshbyConnector.connect(config, InstalledAdapters.find().choose(config), Catalog.of(directory));
    }

    @Test
    void writes_are_offered_when_the_property_says_so(@TempDir Path directory) {
        ApplicationContextRunner application = unconfigured.withBean(AshbyConnector.class, () -> writing(directory));
        application.run(context -> {
            assertThat(context.getBean(AshbyTool.class).isReadOnly()).isTrue();
            assertThat(context.getBean(AshbyToolCallback.class).call(ANONYMIZE)).startsWith("writes_disabled: ");
        });
        application.withPropertyValues("ashby.tool.allow-writes=true").run(context -> {
            assertThat(context.getBean(AshbyTool.class).isDestructive()).isTrue();
            assertThat(context.getBean(AshbyToolCallback.class).call(ANONYMIZE))
                    .startsWith("confirmation_required: ")
                    .contains("ConfirmationHandler");
        });
        assertThat(sandbox.sandbox().requestCount("candidate.anonymize")).isZero();
    }

    @Test
    void the_applications_handler_asks_for_confirmations(@TempDir Path directory) {
        List<String> asked = new ArrayList<>();
        unconfigured
                .withBean(AshbyConnector.class, () -> writing(directory))
                .withBean(ConfirmationHandler.class, () -> request -> {
                    asked.add(request.message());
                    return request.message().contains("\"agreed\"") ? Confirmation.GIVEN : Confirmation.DECLINED;
                })
                .withPropertyValues("ashby.tool.allow-writes=true")
                .run(context -> {
                    AshbyToolCallback ashby = context.getBean(AshbyToolCallback.class);
                    assertThat(ashby.call(ANONYMIZE)).contains("declined");
                    assertThat(sandbox.sandbox().requestCount("candidate.anonymize"))
                            .isZero();
                    assertThat(ashby.call(ANONYMIZE.replace("c1", "agreed"))).doesNotContain("confirmation_required");
                    assertThat(sandbox.sandbox().requestCount("candidate.anonymize"))
                            .isEqualTo(1);
                });
        assertThat(asked).hasSize(2);
    }

    @Test
    void an_api_key_makes_a_connector_a_tool_and_a_callback() {
        direct.run(context -> {
            assertThat(context.getBean(AshbyConnector.class).mode()).isEqualTo("direct");
            assertThat(context).hasSingleBean(AshbyTool.class);
            assertThat(context.getBean(AshbyToolCallback.class).call(LIST_JOBS)).startsWith("{\"data\"");
        });
    }

    @Test
    void airbyte_credentials_make_the_same_in_hosted_mode() {
        hosted.run(context -> {
            assertThat(context.getBean(AshbyConnector.class).mode()).isEqualTo("hosted");
            assertThat(context.getBean(AshbyToolCallback.class).call(LIST_JOBS)).startsWith("{\"data\"");
        });
    }

    @Test
    void a_chat_client_of_spring_boot_takes_the_callback() {
        direct.withConfiguration(
                        AutoConfigurations.of(ToolCallingAutoConfiguration.class, ChatClientAutoConfiguration.class))
                .withBean(ChatModel.class, () -> ScriptedModel.calling(LIST_JOBS))
                .run(context -> {
                    ChatClient client = context.getBean(ChatClient.Builder.class)
                            .defaultTools(context.getBean(AshbyToolCallback.class))
                            .build();
                    assertThat(client.prompt("Which jobs are open?").call().content())
                            .startsWith("{\"data\"");
                });
    }

    @Test
    void the_tool_does_and_tells_what_its_properties_say() {
        direct.withPropertyValues(
                        "ashby.tool.allow=candidates.list, users",
                        "ashby.tool.max-output-chars=4000",
                        "ashby.tool.mask=contact, free-text",
                        "ashby.tool.description=full")
                .run(context -> {
                    AshbyTool tool = context.getBean(AshbyTool.class);
                    assertThat(tool.entities()).extracting(Entity::name).containsExactly("candidates", "users");
                    assertThat(tool.entities().get(0).actionNames()).containsExactly("list");
                    assertThat(tool.entities().get(1).actionNames()).contains("list", "get");
                    assertThat(tool.description()).contains("createdAfter");
                    assertThat(tool.call("{\"entity\": \"candidates\", \"action\": \"list\"}")
                                    .text())
                            .contains("[contact masked]")
                            .hasSizeLessThanOrEqualTo(4_000);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ashby.tool.allow=jbs           | ashby.tool.allow: There is no entity 'jbs'",
                "ashby.tool.allow=jobs.lst      | ashby.tool.allow: ",
                "ashby.tool.allow=jobs.context_store_search | ashby.tool.allow: None of the allowed actions is available",
                "ashby.tool.max-output-chars=5  | ashby.tool.max-output-chars: An answer needs room",
                "ashby.tool.mask=salary         | ashby.tool.mask",
                "ashby.tool.alow=jobs           | alow",
                "ashby.tol.allow=jobs           | ashby.tol.allow"
            })
    void a_property_that_makes_no_sense_is_named(String property, String told) {
        direct.withPropertyValues(property)
                .run(context -> assertThat(analysis(context).getDescription()).contains(told));
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
    void beans_of_the_application_come_first() {
        AshbyConnector connector = AshbyConnector.connect(AshbyAuthConfig.of("of-the-application"));
        AshbyTool tool = AshbyTool.of(connector);
        AshbyToolCallback callback = new AshbyToolCallback(tool);
        unconfigured
                .withBean("mine", AshbyConnector.class, () -> connector)
                .withBean("myTool", AshbyTool.class, () -> tool)
                .withBean("myCallback", AshbyToolCallback.class, () -> callback)
                .run(context -> {
                    assertThat(context).getBean(AshbyConnector.class).isSameAs(connector);
                    assertThat(context).getBean(AshbyTool.class).isSameAs(tool);
                    assertThat(context).getBean(AshbyToolCallback.class).isSameAs(callback);
                });
    }
}

package com.example.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.tool.AshbyTool;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Each program answers three questions through the tool, and typed queries say whether it is right. */
class AgentsTest {

    @RegisterExtension
    static final AshbySandboxExtension sandbox =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private final AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
            "ashby.api-key", sandbox.sandbox().apiKey(),
            "ashby.base-url", sandbox.sandbox().baseUri().toString())));

    @AfterEach
    void close() {
        ashby.close();
    }

    enum Program {
        LANGCHAIN4J {
            @Override
            String answer(String question, AshbyConnector ashby) {
                return WithLangChain4j.recruiter(new ScriptedModels.ForLangChain4j(), ashby)
                        .answer(question);
            }
        },
        SPRING_AI {
            @Override
            String answer(String question, AshbyConnector ashby) {
                try (ConfigurableApplicationContext application = new SpringApplicationBuilder(WithSpringAi.class)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .initializers(context -> ((GenericApplicationContext) context)
                                .registerBean(ChatModel.class, ScriptedModels.ForSpringAi::new))
                        .run(
                                "--ashby.api-key=" + sandbox.sandbox().apiKey(),
                                "--ashby.base-url=" + sandbox.sandbox().baseUri())) {
                    ChatClient recruiter = application.getBean(ChatClient.class);
                    return String.valueOf(recruiter.prompt(question).call().content());
                }
            }
        },
        PLAIN_JAVA {
            @Override
            String answer(String question, AshbyConnector ashby) {
                return WithPlainJava.answer(new ScriptedModels.ForPlainJava(), AshbyTool.of(ashby), question);
            }
        };

        abstract String answer(String question, AshbyConnector ashby);
    }

    @ParameterizedTest
    @EnumSource
    void which_jobs_are_open(Program program) {
        String expected = openJobs().map(Job::title).collect(Collectors.joining("; "));

        assertThat(expected).isNotEmpty();
        assertThat(program.answer(RecruiterScript.OPEN_JOBS, ashby)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void how_far_the_candidates_for_a_job_are(Program program) {
        Job job =
                openJobs().filter(each -> !pipeline(each).isEmpty()).findFirst().orElseThrow();

        assertThat(program.answer(RecruiterScript.pipelineOf(String.valueOf(job.title())), ashby))
                .isEqualTo(pipeline(job));
    }

    @ParameterizedTest
    @EnumSource
    void which_sources_bring_the_most_applications(Program program) {
        Map<String, Long> counts = counted(ashby.applications().list().stream()
                .flatMap(application -> Stream.ofNullable(application.source()))
                .map(source -> source.title()));
        String expected = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(source -> source.getKey() + ": " + source.getValue())
                .collect(Collectors.joining("; "));

        assertThat(counts).hasSizeGreaterThan(3);
        assertThat(program.answer(RecruiterScript.TOP_SOURCES, ashby)).isEqualTo(expected);
    }

    private Stream<Job> openJobs() {
        return ashby.jobs().list().status(Job.Status.OPEN).stream();
    }

    private String pipeline(Job job) {
        return counted(ashby.applications().list().status(Application.Status.ACTIVE).jobId(job.id()).stream()
                        .flatMap(application -> Stream.ofNullable(application.currentInterviewStage()))
                        .map(stage -> stage.title()))
                .entrySet()
                .stream()
                .map(stage -> stage.getValue() + " in " + stage.getKey())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Long> counted(Stream<String> names) {
        return names.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}

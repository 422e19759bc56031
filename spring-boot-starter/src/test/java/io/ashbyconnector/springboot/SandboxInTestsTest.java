package io.ashbyconnector.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.AnnotationConfigContextLoader;

class SandboxInTestsTest {

    private static final MergedContextConfiguration MERGED = new MergedContextConfiguration(
            SandboxInTestsTest.class, null, null, null, new AnnotationConfigContextLoader());

    /** What an application does with its connector. */
    static final class Digest {

        private final AshbyConnector ashby;

        Digest(AshbyConnector ashby) {
            this.ashby = ashby;
        }

        List<String> jobs() {
            return ashby.jobs().stream()
                    .map(job -> Objects.requireNonNull(job.title()))
                    .toList();
        }
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration(AshbyAutoConfiguration.class)
    @Import(Digest.class)
    static class Application {}

    @Nested
    @AshbyTest(today = "2026-09-30")
    @Import(Digest.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class A_slice {

        @Autowired
        AshbyConnector ashby;

        @Autowired
        AshbySandbox sandbox;

        @Test
        @Order(1)
        void has_what_the_test_imports_and_a_sandbox_to_call(@Autowired Digest digest) {
            assertThat(digest.jobs()).isNotEmpty();
            assertThat(sandbox.requests()).isNotEmpty();
        }

        @Test
        @Order(2)
        void reads_the_properties_of_the_application(@Value("${digest.channel}") String channel) {
            assertThat(channel).isEqualTo("hiring");
            assertThat(ashby.mode()).isEqualTo("hosted");
        }

        @Test
        @Order(3)
        void leaves_faults_behind() {
            assertThat(sandbox.requests()).isEmpty();
            sandbox.inject(Fault.status(400).times(1000));
        }

        @Test
        @Order(4)
        void has_none_of_the_test_before(@Autowired Digest digest) {
            assertThat(digest.jobs()).isNotEmpty();
        }
    }

    @Nested
    @SpringBootTest(
            classes = Application.class,
            properties = {"ashby.mode=direct", "ashby.allow-writes=candidates"})
    @AutoConfigureAshbySandbox
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class A_whole_application {

        @Autowired
        AshbyConnector ashby;

        @Autowired
        AshbySandbox sandbox;

        @Test
        @Order(1)
        void calls_the_sandbox_and_may_change_it(@Autowired Digest digest) {
            assertThat(digest.jobs()).isNotEmpty();
            ashby.candidates().create("Ada Lovelace");
            assertThat(sandbox.candidateCount()).isPositive();
            assertThat(found()).isEqualTo(1);
        }

        @Test
        @Order(2)
        void finds_it_as_it_was() {
            assertThat(found()).isZero();
        }

        private int found() {
            return ashby.execute("candidates", "search", Map.of("name", "Ada Lovelace"))
                    .data()
                    .size();
        }
    }

    @Nested
    @SpringBootTest(
            classes = Application.class,
            properties = {"ashby.mode=direct", "ashby.base-url=http://127.0.0.1:1", "http.max-retries=0"})
    @AutoConfigureAshbySandbox
    class Properties_of_the_test {

        @Test
        void come_first(@Autowired Digest digest) {
            assertThatThrownBy(digest::jobs).isInstanceOf(NetworkException.class);
        }
    }

    @Test
    void a_context_ends_its_sandbox() {
        GenericApplicationContext context = new GenericApplicationContext();
        new SandboxContextCustomizer("").customizeContext(context, MERGED);
        context.refresh();
        AshbySandbox sandbox = context.getBean(AshbySandbox.class);
        String url = sandbox.baseUri().toString();

        context.close();

        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(
                Map.of("ashby.api-key", "key", "ashby.base-url", url, "http.max-retries", "0")))) {
            assertThatThrownBy(() -> ashby.jobs().page()).isInstanceOf(NetworkException.class);
        }
    }

    @Test
    void a_test_without_the_library_learns_which_to_add() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setClassLoader(new FilteredClassLoader(AshbySandbox.class));

        assertThatThrownBy(() -> new SandboxContextCustomizer("").customizeContext(context, MERGED))
                .hasMessageContaining("io.ashbyconnector:ashby-connector-sandbox");
    }
}

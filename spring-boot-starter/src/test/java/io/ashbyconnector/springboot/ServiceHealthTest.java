package io.ashbyconnector.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AshbySandboxExtension.class)
class ServiceHealthTest {

    @Test
    void the_service_is_asked_once_a_minute_while_it_is_up_and_each_time_while_it_is_down(AshbySandbox sandbox) {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.api-key",
                sandbox.apiKey(),
                "ashby.base-url",
                sandbox.baseUri().toString())))) {
            ServiceHealth health = new ServiceHealth(ashby, now::get);
            sandbox.inject(Fault.html(400).times(2).on("apiKey.info"));

            assertThatThrownBy(health::details).isNotNull();
            assertThatThrownBy(health::details).isNotNull();
            assertThat(health.details()).containsEntry("mode", "direct");
            assertThat(sandbox.requestCount("apiKey.info")).isEqualTo(3);

            now.addAndGet(ServiceHealth.HOLDS_FOR.toNanos() - 1);
            health.details();
            assertThat(sandbox.requestCount("apiKey.info")).isEqualTo(3);

            now.addAndGet(1);
            sandbox.inject(Fault.html(400).on("apiKey.info"));
            assertThatThrownBy(health::details).isNotNull();
            assertThat(sandbox.requestCount("apiKey.info")).isEqualTo(4);
        }
    }
}

package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.springboot.AutoConfigureAshbySandbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole program, with health and metrics. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ashby.store-max-age=1h",
            "management.endpoints.web.exposure.include=health,env,metrics",
            "management.endpoint.health.show-details=always",
            "management.endpoint.env.show-values=always"
        })
@AutoConfigureAshbySandbox
class ProgramTest {

    @Autowired
    AshbySandbox sandbox;

    @Autowired
    MeterRegistry meters;

    @Value("${local.server.port}")
    int port;

    private String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void answers_and_is_measured() throws Exception {
        sandbox.inject(Fault.status(503).on("job.list"));

        assertTrue(get("/open-jobs").startsWith("[\""));

        assertTrue(meters.get("ashby.call")
                        .tags("entity", "jobs", "action", "list", "mode", "direct", "outcome", "ok")
                        .timer()
                        .count()
                >= 1);
        assertEquals(1, meters.get("ashby.call.retry").counter().count());
        assertTrue(get("/actuator/metrics/ashby.call").contains("\"outcome\""));
    }

    @Test
    void tells_its_health() throws Exception {
        String health = get("/actuator/health");

        assertTrue(health.contains("\"ashby\":{"), health);
        assertTrue(health.contains(sandbox.baseUri().toString()), health);
    }

    @Test
    void keeps_its_key_to_itself() throws Exception {
        String environment = get("/actuator/env");

        assertTrue(environment.contains("ashby.api-key"));
        assertFalse(environment.contains(sandbox.apiKey()));
    }
}

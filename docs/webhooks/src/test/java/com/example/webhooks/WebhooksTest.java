package com.example.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.WebhookDelivery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The handlers of docs/webhooks.md, told of events by the sandbox. */
class WebhooksTest {

    private static final String SECRET = "whsec-for-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final AshbySandboxExtension ASHBY = new AshbySandboxExtension();

    private final AshbySandbox ashby = ASHBY.sandbox();
    private final HttpClient http = HttpClient.newHttpClient();

    WebhooksTest() {
        ashby.clearChanges();
        ashby.deliveries().clear();
        ashby.deliveries().backoff(Duration.ZERO);
    }

    enum Server {
        JDK {
            @Override
            Running start() throws Exception {
                PipelineBoard board = new PipelineBoard();
                ExecutorService threads = Executors.newFixedThreadPool(2);
                HttpServer server = WithJdkServer.start(0, board.receiver(Secret.of(SECRET)), threads);
                return new Running(board, server.getAddress().getPort(), () -> {
                    server.stop(0);
                    threads.shutdownNow();
                });
            }
        },
        SPRING {
            @Override
            Running start() {
                ConfigurableApplicationContext context = SpringApplication.run(
                        WithSpring.class,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--ashby.webhook.secret=" + SECRET,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
                String port = context.getEnvironment().getRequiredProperty("local.server.port");
                return new Running(context.getBean(PipelineBoard.class), Integer.parseInt(port), context::close);
            }
        };

        abstract Running start() throws Exception;
    }

    record Running(PipelineBoard board, int port, Runnable stop) implements AutoCloseable {
        String url() {
            return "http://127.0.0.1:" + port + "/webhooks/ashby";
        }

        @Override
        public void close() {
            stop.run();
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_reach_the_board_once(Server server) throws Exception {
        try (Running running = server.start()) {
            for (String type : List.of("candidateStageChange", "candidateHire", "candidateMerge")) {
                assertThat(create(type, running.url(), SECRET)).contains("\"enabled\":true");
            }
            ashby.fire(
                    "candidateStageChange",
                    Map.of(
                            "application",
                            Map.of("id", "a7", "currentInterviewStage", Map.of("id", "s1", "title", "On-site"))));
            ashby.fire("candidateHire", Map.of("application", Map.of("id", "a7")));
            ashby.fire(
                    "candidateMerge",
                    Map.of("deletedCandidate", Map.of("id", "c1"), "mergedCandidate", Map.of("id", "c2")));

            List<WebhookDelivery> deliveries = ashby.deliveries().await(PATIENCE);
            assertThat(deliveries).hasSize(6).allMatch(WebhookDelivery::succeeded);
            assertThat(running.board().news()).containsExactly("a7 is now in On-site", "a7 is hired", "c1 is c2");

            WebhookDelivery merge = deliveries.get(5);
            assertThat(send(running, merge.signature(), merge.body())).isEqualTo(200);
            assertThat(running.board().news()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_ashbys_is_refused(Server server) throws Exception {
        try (Running running = server.start()) {
            assertThat(create("candidateDelete", running.url(), "another secret"))
                    .contains("\"enabled\":false");
            assertThat(ashby.deliveries().latest())
                    .extracting(WebhookDelivery::status)
                    .containsExactly(401);
            WebhookDelivery ping = ashby.deliveries().latest().get(0);

            assertThat(send(running, ping.signature(), "x".repeat(10 * 1024 * 1024)))
                    .isIn(413, 0);
            assertThat(send(running, "sha1=00", ping.body())).isEqualTo(401);
            HttpRequest unsigned = HttpRequest.newBuilder(URI.create(running.url()))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(ping.body()))
                    .build();
            assertThat(http.send(unsigned, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(running.board().news()).isEmpty();
        }
    }

    /** The status; 0 when the server ended the connection because it had enough. */
    private int send(Running running, String signature, String body) throws InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.url()))
                .header("Content-Type", "application/json")
                .header("ashby-SIGNATURE", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(chunks(bytes)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException ended) {
            return 0;
        }
    }

    /** Without a length, so that they are sent in chunks. */
    private static List<byte[]> chunks(byte[] bytes) {
        int half = bytes.length / 2;
        return List.of(Arrays.copyOf(bytes, half), Arrays.copyOfRange(bytes, half, bytes.length));
    }

    private String create(String type, String url, String secret) throws Exception {
        String body =
                "{\"webhookType\":\"" + type + "\",\"requestUrl\":\"" + url + "\",\"secretToken\":\"" + secret + "\"}";
        HttpRequest request = HttpRequest.newBuilder(ashby.baseUri().resolve("/webhook.create"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((ashby.apiKey() + ":").getBytes(StandardCharsets.US_ASCII)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}

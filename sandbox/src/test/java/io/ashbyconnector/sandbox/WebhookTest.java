package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is told of what, and how often. */
class WebhookTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(250));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final JsonMapper JSON = new JsonMapper();

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final Receiver receiver = new Receiver();

    WebhookTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
        sandbox.deliveries().await(PATIENCE);
        sandbox.deliveries().clear();
        sandbox.deliveries().backoff(Duration.ZERO);
    }

    @AfterEach
    void stop() {
        receiver.server.stop(0);
    }

    /** Answers with the given statuses, then with 200. */
    private static final class Receiver {
        private final HttpServer server;
        private final List<String> bodies = new ArrayList<>();
        private final List<String> signatures = new ArrayList<>();
        private final Deque<Integer> statuses = new ArrayDeque<>();

        Receiver() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            server.createContext("/", exchange -> {
                synchronized (this) {
                    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("Ashby-Signature")));
                    Integer status = statuses.poll();
                    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
                }
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/ashby?tenant=7";
        }

        synchronized void answer(Integer... next) {
            statuses.addAll(Arrays.asList(next));
        }

        synchronized JsonNode body(int index) {
            return JSON.readTree(bodies.get(index));
        }

        synchronized List<String> actions() {
            return bodies.stream()
                    .map(body -> JSON.readTree(body).get("action").asString())
                    .toList();
        }
    }

    private JsonNode create(String type) {
        return asker.info("webhook.create", arguments(type, receiver.url()));
    }

    private static Map<String, String> arguments(String type, String url) {
        return Map.of("webhookType", type, "requestUrl", url, "secretToken", "whsec-1");
    }

    private List<WebhookDelivery> delivered() {
        return sandbox.deliveries().await(PATIENCE);
    }

    @Test
    void a_new_webhook_is_pinged_and_tells_its_secret_once() {
        JsonNode webhook = create("candidateHire");

        assertThat(webhook.get("enabled").asBoolean()).isTrue();
        assertThat(webhook.get("secretToken").asString()).isEqualTo("whsec-1");
        assertThat(webhook.get("webhookType").asString()).isEqualTo("candidateHire");
        assertThat(webhook.get("requestUrl").asString()).isEqualTo(receiver.url());
        assertThat(receiver.actions()).containsExactly("ping");
        assertThat(receiver.body(0).at("/data/webhookActionType").asString()).isEqualTo("candidateHire");
        JsonNode info =
                asker.info("webhook.info", Map.of("webhookId", webhook.get("id").asString()));
        assertThat(info.propertyNames()).containsExactlyInAnyOrder("id", "enabled", "requestUrl", "webhookType");
    }

    @Test
    void a_ping_that_is_refused_or_not_answered_leaves_the_webhook_disabled() throws IOException {
        receiver.answer(500);
        JsonNode refused = create("candidateHire");
        assertThat(refused.get("enabled").asBoolean()).isFalse();
        assertThat(asker.info(
                                "webhook.info",
                                Map.of("webhookId", refused.get("id").asString()))
                        .get("enabled")
                        .asBoolean())
                .isFalse();

        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        JsonNode unanswered = asker.info("webhook.create", arguments("jobUpdate", "http://localhost:" + port));
        assertThat(unanswered.get("enabled").asBoolean()).isFalse();
        sandbox.fire("jobUpdate", Map.of());
        assertThat(delivered()).extracting(WebhookDelivery::status).containsExactly(500, 0);

        JsonNode enabled = asker.info(
                "webhook.update", Map.of("webhookId", refused.get("id").asString(), "enabled", true));
        assertThat(enabled.get("enabled").asBoolean()).isTrue();
        sandbox.fire("candidateHire", Map.of());
        delivered();
        assertThat(receiver.actions()).containsExactly("ping", "ping", "candidateHire");
    }

    @Test
    void what_is_sent_is_signed() throws Exception {
        create("candidateMerge");
        String id = sandbox.fire(
                "candidateMerge",
                Map.of("deletedCandidate", Map.of("id", "Zoë"), "mergedCandidate", Map.of("id", NOBODY)));
        WebhookDelivery delivery = delivered().get(1);

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("whsec-1".getBytes(UTF_8), "HmacSHA256"));
        String expected =
                "sha256=" + HexFormat.of().formatHex(mac.doFinal(delivery.body().getBytes(UTF_8)));
        assertThat(delivery.signature()).isEqualTo(expected);
        assertThat(receiver.signatures.get(1)).isEqualTo(expected);
        assertThat(receiver.bodies.get(1)).isEqualTo(delivery.body());
        assertThat(receiver.body(1).propertyNames()).containsExactlyInAnyOrder("webhookActionId", "action", "data");
        assertThat(receiver.body(1).get("webhookActionId").asString())
                .isEqualTo(id)
                .isEqualTo(delivery.webhookActionId());
        assertThat(receiver.body(1).at("/data/deletedCandidate/id").asString()).isEqualTo("Zoë");
    }

    @Test
    void an_event_goes_to_every_webhook_of_its_type_with_one_id_and_to_no_other() {
        create("candidateDelete");
        create("candidateMerge");
        asker.info("webhook.create", arguments("candidateDelete", receiver.url() + "&other"));
        sandbox.fire("candidateDelete", Map.of("candidate", Map.of("id", NOBODY)));
        List<WebhookDelivery> deliveries = delivered().subList(3, 5);

        assertThat(receiver.actions())
                .endsWith("candidateDelete", "candidateDelete")
                .hasSize(5);
        assertThat(deliveries)
                .extracting(WebhookDelivery::webhookActionId)
                .containsOnly(deliveries.get(0).webhookActionId());
        assertThat(deliveries).extracting(WebhookDelivery::webhookId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 408, 429, 500, 503})
    void what_is_refused_is_sent_again_with_the_same_id(int status) {
        create("candidateDelete");
        receiver.answer(status, status, status);
        sandbox.fire("candidateDelete", Map.of());
        List<WebhookDelivery> attempts = delivered().subList(1, 5);

        assertThat(attempts).extracting(WebhookDelivery::attempt).containsExactly(1, 2, 3, 4);
        assertThat(attempts).extracting(WebhookDelivery::status).containsExactly(status, status, status, 200);
        assertThat(attempts)
                .extracting(WebhookDelivery::body)
                .containsOnly(attempts.get(0).body());
        assertThat(receiver.bodies).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 410})
    void some_refusals_are_final(int status) {
        create("candidateDelete");
        receiver.answer(status);
        sandbox.fire("candidateDelete", Map.of());
        assertThat(delivered()).extracting(WebhookDelivery::status).containsExactly(200, status);
    }

    @Test
    void after_ten_attempts_it_gives_up() {
        create("candidateDelete");
        receiver.answer(500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        sandbox.fire("candidateDelete", Map.of());
        assertThat(delivered()).extracting(WebhookDelivery::attempt).containsExactly(1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void a_wait_that_is_too_long_is_said() {
        create("candidateDelete");
        sandbox.deliveries().backoff(Duration.ofHours(1));
        receiver.answer(500);
        sandbox.fire("candidateDelete", Map.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> sandbox.deliveries().await(Duration.ZERO))
                .withMessageContaining("backoff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.deliveries().backoff(Duration.ofSeconds(-1)));
    }

    @Test
    void closing_does_not_wait_for_deliveries() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        HttpServer silent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountDownLatch asked = new CountDownLatch(2);
        silent.createContext("/", exchange -> {
            asked.countDown();
            if (asked.getCount() == 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        silent.start();
        try (AshbySandbox own = AshbySandbox.start(OneDay.OPTIONS)) {
            new Asker(own)
                    .info(
                            "webhook.create",
                            arguments(
                                    "candidateDelete",
                                    "http://127.0.0.1:" + silent.getAddress().getPort()));
            own.fire("candidateDelete", Map.of());
            asked.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            never.countDown();
            silent.stop(0);
        }
    }

    @Test
    void the_same_type_and_url_twice_is_refused() {
        create("candidateHire");
        JsonNode again = asker.ask("webhook.create", arguments("candidateHire", receiver.url()));
        assertThat(again.at("/errorInfo/message").asString()).startsWith("Duplicate webhook");
        String other = create("candidateMerge").get("id").asString();
        String elsewhere = asker.info("webhook.create", arguments("candidateHire", receiver.url() + "/2"))
                .get("id")
                .asString();
        assertThat(asker.code("webhook.update", Map.of("webhookId", elsewhere, "requestUrl", receiver.url())))
                .isEqualTo("invalid_input");
        asker.info("webhook.update", Map.of("webhookId", other, "requestUrl", receiver.url()));
    }

    @Test
    void an_update_needs_something_to_update_and_pings() {
        String id = create("candidateHire").get("id").asString();
        assertThat(asker.code("webhook.update", Map.of("webhookId", id))).isEqualTo("invalid_input");
        JsonNode changed = asker.info("webhook.update", Map.of("webhookId", id, "secretToken", "whsec-2"));
        assertThat(changed.get("secretToken").asString()).isEqualTo("whsec-2");
        assertThat(receiver.signatures.get(1)).isNotEqualTo(receiver.signatures.get(0));
        assertThat(receiver.actions()).containsExactly("ping", "ping");

        assertThat(asker.info("webhook.update", Map.of("webhookId", id, "enabled", "false"))
                        .get("enabled")
                        .asBoolean())
                .isFalse();
        sandbox.fire("candidateHire", Map.of());
        assertThat(delivered()).extracting(WebhookDelivery::action).containsOnly("ping");
    }

    @Test
    void a_deleted_webhook_is_gone() {
        String id = create("candidateHire").get("id").asString();
        assertThat(asker.info("webhook.delete", Map.of("webhookId", id))
                        .get("webhookId")
                        .asString())
                .isEqualTo(id);
        for (String operation : List.of("webhook.info", "webhook.delete")) {
            assertThat(asker.code(operation, Map.of("webhookId", id))).isEqualTo("webhook_not_found");
        }
        assertThat(asker.code("webhook.update", Map.of("webhookId", NOBODY, "enabled", true)))
                .isEqualTo("webhook_not_found");
        sandbox.fire("candidateHire", Map.of());
        assertThat(delivered()).hasSize(1);
        create("candidateHire");
        sandbox.clearChanges();
        sandbox.fire("candidateHire", Map.of());
        assertThat(delivered()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hook",
                "http://10.0.0.7/",
                "http://192.168.1.1:8080/",
                "http://169.254.169.254/latest/meta-data",
                "http://localhost@example.com/",
                "http://localhost.example.com/",
                "http://127.0.0.1.example.com/",
                "http://[2001:db8::1]/",
                "http://0.0.0.0/"
            })
    void it_sends_nothing_beyond_this_machine(String url) {
        JsonNode refused = asker.ask("webhook.create", arguments("candidateHire", url));
        assertThat(refused.at("/errorInfo/code").asString()).isEqualTo("not_simulated_by_sandbox");
        assertThat(refused.at("/errorInfo/message").asString()).contains("127.0.0.1");
        assertThat(sandbox.deliveries().latest()).isEmpty();
    }

    @Test
    void addresses_of_this_machine_are_reached() {
        int port = receiver.server.getAddress().getPort();
        for (String url :
                List.of("http://localhost:" + port + "/a", "HTTP://127.0.0.1:" + port, "http://LOCALHOST:" + port)) {
            assertThat(asker.info("webhook.create", arguments("jobCreate", url))
                            .get("enabled")
                            .asBoolean())
                    .as(url)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1",
                "/hook",
                "ftp://127.0.0.1/",
                "http://",
                "http:// 127.0.0.1",
                "mailto:a@example.com"
            })
    void what_is_no_url_is_refused(String url) {
        assertThat(asker.code("webhook.create", arguments("candidateHire", url)))
                .isEqualTo("invalid_input");
    }

    @Test
    void bad_arguments_are_refused() {
        for (Map<String, ?> wrong : List.<Map<String, String>>of(
                Map.of(),
                Map.of("webhookType", "candidateHire", "requestUrl", receiver.url()),
                Map.of("webhookType", "candidateHire", "secretToken", "s"),
                Map.of("requestUrl", receiver.url(), "secretToken", "s"),
                Map.of("webhookType", "candidateHire", "requestUrl", receiver.url(), "secretToken", " "),
                Map.of("webhookType", "ping", "requestUrl", receiver.url(), "secretToken", "s"),
                Map.of("webhookType", "candidateTeleported", "requestUrl", receiver.url(), "secretToken", "s"))) {
            assertThat(asker.code("webhook.create", wrong)).as("%s", wrong).isEqualTo("invalid_input");
        }
        for (String operation : List.of("webhook.info", "webhook.update", "webhook.delete")) {
            assertThat(asker.code(operation, Map.of("webhookId", "7"))).isEqualTo("invalid_input");
            assertThat(asker.code(operation, Map.of())).isEqualTo("invalid_input");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.fire("candidateTeleported", Map.of()))
                .withMessageContaining("candidateMerge");
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.fire("ping", Map.of()));
    }

    @Test
    void reading_and_writing_need_their_permission() {
        Asker reader = new Asker(sandbox, SandboxKeys.only("apiKeysRead"));
        Asker writer = new Asker(sandbox, SandboxKeys.only("apiKeysWrite"));
        assertThat(reader.code("webhook.create", arguments("candidateHire", receiver.url())))
                .isEqualTo("missing_endpoint_permission");
        String id = writer.info("webhook.create", arguments("candidateHire", receiver.url()))
                .get("id")
                .asString();
        assertThat(writer.code("webhook.info", Map.of("webhookId", id))).isEqualTo("missing_endpoint_permission");
        assertThat(reader.info("webhook.info", Map.of("webhookId", id))
                        .get("id")
                        .asString())
                .isEqualTo(id);
        assertThat(reader.code("webhook.delete", Map.of("webhookId", id))).isEqualTo("missing_endpoint_permission");
        assertThat(reader.code("webhook.update", Map.of("webhookId", id, "enabled", false)))
                .isEqualTo("missing_endpoint_permission");
    }

    @Test
    void secrets_are_not_recorded() {
        String id = create("candidateHire").get("id").asString();
        asker.info("webhook.update", Map.of("webhookId", id, "secretToken", "whsec-2"));
        assertThat(sandbox.requests())
                .hasSize(2)
                .noneMatch(request -> request.body().contains("whsec"));
        assertThat(sandbox.requests()).allMatch(request -> request.body().contains("[redacted]"));
    }
}

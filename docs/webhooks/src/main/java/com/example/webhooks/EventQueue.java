package com.example.webhooks;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.webhook.WebhookEvent;
import io.ashbyconnector.webhook.WebhookReceiver;
import io.ashbyconnector.webhook.WebhookVerifier;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * Puts every event into a folder, from which other programs take them: a file of JSON for each. Ashby gets its answer once the
 * file is there, and sends the event again otherwise; an event that comes again replaces its own file.
 *
 * <p>Arguments: a port and the folder. The secret of the webhooks comes from the environment variable {@code WEBHOOK_SECRET}.
 */
public final class EventQueue {

    private EventQueue() {}

    public static void main(String[] args) throws IOException {
        String secret = Objects.requireNonNull(System.getenv("WEBHOOK_SECRET"), "WEBHOOK_SECRET is not set");
        WebhookReceiver receiver = receiver(Path.of(args[1]), Secret.of(secret));
        HttpServer server = WithJdkServer.start(Integer.parseInt(args[0]), receiver, Executors.newCachedThreadPool());
        System.out.println("Listening at " + server.getAddress());
    }

    static WebhookReceiver receiver(Path folder, Secret secret) {
        return WebhookReceiver.of(WebhookVerifier.of(secret)).on(WebhookEvent.class, event -> put(folder, event));
    }

    private static void put(Path folder, WebhookEvent event) throws IOException {
        Path part = Files.createTempFile(Files.createDirectories(folder), ".event", ".part");
        Files.writeString(part, event.json().toString());
        String name = URLEncoder.encode(event.id(), StandardCharsets.UTF_8) + ".json";
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}

package com.example.webhooks;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.webhook.Receipt;
import io.ashbyconnector.webhook.WebhookReceiver;
import io.ashbyconnector.webhook.WebhookVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;

/** Receives events with the HTTP server that comes with the JDK. */
public final class WithJdkServer {

    private WithJdkServer() {}

    /** Starts a server on this machine's own address; a port of 0 picks a free one. */
    public static HttpServer start(int port, WebhookReceiver receiver, ExecutorService threads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/webhooks/ashby", exchange -> {
            try (exchange) {
                String signature = exchange.getRequestHeaders().getFirst(WebhookVerifier.SIGNATURE);
                Receipt receipt = receiver.receive(signature, exchange.getRequestBody());
                exchange.sendResponseHeaders(receipt.httpStatus(), -1);
            }
        });
        server.setExecutor(threads);
        server.start();
        return server;
    }
}

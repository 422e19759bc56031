package com.example.webhooks;

import io.ashbyconnector.webhook.WebhookReceiver;
import io.ashbyconnector.webhook.WebhookVerifier;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Receives events in Spring MVC. */
@RestController
final class AshbyWebhookController {

    private final WebhookReceiver receiver;

    AshbyWebhookController(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    @PostMapping("/webhooks/ashby")
    ResponseEntity<Void> receive(
            @RequestHeader(name = WebhookVerifier.SIGNATURE, required = false) @Nullable String signature,
            InputStream body)
            throws IOException {
        return ResponseEntity.status(receiver.receive(signature, body).httpStatus())
                .build();
    }
}

package com.example.webhooks;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.webhook.WebhookReceiver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application around {@link AshbyWebhookController}. */
@SpringBootApplication
public class WithSpring {

    @Bean
    PipelineBoard board() {
        return new PipelineBoard();
    }

    @Bean
    WebhookReceiver receiver(PipelineBoard board, @Value("${ashby.webhook.secret}") String secret) {
        return board.receiver(Secret.of(secret));
    }
}

package com.example.webhooks;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.webhook.WebhookEvent;
import io.ashbyconnector.webhook.WebhookEvent.CandidateHire;
import io.ashbyconnector.webhook.WebhookEvent.CandidateMerge;
import io.ashbyconnector.webhook.WebhookEvent.CandidateStageChange;
import io.ashbyconnector.webhook.WebhookReceiver;
import io.ashbyconnector.webhook.WebhookVerifier;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps up with who is where. Thread-safe, as events come on several threads. */
public final class PipelineBoard {

    private final List<String> news = new CopyOnWriteArrayList<>();

    /** A receiver of the events that change the board. */
    public WebhookReceiver receiver(Secret secret) {
        return WebhookReceiver.of(WebhookVerifier.of(secret))
                .on(CandidateStageChange.class, change -> move(change.application()))
                .on(CandidateHire.class, hire -> celebrate(hire.application()))
                .on(CandidateMerge.class, merge -> replace(merge.deletedCandidateId(), merge.mergedCandidateId()))
                .on(WebhookEvent.Unknown.class, event -> news.add("Something new: " + event.action()));
    }

    private void move(@Nullable Application application) {
        if (application != null && application.currentInterviewStage() != null) {
            news.add(application.id() + " is now in "
                    + application.currentInterviewStage().title());
        }
    }

    private void celebrate(@Nullable Application application) {
        if (application != null) {
            news.add(application.id() + " is hired");
        }
    }

    private void replace(@Nullable String candidate, @Nullable String other) {
        news.add(candidate + " is " + other);
    }

    /** What happened so far. */
    public List<String> news() {
        return List.copyOf(news);
    }
}

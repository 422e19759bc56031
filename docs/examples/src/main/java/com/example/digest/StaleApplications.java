package com.example.digest;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.application.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tells a channel which jobs have active applications that nobody touched for two weeks. It names no candidate, as more
 * people read a channel than may read Ashby.
 *
 * <p>Argument: a properties file. The address of the channel's incoming webhook, which is a secret, comes from the
 * environment variable {@code DIGEST_WEBHOOK}.
 */
public final class StaleApplications {

    private static final Duration STALE = Duration.ofDays(14);

    private StaleApplications() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String webhook = Objects.requireNonNull(System.getenv("DIGEST_WEBHOOK"), "DIGEST_WEBHOOK is not set");
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromProperties(Path.of(args[0])))) {
            post(digest(ashby, Instant.now()), URI.create(webhook));
        }
    }

    /** A line for each job, in the order of their titles. */
    static String digest(AshbyConnector ashby, Instant now) {
        Map<String, LongSummaryStatistics> daysByJob = new TreeMap<>();
        ashby.applications().list().status(Application.Status.ACTIVE).stream().forEach(application -> {
            Instant touched = application.updatedAt();
            if (touched != null && touched.isBefore(now.minus(STALE))) {
                daysByJob
                        .computeIfAbsent(job(application), title -> new LongSummaryStatistics())
                        .accept(Duration.between(touched, now).toDays());
            }
        });
        StringBuilder text = new StringBuilder("Applications that nobody touched for two weeks:");
        daysByJob.forEach((job, days) -> text.append("\n• ")
                .append(job)
                .append(": ")
                .append(days.getCount())
                .append(", the oldest for ")
                .append(days.getMax())
                .append(" days"));
        return daysByJob.isEmpty() ? "No application has waited for two weeks." : text.toString();
    }

    private static String job(Application application) {
        Application.JobSummary job = application.job();
        return job == null || job.title() == null ? "(no job)" : job.title();
    }

    /** Posts what Slack's incoming webhooks, and those of others, take: an object with a text. */
    static void post(String text, URI webhook) throws IOException, InterruptedException {
        String body = JsonNodeFactory.instance.objectNode().put("text", text).toString();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(webhook)
                                .header("Content-Type", "application/json; charset=utf-8")
                                .timeout(Duration.ofSeconds(30))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The channel answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}

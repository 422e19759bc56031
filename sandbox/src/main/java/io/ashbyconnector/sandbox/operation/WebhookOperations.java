package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.WebhookRecord;
import io.ashbyconnector.sandbox.company.Webhooks;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Webhooks. */
public final class WebhookOperations extends Area {
    private static final String READ = "apiKeysRead";
    private static final String WRITE = "apiKeysWrite";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0:0:0:0:0:0:0|:):1]", Pattern.CASE_INSENSITIVE);

    /** All events but the ping, and those whose webhooks are made elsewhere. */
    public static final Set<String> TYPES = Set.of(
            "applicationSubmit",
            "applicationUpdate",
            "candidateHire",
            "candidateStageChange",
            "candidateDelete",
            "candidateMerge",
            "interviewPlanTransition",
            "interviewScheduleCreate",
            "interviewScheduleUpdate",
            "jobCreate",
            "jobUpdate",
            "jobPostingUpdate",
            "jobPostingPublish",
            "jobPostingUnpublish",
            "jobPostingDelete",
            "offerCreate",
            "offerUpdate",
            "offerDelete",
            "openingCreate",
            "pushToHRIS",
            "signatureRequestUpdate",
            "surveySubmit",
            "takeHomeAssignmentAssigned",
            "takeHomeAssignmentSubmitted",
            "takeHomeAssignmentCompleted",
            "takeHomeAssignmentCancelled");

    private final Webhooks webhooks;

    WebhookOperations(Company company, Tokens tokens) {
        super(company, tokens);
        this.webhooks = company.webhooks();
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "webhook.create" -> operation(WRITE, this::create);
            case "webhook.info" ->
                operation(READ, params -> answer(existing(params).id(), false));
            case "webhook.update" -> operation(WRITE, this::update);
            case "webhook.delete" -> operation(WRITE, this::delete);
            default -> null;
        };
    }

    private Consumer<JsonWriter> create(Params params) {
        String type = params.oneOf("webhookType", TYPES);
        if (type == null) {
            throw params.missing("webhookType");
        }
        URI url = requestUrl(params.requiredText("requestUrl"));
        String secret = secret(params.requiredText("secretToken"));
        refuseDuplicate(type, url, "");
        return answer(
                webhooks.add(id -> new WebhookRecord(id, type, url, secret, true))
                        .id(),
                true);
    }

    private Consumer<JsonWriter> update(Params params) {
        WebhookRecord webhook = existing(params);
        if (!params.has("enabled") && !params.has("requestUrl") && !params.has("secretToken")) {
            throw Problem.invalid("Expected at least one of 'enabled', 'requestUrl' and 'secretToken'");
        }
        boolean enabled = params.has("enabled") ? params.flag("enabled") : webhook.enabled();
        String given = params.text("requestUrl");
        URI url = given == null ? webhook.requestUrl() : requestUrl(given);
        String token = params.text("secretToken");
        String secret = token == null ? webhook.secretToken() : secret(token);
        refuseDuplicate(webhook.type(), url, webhook.id());
        webhooks.update(webhook.id(), old -> new WebhookRecord(old.id(), old.type(), url, secret, enabled));
        return answer(webhook.id(), true);
    }

    private Consumer<JsonWriter> delete(Params params) {
        String id = existing(params).id();
        webhooks.remove(id);
        return out -> out.object("results").text("webhookId", id).endObject();
    }

    private WebhookRecord existing(Params params) {
        String id = params.id("webhookId");
        if (id == null) {
            throw params.missing("webhookId");
        }
        WebhookRecord webhook = webhooks.find(id);
        if (webhook == null) {
            throw Problem.notFound("webhook", "webhookId", id);
        }
        return webhook;
    }

    /** The webhook as it is when the answer is written, after its ping. */
    private Consumer<JsonWriter> answer(String id, boolean withSecret) {
        return out -> {
            WebhookRecord webhook = webhooks.find(id);
            if (webhook != null) {
                webhook.write(out.name("results"), withSecret);
            }
        };
    }

    private void refuseDuplicate(String type, URI url, String self) {
        for (WebhookRecord other : webhooks.all()) {
            if (other.type().equals(type)
                    && other.requestUrl().equals(url)
                    && !other.id().equals(self)) {
                throw Problem.invalid("Duplicate webhook: " + type + " is sent to " + url + " already");
            }
        }
    }

    private static String secret(String token) {
        if (token.isBlank()) {
            throw Problem.invalid("Expected 'secretToken' not to be blank");
        }
        return token;
    }

    private static URI requestUrl(String text) {
        URI url;
        try {
            url = new URI(text).parseServerAuthority();
        } catch (URISyntaxException malformed) {
            throw Problem.invalid("Expected 'requestUrl' to be a URL");
        }
        if (url.getScheme() == null
                || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                || url.getHost() == null) {
            throw Problem.invalid("Expected 'requestUrl' to be a URL that begins with https:// or http://");
        }
        if (!LOOPBACK.matcher(url.getHost()).matches()) {
            throw Problem.refused(
                    NotSimulated.CODE,
                    "The sandbox delivers webhooks to this machine only: use http://127.0.0.1 or http://localhost instead of "
                            + url.getHost());
        }
        return url;
    }

    private Operation operation(String permission, Function<Params, Consumer<JsonWriter>> act) {
        return new Operation() {
            @Override
            public String permission() {
                return permission;
            }

            @Override
            public Consumer<JsonWriter> answer(Params params, ApiKey key) {
                return company.changes().exclusively(() -> act.apply(params));
            }
        };
    }
}

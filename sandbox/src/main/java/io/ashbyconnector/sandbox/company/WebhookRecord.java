package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.net.URI;

/**
 * Somebody's wish to be told of one type of event.
 *
 * @param secretToken what deliveries are signed with
 */
public record WebhookRecord(String id, String type, URI requestUrl, String secretToken, boolean enabled) {
    /** Writes it, with its secret only as the answer to who set it. */
    public void write(JsonWriter json, boolean withSecret) {
        json.object()
                .text("id", id)
                .flag("enabled", enabled)
                .text("requestUrl", requestUrl.toString())
                .optionalText("secretToken", withSecret ? secretToken : null)
                .text("webhookType", type)
                .endObject();
    }

    public WebhookRecord enabled(boolean value) {
        return new WebhookRecord(id, type, requestUrl, secretToken, value);
    }

    @Override
    public String toString() {
        return "webhook " + id + " of " + type + " to " + requestUrl;
    }
}

package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/**
 * The way of an offer, from its start until the candidate decides.
 *
 * @param formStarted whether its form was given out
 * @param offerId the offer that the form was made into, or null
 */
public record OfferProcessRecord(
        String id,
        String applicationId,
        long createdAt,
        boolean formStarted,
        @Nullable String offerId) implements Row {

    /** The id of its form. */
    public String formId() {
        return Ids.of("offerForm", id);
    }

    public OfferProcessRecord withFormStarted() {
        return new OfferProcessRecord(id, applicationId, createdAt, true, offerId);
    }

    OfferProcessRecord withOffer(String offer) {
        return new OfferProcessRecord(id, applicationId, createdAt, formStarted, offer);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("applicationId", applicationId)
                .text("status", "WaitingOnOfferCreation")
                .endObject();
    }
}

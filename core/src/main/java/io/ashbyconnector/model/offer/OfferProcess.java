package io.ashbyconnector.model.offer;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The way of an application to an offer. Ashby API, offerProcess.start. */
@Buildable
public record OfferProcess(
        String id,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @Nullable Status status,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public OfferProcess {
        Objects.requireNonNull(id, "OfferProcess without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static OfferProcessBuilder builder() {
        return OfferProcessBuilder.builder();
    }

    public OfferProcessBuilder toBuilder() {
        return OfferProcessBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** How far an offer process is. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status WAITING_ON_OFFER_CREATION = new Status("WaitingOnOfferCreation");
        public static final Status WAITING_ON_APPROVAL_START = new Status("WaitingOnApprovalStart");
        public static final Status WAITING_ON_OFFER_APPROVAL = new Status("WaitingOnOfferApproval");
        public static final Status WAITING_ON_CANDIDATE_RESPONSE = new Status("WaitingOnCandidateResponse");
        public static final Status CANDIDATE_ACCEPTED = new Status("CandidateAccepted");
        public static final Status CANDIDATE_REJECTED = new Status("CandidateRejected");
        public static final Status OFFER_CANCELLED = new Status("OfferCancelled");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(
                Status::new,
                List.of(
                        WAITING_ON_OFFER_CREATION,
                        WAITING_ON_APPROVAL_START,
                        WAITING_ON_OFFER_APPROVAL,
                        WAITING_ON_CANDIDATE_RESPONSE,
                        CANDIDATE_ACCEPTED,
                        CANDIDATE_REJECTED,
                        OFFER_CANCELLED));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        public static List<Status> known() {
            return KNOWN.list();
        }

        @Override
        public boolean isKnown() {
            return KNOWN.contains(this);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}

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

/**
 * The way of an application to an offer. Ashby API, offerProcess.start.
 *
 * @param id the offer process's id, a UUID
 * @param applicationId the id of the application, a UUID; may be null
 * @param status how far the process is; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record OfferProcess(
        String id,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @Nullable Status status,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the offer process's id, a UUID
     * @param applicationId the id of the application, a UUID
     * @param status how far the process is
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public OfferProcess {
        Objects.requireNonNull(id, "OfferProcess without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static OfferProcessBuilder builder() {
        return OfferProcessBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public OfferProcessBuilder toBuilder() {
        return OfferProcessBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * How far an offer process is.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The offer has yet to be made. */
        public static final Status WAITING_ON_OFFER_CREATION = new Status("WaitingOnOfferCreation");
        /** The approvers have yet to be asked. */
        public static final Status WAITING_ON_APPROVAL_START = new Status("WaitingOnApprovalStart");
        /** The approvers have yet to decide. */
        public static final Status WAITING_ON_OFFER_APPROVAL = new Status("WaitingOnOfferApproval");
        /** The candidate has yet to answer. */
        public static final Status WAITING_ON_CANDIDATE_RESPONSE = new Status("WaitingOnCandidateResponse");
        /** The candidate accepted the offer. */
        public static final Status CANDIDATE_ACCEPTED = new Status("CandidateAccepted");
        /** The candidate declined the offer. */
        public static final Status CANDIDATE_REJECTED = new Status("CandidateRejected");
        /** The organization took the offer back. */
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

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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

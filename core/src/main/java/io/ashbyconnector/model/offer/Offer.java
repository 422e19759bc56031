package io.ashbyconnector.model.offer;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.candidate.FileHandle;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.form.FormDefinition;
import io.ashbyconnector.model.organization.User;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An offer to a candidate. Ashby API, offer.list, offer.info and all that changes one.
 *
 * <p>The list leaves out {@code versions} and {@code formDefinition}. A list that was left out is empty, and is not
 * written back.
 *
 * @param id the offer's id, a UUID
 * @param decidedAt when the candidate accepted or declined; null until then
 * @param applicationId the id of the application, a UUID; may be null
 * @param acceptanceStatus what the candidate makes of the offer; may be null
 * @param offerStatus how far the offer is on its way; may be null
 * @param latestVersion the content as of the last edit; may be null
 * @param versions the content as of each edit; not from list; never null
 * @param formDefinition not from list, nor when excludeFormDefinition is true: the form that the offer is filled in on;
 *     may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Offer(
        String id,

        @JsonPropertyDescription("When the candidate accepted or declined; null until then") @Nullable
        Instant decidedAt,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @Nullable AcceptanceStatus acceptanceStatus,

        @JsonPropertyDescription("How far the offer is on its way") @Nullable
        Status offerStatus,

        @Nullable Version latestVersion,

        @JsonPropertyDescription("Not from list") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Version> versions,

        @JsonPropertyDescription(
                "Not from list, nor when excludeFormDefinition is true: the form that the offer is filled in on")
        @Nullable
        FormDefinition formDefinition,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the offer's id, a UUID
     * @param decidedAt when the candidate accepted or declined
     * @param applicationId the id of the application, a UUID
     * @param acceptanceStatus what the candidate makes of the offer
     * @param offerStatus how far the offer is on its way
     * @param latestVersion the content as of the last edit
     * @param versions the content as of each edit
     * @param formDefinition the form that the offer is filled in on
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Offer {
        Objects.requireNonNull(id, "Offer without id");
        versions = Copies.of(versions);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static OfferBuilder builder() {
        return OfferBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public OfferBuilder toBuilder() {
        return OfferBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * The content of an offer as of one edit.
     *
     * @param id the version's id, a UUID; may be null
     * @param startDate the first day of work; may be null
     * @param salary the salary; may be null
     * @param createdAt when the edit was made; may be null
     * @param openingId the id of the opening that the hire fills, a UUID; may be null
     * @param customFields the values of the offer's custom fields; never null
     * @param fileHandles the files of the offer; never null
     * @param author the user who wrote this version; may be null
     * @param approvalStatus what the approvers make of this version; null when no approval was asked for
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Version(
            @Nullable String id,

            @JsonPropertyDescription("First day of work") @Nullable
            Instant startDate,

            @Nullable Salary salary,
            @Nullable Instant createdAt,

            @JsonPropertyDescription("Id of the opening that the hire fills") @Nullable
            String openingId,

            List<CustomFieldValue> customFields,
            List<FileHandle> fileHandles,

            @JsonPropertyDescription("The user who wrote this version") @Nullable
            User author,

            @JsonPropertyDescription("Null when no approval was asked for") @Nullable
            ApprovalStatus approvalStatus,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the version's id, a UUID
         * @param startDate the first day of work
         * @param salary the salary
         * @param createdAt when the edit was made
         * @param openingId the id of the opening that the hire fills, a UUID
         * @param customFields the values of the offer's custom fields
         * @param fileHandles the files of the offer
         * @param author the user who wrote this version
         * @param approvalStatus what the approvers make of this version
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Version {
            customFields = Copies.of(customFields);
            fileHandles = Copies.of(fileHandles);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static VersionBuilder builder() {
            return VersionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public VersionBuilder toBuilder() {
            return VersionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * An amount of money.
     *
     * @param currencyCode the currency's code, ISO 4217, such as EUR; may be null
     * @param value the amount in whole units of the currency; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Salary(
            @JsonPropertyDescription("ISO 4217, such as EUR") @Nullable
            String currencyCode,

            @JsonPropertyDescription("Amount in whole units of the currency") @Nullable
            BigDecimal value,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param currencyCode the currency's code, ISO 4217, such as EUR
         * @param value the amount in whole units of the currency
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Salary {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SalaryBuilder builder() {
            return SalaryBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SalaryBuilder toBuilder() {
            return SalaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * What the candidate makes of an offer.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record AcceptanceStatus(@JsonValue String value) implements OpenEnum {
        /** The candidate accepted the offer. */
        public static final AcceptanceStatus ACCEPTED = new AcceptanceStatus("Accepted");
        /** The candidate declined the offer. */
        public static final AcceptanceStatus DECLINED = new AcceptanceStatus("Declined");
        /** The candidate has not decided yet. */
        public static final AcceptanceStatus PENDING = new AcceptanceStatus("Pending");
        /** The offer was created. */
        public static final AcceptanceStatus CREATED = new AcceptanceStatus("Created");
        /** The organization took the offer back. */
        public static final AcceptanceStatus CANCELLED = new AcceptanceStatus("Cancelled");
        /** The candidate has the offer, and has not answered yet. */
        public static final AcceptanceStatus WAITING_ON_RESPONSE = new AcceptanceStatus("WaitingOnResponse");

        private static final KnownValues<AcceptanceStatus> KNOWN = new KnownValues<>(
                AcceptanceStatus::new, List.of(ACCEPTED, DECLINED, PENDING, CREATED, CANCELLED, WAITING_ON_RESPONSE));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static AcceptanceStatus of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<AcceptanceStatus> known() {
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

    /**
     * How far an offer is on its way.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The approvers have yet to be asked. */
        public static final Status WAITING_ON_APPROVAL_START = new Status("WaitingOnApprovalStart");
        /** The approvers have yet to decide. */
        public static final Status WAITING_ON_OFFER_APPROVAL = new Status("WaitingOnOfferApproval");
        /** Who must approve has yet to be set. */
        public static final Status WAITING_ON_APPROVAL_DEFINITION = new Status("WaitingOnApprovalDefinition");
        /** The candidate has yet to answer. */
        public static final Status WAITING_ON_CANDIDATE_RESPONSE = new Status("WaitingOnCandidateResponse");
        /** The candidate declined the offer. */
        public static final Status CANDIDATE_REJECTED = new Status("CandidateRejected");
        /** The candidate accepted the offer. */
        public static final Status CANDIDATE_ACCEPTED = new Status("CandidateAccepted");
        /** The organization took the offer back. */
        public static final Status OFFER_CANCELLED = new Status("OfferCancelled");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(
                Status::new,
                List.of(
                        WAITING_ON_APPROVAL_START,
                        WAITING_ON_OFFER_APPROVAL,
                        WAITING_ON_APPROVAL_DEFINITION,
                        WAITING_ON_CANDIDATE_RESPONSE,
                        CANDIDATE_REJECTED,
                        CANDIDATE_ACCEPTED,
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

    /**
     * What the approvers make of a version.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record ApprovalStatus(@JsonValue String value) implements OpenEnum {
        /** All approvers agreed. */
        public static final ApprovalStatus APPROVED = new ApprovalStatus("Approved");
        /** Some approvers have yet to decide. */
        public static final ApprovalStatus WAITING_ON_APPROVALS = new ApprovalStatus("WaitingOnApprovals");
        /** An approver refused. */
        public static final ApprovalStatus DECLINED = new ApprovalStatus("Declined");

        private static final KnownValues<ApprovalStatus> KNOWN =
                new KnownValues<>(ApprovalStatus::new, List.of(APPROVED, WAITING_ON_APPROVALS, DECLINED));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ApprovalStatus of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<ApprovalStatus> known() {
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

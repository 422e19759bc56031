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
    public Offer {
        Objects.requireNonNull(id, "Offer without id");
        versions = Copies.of(versions);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static OfferBuilder builder() {
        return OfferBuilder.builder();
    }

    public OfferBuilder toBuilder() {
        return OfferBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** The content of an offer as of one edit. */
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
        public Version {
            customFields = Copies.of(customFields);
            fileHandles = Copies.of(fileHandles);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static VersionBuilder builder() {
            return VersionBuilder.builder();
        }

        public VersionBuilder toBuilder() {
            return VersionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** An amount of money. */
    @Buildable
    public record Salary(
            @JsonPropertyDescription("ISO 4217, such as EUR") @Nullable
            String currencyCode,

            @JsonPropertyDescription("Amount in whole units of the currency") @Nullable
            BigDecimal value,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Salary {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SalaryBuilder builder() {
            return SalaryBuilder.builder();
        }

        public SalaryBuilder toBuilder() {
            return SalaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** What the candidate makes of an offer. */
    public record AcceptanceStatus(@JsonValue String value) implements OpenEnum {
        public static final AcceptanceStatus ACCEPTED = new AcceptanceStatus("Accepted");
        public static final AcceptanceStatus DECLINED = new AcceptanceStatus("Declined");
        public static final AcceptanceStatus PENDING = new AcceptanceStatus("Pending");
        public static final AcceptanceStatus CREATED = new AcceptanceStatus("Created");
        public static final AcceptanceStatus CANCELLED = new AcceptanceStatus("Cancelled");
        public static final AcceptanceStatus WAITING_ON_RESPONSE = new AcceptanceStatus("WaitingOnResponse");

        private static final KnownValues<AcceptanceStatus> KNOWN = new KnownValues<>(
                AcceptanceStatus::new, List.of(ACCEPTED, DECLINED, PENDING, CREATED, CANCELLED, WAITING_ON_RESPONSE));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static AcceptanceStatus of(String value) {
            return KNOWN.of(value);
        }

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

    /** How far an offer is on its way. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status WAITING_ON_APPROVAL_START = new Status("WaitingOnApprovalStart");
        public static final Status WAITING_ON_OFFER_APPROVAL = new Status("WaitingOnOfferApproval");
        public static final Status WAITING_ON_APPROVAL_DEFINITION = new Status("WaitingOnApprovalDefinition");
        public static final Status WAITING_ON_CANDIDATE_RESPONSE = new Status("WaitingOnCandidateResponse");
        public static final Status CANDIDATE_REJECTED = new Status("CandidateRejected");
        public static final Status CANDIDATE_ACCEPTED = new Status("CandidateAccepted");
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

    /** What the approvers make of a version. */
    public record ApprovalStatus(@JsonValue String value) implements OpenEnum {
        public static final ApprovalStatus APPROVED = new ApprovalStatus("Approved");
        public static final ApprovalStatus WAITING_ON_APPROVALS = new ApprovalStatus("WaitingOnApprovals");
        public static final ApprovalStatus DECLINED = new ApprovalStatus("Declined");

        private static final KnownValues<ApprovalStatus> KNOWN =
                new KnownValues<>(ApprovalStatus::new, List.of(APPROVED, WAITING_ON_APPROVALS, DECLINED));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ApprovalStatus of(String value) {
            return KNOWN.of(value);
        }

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

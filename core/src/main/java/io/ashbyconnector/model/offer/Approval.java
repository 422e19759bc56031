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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jilt.Builder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A round of approvals for an offer, a job or an opening. Ashby API, approval.list.
 *
 * @param id the approval's id, a UUID
 * @param approvalDefinitionId the id of the approval definition, a UUID; may be null
 * @param entityId the id of what is to be approved, a UUID; may be null
 * @param entityType what is to be approved; may be null
 * @param createdAt when the approval was begun; may be null
 * @param submittedAt when the approvers were asked; null until then
 * @param completedAt when the last step was completed; null until all steps are completed
 * @param steps the steps, in the order in which they are taken; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Approval(
        String id,

        @JsonPropertyDescription("Id of the approval definition") @Nullable
        String approvalDefinitionId,

        @JsonPropertyDescription("Id of what is to be approved") @Nullable
        String entityId,

        @JsonPropertyDescription("What is to be approved") @Nullable
        EntityType entityType,

        @Nullable Instant createdAt,

        @JsonPropertyDescription("When the approvers were asked; null until then") @Nullable
        Instant submittedAt,

        @JsonPropertyDescription("Null until all steps are completed") @Nullable
        Instant completedAt,

        @JsonPropertyDescription("In the order in which they are taken")
        List<Step> steps,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the approval's id, a UUID
     * @param approvalDefinitionId the id of the approval definition, a UUID
     * @param entityId the id of what is to be approved, a UUID
     * @param entityType what is to be approved
     * @param createdAt when the approval was begun
     * @param submittedAt when the approvers were asked
     * @param completedAt when the last step was completed
     * @param steps the steps, in the order in which they are taken
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Approval {
        Objects.requireNonNull(id, "Approval without id");
        steps = Copies.of(steps);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApprovalBuilder builder() {
        return ApprovalBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApprovalBuilder toBuilder() {
        return ApprovalBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * One step of an approval.
     *
     * @param id the step's id, a UUID; may be null
     * @param approvalsRequired the number of approvers who have to agree
     * @param completedAt when the step was completed; null until the step is completed
     * @param approvers the users who are asked; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Step(
            @Nullable String id,

            @JsonPropertyDescription("Number of approvers who have to agree")
            int approvalsRequired,

            @JsonPropertyDescription("Null until the step is completed") @Nullable
            Instant completedAt,

            List<Approver> approvers,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the step's id, a UUID
         * @param approvalsRequired the number of approvers who have to agree
         * @param completedAt when the step was completed
         * @param approvers the users who are asked
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Step {
            approvers = Copies.of(approvers);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static StepBuilder builder() {
            return StepBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public StepBuilder toBuilder() {
            return StepBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * A user who is asked.
     *
     * @param id the id of the request to the user, a UUID; may be null
     * @param userId the id of the user, a UUID; may be null
     * @param decision what the user decided; may be null
     * @param decidedAt when the user decided; null while the decision is pending
     * @param requestedAt when the user was asked; null until the user was asked
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Builder(className = "ApprovalApproverBuilder", factoryMethod = "builder", toBuilder = "toBuilder")
    public record Approver(
            @Nullable String id,

            @JsonPropertyDescription("Id of the user") @Nullable
            String userId,

            @Nullable Decision decision,

            @JsonPropertyDescription("Null while the decision is pending") @Nullable
            Instant decidedAt,

            @JsonPropertyDescription("Null until the user was asked") @Nullable
            Instant requestedAt,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the id of the request to the user, a UUID
         * @param userId the id of the user, a UUID
         * @param decision what the user decided
         * @param decidedAt when the user decided
         * @param requestedAt when the user was asked
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Approver {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ApprovalApproverBuilder builder() {
            return ApprovalApproverBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ApprovalApproverBuilder toBuilder() {
            return ApprovalApproverBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * What an approval is for.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record EntityType(@JsonValue String value) implements OpenEnum {
        /** An offer. */
        public static final EntityType OFFER = new EntityType("offer");
        /** A job. */
        public static final EntityType JOB = new EntityType("job");
        /** An opening. */
        public static final EntityType OPENING = new EntityType("opening");

        private static final KnownValues<EntityType> KNOWN =
                new KnownValues<>(EntityType::new, List.of(OFFER, JOB, OPENING));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static EntityType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<EntityType> known() {
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
     * What an approver decided.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Decision(@JsonValue String value) implements OpenEnum {
        /** The approver agreed. */
        public static final Decision APPROVE = new Decision("approve");
        /** The approver refused. */
        public static final Decision REJECT = new Decision("reject");
        /** The approver has not decided yet. */
        public static final Decision PENDING = new Decision("pending");

        private static final KnownValues<Decision> KNOWN =
                new KnownValues<>(Decision::new, List.of(APPROVE, REJECT, PENDING));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Decision of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<Decision> known() {
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

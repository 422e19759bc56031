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

/** A round of approvals for an offer, a job or an opening. Ashby API, approval.list. */
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
    public Approval {
        Objects.requireNonNull(id, "Approval without id");
        steps = Copies.of(steps);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApprovalBuilder builder() {
        return ApprovalBuilder.builder();
    }

    public ApprovalBuilder toBuilder() {
        return ApprovalBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** One step of an approval. */
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
        public Step {
            approvers = Copies.of(approvers);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static StepBuilder builder() {
            return StepBuilder.builder();
        }

        public StepBuilder toBuilder() {
            return StepBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** A user who is asked. */
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
        public Approver {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ApprovalApproverBuilder builder() {
            return ApprovalApproverBuilder.builder();
        }

        public ApprovalApproverBuilder toBuilder() {
            return ApprovalApproverBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** What an approval is for. */
    public record EntityType(@JsonValue String value) implements OpenEnum {
        public static final EntityType OFFER = new EntityType("offer");
        public static final EntityType JOB = new EntityType("job");
        public static final EntityType OPENING = new EntityType("opening");

        private static final KnownValues<EntityType> KNOWN =
                new KnownValues<>(EntityType::new, List.of(OFFER, JOB, OPENING));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static EntityType of(String value) {
            return KNOWN.of(value);
        }

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

    /** What an approver decided. */
    public record Decision(@JsonValue String value) implements OpenEnum {
        public static final Decision APPROVE = new Decision("approve");
        public static final Decision REJECT = new Decision("reject");
        public static final Decision PENDING = new Decision("pending");

        private static final KnownValues<Decision> KNOWN =
                new KnownValues<>(Decision::new, List.of(APPROVE, REJECT, PENDING));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Decision of(String value) {
            return KNOWN.of(value);
        }

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

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
import org.jilt.Builder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The steps that an approval takes. Ashby API, approvalDefinition.update. */
@Buildable
public record ApprovalDefinition(
        @Nullable String id,

        @JsonPropertyDescription("What is to be approved") @Nullable
        EntityType entityType,

        @JsonPropertyDescription("Id of what is to be approved") @Nullable
        String entityId,

        @JsonPropertyDescription("In the order in which they are taken")
        List<StepDefinition> approvalStepDefinitions,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ApprovalDefinition {
        approvalStepDefinitions = Copies.of(approvalStepDefinitions);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApprovalDefinitionBuilder builder() {
        return ApprovalDefinitionBuilder.builder();
    }

    public ApprovalDefinitionBuilder toBuilder() {
        return ApprovalDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** One step. */
    @Buildable
    public record StepDefinition(
            @JsonPropertyDescription("Number of approvers who have to agree")
            int approvalsRequired,

            List<Approver> approvers,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public StepDefinition {
            approvers = Copies.of(approvers);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static StepDefinitionBuilder builder() {
            return StepDefinitionBuilder.builder();
        }

        public StepDefinitionBuilder toBuilder() {
            return StepDefinitionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** Somebody who is asked. */
    @Builder(className = "ApprovalDefinitionApproverBuilder", factoryMethod = "builder", toBuilder = "toBuilder")
    public record Approver(
            @JsonPropertyDescription("Id of the user") @Nullable
            String userId,

            @Nullable ApproverType type,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Approver {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ApprovalDefinitionApproverBuilder builder() {
            return ApprovalDefinitionApproverBuilder.builder();
        }

        public ApprovalDefinitionApproverBuilder toBuilder() {
            return ApprovalDefinitionApproverBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** What an approval is for; Ashby writes it with a capital letter here. */
    public record EntityType(@JsonValue String value) implements OpenEnum {
        public static final EntityType OFFER = new EntityType("Offer");

        private static final KnownValues<EntityType> KNOWN = new KnownValues<>(EntityType::new, List.of(OFFER));

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

    /** Kind of approver. */
    public record ApproverType(@JsonValue String value) implements OpenEnum {
        public static final ApproverType USER = new ApproverType("user");

        private static final KnownValues<ApproverType> KNOWN = new KnownValues<>(ApproverType::new, List.of(USER));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ApproverType of(String value) {
            return KNOWN.of(value);
        }

        public static List<ApproverType> known() {
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

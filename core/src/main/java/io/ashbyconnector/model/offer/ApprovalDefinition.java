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

/**
 * The steps that an approval takes. Ashby API, approvalDefinition.update.
 *
 * @param id the id of the approval definition, a UUID; may be null
 * @param entityType what is to be approved; may be null
 * @param entityId the id of what is to be approved, a UUID; may be null
 * @param approvalStepDefinitions the steps, in the order in which they are taken; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the id of the approval definition, a UUID
     * @param entityType what is to be approved
     * @param entityId the id of what is to be approved, a UUID
     * @param approvalStepDefinitions the steps, in the order in which they are taken
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public ApprovalDefinition {
        approvalStepDefinitions = Copies.of(approvalStepDefinitions);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApprovalDefinitionBuilder builder() {
        return ApprovalDefinitionBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApprovalDefinitionBuilder toBuilder() {
        return ApprovalDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * One step.
     *
     * @param approvalsRequired the number of approvers who have to agree
     * @param approvers those who are asked to approve; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record StepDefinition(
            @JsonPropertyDescription("Number of approvers who have to agree")
            int approvalsRequired,

            List<Approver> approvers,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param approvalsRequired the number of approvers who have to agree
         * @param approvers those who are asked to approve
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public StepDefinition {
            approvers = Copies.of(approvers);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static StepDefinitionBuilder builder() {
            return StepDefinitionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public StepDefinitionBuilder toBuilder() {
            return StepDefinitionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * Somebody who is asked.
     *
     * @param userId the id of the user, a UUID; may be null
     * @param type the kind of approver; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Builder(className = "ApprovalDefinitionApproverBuilder", factoryMethod = "builder", toBuilder = "toBuilder")
    public record Approver(
            @JsonPropertyDescription("Id of the user") @Nullable
            String userId,

            @Nullable ApproverType type,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param userId the id of the user, a UUID
         * @param type the kind of approver
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Approver {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ApprovalDefinitionApproverBuilder builder() {
            return ApprovalDefinitionApproverBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ApprovalDefinitionApproverBuilder toBuilder() {
            return ApprovalDefinitionApproverBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * What an approval is for; Ashby writes it with a capital letter here.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record EntityType(@JsonValue String value) implements OpenEnum {
        /** An offer. */
        public static final EntityType OFFER = new EntityType("Offer");

        private static final KnownValues<EntityType> KNOWN = new KnownValues<>(EntityType::new, List.of(OFFER));

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
     * Kind of approver.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record ApproverType(@JsonValue String value) implements OpenEnum {
        /** A user. */
        public static final ApproverType USER = new ApproverType("user");

        private static final KnownValues<ApproverType> KNOWN = new KnownValues<>(ApproverType::new, List.of(USER));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ApproverType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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

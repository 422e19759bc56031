package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.offer.ApprovalDefinition;
import java.util.List;
import java.util.function.Consumer;

/** Who has to approve an offer. */
public final class ApprovalDefinitions extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ApprovalDefinitions(Engine engine) {
        super(engine, "approval_definitions");
    }

    /**
     * Sets who has to approve an offer, step by step. Ashby API, approvalDefinition.update.
     *
     * @param entityType what is to be approved
     * @param entityId the id of what is to be approved, a UUID
     * @param approvalStepDefinitions the steps, in order
     * @return the approval definition as it is afterwards
     */
    public ApprovalDefinition update(
            ApprovalDefinition.EntityType entityType, String entityId, List<ApprovalStep> approvalStepDefinitions) {
        return update(entityType, entityId, approvalStepDefinitions, options -> {});
    }

    /**
     * Sets who has to approve an offer, step by step. Ashby API, approvalDefinition.update.
     *
     * @param entityType what is to be approved
     * @param entityId the id of what is to be approved, a UUID
     * @param approvalStepDefinitions the steps, in order
     * @param options sets what is to change
     * @return the approval definition as it is afterwards
     */
    public ApprovalDefinition update(
            ApprovalDefinition.EntityType entityType,
            String entityId,
            List<ApprovalStep> approvalStepDefinitions,
            Consumer<ApprovalDefinitionChanges> options) {
        return target("update", ApprovalDefinition.class)
                .record(new ApprovalDefinitionChanges()
                        .set("entityType", entityType)
                        .set("entityId", entityId)
                        .set("approvalStepDefinitions", ApprovalStep.sent(approvalStepDefinitions))
                        .filledBy(options));
    }

    /** What approvalDefinition.update changes; what is left out stays as it is. */
    public static final class ApprovalDefinitionChanges extends Options<ApprovalDefinitionChanges> {

        private ApprovalDefinitionChanges() {}

        /**
         * Whether the approvers are asked at once, by mail; the call then needs a confirmation.
         *
         * @param submitApprovalRequest whether the approvers are asked at once, by mail; the call then needs a
         *     confirmation
         * @return these options
         */
        public ApprovalDefinitionChanges submitApprovalRequest(boolean submitApprovalRequest) {
            return set("submitApprovalRequest", submitApprovalRequest);
        }
    }
}

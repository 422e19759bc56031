package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.offer.ApprovalDefinition;
import java.util.List;
import java.util.function.Consumer;

/** Who has to approve an offer. */
public final class ApprovalDefinitions extends EntityCalls {

    public ApprovalDefinitions(Engine engine) {
        super(engine, "approval_definitions");
    }

    /** Sets who has to approve an offer, step by step. Ashby API, approvalDefinition.update. */
    public ApprovalDefinition update(
            ApprovalDefinition.EntityType entityType, String entityId, List<ApprovalStep> approvalStepDefinitions) {
        return update(entityType, entityId, approvalStepDefinitions, options -> {});
    }

    /** Sets who has to approve an offer, step by step. Ashby API, approvalDefinition.update. */
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

        /** Whether the approvers are asked at once, by mail; the call then needs a confirmation. */
        public ApprovalDefinitionChanges submitApprovalRequest(boolean submitApprovalRequest) {
            return set("submitApprovalRequest", submitApprovalRequest);
        }
    }
}

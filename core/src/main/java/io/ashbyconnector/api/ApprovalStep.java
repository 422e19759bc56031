package io.ashbyconnector.api;

import java.util.List;
import java.util.Map;

/**
 * A step of an approval (Ashby API, approvalDefinition.update).
 *
 * @param approvalsRequired how many of the approvers have to approve
 * @param userIds the users who may approve
 */
public record ApprovalStep(int approvalsRequired, List<String> userIds) {

    /**
     * Takes a copy of the list, which must hold no null.
     *
     * @param approvalsRequired how many of the approvers have to approve
     * @param userIds the users who may approve
     */
    public ApprovalStep {
        userIds = EntityCalls.listOf("userIds", userIds);
    }

    static List<Map<String, Object>> sent(List<ApprovalStep> steps) {
        return EntityCalls.listOf("approvalStepDefinitions", steps).stream()
                .map(step -> Map.of(
                        "approvalsRequired",
                        step.approvalsRequired,
                        "approvers",
                        step.userIds.stream()
                                .map(id -> Map.of("userId", id, "type", "user"))
                                .toList()))
                .toList();
    }
}

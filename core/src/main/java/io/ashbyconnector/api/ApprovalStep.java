package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.util.List;
import java.util.Map;

/**
 * A step of an approval (Ashby API, approvalDefinition.update).
 *
 * @param approvalsRequired how many of the approvers have to approve
 * @param userIds the users who may approve
 */
public record ApprovalStep(int approvalsRequired, List<String> userIds) {

    public ApprovalStep {
        userIds = List.copyOf(userIds);
    }

    static List<Map<String, Object>> sent(List<ApprovalStep> steps) {
        return MissingParameterException.required(steps, "approvalStepDefinitions").stream()
                .map(step -> EntityCalls.given(
                        "approvalsRequired",
                        step.approvalsRequired,
                        "approvers",
                        step.userIds.stream()
                                .map(id -> Map.of("userId", id, "type", "user"))
                                .toList()))
                .toList();
    }
}

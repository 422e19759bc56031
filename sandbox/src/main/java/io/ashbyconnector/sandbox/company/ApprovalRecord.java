package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The approval of a version of an offer: steps one after the other, each of which needs a number of approvers.
 *
 * @param versionId the version that was to be approved
 */
public record ApprovalRecord(
        String id,
        String offerId,
        String versionId,
        long createdAt,
        @Nullable Long completedAt,
        List<Step> steps,
        boolean restricted)
        implements Row {

    /** A step before anybody is asked. */
    public record StepDefinition(int approvalsRequired, List<UserRecord> approvers) {}

    /** Somebody who was asked, and what they said: {@code approve}, {@code reject} or {@code pending}. */
    public record Approver(
            String id,
            UserRecord user,
            String decision,
            @Nullable Long decidedAt,
            long requestedAt) {
        private void write(JsonWriter json) {
            json.object()
                    .text("id", id)
                    .text("userId", user.id())
                    .text("decision", decision)
                    .optionalInstant("decidedAt", decidedAt)
                    .instant("requestedAt", requestedAt)
                    .endObject();
        }
    }

    /** A step that people were asked about. */
    public record Step(
            String id, int approvalsRequired, @Nullable Long completedAt, List<Approver> approvers) {
        private void write(JsonWriter json) {
            json.object()
                    .text("id", id)
                    .number("approvalsRequired", approvalsRequired)
                    .optionalInstant("completedAt", completedAt)
                    .array("approvers");
            approvers.forEach(approver -> approver.write(json));
            json.endArray().endObject();
        }

        /** The step after some of its approvers, who have not decided yet, approve. */
        private Step approvedBy(@Nullable String userId, long moment) {
            List<Approver> decided = new ArrayList<>();
            for (Approver each : approvers) {
                boolean approves = each.decision.equals("pending")
                        && (userId == null || each.user.id().equals(userId));
                decided.add(approves ? new Approver(each.id, each.user, "approve", moment, each.requestedAt) : each);
            }
            long approvals = decided.stream()
                    .filter(each -> each.decision.equals("approve"))
                    .count();
            Long completed = approvals >= approvalsRequired ? (Long) moment : null;
            return new Step(id, approvalsRequired, completed, decided);
        }

        /** Whether a user was asked and has not decided. */
        public boolean waitsFor(String userId) {
            return approvers.stream()
                    .anyMatch(each -> each.user.id().equals(userId) && each.decision.equals("pending"));
        }
    }

    /** Who approves offers for a job unless something else was said: its hiring manager. */
    static List<StepDefinition> usual(JobRecord job) {
        return List.of(new StepDefinition(1, List.of(job.hiringManager)));
    }

    static ApprovalRecord begin(String id, OfferRecord offer, List<StepDefinition> definition, long moment) {
        List<Step> steps = new ArrayList<>();
        for (StepDefinition each : definition) {
            String step = Ids.of("approvalStep", id + "/" + steps.size());
            List<Approver> approvers = new ArrayList<>();
            for (UserRecord user : each.approvers) {
                approvers.add(
                        new Approver(Ids.of("approver", step + "/" + approvers.size()), user, "pending", null, moment));
            }
            steps.add(new Step(step, each.approvalsRequired, null, approvers));
        }
        return new ApprovalRecord(id, offer.id(), offer.latest().id(), moment, null, steps, offer.restricted());
    }

    /** The approval, long given, of an offer that the data set has. */
    static ApprovalRecord given(OfferRecord offer, long now) {
        long moment = Math.min(offer.createdAt() + Dates.DAY / 6, now);
        return begin(Ids.of("approval", offer.id()), offer, usual(offer.job()), offer.createdAt())
                .approved(null, moment);
    }

    /** The step that waits for somebody, or null. */
    public @Nullable Step current() {
        return steps.stream()
                .filter(step -> step.completedAt == null)
                .findFirst()
                .orElse(null);
    }

    /** After everybody approves, or one user in the current step. */
    ApprovalRecord approved(@Nullable String userId, long moment) {
        Step current = current();
        List<Step> after = steps.stream()
                .map(step -> step.completedAt == null && (userId == null || step.equals(current))
                        ? step.approvedBy(userId, moment)
                        : step)
                .toList();
        boolean complete = after.stream().allMatch(step -> step.completedAt != null);
        return new ApprovalRecord(
                id, offerId, versionId, createdAt, complete ? (Long) moment : null, after, restricted);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("approvalDefinitionId", definitionId(offerId))
                .text("entityId", versionId)
                .text("entityType", "offer")
                .instant("createdAt", createdAt)
                .instant("submittedAt", createdAt)
                .optionalInstant("completedAt", completedAt)
                .array("steps");
        steps.forEach(step -> step.write(json));
        json.endArray().endObject();
    }

    /** The id of what was said about who has to approve an offer. */
    public static String definitionId(String offerId) {
        return Ids.of("approvalDefinition", offerId);
    }
}

package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.api.ApprovalStep;
import io.ashbyconnector.api.FormAnswers;
import io.ashbyconnector.model.offer.Approval;
import io.ashbyconnector.model.offer.ApprovalDefinition;
import io.ashbyconnector.model.offer.Offer;
import java.util.List;

/** Offers and their approvals. */
class OfferCallsTest extends TypedCallTest {

    private static final FormAnswers FORM = FormAnswers.none().text("salary", "much");
    private static final String FORM_SENT = """
            {"fieldSubmissions": [{"path": "salary", "value": "much"}]}""";
    private static final ApprovalDefinition.EntityType OFFER = ApprovalDefinition.EntityType.of("offer");

    @Override
    List<Call> calls() {
        return List.of(
                call("offerProcess.start", ashby -> ashby.offerProcesses().start(id("application")), """
                        {"applicationId": "$application"}"""),
                call(
                        "offer.list",
                        ashby -> ashby.offers()
                                .list()
                                .offerStatus(Offer.Status.of("CandidateAccepted"), Offer.Status.of("OfferCancelled"))
                                .acceptanceStatus(Offer.AcceptanceStatus.of("Accepted"))
                                .approvalStatus(Offer.ApprovalStatus.of("Approved"))
                                .applicationId(id("application"))
                                .createdAfter(MOMENT)
                                .syncToken("s"),
                        """
                        {"offerStatus": ["CandidateAccepted", "OfferCancelled"], "acceptanceStatus": ["Accepted"],
                         "approvalStatus": ["Approved"], "applicationId": "$application",
                         "createdAfter": 1772357400000, "syncToken": "s"}"""),
                call("offer.info", ashby -> ashby.offers().get(id("offer")), """
                        {"offerId": "$offer"}"""),
                call("offer.start", ashby -> ashby.offers().start(id("process")), """
                        {"offerProcessId": "$process"}"""),
                call(
                        "offer.create",
                        ashby -> ashby.offers().create(id("process"), id("form"), FORM),
                        """
                        {"offerProcessId": "$process", "offerFormId": "$form", "offerForm":""" + FORM_SENT + "}"),
                call("offer.update", ashby -> ashby.offers().update(id("offer"), FORM), """
                        {"offerId": "$offer", "offerForm":""" + FORM_SENT + "}"),
                call("offer.approve", ashby -> ashby.offers().approve(id("version")), """
                        {"offerVersionId": "$version"}"""),
                call("offer.approve", ashby -> ashby.offers().approve(id("version"), id("step"), id("user")), """
                        {"offerVersionId": "$version", "approvalStepId": "$step", "userId": "$user"}"""),
                call("offer.startApprovalProcess", ashby -> ashby.offers().startApprovalProcess(id("version")), """
                        {"offerVersionId": "$version"}""")
                        .asksFirst(),
                call(
                                "offer.startApprovalProcess",
                                ashby -> ashby.offers().startApprovalProcess(id("version"), with -> with.note("Soon")),
                                """
                        {"offerVersionId": "$version", "note": "Soon"}""")
                        .asksFirst(),
                call(
                        "offer.setStatus",
                        ashby -> ashby.offers().setStatus(id("offer"), Offer.AcceptanceStatus.of("Declined")),
                        """
                        {"offerId": "$offer", "acceptanceStatus": "Declined"}"""),
                call("offer.setDecidedAt", ashby -> ashby.offers().setDecidedAt(id("offer"), MOMENT), """
                        {"offerId": "$offer", "decidedAt": "2026-03-01T09:30:00Z"}"""),
                call(
                        "approval.list",
                        ashby -> ashby.approvals()
                                .list()
                                .entityType(Approval.EntityType.of("job"))
                                .entityId(id("job"))
                                .syncToken("s"),
                        """
                        {"entityType": "job", "entityId": "$job", "syncToken": "s"}"""),
                call(
                        "approvalDefinition.update",
                        ashby -> ashby.approvalDefinitions()
                                .update(
                                        OFFER,
                                        id("offer"),
                                        List.of(
                                                new ApprovalStep(1, List.of(id("user"))),
                                                new ApprovalStep(2, List.of(id("a"), id("b"))))),
                        """
                        {"entityType": "offer", "entityId": "$offer", "approvalStepDefinitions": [
                          {"approvalsRequired": 1, "approvers": [{"userId": "$user", "type": "user"}]},
                          {"approvalsRequired": 2, "approvers": [{"userId": "$a", "type": "user"},
                                                                 {"userId": "$b", "type": "user"}]}]}"""),
                call(
                                "approvalDefinition.update",
                                ashby -> ashby.approvalDefinitions()
                                        .update(
                                                OFFER,
                                                id("offer"),
                                                List.of(),
                                                with -> with.submitApprovalRequest(true)),
                                """
                        {"entityType": "offer", "entityId": "$offer", "approvalStepDefinitions": [],
                         "submitApprovalRequest": true}""")
                        .asksFirst());
    }
}

package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.model.offer.OfferFormInstance;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Offers to candidates, and their approval. */
public final class Offers extends GettableEntity<Offer, Offers.Query> {

    public Offers(Engine engine) {
        super(engine, "offers", Offer.class, Query::new);
    }

    /** Makes an offer from a filled-in form. Ashby API, offer.create. */
    public Offer create(String offerProcessId, String offerFormId, FormAnswers offerForm) {
        return target("create", Offer.class)
                .record(new Required()
                        .set("offerProcessId", offerProcessId)
                        .set("offerFormId", offerFormId)
                        .set("offerForm", FormAnswers.sent(offerForm)));
    }

    /** Makes a new version of an offer; its approvals start again. Ashby API, offer.update. */
    public Offer update(String offerId, FormAnswers offerForm) {
        return target("update", Offer.class)
                .record(new Required().set("offerId", offerId).set("offerForm", FormAnswers.sent(offerForm)));
    }

    /** Approves an offer: one step for one approver, or all that is open. Ashby API, offer.approve. */
    public Offer approve(String offerVersionId) {
        return approve(offerVersionId, options -> {});
    }

    /** Approves an offer: one step for one approver, or all that is open. Ashby API, offer.approve. */
    public Offer approve(String offerVersionId, Consumer<ApproveOptions> options) {
        return target("approve", Offer.class)
                .record(new ApproveOptions()
                        .set("offerVersionId", offerVersionId)
                        .filledBy(options));
    }

    /** Begins an offer, and answers the form to fill in. Ashby API, offer.start. */
    public OfferFormInstance start(String offerProcessId) {
        return target("start", OfferFormInstance.class).record(new Required().set("offerProcessId", offerProcessId));
    }

    /**
     * Asks the approvers of an offer. Ashby API, offer.startApprovalProcess.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public Offer startApprovalProcess(String offerVersionId) {
        return startApprovalProcess(offerVersionId, options -> {});
    }

    /**
     * Asks the approvers of an offer. Ashby API, offer.startApprovalProcess.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public Offer startApprovalProcess(String offerVersionId, Consumer<StartApprovalProcessOptions> options) {
        return target("start_approval_process", Offer.class)
                .record(new StartApprovalProcessOptions()
                        .set("offerVersionId", offerVersionId)
                        .filledBy(options));
    }

    /** Sets whether the candidate accepted or declined an offer, or that it was cancelled. Ashby API, offer.setStatus. */
    public Offer setStatus(String offerId, Offer.AcceptanceStatus acceptanceStatus) {
        return target("set_status", Offer.class)
                .record(new Required().set("offerId", offerId).set("acceptanceStatus", acceptanceStatus));
    }

    /** Sets when the candidate decided on an offer. Ashby API, offer.setDecidedAt. */
    public Offer setDecidedAt(String offerId, Instant decidedAt) {
        return target("set_decided_at", Offer.class)
                .record(new Required().set("offerId", offerId).set("decidedAt", decidedAt));
    }

    /** Lists offers: Ashby API, offer.list. */
    public static final class Query extends ListQuery<Offer, Query> {

        private Query(QueryTarget<Offer> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Offer> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** Only offers of these. */
        public Query offerStatus(Offer.Status... offerStatus) {
            return set("offerStatus", listOf(offerStatus));
        }

        /** Only offers of these. */
        public Query acceptanceStatus(Offer.AcceptanceStatus... acceptanceStatus) {
            return set("acceptanceStatus", listOf(acceptanceStatus));
        }

        /** The application's id. */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /** Only offers of these. */
        public Query approvalStatus(Offer.ApprovalStatus... approvalStatus) {
            return set("approvalStatus", listOf(approvalStatus));
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** The optional parameters of offer.approve. */
    public static final class ApproveOptions extends Options<ApproveOptions> {

        private ApproveOptions() {}

        @Override
        ApproveOptions self() {
            return this;
        }

        /** The id of the step; with userId only. */
        public ApproveOptions approvalStepId(String approvalStepId) {
            return set("approvalStepId", approvalStepId);
        }

        /** The approver's id; with approvalStepId only. */
        public ApproveOptions userId(String userId) {
            return set("userId", userId);
        }
    }

    /** The optional parameters of offer.startApprovalProcess. */
    public static final class StartApprovalProcessOptions extends Options<StartApprovalProcessOptions> {

        private StartApprovalProcessOptions() {}

        @Override
        StartApprovalProcessOptions self() {
            return this;
        }

        /** A word to the approvers. */
        public StartApprovalProcessOptions note(String note) {
            return set("note", note);
        }
    }
}

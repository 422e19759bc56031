package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.model.offer.OfferFormInstance;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Offers to candidates, and their approval. */
public final class Offers extends GettableEntity<Offer, Offers.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Offers(Engine engine) {
        super(engine, "offers", Offer.class, Query::new);
    }

    /**
     * Makes an offer from a form that is filled in. Ashby API, offer.create.
     *
     * @param offerProcessId the offer process's id, a UUID
     * @param offerFormId the offer form's id, a UUID
     * @param offerForm the answers, by the path of the form's field
     * @return the new offer
     */
    public Offer create(String offerProcessId, String offerFormId, FormAnswers offerForm) {
        return target("create", Offer.class)
                .record(new Required()
                        .set("offerProcessId", offerProcessId)
                        .set("offerFormId", offerFormId)
                        .set("offerForm", FormAnswers.sent(offerForm, "offerForm")));
    }

    /**
     * Makes a new version of an offer; its approvals start again. Ashby API, offer.update.
     *
     * @param offerId the offer's id, a UUID
     * @param offerForm the answers, by the path of the form's field
     * @return the offer with its new version
     */
    public Offer update(String offerId, FormAnswers offerForm) {
        return target("update", Offer.class)
                .record(new Required()
                        .set("offerId", offerId)
                        .set("offerForm", FormAnswers.sent(offerForm, "offerForm")));
    }

    /**
     * Approves all steps of an offer that are open. Ashby API, offer.approve.
     *
     * @param offerVersionId the id of the offer's version, a UUID
     * @return the offer as it is afterwards
     */
    public Offer approve(String offerVersionId) {
        return target("approve", Offer.class).record(new Required().set("offerVersionId", offerVersionId));
    }

    /**
     * Approves one step of an offer for one of its approvers. Ashby API, offer.approve.
     *
     * @param offerVersionId the id of the offer's version, a UUID
     * @param approvalStepId the approval step's id, a UUID
     * @param userId the user's id, a UUID
     * @return the offer as it is afterwards
     */
    public Offer approve(String offerVersionId, String approvalStepId, String userId) {
        return target("approve", Offer.class)
                .record(new Required()
                        .set("offerVersionId", offerVersionId)
                        .set("approvalStepId", approvalStepId)
                        .set("userId", userId));
    }

    /**
     * Starts an offer; the result has the form to fill in for {@link #create}. Ashby API, offer.start.
     *
     * @param offerProcessId the offer process's id, a UUID
     * @return the form, with the id to create the offer with
     */
    public OfferFormInstance start(String offerProcessId) {
        return target("start", OfferFormInstance.class).record(new Required().set("offerProcessId", offerProcessId));
    }

    /**
     * Asks the approvers of an offer for their approval. Ashby API, offer.startApprovalProcess.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param offerVersionId the id of the offer's version, a UUID
     * @return the offer as it is afterwards
     */
    public Offer startApprovalProcess(String offerVersionId) {
        return startApprovalProcess(offerVersionId, options -> {});
    }

    /**
     * Asks the approvers of an offer for their approval. Ashby API, offer.startApprovalProcess.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param offerVersionId the id of the offer's version, a UUID
     * @param options sets the optional parameters
     * @return the offer as it is afterwards
     */
    public Offer startApprovalProcess(String offerVersionId, Consumer<ApprovalOptions> options) {
        return target("start_approval_process", Offer.class)
                .record(new ApprovalOptions()
                        .set("offerVersionId", offerVersionId)
                        .filledBy(options));
    }

    /**
     * Sets whether the candidate accepted or declined an offer, or that it was cancelled. Ashby API, offer.setStatus.
     *
     * @param offerId the offer's id, a UUID
     * @param acceptanceStatus the answer of the candidate
     * @return the offer as it is afterwards
     */
    public Offer setStatus(String offerId, Offer.AcceptanceStatus acceptanceStatus) {
        return target("set_status", Offer.class)
                .record(new Required().set("offerId", offerId).set("acceptanceStatus", acceptanceStatus));
    }

    /**
     * Sets when the candidate decided on an offer. Ashby API, offer.setDecidedAt.
     *
     * @param offerId the offer's id, a UUID
     * @param decidedAt when the candidate decided
     * @return the offer as it is afterwards
     */
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

        /**
         * Only offers of any of these statuses.
         *
         * @param offerStatus the statuses
         * @return a query with this setting
         */
        public Query offerStatus(Offer.Status... offerStatus) {
            return set("offerStatus", listOf("offerStatus", offerStatus));
        }

        /**
         * Only offers of any of these statuses.
         *
         * @param acceptanceStatus the statuses
         * @return a query with this setting
         */
        public Query acceptanceStatus(Offer.AcceptanceStatus... acceptanceStatus) {
            return set("acceptanceStatus", listOf("acceptanceStatus", acceptanceStatus));
        }

        /**
         * Only those of this application, by its id.
         *
         * @param applicationId the application's id, a UUID
         * @return a query with this setting
         */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /**
         * Only offers of any of these statuses.
         *
         * @param approvalStatus the statuses
         * @return a query with this setting
         */
        public Query approvalStatus(Offer.ApprovalStatus... approvalStatus) {
            return set("approvalStatus", listOf("approvalStatus", approvalStatus));
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** Options of offer.startApprovalProcess. */
    public static final class ApprovalOptions extends Options<ApprovalOptions> {

        private ApprovalOptions() {}

        /**
         * A note to the approvers.
         *
         * @param note the note
         * @return these options
         */
        public ApprovalOptions note(String note) {
            return set("note", note);
        }
    }
}

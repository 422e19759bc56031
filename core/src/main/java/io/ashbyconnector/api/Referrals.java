package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.Application;
import java.time.Instant;
import java.util.function.Consumer;

/** Candidates whom employees recommend. */
public final class Referrals extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Referrals(Engine engine) {
        super(engine, "referrals");
    }

    /**
     * Refers a candidate to an open job, in the form that {@link ReferralForms} has. Ashby API, referral.create.
     *
     * @param referralFormId the referral form's id, a UUID
     * @param creditedToUserId the id of the user who is credited, a UUID
     * @param answers the answers, by the path of the form's field
     * @return the application of the candidate who was referred
     */
    public Application create(String referralFormId, String creditedToUserId, FormAnswers answers) {
        return create(referralFormId, creditedToUserId, answers, options -> {});
    }

    /**
     * Refers a candidate to an open job, in the form that {@link ReferralForms} has. Ashby API, referral.create.
     *
     * @param referralFormId the referral form's id, a UUID
     * @param creditedToUserId the id of the user who is credited, a UUID
     * @param answers the answers, by the path of the form's field
     * @param options sets the optional parameters
     * @return the application of the candidate who was referred
     */
    public Application create(
            String referralFormId, String creditedToUserId, FormAnswers answers, Consumer<NewReferral> options) {
        return target("create", Application.class)
                .record(new NewReferral()
                        .set("id", required(referralFormId, "referralFormId"))
                        .set("creditedToUserId", creditedToUserId)
                        .set("fieldSubmissions", FormAnswers.submissions(answers, "answers"))
                        .filledBy(options));
    }

    /** What else referral.create takes; what is left out is up to Ashby. */
    public static final class NewReferral extends Options<NewReferral> {

        private NewReferral() {}

        /**
         * When it was created, if not now.
         *
         * @param createdAt when it was created, if not now
         * @return these options
         */
        public NewReferral createdAt(Instant createdAt) {
            return set("createdAt", createdAt);
        }
    }
}

package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.Application;
import java.time.Instant;
import java.util.function.Consumer;

/** Candidates whom employees recommend. */
public final class Referrals extends EntityCalls {

    public Referrals(Engine engine) {
        super(engine, "referrals");
    }

    /** Refers a candidate to an open job. Ashby API, referral.create. */
    public Application create(String id, String creditedToUserId, FormAnswers fieldSubmissions) {
        return create(id, creditedToUserId, fieldSubmissions, options -> {});
    }

    /** Refers a candidate to an open job. Ashby API, referral.create. */
    public Application create(
            String id, String creditedToUserId, FormAnswers fieldSubmissions, Consumer<NewReferral> options) {
        return target("create", Application.class)
                .record(new NewReferral()
                        .set("id", id)
                        .set("creditedToUserId", creditedToUserId)
                        .set("fieldSubmissions", FormAnswers.submissions(fieldSubmissions))
                        .filledBy(options));
    }

    /** The optional parameters of referral.create. */
    public static final class NewReferral extends Options<NewReferral> {

        private NewReferral() {}

        @Override
        NewReferral self() {
            return this;
        }

        /** When it was created, if not now. */
        public NewReferral createdAt(Instant createdAt) {
            return set("createdAt", createdAt);
        }
    }
}
